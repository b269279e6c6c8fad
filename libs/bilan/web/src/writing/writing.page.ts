import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  FigureBook,
  LONGEST_HIGHLIGHT,
  MOST_HIGHLIGHTS,
  WRITTEN_SECTION_LABELS,
  WRITTEN_SECTIONS,
  type WrittenSection,
} from '@fds/bilan/domain';
import type { BilanView, BilanWritingView } from '@fds/shared/contract';
import {
  Api,
  asProblem,
  autosave,
  feedback,
  FeedbackView,
  frenchDateTime,
  Icon,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  SaveStateView,
} from '@fds/shared/web-kit';
import { DraftComments } from './draft-comments';
import { PhotoList } from './photo-list';
import { QuoteList } from './quote-list';
import { TextEditor } from './text-editor';

/** What is typed; the rest of the view comes from the server alone. */
type Draft = Pick<BilanWritingView, 'version' | 'sections' | 'highlights' | 'quotes'>;

/** `bilans/:annee/ecrire`: what stands beside the figures, written part by part and saved by itself. */
@Component({
  selector: 'fds-bilan-writing-page',
  imports: [
    DraftComments,
    FeedbackView,
    Icon,
    Note,
    PageStateView,
    PhotoList,
    QuoteList,
    ReadyTemplate,
    RouterLink,
    SaveStateView,
    TextEditor,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './writing.page.html',
  styleUrl: './writing.page.scss',
})
export class BilanWritingPage {
  private readonly api = inject(Api);
  /** Year in the address. */
  readonly annee = input.required<string>();

  protected readonly page = pageState<{ writing: BilanWritingView; book: FigureBook }, string>({
    params: () => this.annee(),
    load: async (year, signal) => {
      const [writing, bilan] = await Promise.all([
        this.api.get<BilanWritingView>(this.path(year), {}, signal),
        this.api.get<BilanView>(`/api/bilans/${encodeURIComponent(year)}`, {}, signal),
      ]);
      return { writing, book: new FigureBook(bilan.figures) };
    },
  });
  /** Photos, remarks, sharing: as the server said last. */
  protected readonly view = linkedSignal(() => this.page.value()?.writing ?? null);
  protected readonly draft = linkedSignal((): Draft | null => this.page.value()?.writing ?? null);
  protected readonly saving = autosave({ value: () => this.draft(), save: (draft) => this.save(draft) });
  protected readonly work = feedback();

  protected readonly sections = WRITTEN_SECTIONS;
  protected readonly labels = WRITTEN_SECTION_LABELS;
  protected readonly mostHighlights = MOST_HIGHLIGHTS;
  protected readonly longestHighlight = LONGEST_HIGHLIGHT;
  protected readonly moment = frenchDateTime;
  protected readonly waiting = computed(() => (this.view()?.comments ?? []).filter((one) => !one.resolvedAt).length);

  protected text(section: WrittenSection): string {
    return this.draft()?.sections.find((one) => one.section === section)?.text ?? '';
  }
  protected write(section: WrittenSection, text: string): void {
    this.change((draft) => ({
      ...draft,
      sections: WRITTEN_SECTIONS.map((one) => ({ section: one, text: one === section ? text : this.text(one) })),
    }));
  }
  protected writeHighlight(index: number, text: string): void {
    this.change((draft) => ({ ...draft, highlights: draft.highlights.map((one, at) => (at === index ? text : one)) }));
  }
  protected addHighlight(): void {
    this.change((draft) => ({ ...draft, highlights: [...draft.highlights, ''] }));
  }
  protected removeHighlight(index: number): void {
    this.change((draft) => ({ ...draft, highlights: draft.highlights.filter((_, at) => at !== index) }));
  }
  protected quote(quotes: BilanWritingView['quotes']): void {
    this.change((draft) => ({ ...draft, quotes }));
  }

  protected async share(shared: boolean): Promise<void> {
    await this.saving.now();
    await this.work.attempt(
      async () => this.told(await this.api.post<BilanWritingView>(`${this.path()}/sharing`, { shared })),
      shared ? 'La DRARI et la Région lisent maintenant ce brouillon.' : 'Le brouillon n’est plus partagé.',
    );
  }
  /** What the server says after a photo, a remark or the sharing; what is being typed stays. */
  protected told(view: BilanWritingView): void {
    this.view.set(view);
    this.draft.update((draft) => (draft && draft.version < view.version ? { ...draft, version: view.version } : draft));
  }

  private change(next: (draft: Draft) => Draft): void {
    this.draft.update((draft) => (draft ? next(draft) : draft));
    this.saving.change();
  }
  private path(year = this.annee()): string {
    return `/api/bilans/${encodeURIComponent(year)}/writing`;
  }
  private async save(draft: Draft | null): Promise<void> {
    if (!draft) return;
    const { version, sections, highlights } = draft;
    // A quote without words yet is kept here until it has some.
    const quotes = draft.quotes.filter(({ words }) => words.trim() !== '');
    try {
      const view = await this.api.put<BilanWritingView>(this.path(), { version, sections, highlights, quotes });
      this.draft.update((now) => now && { ...now, version: view.version });
    } catch (error) {
      throw asProblem(error);
    }
  }
}
