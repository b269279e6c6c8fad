import { provideZonelessChangeDetection, type Provider, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { API_FETCH } from '@fds/shared/web-kit';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}
interface Sent {
  readonly method?: string;
  readonly body?: string;
}

/** jsdom has no Response: what a page reads of one. */
const answerOf = (body: object) => ({
  ok: true,
  status: 200,
  headers: new Headers({ 'content-type': 'application/json' }),
  json: () => Promise.resolve(body),
  text: () => Promise.resolve(JSON.stringify(body)),
});

/** A page whose server answers by the end of each address, its parameters aside, and remembers what it was asked. */
export class TestPage {
  readonly asked: Asked[] = [];
  fixture!: ComponentFixture<unknown>;

  constructor(
    readonly answers: Record<string, object>,
    providers: readonly Provider[] = [],
  ) {
    const fetch = (path: string, { method = 'GET', body }: Sent = {}) => {
      this.asked.push({ method, path, body: body ? (JSON.parse(body) as unknown) : undefined });
      const bare = path.split('?')[0] ?? '';
      const known = Object.keys(this.answers).find((ending) => bare.endsWith(ending));
      return known ? Promise.resolve(answerOf(this.answers[known] ?? {})) : Promise.reject(new Error(`asked ${path}`));
    };
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        { provide: API_FETCH, useValue: fetch },
        ...providers,
      ],
    });
  }

  /** Shows a page and waits until it has what it asked for. */
  async open<T>(type: Type<T>, inputs: Record<string, unknown> = {}): Promise<void> {
    this.fixture = TestBed.createComponent(type);
    for (const [name, given] of Object.entries(inputs)) this.fixture.componentRef.setInput(name, given);
    await this.fixture.whenStable();
  }
  get root(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }
  /** What stands there, each on one line. */
  texts(selector: string): string[] {
    return [...this.root.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
  }
  /** Presses the button of these words. */
  async press(words: string): Promise<void> {
    const found = [...this.root.querySelectorAll('button')].find((one) => one.textContent.includes(words));
    if (!found) throw new Error(`no button says ${words}`);
    found.click();
    await this.fixture.whenStable();
  }
  /** Types into a field, and leaves it. */
  async type(selector: string, text: string): Promise<void> {
    const field = this.root.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    if (!field) throw new Error(`no field ${selector}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.fixture.whenStable();
  }
}
