import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { calendarProblems, CALENDAR_PROBLEM_TEXTS, EDITION_STATES, type EditionState } from '@fds/editions/domain';
import { ChangeEditionRequestRules, type EditionDetailView, type EditionMoveView } from '@fds/shared/contract';
import { isDay } from '@fds/shared/kernel';
import {
  Api,
  Control,
  CurrentEdition,
  feedback,
  FeedbackView,
  Field,
  frenchDay,
  frenchPeriod,
  frenchPlural,
  Icon,
  PageStateView,
  pageState,
  Problem,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { EditionFrame } from './edition.frame';

const FIELDS = ['title', 'theme', 'startsOn', 'endsOn', 'callOpensOn', 'callClosesOn', 'reportsDueOn'] as const;
type FieldName = (typeof FIELDS)[number];
type Typed = Record<FieldName, string>;

const DAYS: readonly { readonly field: FieldName; readonly label: string; readonly help: string }[] = [
  { field: 'callOpensOn', label: 'Ouverture de l’appel', help: '' },
  { field: 'callClosesOn', label: 'Dernier jour de l’appel', help: 'Jusqu’à 23 h 59, ce jour compris.' },
  { field: 'startsOn', label: 'Premier jour de la fête', help: '' },
  { field: 'endsOn', label: 'Dernier jour de la fête', help: '' },
  { field: 'reportsDueOn', label: 'Fréquentation attendue avant le', help: 'Ce jour compris.' },
];
/** What a move does, as a button. */
const MOVES: Record<EditionState, string> = {
  draft: 'Revenir à la préparation',
  call_open: 'Ouvrir l’appel',
  call_closed: 'Clore l’appel',
  review: 'Commencer l’instruction',
  labelled: 'Déclarer les labels décidés',
  programme_published: 'Publier le programme',
  running: 'La fête commence',
  reporting: 'Ouvrir la collecte',
  bilan_draft: 'Préparer le bilan',
  bilan_published: 'Publier le bilan',
  archived: 'Archiver l’édition',
};

/** The calendar of an edition: its title, theme and days, where it stands and what may follow. */
@Component({
  selector: 'fds-edition-page',
  imports: [Control, FeedbackView, Field, Icon, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './editions.scss',
  templateUrl: './edition.page.html',
})
export class EditionPage {
  private readonly api = inject(Api);
  private readonly frame = inject(EditionFrame, { optional: true });
  private readonly current = inject(CurrentEdition);

  /** Year of the address. */
  readonly annee = input.required<string>();
  protected readonly edition = pageState({
    params: () => this.annee(),
    load: (year, signal) => this.api.get<EditionDetailView>(`/api/editions/${year}`, {}, signal),
  });
  /** What is typed; begins anew with each version that the server gives. */
  protected readonly typed = linkedSignal<EditionDetailView | undefined, Typed>({
    source: () => this.edition.value(),
    computation: (view) => Object.fromEntries(FIELDS.map((field) => [field, view?.[field] ?? ''])) as Typed,
  });
  private readonly left = signal<ReadonlySet<FieldName>>(new Set());
  protected readonly conflict = signal<EditionDetailView | null>(null);

  protected readonly saving = feedback();
  protected readonly moving = feedback();
  protected readonly days = DAYS;
  protected readonly dirty = computed(() => {
    const view = this.edition.value();
    return view !== undefined && FIELDS.some((field) => this.typed()[field] !== view[field]);
  });
  private readonly errors = computed((): Partial<Record<FieldName, string>> => {
    const typed = this.typed();
    const wrong = DAYS.filter(({ field }) => !isDay(typed[field]));
    if (wrong.length > 0) return Object.fromEntries(wrong.map(({ field }) => [field, 'Donnez cette date.']));
    const calendar = calendarProblems(Number(this.annee()), typed).map(({ field, code }) => [
      field,
      CALENDAR_PROBLEM_TEXTS[code],
    ]);
    return Object.fromEntries([
      ...(typed.title.trim() ? [] : [['title', 'Donnez un titre à l’édition.']]),
      ...(['title', 'theme'] as const)
        .map((field) => [field, typed[field].trim().length - ChangeEditionRequestRules[field].maxLength] as const)
        .filter(([, over]) => over > 0)
        .map(([field, over]) => [field, `C’est trop long\u00a0: retirez ${frenchPlural(over, 'caractère')}.`]),
      ...calendar,
    ]) as Partial<Record<FieldName, string>>;
  });
  protected readonly plural = frenchPlural;
  protected readonly day = frenchDay;
  protected readonly period = frenchPeriod;

  protected error(field: FieldName): string | null {
    return this.left().has(field) ? (this.errors()[field] ?? null) : null;
  }
  protected type(field: FieldName, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.typed.update((typed) => ({ ...typed, [field]: value }));
  }
  protected leave(field: FieldName): void {
    this.left.update((left) => new Set(left).add(field));
  }
  protected moveWords = ({ to }: EditionMoveView, from: EditionState): string =>
    to === 'call_open' && from !== 'draft'
      ? 'Rouvrir l’appel'
      : to === 'reporting' && from === 'bilan_draft'
        ? 'Rouvrir la collecte'
        : MOVES[to];
  /** The move that leads on in the year, against those that go back. */
  protected leadsOn = ({ to }: EditionMoveView, from: EditionState): boolean =>
    EDITION_STATES.indexOf(to) > EDITION_STATES.indexOf(from);

  protected async save(): Promise<void> {
    const view = this.edition.value();
    if (!view) return;
    this.left.set(new Set(FIELDS));
    if (Object.keys(this.errors()).length > 0 || !this.dirty()) return;
    await this.saving.attempt(async () => {
      try {
        this.take(
          await this.api.put<EditionDetailView>(`/api/editions/${view.year}`, {
            version: view.version,
            ...this.typed(),
          }),
        );
      } catch (error) {
        if (error instanceof Problem && error.code === 'editions.changed')
          this.conflict.set(error.current as EditionDetailView);
        throw error;
      }
    }, 'Les réglages sont enregistrés.');
  }
  protected async go(move: EditionMoveView): Promise<void> {
    const view = this.edition.value();
    if (!view || !move.verdict.allowed) return;
    await this.moving.attempt(
      async () =>
        this.take(
          await this.api.post<EditionDetailView>(`/api/editions/${view.year}/transitions`, {
            to: move.to,
            version: view.version,
          }),
        ),
      `L’édition est maintenant à l’étape «\u00a0${move.label}\u00a0».`,
    );
  }
  protected async keepMine(): Promise<void> {
    const theirs = this.conflict();
    if (!theirs) return;
    const mine = this.typed();
    this.edition.set(theirs);
    this.typed.set(mine);
    this.conflict.set(null);
    await this.save();
  }
  protected takeTheirs(): void {
    const theirs = this.conflict();
    if (theirs) this.take(theirs);
    this.saving.clear();
  }

  private take(view: EditionDetailView): void {
    this.conflict.set(null);
    this.left.set(new Set());
    this.edition.set(view);
    void this.current.load();
    this.frame?.show(view);
  }
}
