import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { Control, feedback, FeedbackView, Field, frenchCount, frenchPlural, Icon, Note } from '@fds/shared/web-kit';
import { decodeText } from './decode-text';

/** What would become of a pasted list. */
export interface CheckedList {
  readonly rows: number;
  readonly fresh: number;
  readonly repeated: number;
  readonly problems: number;
  readonly ignored: readonly string[];
  readonly lines: readonly {
    readonly line: number;
    readonly cells: readonly string[];
    /** French sentences. */
    readonly problems: readonly string[];
    /** What it repeats, or null. */
    readonly like: string | null;
  }[];
}

/** Bytes of a list at most; a longer one comes in parts. */
const LONGEST = 1_800_000;

/** A list that is pasted or read from a file: shown line by line before anything is written, then written. */
@Component({
  selector: 'fds-pasted-list',
  imports: [Control, FeedbackView, Field, Icon, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './parts.scss',
  templateUrl: './pasted-list.html',
})
export class PastedList {
  readonly heading = input.required<string>();
  /** Names of the columns, in their order. */
  readonly columns = input.required<readonly string[]>();
  /** Asks what would become of the text. */
  readonly check = input.required<(text: string) => Promise<CheckedList>>();
  /** Writes it, leaving out what is repeated when that is asked; answers what was done, in words. */
  readonly write = input.required<(text: string, withoutRepeated: boolean) => Promise<string>>();
  /** Whether what looks repeated may be written all the same. */
  readonly mayRepeat = input(false);
  readonly written = output();

  protected readonly text = signal('');
  protected readonly checked = signal<CheckedList | null>(null);
  protected readonly withRepeated = signal(false);
  protected readonly refused = signal<string | null>(null);
  protected readonly checking = feedback();
  protected readonly writing = feedback();
  protected readonly plural = frenchPlural;
  protected readonly count = frenchCount;

  protected type(event: Event): void {
    this.set((event.target as HTMLTextAreaElement).value);
  }
  protected async read(event: Event): Promise<void> {
    const box = event.target as HTMLInputElement;
    const file = box.files?.[0];
    if (!file) return;
    if (file.size > LONGEST) this.refused.set('Ce fichier est trop lourd. Coupez la liste en plusieurs fichiers.');
    else this.set(decodeText(new Uint8Array(await file.arrayBuffer())));
    box.value = '';
  }
  protected async look(): Promise<void> {
    if (this.text().trim() === '') {
      this.refused.set('Collez d’abord une liste, ou choisissez un fichier.');
      return;
    }
    await this.checking.attempt(async () => this.checked.set(await this.check()(this.text())));
  }
  protected async keep(): Promise<void> {
    const done = await this.writing.attempt(
      () => this.write()(this.text(), !this.withRepeated()),
      (words) => words,
    );
    if (!done) return;
    this.text.set('');
    this.checked.set(null);
    this.written.emit();
  }
  /** Lines that would be written. */
  protected toWrite(checked: CheckedList): number {
    return checked.fresh + (this.withRepeated() ? checked.repeated : 0);
  }
  private set(text: string): void {
    this.text.set(text);
    this.checked.set(null);
    this.refused.set(null);
    this.checking.clear();
    this.writing.clear();
  }
}
