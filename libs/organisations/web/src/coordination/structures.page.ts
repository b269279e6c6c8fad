import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DEPARTMENT_CODES, departmentName, departmentsOf } from '@fds/accounts/domain';
import { HOLDER_FAMILY_LABELS, ORGANISATION_KIND_LABELS, TEAM_FILTER_LABELS } from '@fds/organisations/domain';
import type { OrganisationsPageView } from '@fds/shared/contract';
import { HOLDER_FAMILIES, ORGANISATION_KINDS } from '@fds/shared/kernel';
import {
  Api,
  CurrentEdition,
  EmptyTemplate,
  frenchPlural,
  Icon,
  Pager,
  PageStateView,
  pageState,
  ReadyTemplate,
  ResultBar,
  SortHead,
  changesAddress,
  ChoiceFilter,
  Filters,
  WordsFilter,
} from '@fds/shared/web-kit';

const SIZE = 25;
const SORTS = ['name', '-name', 'commune', 'team', '-team', 'first', '-first'] as const;
const TEAMS = ['none', 'orphaned'] as const;
const PUBLISHED = { oui: 'yes', non: 'no' } as const;

/** A filter as a sentence, and the address without it. */
interface Chip {
  readonly words: string;
  readonly without: Readonly<Record<string, null>>;
}

/** Every organisation, or those of one edition; the address is the view. */
@Component({
  selector: 'fds-structures-page',
  imports: [
    ChoiceFilter,
    Filters,
    WordsFilter,
    EmptyTemplate,
    Icon,
    PageStateView,
    Pager,
    ReadyTemplate,
    ResultBar,
    RouterLink,
    SortHead,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './structures.scss',
  templateUrl: './structures.page.html',
})
export class StructuresPage {
  private readonly api = inject(Api);
  protected readonly go = changesAddress();
  private readonly edition = inject(CurrentEdition);

  /** Filters, sort and page, in the address. */
  readonly q = input<string>();
  readonly annee = input<string>();
  readonly type = input<string>();
  readonly famille = input<string>();
  readonly dep = input<string>();
  readonly equipe = input<string>();
  readonly fiche = input<string>();
  readonly sort = input<string>();
  readonly page = input<string>();

  protected readonly years = computed(() => this.edition.editions().map(({ year }) => year));
  protected readonly year = computed(() => this.years().find((year) => String(year) === this.annee()) ?? null);
  protected readonly kind = computed(() => ORGANISATION_KINDS.find((kind) => kind === this.type()) ?? null);
  protected readonly family = computed(() => HOLDER_FAMILIES.find((family) => family === this.famille()) ?? null);
  protected readonly department = computed(() => DEPARTMENT_CODES.find((code) => code === this.dep()) ?? null);
  protected readonly team = computed(() => TEAMS.find((team) => team === this.equipe()) ?? null);
  protected readonly sheet = computed(() => (['oui', 'non'] as const).find((one) => one === this.fiche()) ?? null);
  protected readonly sorted = computed(() => SORTS.find((sort) => sort === this.sort()) ?? 'name');
  protected readonly filters = computed(() => {
    const sheet = this.sheet();
    return {
      q: this.q()?.trim(),
      year: this.year(),
      kind: this.kind(),
      family: this.family(),
      department: this.department(),
      team: this.team(),
      published: sheet && PUBLISHED[sheet],
      sort: this.sorted(),
    };
  });
  protected readonly list = pageState({
    params: () => ({ ...this.filters(), page: Number(this.page() ?? 1) || 1, size: SIZE }),
    load: (query, signal) => this.api.get<OrganisationsPageView>('/api/organisations', query, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly chips = computed((): readonly Chip[] => {
    const [kind, family, team, sheet] = [this.kind(), this.family(), this.team(), this.sheet()];
    const department = this.department();
    return [
      ...(this.q() ? [{ words: `Mots\u00a0: ${this.q()}`, without: { q: null } }] : []),
      ...(this.year() ? [{ words: `Édition\u00a0: ${this.year()}`, without: { annee: null } }] : []),
      ...(kind ? [{ words: `Type\u00a0: ${ORGANISATION_KIND_LABELS[kind]}`, without: { type: null } }] : []),
      ...(family ? [{ words: `Famille\u00a0: ${HOLDER_FAMILY_LABELS[family]}`, without: { famille: null } }] : []),
      ...(department ? [{ words: `Département\u00a0: ${departmentName(department)}`, without: { dep: null } }] : []),
      ...(team ? [{ words: TEAM_FILTER_LABELS[team], without: { equipe: null } }] : []),
      ...this.sheets.flatMap(({ code, label }) => (code === sheet ? [{ words: label, without: { fiche: null } }] : [])),
    ];
  });

  protected readonly size = SIZE;
  protected readonly kinds = ORGANISATION_KINDS.map((code) => ({ code, label: ORGANISATION_KIND_LABELS[code] }));
  protected readonly families = HOLDER_FAMILIES.map((code) => ({ code, label: HOLDER_FAMILY_LABELS[code] }));
  protected readonly departments = computed(() => departmentsOf(this.edition.departments()));
  protected readonly yearOptions = computed(() =>
    this.years().map((year) => ({ code: String(year), label: String(year) })),
  );
  protected readonly sheets = [
    { code: 'oui', label: 'Avec une fiche publique' },
    { code: 'non', label: 'Sans fiche publique' },
  ];
  protected readonly teams = TEAMS.map((code) => ({ code, label: TEAM_FILTER_LABELS[code] }));
  protected readonly kindLabels = ORGANISATION_KIND_LABELS;
  protected readonly familyLabels = HOLDER_FAMILY_LABELS;
  protected readonly plural = frenchPlural;
}
