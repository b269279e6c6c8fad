import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { charterProblems, numberOfNext } from '@fds/editions/domain';
import type { EditionCharterView } from '@fds/shared/contract';
import {
  Api,
  Control,
  feedback,
  FeedbackView,
  Field,
  frenchDateTime,
  frenchPlural,
  Icon,
  moved,
  Note,
  PageStateView,
  pageState,
  Problem,
  ReadyTemplate,
  removableRows,
  RemovedRow,
  RowTools,
} from '@fds/shared/web-kit';

/** The text that holders accept: corrected while nobody has, followed by a new version afterwards. */
@Component({
  selector: 'fds-charter-page',
  imports: [Control, FeedbackView, Field, Icon, Note, PageStateView, ReadyTemplate, RemovedRow, RowTools],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './editions.scss',
  templateUrl: './charter.page.html',
})
export class CharterPage {
  private readonly api = inject(Api);
  readonly annee = input.required<string>();
  protected readonly charter = pageState({
    params: () => this.annee(),
    load: async (year, signal) =>
      this.take(await this.api.get<EditionCharterView>(`/api/editions/${year}/charter`, {}, signal)),
  });
  protected readonly articles = signal<readonly string[]>([]);
  protected readonly conflict = signal<EditionCharterView | null>(null);
  /** Errors are said once somebody tried to save. */
  private readonly tried = signal(false);
  protected readonly current = computed(() => this.charter.value()?.versions[0] ?? null);
  protected readonly former = computed(() => this.charter.value()?.versions.slice(1) ?? []);
  protected readonly next = computed(() => {
    const current = this.current();
    return current ? numberOfNext(current, current.accepted) : 1;
  });
  protected readonly follows = computed(() => this.next() !== this.current()?.number);
  protected readonly dirty = computed(
    () => JSON.stringify(this.articles()) !== JSON.stringify(this.current()?.articles ?? []),
  );
  private readonly problems = computed(() => charterProblems(this.articles()));
  protected readonly rows = removableRows(
    () => this.articles(),
    (articles) => this.articles.set(articles),
  );
  protected readonly saving = feedback();
  protected readonly plural = frenchPlural;
  protected readonly moment = frenchDateTime;

  protected errorAt = (place: string): string | null =>
    this.tried() ? (this.problems().find(({ pointer }) => pointer === `/articles${place}`)?.text ?? null) : null;

  protected type(index: number, event: Event): void {
    const text = (event.target as HTMLTextAreaElement).value;
    this.articles.update((articles) => articles.map((article, at) => (at === index ? text : article)));
  }
  protected add(): void {
    this.articles.update((articles) => [...articles, '']);
  }
  protected remove(index: number): void {
    this.rows.remove(index, `L’engagement ${index + 1} est retiré.`);
  }
  protected move(from: number, to: number): void {
    this.articles.update((articles) => moved(articles, from, to));
  }
  protected startAgain(): void {
    this.articles.set(this.current()?.articles ?? []);
    this.rows.forget();
    this.saving.clear();
  }
  protected async save(): Promise<void> {
    const current = this.current();
    this.tried.set(true);
    if (!current || !this.dirty() || this.problems().length > 0) return;
    const number = this.next();
    await this.saving.attempt(
      async () => {
        try {
          const view = await this.api.put<EditionCharterView>(`/api/editions/${this.annee()}/charter`, {
            number: current.number,
            was: current.articles,
            articles: this.articles(),
          });
          this.charter.set(this.take(view));
        } catch (error) {
          if (error instanceof Problem && error.code === 'editions.charter_changed')
            this.conflict.set(error.current as EditionCharterView);
          throw error;
        }
      },
      this.follows() ? `La version ${number} est en vigueur.` : 'La charte est enregistrée.',
    );
  }
  protected takeTheirs(): void {
    const theirs = this.conflict();
    if (theirs) this.charter.set(this.take(theirs));
    this.saving.clear();
  }

  private take(view: EditionCharterView): EditionCharterView {
    this.articles.set(view.versions[0]?.articles ?? []);
    this.conflict.set(null);
    this.rows.forget();
    this.tried.set(false);
    return view;
  }
}
