import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { figureInWords, LONGEST_TEXT, readText, tokenOf, type FigureBook } from '@fds/bilan/domain';
import { Icon } from '@fds/shared/web-kit';
import { BilanWords, type ShownBlock } from './words';

/** Figures proposed at once. */
const MOST_PROPOSED = 12;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The commentary of one part: its text, and beside it how it will be read. A figure is put in by its name and follows its
 * table.
 */
@Component({
  selector: 'fds-text-editor',
  imports: [BilanWords, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './text-editor.html',
  styleUrl: './text-editor.scss',
})
export class TextEditor {
  /** Unique on the page. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly text = input.required<string>();
  readonly book = input.required<FigureBook>();
  readonly readonly = input(false);
  /** Characters at most; a highlight is shorter than a commentary. */
  readonly most = input(LONGEST_TEXT);
  readonly rows = input(5);
  readonly changed = output<string>();
  /** The field was left. */
  readonly left = output();

  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');
  protected readonly sought = signal<string | null>(null);
  protected readonly blocks = computed((): ShownBlock[] =>
    readText(this.text(), this.book()).map(({ kind, lines }) => ({ kind, lines: lines.map((runs) => ({ runs })) })),
  );
  protected readonly found = computed(() => {
    const words = plain(this.sought() ?? '').split(/\s+/);
    return this.book()
      .all.filter(({ label, code }) => words.every((word) => plain(`${label} ${code}`).includes(word)))
      .slice(0, MOST_PROPOSED)
      .map((figure) => ({
        code: figure.code,
        label: figure.label,
        value: figureInWords(this.book(), figure.code, false) ?? '',
        part: figure.base === null ? null : figureInWords(this.book(), figure.code, true),
      }));
  });

  protected strengthen(): void {
    const { selectionStart: from, selectionEnd: to } = this.area().nativeElement;
    const words = this.text().slice(from, to) || 'mots importants';
    this.put(`**${words}**`, from, to);
  }
  protected list(): void {
    const { selectionStart: from, selectionEnd: to } = this.area().nativeElement;
    const lines = (this.text().slice(from, to) || 'premier point').split('\n').map((line) => `- ${line}`);
    const before = this.text().slice(0, from);
    this.put(`${before === '' || before.endsWith('\n\n') ? '' : '\n\n'}${lines.join('\n')}`, from, to);
  }
  protected seek(): void {
    this.sought.update((words) => (words === null ? '' : null));
  }
  protected insert(code: string, form: 'value' | 'part'): void {
    const { selectionStart: from, selectionEnd: to } = this.area().nativeElement;
    this.sought.set(null);
    this.put(tokenOf(code, form), from, to);
  }
  private put(words: string, from: number, to: number): void {
    const area = this.area().nativeElement;
    const text = `${this.text().slice(0, from)}${words}${this.text().slice(to)}`;
    if (text.length > this.most()) return;
    this.changed.emit(text);
    // Once the new text is there, so that writing goes on behind what was put in.
    area.value = text;
    area.focus();
    area.setSelectionRange(from + words.length, from + words.length);
  }
}
