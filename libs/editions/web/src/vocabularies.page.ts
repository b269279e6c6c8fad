import { ChangeDetectionStrategy, Component, computed, type ElementRef, input, signal, viewChild } from '@angular/core';
import {
  isOpenVocabulary,
  newTermCode,
  termProblems,
  VOCABULARIES,
  VOCABULARY_LABELS,
  type Vocabulary,
} from '@fds/editions/domain';
import {
  Control,
  editEditionForm,
  EditionFormNote,
  Field,
  frenchPlural,
  Icon,
  moved,
  PageStateView,
  ReadyTemplate,
  removableRows,
  RemovedRow,
  RowTools,
} from '@fds/shared/web-kit';

interface Term {
  readonly code: string;
  readonly label: string;
  readonly used: boolean;
}
const ABOUT: Record<Vocabulary, string> = {
  themes: 'Votre liste\u00a0: ajoutez, renommez, ordonnez.',
  formats: 'Ce que le public voit\u00a0: choisissez ceux que vous proposez, et leur nom.',
  audiences: 'À qui s’adressent les événements.',
  schoolLevels: 'Les niveaux des classes accueillies, comme on les nomme cette année.',
  holderFamilies: 'Les familles du ministère\u00a0; chaque structure choisit la sienne.',
};

/** The lists of an edition: what can be chosen, under what names, in what order. Other years keep theirs (rule 18). */
@Component({
  selector: 'fds-vocabularies-page',
  imports: [Control, EditionFormNote, Field, Icon, PageStateView, ReadyTemplate, RemovedRow, RowTools],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './editions.scss',
  templateUrl: './vocabularies.page.html',
})
export class VocabulariesPage {
  readonly annee = input.required<string>();
  protected readonly editing = editEditionForm({
    year: () => this.annee(),
    judge: ({ vocabularies }, view) =>
      vocabularies.flatMap(({ vocabulary, terms }) => {
        const inUse = view.terms.filter((term) => term.vocabulary === vocabulary).map(({ code }) => code);
        const kept =
          view.vocabularies.find((one) => one.vocabulary === vocabulary)?.terms.map(({ code }) => code) ?? [];
        return termProblems(
          vocabulary,
          terms,
          inUse.filter((code) => kept.includes(code)),
        ).map(({ pointer, text }) => ({ pointer, detail: text }));
      }),
  });
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  /** The list that is open. */
  protected readonly shown = signal<Vocabulary>('themes');
  protected readonly terms = computed(
    (): readonly Term[] =>
      this.editing.draft()?.vocabularies.find(({ vocabulary }) => vocabulary === this.shown())?.terms ?? [],
  );
  protected readonly open = computed(() => isOpenVocabulary(this.shown()));
  protected readonly rows = removableRows(
    () => this.terms(),
    (terms) => this.keep(terms),
  );
  protected readonly lists = VOCABULARIES.map((code) => ({ code, label: VOCABULARY_LABELS[code] }));
  protected readonly about = ABOUT;
  protected readonly labels = VOCABULARY_LABELS;
  protected readonly plural = frenchPlural;

  protected dossiers = (code: string): number =>
    this.editing.view()?.terms.find((term) => term.vocabulary === this.shown() && term.code === code)?.dossiers ?? 0;
  protected troubleAt = (place: string): string | null =>
    this.editing.troubles().find(({ pointer }) => pointer.startsWith(`/vocabularies/${this.shown()}${place}`))
      ?.detail ?? null;
  protected listTrouble = (): string | null =>
    this.editing.troubles().find(({ pointer }) => pointer === `/vocabularies/${this.shown()}`)?.detail ?? null;
  protected troubled = (vocabulary: Vocabulary): boolean =>
    this.editing.troubles().some(({ pointer }) => pointer.startsWith(`/vocabularies/${vocabulary}`));

  protected show(list: Vocabulary): void {
    this.rows.forget();
    this.shown.set(list);
  }
  protected name(index: number, event: Event): void {
    const label = (event.target as HTMLInputElement).value;
    this.keep(this.terms().map((term, at) => (at === index ? { ...term, label } : term)));
  }
  protected toggle(index: number): void {
    this.keep(this.terms().map((term, at) => (at === index ? { ...term, used: !term.used } : term)));
    void this.editing.saving.now();
  }
  protected move(from: number, to: number): void {
    this.keep(moved(this.terms(), from, to));
  }
  protected remove(index: number): void {
    this.rows.remove(index, `«\u00a0${this.terms()[index]?.label ?? ''}\u00a0» est retiré de la liste.`);
  }
  protected add(): void {
    const box = this.box()?.nativeElement;
    const label = box?.value.trim();
    if (!box || !label) return;
    const taken = this.terms().map(({ code }) => code);
    this.keep([...this.terms(), { code: newTermCode(label, taken), label, used: true }]);
    box.value = '';
    box.focus();
  }

  private keep(terms: readonly Term[]): void {
    const draft = this.editing.draft();
    if (!draft) return;
    this.editing.change({
      vocabularies: draft.vocabularies.map((one) =>
        one.vocabulary === this.shown() ? { ...one, terms: [...terms] } : one,
      ),
    });
  }
}
