import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActsPageView } from '@fds/shared/contract';
import {
  Api,
  EmptyTemplate,
  frenchDateTime,
  Pager,
  PageStateView,
  pageState,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';

/** What the coordination did in an organisation's place, for its team. */
@Component({
  selector: 'fds-acts-page',
  imports: [EmptyTemplate, Pager, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-bottom: var(--e4);
    }
    td,
    th {
      padding-top: 8px;
      padding-bottom: 8px;
    }
  `,
  template: `
    <div class="tete">
      <div>
        <h1 tabindex="-1">Fait par la coordination</h1>
        <p>
          Ce que la coordination a fait sur le portail à la place de {{ current()?.name ?? 'votre structure' }}, du plus
          récent au plus ancien.
        </p>
      </div>
    </div>
    @if (organisations().length > 1) {
      <nav aria-label="Vos structures">
        @for (one of organisations(); track one.id) {
          <a
            class="b petit"
            [class.sec]="one.id !== current()?.id"
            [class.p]="one.id === current()?.id"
            [attr.aria-current]="one.id === current()?.id ? 'page' : null"
            routerLink="."
            [queryParams]="{ structure: one.id }"
            >{{ one.name }}</a
          >
        }
      </nav>
    }
    <fds-page-state [of]="acts" what="de la liste" failure="La liste n’a pas pu être chargée">
      <ng-template [fdsReady]="acts" let-list>
        <div class="tab-cadre">
          <div class="tab-defile" tabindex="0" role="region" aria-label="Gestes de la coordination">
            <table class="t aere fiches">
              <caption class="vh">
                Gestes de la coordination
              </caption>
              <thead>
                <tr>
                  <th scope="col">Action</th>
                  <th scope="col">Objet</th>
                  <th scope="col">Qui</th>
                  <th scope="col">Quand</th>
                </tr>
              </thead>
              <tbody>
                @for (act of list.items; track act.id) {
                  <tr>
                    <th scope="row">{{ act.what }}</th>
                    <td>{{ act.subject || '—' }}</td>
                    <td>{{ act.who ?? 'La coordination' }}</td>
                    <td class="num">{{ moment(act.at) }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        </div>
        <fds-pager [page]="list.page" [size]="list.size" [total]="list.total" what="gestes de la coordination" />
      </ng-template>
      <ng-template fdsEmpty>
        <p class="carte">La coordination n’a rien fait à votre place.</p>
      </ng-template>
    </fds-page-state>
  `,
})
export class ActsPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  /** Organisation and page, in the address. */
  readonly structure = input<string>();
  readonly page = input<string>();

  protected readonly organisations = this.session.organisations;
  protected readonly current = computed(
    () => this.organisations().find(({ id }) => id === this.structure()) ?? this.organisations()[0],
  );
  protected readonly acts = pageState<ActsPageView, { id: string; page: string }>({
    params: () => ({ id: this.current()?.id ?? '', page: this.page() ?? '' }),
    load: ({ id, page }, signal) =>
      id
        ? this.api.get<ActsPageView>(`/api/organisations/${id}/acts`, { page }, signal)
        : Promise.resolve<ActsPageView>({ organisationId: '', items: [], total: 0, page: 1, size: 25 }),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly moment = frenchDateTime;
}
