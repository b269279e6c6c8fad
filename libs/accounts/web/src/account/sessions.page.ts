import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ROLE_LABELS } from '@fds/accounts/domain';
import type { AccountSessionRow, AccountSessionsPage, EndedSessionsView } from '@fds/shared/contract';
import {
  Api,
  feedback,
  FeedbackView,
  frenchDateTime,
  frenchPlural,
  Icon,
  pageState,
  PageStateView,
  Pager,
  ReadyTemplate,
} from '@fds/shared/web-kit';

const METHODS: Record<AccountSessionRow['method'], string> = {
  password: 'mot de passe',
  link: 'lien reçu',
  pro_connect: 'ProConnect',
};

/** Where the account is open: each browser, and how to close it from afar. */
@Component({
  selector: 'fds-sessions',
  imports: [FeedbackView, Icon, PageStateView, Pager, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h1 {
      margin-bottom: var(--e2);
    }
    .tete {
      margin-bottom: var(--e5);
    }
    li {
      display: flex;
      gap: var(--e4);
      align-items: flex-start;
      padding: var(--e4) 0;
      border-bottom: 1px solid var(--trait);
    }
    li:last-child {
      border-bottom: 0;
    }
    li > div {
      flex: 1 1 auto;
      min-width: 0;
    }
    .meta {
      display: block;
      overflow-wrap: anywhere;
    }
    .st {
      margin-left: var(--e2);
    }
    .toutes {
      margin-top: var(--e4);
    }
    @media (max-width: 620px) {
      li {
        flex-wrap: wrap;
      }
      li > div {
        flex-basis: calc(100% - 60px);
      }
    }
  `,
  template: `
    <h1 tabindex="-1">Sessions et appareils</h1>
    <p class="doux tete">
      Les navigateurs où votre compte est ouvert. Vous n’en reconnaissez pas un ? Fermez-le, puis changez de mot de
      passe.
    </p>
    <fds-page-state [of]="sessions" what="des sessions" failure="Vos sessions n’ont pas pu être lues">
      <ng-template [fdsReady]="sessions" let-list>
        <section class="carte" aria-label="Sessions ouvertes">
          <ul>
            @for (row of rows(); track row.id) {
              <li>
                <fds-icon [name]="row.handheld ? 'mobile' : 'computer'" size="l" />
                <div>
                  <b>{{ row.device }}</b>
                  @if (row.present) {
                    <span class="st bon">Cette session</span>
                  }
                  @if (row.stage !== 'open') {
                    <span class="st att">Attend la seconde preuve</span>
                  }
                  <span class="meta">{{ row.role }}, par {{ row.method }}, depuis le {{ row.since }}</span>
                  <span class="meta">{{ row.address ?? 'adresse inconnue' }}, utilisée le {{ row.seen }}</span>
                </div>
                @if (!row.present) {
                  <button
                    class="b sec petit"
                    type="button"
                    [attr.aria-label]="'Fermer : ' + row.device + ', ouverte le ' + row.since"
                    (click)="end(row.id)"
                  >
                    Fermer
                  </button>
                }
              </li>
            }
          </ul>
          @if (list.total > 1) {
            <button class="b sec toutes" type="button" (click)="endOthers()">
              <fds-icon name="logout" />Fermer toutes les autres
            </button>
          }
          <fds-pager [page]="list.page" [size]="list.size" [total]="list.total" what="sessions" />
        </section>
      </ng-template>
    </fds-page-state>
    <fds-feedback [of]="doing" />
  `,
})
export class SessionsPage {
  private readonly api = inject(Api);
  /** Query parameter. */
  readonly page = input<string>();

  protected readonly doing = feedback();
  protected readonly sessions = pageState({
    params: () => Number(this.page() ?? 1) || 1,
    load: (page, signal) => this.api.get<AccountSessionsPage>('/api/account/sessions', { page }, signal),
    keep: true,
  });
  protected readonly rows = computed(() =>
    (this.sessions.value()?.items ?? []).map((row) => ({
      ...row,
      device: deviceWords(row),
      role: ROLE_LABELS[row.role],
      method: METHODS[row.method],
      since: frenchDateTime(row.createdAt),
      seen: frenchDateTime(row.seenAt),
    })),
  );

  protected async end(id: string): Promise<void> {
    await this.doing.attempt(() => this.api.delete(`/api/account/sessions/${id}`), 'La session est fermée.');
    this.sessions.reload();
  }
  protected async endOthers(): Promise<void> {
    await this.doing.attempt(
      () => this.api.delete<EndedSessionsView>('/api/account/sessions'),
      ({ ended }) => (ended > 1 ? `${frenchPlural(ended, 'session')} sont fermées.` : 'La session est fermée.'),
    );
    this.sessions.reload();
  }
}

/** `Firefox sur Windows`; what is not known is left out. */
function deviceWords({ browser, system }: AccountSessionRow): string {
  if (browser && system) return `${browser} sur ${system}`;
  return browser ?? system ?? 'Navigateur inconnu';
}
