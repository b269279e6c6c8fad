import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, signal } from '@angular/core';
import type { LookingPersonView, LookingView } from '@fds/shared/contract';
import { Api, Icon } from '@fds/shared/web-kit';

/** Milliseconds between two words to the server, which forgets who says nothing for thirty seconds. */
const PERIOD = 12_000;

/** Which colleagues examine the same dossier now; holders are never told who reads. */
@Component({
  selector: 'fds-also-looking',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  styles: `
    p {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      color: var(--texte-2);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
  template: `@if (words(); as said) {
    <p><fds-icon name="visibility" size="s" />{{ said }}</p>
  }`,
})
export class AlsoLooking {
  readonly dossier = input.required<string>();

  private readonly api = inject(Api);
  private readonly windowKey = crypto.randomUUID();
  private readonly people = signal<readonly LookingPersonView[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private left = false;

  /** `Camille Martin regarde aussi ce dossier`, `Camille Martin et Paul Roy regardent…`. */
  protected readonly words = computed(() => {
    const names = this.people().map(({ name }) => name);
    const last = names.pop();
    if (last === undefined) return '';
    return names.length === 0
      ? `${last} regarde aussi ce dossier`
      : `${names.join(', ')} et ${last} regardent aussi ce dossier`;
  });

  constructor() {
    effect(() => {
      this.people.set([]);
      void this.say(this.dossier());
    });
    const shown = (): void => void this.say(this.dossier());
    globalThis.document.addEventListener('visibilitychange', shown);
    inject(DestroyRef).onDestroy(() => {
      globalThis.document.removeEventListener('visibilitychange', shown);
      clearTimeout(this.timer);
      this.left = true;
    });
  }

  private async say(id: string): Promise<void> {
    clearTimeout(this.timer);
    // A window that nobody looks at says nothing; it speaks again as soon as it is looked at.
    if (this.left || globalThis.document.visibilityState === 'hidden') return;
    let people: readonly LookingPersonView[] = [];
    try {
      const asked = { windowKey: this.windowKey };
      people = (await this.api.post<LookingView>(`/api/applications/${id}/looking`, asked)).people;
    } catch {
      // Who else is there is a courtesy: without a network nobody is.
    }
    if (this.left || id !== this.dossier()) return;
    this.people.set(people);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.say(id), PERIOD);
  }
}
