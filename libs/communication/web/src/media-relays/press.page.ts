import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MEDIA_KIND_LABELS, RELAY_COLUMNS } from '@fds/communication/domain';
import type { AddedRelaysView, MediaRelaysPageView, MediaRelayView, RelayListView } from '@fds/shared/contract';
import { MEDIA_KINDS } from '@fds/shared/kernel';
import {
  Api,
  CurrentEdition,
  feedback,
  FeedbackView,
  frenchCount,
  frenchDay,
  frenchPlural,
  frenchShare,
  Icon,
  Note,
  Pager,
  pageState,
  PageStateView,
  queryString,
  ReadyTemplate,
  ResultBar,
  SortHead,
  changesAddress,
  ChoiceFilter,
  Filters,
  WordsFilter,
} from '@fds/shared/web-kit';
import { PastedList, type CheckedList } from '../parts/pasted-list';
import { KeptTools } from '../parts/kept-tools';
import { removeKept } from '../parts/removal';
import { RelayForm } from './relay-form';

const SIZE = 25;
const SORTS = ['-date', 'date', 'outlet', '-outlet', 'title', '-title'] as const;

/** The press review of an edition: listed, entered one by one or as a list, printed; the address is the view. */
@Component({
  selector: 'fds-press-page',
  imports: [
    ChoiceFilter,
    Filters,
    WordsFilter,
    ...[FeedbackView, Icon, KeptTools, Note, Pager, PageStateView, PastedList, ReadyTemplate, RelayForm, ResultBar],
    ...[RouterLink, SortHead],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../parts/kept.scss',
  templateUrl: './press.page.html',
})
export class PressPage {
  private readonly api = inject(Api);
  protected readonly go = changesAddress();
  private readonly edition = inject(CurrentEdition);

  /** Filters, sort and page, in the address. */
  readonly q = input<string>();
  readonly sorte = input<string>();
  readonly mois = input<string>();
  readonly ambassadeur = input<string>();
  readonly doublons = input<string>();
  readonly sort = input<string>();
  readonly page = input<string>();

  protected readonly year = this.edition.year;
  protected readonly kind = computed(() => MEDIA_KINDS.find((kind) => kind === this.sorte()) ?? null);
  protected readonly month = computed(() => (/^\d{4}-\d{2}$/.test(this.mois() ?? '') ? (this.mois() ?? null) : null));
  protected readonly sorted = computed(() => SORTS.find((sort) => sort === this.sort()) ?? '-date');
  protected readonly filters = computed(() => ({
    edition: this.year(),
    q: this.q()?.trim(),
    kind: this.kind(),
    month: this.month(),
    ambassador: this.ambassadeur() === 'oui' ? 'yes' : null,
    doubles: this.doublons() === 'oui' ? 'yes' : null,
    sort: this.sorted(),
  }));
  protected readonly filtered = computed(() => {
    const { q, kind, month, ambassador, doubles } = this.filters();
    return Boolean(q || kind || month || ambassador || doubles);
  });
  protected readonly list = pageState({
    params: () =>
      this.year() === null ? undefined : { ...this.filters(), page: Number(this.page() ?? 1) || 1, size: SIZE },
    load: (query, signal) => this.api.get<MediaRelaysPageView>('/api/media-relays', query, signal),
    keep: true,
  });
  protected readonly review = computed(() => `/api/media-relays/press-review.pdf${queryString(this.filters())}`);
  protected readonly editing = signal<MediaRelayView | null>(null);
  protected readonly actions = feedback();

  protected readonly size = SIZE;
  protected readonly kinds = MEDIA_KINDS.map((code) => ({ code, label: MEDIA_KIND_LABELS[code] }));
  protected readonly labels = MEDIA_KIND_LABELS;
  protected readonly columns = RELAY_COLUMNS.map(({ label }) => label);
  protected readonly naming = [{ code: 'oui', label: 'Avec l’ambassadeur' }];
  protected readonly months = computed(() =>
    (this.list.value()?.months ?? []).map((code) => ({ code, label: this.monthWords(code) })),
  );
  protected readonly plural = frenchPlural;
  protected readonly count = frenchCount;
  protected readonly share = frenchShare;
  protected readonly day = (day: string): string => frenchDay(day, 'table');
  protected readonly monthWords = (month: string): string => frenchDay(`${month}-02`).replace(/^\S+ /, '');
  protected readonly opens = (url: string): boolean => /^https?:\/\/\S+$/i.test(url);

  protected edit(relay: MediaRelayView): void {
    this.editing.set(relay);
    setTimeout(() => document.getElementById('relais-titre')?.scrollIntoView({ block: 'center' }));
  }
  protected kept(): void {
    this.editing.set(null);
    this.list.reload();
  }

  protected async remove(relay: MediaRelayView): Promise<void> {
    const { id, version, editionYear, date, kind, outlet, title, url, namesAmbassador, events } = relay;
    const again = {
      ...{ id, editionYear, date, kind, outlet, title, namesAmbassador, knowingly: true },
      ...{ url: this.opens(url) ? url : null, eventIds: events.map((event) => event.id) },
    };
    await removeKept(this.api, this.actions, {
      ...{ path: `/api/media-relays/${id}`, version, words: `Le relais «\u00a0${title}\u00a0» est supprimé.` },
      back: () => this.api.post('/api/media-relays', again),
      reload: () => this.kept(),
    });
  }

  protected readonly check = async (text: string): Promise<CheckedList> => {
    const request = { editionYear: this.year(), text };
    const checked = await this.api.post<RelayListView>('/api/media-relays/list-preview', request);
    this.repeated = checked.repeatedLines;
    return {
      ...checked,
      lines: checked.lines.map((line) => ({ ...line, problems: line.problems.map((problem) => problem.text) })),
    };
  };
  private repeated: readonly number[] = [];
  protected readonly write = async (text: string, withoutRepeated: boolean): Promise<string> => {
    const request = { editionYear: this.year(), text, without: withoutRepeated ? this.repeated : [] };
    const { added, leftOut, problems } = await this.api.post<AddedRelaysView>('/api/media-relays/list', request);
    return `${frenchPlural(added, 'relais ajouté', 'relais ajoutés')}, ${frenchCount(leftOut)} déjà là, ${frenchCount(problems)} à corriger.`;
  };
}
