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
import {
  inBraces,
  LONGEST_MESSAGE_SUBJECT,
  LONGEST_MESSAGE_TEXT,
  MESSAGE_PROBLEM_TEXTS,
  messageProblems,
  pastedText,
  VARIABLE_SPECS,
  VARIABLES,
  variablesOf,
  type Variable,
} from '@fds/communication/domain';
import { LONGEST_SUBJECT, searchForm } from '@fds/shared/kernel';
import { Dialog, Icon } from '@fds/shared/web-kit';

const KINDS = ['Personne', 'Structure', 'Dossier', 'Édition', 'Bloc'] as const;
const MENU = KINDS.map((of) => ({
  of: of === 'Bloc' ? 'Sur une ligne à part' : of,
  variables: VARIABLES.filter((code) => VARIABLE_SPECS[code].of === of),
}));
const MOST_SUGGESTED = 6;

/**
 * Writes a message with light marks: **fort**, lists, links, and information in braces, completed while it is typed. A
 * plain field on purpose: what is pasted into it arrives as text, and what is seen is what is kept.
 */
@Component({
  selector: 'fds-message-editor',
  imports: [Dialog, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './message-editor.html',
  styleUrl: './message-editor.scss',
})
export class MessageEditor {
  readonly subject = input.required<string>();
  readonly text = input.required<string>();
  readonly readonly = input(false);
  readonly subjectChange = output<string>();
  readonly textChange = output<string>();
  /** A field was left. */
  readonly left = output();

  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');
  private readonly menu = viewChild.required<Dialog>('menu');
  protected readonly groups = MENU;
  protected readonly most = { subject: LONGEST_MESSAGE_SUBJECT, text: LONGEST_MESSAGE_TEXT, advised: LONGEST_SUBJECT };
  protected readonly doubts = computed(() => {
    const message = { subject: this.subject(), text: this.text() };
    const unknown = variablesOf(message).unknown.map((words) => `{${words}}`);
    return messageProblems(message)
      .filter((problem) => problem !== 'no_subject' && problem !== 'no_text')
      .map(
        (problem) =>
          `${MESSAGE_PROBLEM_TEXTS[problem]}${problem === 'unknown_variable' ? ` ${unknown.join(', ')}` : ''}`,
      );
  });
  /** What is being typed after a brace; null outside. */
  private readonly typed = signal<string | null>(null);
  protected readonly active = signal(0);
  protected readonly suggested = computed<readonly Variable[]>(() => {
    const typed = this.typed();
    if (typed === null) return [];
    const words = searchForm(typed);
    return VARIABLES.filter((code) => searchForm(VARIABLE_SPECS[code].words).includes(words)).slice(0, MOST_SUGGESTED);
  });
  protected readonly words = (code: Variable): string => VARIABLE_SPECS[code].words;

  protected type(): void {
    const { value, selectionStart } = this.area().nativeElement;
    this.textChange.emit(value);
    this.typed.set(/\{([^{}\n]{0,40})$/.exec(value.slice(0, selectionStart))?.[1] ?? null);
    this.active.set(0);
  }
  protected key(event: KeyboardEvent): void {
    const list = this.suggested();
    if (list.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.active.update((at) => (at + (event.key === 'ArrowDown' ? 1 : list.length - 1)) % list.length);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      const chosen = list[this.active()];
      if (chosen) this.complete(chosen);
    } else if (event.key === 'Escape') {
      this.typed.set(null);
    } else return;
    event.preventDefault();
  }
  /** Writes the chosen information over what was typed of it. */
  protected complete(code: Variable): void {
    const { value, selectionStart } = this.area().nativeElement;
    const from = value.lastIndexOf('{', selectionStart - 1);
    this.#write(from, selectionStart, inBraces(code));
    this.typed.set(null);
  }
  protected insert(code: Variable): void {
    this.menu().close();
    const { selectionStart, selectionEnd } = this.area().nativeElement;
    this.#write(selectionStart, selectionEnd, inBraces(code));
  }
  protected bold(): void {
    this.#around('**', '**', 'texte');
  }
  protected link(): void {
    this.#around('[', '](https://)', 'mots du lien');
  }
  protected list(): void {
    const { value, selectionStart, selectionEnd } = this.area().nativeElement;
    const from = value.lastIndexOf('\n', selectionStart - 1) + 1;
    const lines = value.slice(from, selectionEnd).split('\n');
    this.#write(
      from,
      selectionEnd,
      lines.map((line) => (line.startsWith('- ') ? line.slice(2) : `- ${line}`)).join('\n'),
    );
  }
  protected paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain');
    if (!pasted) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = this.area().nativeElement;
    this.#write(selectionStart, selectionEnd, pastedText(pasted));
  }
  protected openMenu(): void {
    this.menu().open();
  }

  #around(before: string, after: string, otherwise: string): void {
    const { value, selectionStart, selectionEnd } = this.area().nativeElement;
    const chosen = value.slice(selectionStart, selectionEnd) || otherwise;
    this.#write(selectionStart, selectionEnd, `${before}${chosen}${after}`);
  }
  #write(from: number, to: number, words: string): void {
    const area = this.area().nativeElement;
    area.setRangeText(words, from, to, 'end');
    area.focus();
    this.textChange.emit(area.value);
  }
}
