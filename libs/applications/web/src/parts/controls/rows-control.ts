import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import type { ColumnSpec, Row } from '@fds/applications/domain';
import { frenchCount, frenchNumber, Icon, UNDO_TIME } from '@fds/shared/web-kit';
import { typedIn } from '../typed-in';
import { AnswerControl } from './control';

/** What the portal proposes while a column is typed in: a proposal that is chosen fills the columns beside it. */
export interface RowSuggestions {
  readonly column: string;
  readonly find: (text: string) => Promise<readonly RowSuggestion[]>;
}
export interface RowSuggestion {
  readonly value: string;
  readonly detail: string;
  readonly fill: Readonly<Record<string, string>>;
}

type Cell = string | number | boolean | null;
interface Column {
  readonly name: string;
  readonly spec: ColumnSpec;
  readonly required: boolean;
  readonly options: readonly { readonly code: string; readonly label: string }[];
}

const TYPES = { email: 'email', link: 'url', phone: 'tel' } as const;
/** Characters from which a column gets a line, and several lines, of its own. */
const LONG = 300;
/** Columns up to which a row is short enough to stay open. */
const SHORT_ROW = 3;
const PAUSE = 250;
const FEMININE = new Set(['ligne', 'demande', 'unité']);

/** A short table: its rows summed up, one open at a time; add, duplicate, remove with undo. Rows of few words stay open. */
@Component({
  selector: 'fds-rows-control',
  imports: [Icon, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rows-control.html',
  styleUrl: './rows-control.scss',
})
export class RowsControl extends AnswerControl<'rows', readonly Row[]> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  readonly label = input.required<string>();
  readonly help = input('');
  readonly optional = input(false);
  /** What is wrong with the field as a whole. */
  readonly error = input<string | null>(null);
  readonly suggest = input<RowSuggestions | null>(null);

  protected readonly typed = typedIn;
  /** Key of the row that is open. */
  protected readonly open = signal<string | null>(null);
  protected readonly removed = signal<{ readonly row: Row; readonly index: number } | null>(null);
  protected readonly found = signal<readonly RowSuggestion[]>([]);
  /** Words where a number is asked, by box. */
  protected readonly unread = signal<Readonly<Record<string, string>>>({});
  /** Boxes that were left: what they lack is said from then on. */
  private readonly leftBoxes = signal<ReadonlySet<string>>(new Set());
  private undoTimer: ReturnType<typeof setTimeout> | undefined;
  private searchTimer: ReturnType<typeof setTimeout> | undefined;

  protected readonly columns = computed<readonly Column[]>(() =>
    Object.entries(this.spec().columns).flatMap(([name, spec]) =>
      spec.type === 'reference'
        ? []
        : [
            {
              name,
              spec,
              required: 'required' in spec && spec.required === true,
              options: spec.type === 'choice' ? spec.options : [],
            },
          ],
    ),
  );
  protected readonly inline = computed(
    () => this.columns().length <= SHORT_ROW && this.columns().every((column) => !this.isLong(column)),
  );
  protected readonly addWords = computed(() => {
    const { one } = this.spec();
    return `Ajouter ${FEMININE.has(one) ? 'une' : 'un'} ${one}`;
  });

  constructor() {
    super();
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.undoTimer);
      clearTimeout(this.searchTimer);
    });
  }

  protected isLong({ spec }: Column): boolean {
    return spec.type === 'text' && spec.max >= LONG;
  }
  protected typeOf({ spec }: Column): string {
    return spec.type === 'text' && spec.form ? TYPES[spec.form] : 'text';
  }
  /** The first words of a row name it. */
  protected nameOf(row: Row, index: number): string {
    const words = this.columns().find(({ spec, name }) => spec.type === 'text' && row[name]);
    const first = words ? String(row[words.name]) : '';
    const { one } = this.spec();
    return first || `${one.charAt(0).toUpperCase()}${one.slice(1)} ${index + 1}`;
  }
  protected restOf(row: Row): string {
    const named = this.columns().find(({ spec, name }) => spec.type === 'text' && row[name])?.name;
    return this.columns()
      .filter(({ name }) => name !== named)
      .map(({ name, spec, options }) => {
        const value = row[name];
        if (spec.type === 'flag') return value === true ? spec.label : '';
        if (spec.type === 'choice') return options.find(({ code }) => code === value)?.label ?? '';
        return value === null || value === undefined ? '' : String(value);
      })
      .filter(Boolean)
      .map((words, at) => (at === 0 ? words : within(words)))
      .join(', ');
  }
  /** What is wrong in a box, once it was left or sending was tried; too long a text at once. */
  protected wrongIn(row: Row, { name, spec }: Column): string | null {
    const length = String(row[name] ?? '').length;
    if (spec.type === 'text' && length > spec.max)
      return `C’est trop long\u00a0: ${frenchCount(spec.max)} caractères au plus, ${frenchCount(length)} écrits.`;
    if (this.unread()[row.key + name]) return 'Écrivez un nombre, par exemple 30.';
    if (!this.editing.reviewed() && !this.leftBoxes().has(row.key + name)) return null;
    const wrong = this.editing.errorsAt(this.item(), this.field());
    return wrong.find((one) => one.row === row.key && one.column === name)?.text ?? null;
  }
  protected isLacking(row: Row): boolean {
    return this.editing.errorsAt(this.item(), this.field()).some((one) => one.row === row.key);
  }
  protected shownNumber(row: Row, column: string): string {
    const value = row[column];
    return this.unread()[row.key + column] ?? (typeof value === 'number' ? frenchNumber(value) : '');
  }

  protected write(row: Row, column: string, value: Cell): void {
    this.writeAnswer(this.value().map((one) => (one.key === row.key ? { ...one, [column]: value } : one)));
  }
  protected choose(row: Row, column: string, value: Cell): void {
    this.write(row, column, value);
    this.leave();
  }
  protected writeNumber(row: Row, column: string, text: string): void {
    const bare = text.replace(/\s|€/g, '').replace(',', '.');
    const value = bare === '' ? null : /^-?\d{1,9}(\.\d{1,2})?$/.test(bare) ? Number(bare) : undefined;
    const { [row.key + column]: _, ...others } = this.unread();
    this.unread.set(value === undefined ? { ...others, [row.key + column]: text } : others);
    if (value !== undefined) this.write(row, column, value);
  }
  /** A proposal that is chosen fills what is still empty beside it. */
  protected type(row: Row, column: string, text: string): void {
    const suggest = this.suggest();
    const chosen = suggest?.column === column ? this.found().find(({ value }) => value === text) : undefined;
    if (!chosen) {
      this.write(row, column, text);
      if (suggest?.column === column) this.search(suggest, text);
      return;
    }
    const filled = Object.fromEntries(Object.entries(chosen.fill).filter(([name]) => !row[name]));
    this.writeAnswer(
      this.value().map((one) => (one.key === row.key ? { ...one, ...filled, [column]: chosen.value } : one)),
    );
  }

  protected leaveBox(row: Row, column: string): void {
    this.leftBoxes.update((all) => new Set(all).add(row.key + column));
    this.leave();
  }
  protected toggle(row: Row): void {
    this.open.set(this.open() === row.key ? null : row.key);
    if (this.open()) this.focusOn(row.key);
  }
  protected add(): void {
    const empty = Object.fromEntries(
      Object.entries(this.spec().columns).map(([name, { type }]): [string, Cell] => [
        name,
        type === 'text' ? '' : type === 'flag' ? false : null,
      ]),
    );
    this.insert({ ...empty, key: newKey() }, this.value().length);
  }
  protected duplicate(row: Row, index: number): void {
    this.insert({ ...row, key: newKey() }, index + 1);
  }
  protected remove(row: Row, index: number): void {
    this.writeAnswer(this.value().filter(({ key }) => key !== row.key));
    this.leave();
    this.removed.set({ row, index });
    clearTimeout(this.undoTimer);
    this.undoTimer = setTimeout(() => this.removed.set(null), UNDO_TIME);
  }
  protected undo(): void {
    const removed = this.removed();
    if (!removed) return;
    this.removed.set(null);
    this.insert(removed.row, removed.index);
  }

  private insert(row: Row, index: number): void {
    this.writeAnswer([...this.value().slice(0, index), row, ...this.value().slice(index)]);
    this.open.set(row.key);
    this.focusOn(row.key);
  }
  private focusOn(key: string): void {
    afterNextRender(
      () =>
        this.host.nativeElement.querySelector<HTMLElement>(`[data-row="${key}"] :is(input, textarea, select)`)?.focus(),
      { injector: this.injector },
    );
  }
  private search({ find }: RowSuggestions, text: string): void {
    clearTimeout(this.searchTimer);
    if (text.trim().length < 2) return this.found.set([]);
    this.searchTimer = setTimeout(() => {
      // A register that does not answer proposes nothing; what is typed stands by itself.
      void find(text.trim()).then(
        (found) => this.found.set(found),
        () => this.found.set([]),
      );
    }, PAUSE);
  }
}

const newKey = (): string => globalThis.crypto.randomUUID();

/** A label in the middle of a sentence: `Du matériel` as `du matériel`; initials stay. */
const within = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
