import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { dayOf, ROLES } from '@fds/shared/kernel';
import type { PeoplePage as PeopleView, PersonRow } from '@fds/shared/contract';
import {
  Api,
  EmptyTemplate,
  frenchDateTime,
  frenchDay,
  frenchPlural,
  Icon,
  Pager,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { ROLE_NAMES } from './words';

/** The accounts, by role: who they are, what they may do, when they were last seen. */
@Component({
  selector: 'fds-people-page',
  imports: [EmptyTemplate, Icon, Pager, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './list.scss',
  template: `
    <div class="tete">
      <div>
        <h1>Comptes</h1>
        <p>Les personnes qui peuvent se connecter, et dans quel rôle.</p>
      </div>
    </div>
    <form
      class="filtres"
      role="search"
      novalidate
      (submit)="$event.preventDefault(); search(words.value, wanted.value)"
    >
      <label
        >Rôle
        <select #wanted (change)="search(words.value, wanted.value)">
          <option value="" [selected]="!role()">Tous</option>
          @for (one of roles; track one) {
            <option [value]="one" [selected]="role() === one">{{ names[one].one }}</option>
          }
        </select></label
      >
      <label
        >Nom ou adresse
        <input #words type="search" [value]="q() ?? ''" autocomplete="off" />
      </label>
      <button class="b sec" type="submit"><fds-icon name="search" />Chercher</button>
    </form>
    <fds-page-state [of]="people" what="des comptes" failure="Les comptes n’ont pas pu être chargés">
      <ng-template [fdsReady]="people" let-list>
        <p class="compte" role="status">{{ accounts(list.total) }}</p>
        <div class="tab-cadre">
          <div class="tab-defile" tabindex="0" role="region" aria-label="Comptes">
            <table class="t aere fiches">
              <caption class="vh">
                Comptes
              </caption>
              <thead>
                <tr>
                  <th scope="col">Personne</th>
                  <th scope="col">Rôles</th>
                  <th scope="col">Depuis</th>
                  <th scope="col">Vue pour la dernière fois</th>
                </tr>
              </thead>
              <tbody>
                @for (person of list.items; track person.id) {
                  <tr>
                    <th scope="row">
                      {{ person.name }}<span class="meta">{{ person.email }}</span>
                    </th>
                    <td>
                      {{ rolesOf(person) }}
                      @if (person.disabledAt) {
                        <span class="st mal"><fds-icon name="lock" />Compte fermé</span>
                      }
                    </td>
                    <td class="num">{{ since(person) }}</td>
                    <td class="num">{{ person.seenAt ? moment(person.seenAt) : 'aucune session ouverte' }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        </div>
        <fds-pager [page]="list.page" [size]="list.size" [total]="list.total" what="comptes" />
      </ng-template>
      <ng-template fdsEmpty>
        <p class="carte">
          Aucun compte avec ces filtres.
          <button class="b t" type="button" (click)="search('', '')">Retirer les filtres</button>
        </p>
      </ng-template>
    </fds-page-state>
  `,
})
export class PeoplePage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);

  /** Filters and page, in the address. */
  readonly role = input<string>();
  readonly q = input<string>();
  readonly page = input<string>();

  protected readonly people = pageState<PeopleView, { role: string; q: string; page: string }>({
    params: () => ({ role: this.role() ?? '', q: this.q() ?? '', page: this.page() ?? '' }),
    load: (filters, signal) => this.api.get<PeopleView>('/api/people', filters, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly roles = ROLES;
  protected readonly names = ROLE_NAMES;
  protected readonly moment = frenchDateTime;
  protected accounts(total: number): string {
    return frenchPlural(total, 'compte');
  }
  protected rolesOf({ roles }: PersonRow): string {
    return roles.map((role) => ROLE_NAMES[role].one).join(', ') || 'aucun rôle';
  }
  protected since({ createdAt }: PersonRow): string {
    return frenchDay(dayOf(new Date(createdAt)), 'table');
  }
  protected search(q: string, role: string): void {
    void this.router.navigate([], {
      queryParams: { q: q.trim() || null, role: role || null, page: null },
      queryParamsHandling: 'merge',
    });
  }
}
