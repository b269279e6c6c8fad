import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type {
  CommitteeCoverageView,
  CoverageDepartmentView,
  CoveredPlacesView,
  CoverageGroup,
} from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  DepartmentMap,
  EmptyTemplate,
  frenchCount,
  frenchDateTime,
  frenchPlural,
  frenchShare,
  hasOutlines,
  Icon,
  PageStateView,
  pageState,
  ReadyTemplate,
  Session,
  Status,
} from '@fds/shared/web-kit';
import { CoverageTable } from './coverage-table';

const GROUPS: Readonly<Record<CoverageGroup, { readonly title: string; readonly head: string }>> = {
  kind: { title: 'Par type', head: 'Type' },
  holderFamily: { title: 'Par famille de porteur', head: 'Famille' },
  audience: { title: 'Par public', head: 'Public' },
};
/** `12 sur 40 (30,0 %)`: a share never stands without what it is a share of (rule 4). */
const told = (part: number, base: number): string =>
  base === 0 ? '–' : `${frenchCount(part)} sur ${frenchCount(base)} (${frenchShare(part / base)})`;

const share = (part: number, base: number): string => (base === 0 ? '' : frenchShare(part / base));

/** What the dossiers before the committee, and the labels that it gave, make of the region. One sheet, also on paper. */
@Component({
  selector: 'fds-coverage-page',
  imports: [CoverageTable, DepartmentMap, EmptyTemplate, Icon, PageStateView, ReadyTemplate, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './coverage.page.html',
  styleUrl: './coverage.page.scss',
})
export class CoveragePage {
  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);
  private readonly session = inject(Session);
  protected readonly year = this.edition.year;
  protected readonly count = frenchCount;
  protected readonly plural = frenchPlural;
  protected readonly moment = frenchDateTime;
  protected readonly told = told;
  protected readonly share = share;
  protected readonly coordinates = computed(() => this.session.role() === 'coordinator');
  protected readonly coverage = pageState<CommitteeCoverageView, number>({
    params: () => this.year() ?? undefined,
    load: (year, signal) => this.api.get<CommitteeCoverageView>('/api/committee-reading/coverage', { year }, signal),
    isEmpty: ({ dossiers }) => dossiers === 0,
  });
  /** True once a decision is known: until then the page says nothing of labels. */
  protected readonly decided = computed(() =>
    (this.coverage.value()?.labels ?? []).some(({ label }) => label !== 'pending'),
  );
  protected readonly shapes = computed(() => {
    const own = (this.coverage.value()?.departments ?? []).filter(({ communes }) => communes !== null);
    return hasOutlines(own)
      ? own.map(({ code, label, events }) => ({ code, name: label.replace(/ \(.*$/, ''), count: events }))
      : [];
  });
  protected readonly departments = computed(() =>
    (this.coverage.value()?.departments ?? []).map((line) => ({
      ...line,
      ...placesOf(line),
      share: share(line.labelled, line.events),
    })),
  );
  protected readonly groups = computed(() =>
    (this.coverage.value()?.groups ?? []).map(({ by, lines }) => ({ by, lines, ...GROUPS[by] })),
  );
  /** Communes, then EPCI: how many are reached, and which are not. */
  protected readonly places = computed(() => {
    const view = this.coverage.value();
    if (!view) return [];
    return [
      { id: 'communes', title: 'Communes', ...namesOf(view.communes), feminine: true, all: view.communes },
      {
        id: 'epci',
        title: 'EPCI',
        ...namesOf(view.intermunicipalities),
        feminine: false,
        all: view.intermunicipalities,
      },
    ];
  });

  protected print(): void {
    window.print();
  }
}

const placesOf = ({ communes }: CoverageDepartmentView) => ({
  reached: communes ? told(communes.reached, communes.base) : '–',
  served: communes ? told(communes.served, communes.base) : '–',
});

/** The names in a sentence (an EPCI may have a comma in its own), and how many more there are than it holds. */
const namesOf = ({ base, reached, served, waiting, white }: CoveredPlacesView) => ({
  waiting: listed(waiting, reached - served),
  white: listed(white, base - reached),
});
const listed = (names: readonly string[], all: number): string =>
  names.length === 0
    ? ''
    : all > names.length
      ? `${names.join('\u00a0; ')}\u00a0; et ${frenchPlural(all - names.length, 'autre')}.`
      : `${names.join('\u00a0; ')}.`;
