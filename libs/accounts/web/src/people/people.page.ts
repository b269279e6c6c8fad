import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ACCOUNT_STANDING_LABELS, ACCOUNT_STANDINGS, ROLE_LABELS } from '@fds/accounts/domain';
import type { PeoplePage as PeopleView } from '@fds/shared/contract';
import { dayOf, ROLES } from '@fds/shared/kernel';
import {
  Api,
  EmptyTemplate,
  frenchDay,
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
import { InviteForm } from './invite-form';
import { roleInWords } from './words';

const SIZE = 25;
const SORTS = ['name', '-name', 'seen', '-seen', 'since', '-since', 'ends'] as const;

/** A filter as a sentence, and the address without it. */
interface Chip {
  readonly words: string;
  readonly without: Readonly<Record<string, null>>;
}

/** Everybody with an account: what they may do, until when, when they came last. The address is the view. */
@Component({
  selector: 'fds-people-page',
  imports: [
    ChoiceFilter,
    Filters,
    WordsFilter,
    EmptyTemplate,
    Icon,
    InviteForm,
    PageStateView,
    Pager,
    ReadyTemplate,
    ResultBar,
    RouterLink,
    SortHead,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './people.scss',
  templateUrl: './people.page.html',
})
export class PeoplePage {
  private readonly api = inject(Api);
  protected readonly go = changesAddress();

  /** Of the route. */
  readonly base = input('/pilotage/personnes');
  readonly heading = input('Personnes');
  /** Filters, sort and page, in the address. */
  readonly q = input<string>();
  readonly role = input<string>();
  readonly etat = input<string>();
  readonly structure = input<string>();
  readonly sort = input<string>();
  readonly page = input<string>();

  protected readonly inviting = signal(false);
  protected readonly sorted = computed(() => SORTS.find((sort) => sort === this.sort()) ?? 'name');
  protected readonly chosenRole = computed(() => ROLES.find((role) => role === this.role()) ?? null);
  protected readonly standing = computed(() => ACCOUNT_STANDINGS.find((one) => one === this.etat()) ?? null);
  protected readonly filters = computed(() => ({
    q: this.q()?.trim(),
    role: this.chosenRole(),
    standing: this.standing(),
    organisationId: this.structure(),
    sort: this.sorted(),
  }));
  protected readonly list = pageState({
    params: () => ({ ...this.filters(), page: Number(this.page() ?? 1) || 1, size: SIZE }),
    load: (query, signal) => this.api.get<PeopleView>('/api/people', query, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly chips = computed((): readonly Chip[] => {
    const [role, standing] = [this.chosenRole(), this.standing()];
    return [
      ...(this.q() ? [{ words: `Mots\u00a0: ${this.q()}`, without: { q: null } }] : []),
      ...(role ? [{ words: `Rôle\u00a0: ${ROLE_LABELS[role]}`, without: { role: null } }] : []),
      ...(standing ? [{ words: ACCOUNT_STANDING_LABELS[standing], without: { etat: null } }] : []),
      ...(this.structure() ? [{ words: 'Une structure', without: { structure: null } }] : []),
    ];
  });

  protected readonly size = SIZE;
  protected readonly roles = ROLES.map((code) => ({ code, label: ROLE_LABELS[code] }));
  protected readonly standings = ACCOUNT_STANDINGS.map((code) => ({ code, label: ACCOUNT_STANDING_LABELS[code] }));
  protected readonly inWords = roleInWords;
  protected readonly plural = frenchPlural;
  protected readonly day = (day: string | null): string => (day ? frenchDay(day, 'table') : '–');
  protected readonly since = (instant: string): string => frenchDay(dayOf(new Date(instant)), 'table');
}
