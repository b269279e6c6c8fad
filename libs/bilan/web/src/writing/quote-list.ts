import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import {
  LONGEST_QUOTE,
  MOST_QUOTES,
  WRITTEN_SECTION_LABELS,
  WRITTEN_SECTIONS,
  type WrittenSection,
} from '@fds/bilan/domain';
import type { BilanQuoteText, BilanVerbatimsView } from '@fds/shared/contract';
import { Api, Icon, PageStateView, pageState, ReadyTemplate } from '@fds/shared/web-kit';

/** The words that the bilan quotes, chosen from what holders answered or written here. */
@Component({
  selector: 'fds-quote-list',
  imports: [Icon, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './quote-list.html',
  styleUrl: './lists.scss',
})
export class QuoteList {
  private readonly api = inject(Api);
  readonly year = input.required<string>();
  readonly quotes = input.required<readonly BilanQuoteText[]>();
  readonly readonly = input(false);
  readonly changed = output<BilanQuoteText[]>();
  readonly left = output();

  protected readonly choosing = signal(false);
  protected readonly sought = signal('');
  protected readonly verbatims = pageState<BilanVerbatimsView, { year: string; q: string; open: boolean }>({
    params: () => ({ year: this.year(), q: this.sought(), open: this.choosing() }),
    load: async ({ year, q, open }, signal) => {
      const none = { items: [], total: 0, page: 1, size: 20 };
      if (!open) return none;
      return this.api.get<BilanVerbatimsView>(
        `/api/bilans/${encodeURIComponent(year)}/writing/verbatims`,
        { q },
        signal,
      );
    },
    keep: true,
  });
  protected readonly sections = WRITTEN_SECTIONS;
  protected readonly labels = WRITTEN_SECTION_LABELS;
  protected readonly longest = LONGEST_QUOTE;
  protected readonly most = MOST_QUOTES;

  protected add(words: string, saidBy: string): void {
    const quote = {
      id: crypto.randomUUID(),
      section: 'evaluation' as const,
      words: words.slice(0, LONGEST_QUOTE),
      saidBy,
    };
    this.changed.emit([...this.quotes(), quote]);
    this.choosing.set(false);
  }
  protected write(id: string, over: Partial<BilanQuoteText>): void {
    this.changed.emit(this.quotes().map((quote) => (quote.id === id ? { ...quote, ...over } : quote)));
  }
  protected place(id: string, section: string): void {
    this.write(id, { section: section as WrittenSection });
    this.left.emit();
  }
  protected remove(id: string): void {
    this.changed.emit(this.quotes().filter((quote) => quote.id !== id));
  }
}
