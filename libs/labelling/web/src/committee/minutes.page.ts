import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  fingerprintInGroups,
  OUTCOME_STATUSES,
  quorumInWords,
  SESSION_POSITION_LABELS,
  VOICE_LABELS,
} from '@fds/labelling/domain';
import type { MinutesView } from '@fds/shared/contract';
import {
  Api,
  frenchDateTime,
  frenchDay,
  frenchPlural,
  Icon,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';
import { afterComma } from './session-words';

/** The minutes of a closed session: read, printed, taken as a document or as data, their fingerprint worked out anew. */
@Component({
  selector: 'fds-minutes-page',
  imports: [Icon, Note, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h2 {
      margin-top: var(--e6);
    }
    fds-note {
      margin-top: var(--e4);
    }
    .retour a {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 40px;
    }
    .tete {
      margin-bottom: 0;
    }
    .tete .rang {
      flex-wrap: wrap;
    }
    .tab-cadre {
      margin-top: var(--e3);
    }
    table.t td,
    table.t tbody th {
      padding-top: 8px;
      padding-bottom: 8px;
    }
    /* One table under another: their columns stand in one line. */
    @media screen and (min-width: 761px), print {
      table.t {
        table-layout: fixed;
        width: 100%;
      }
      table.t th:first-child {
        width: 36%;
      }
      table.t th:nth-child(2) {
        width: 18%;
      }
    }
    @media print {
      .retour {
        display: none;
      }
    }
    .empreinte {
      font-variant-numeric: tabular-nums;
      overflow-wrap: anywhere;
    }
    .dossier {
      margin-top: var(--e5);
      break-inside: avoid;
    }
    .dossier > ul {
      margin: var(--e2) 0;
    }
    .signatures {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
      gap: var(--e4);
      margin-top: var(--e3);
    }
    .signatures div {
      min-height: 110px;
      border: 1px solid var(--trait-champ);
      border-radius: var(--r-m);
      padding: 10px;
    }
  `,
  template: `
    <fds-page-state [of]="minutes" what="du procès-verbal" failure="Le procès-verbal n’a pas pu être chargé">
      <ng-template [fdsReady]="minutes" let-view>
        @let content = view.content;
        <p class="retour">
          <a [routerLink]="[base(), id()]" queryParamsHandling="preserve"
            ><fds-icon name="arrow_back" />{{ content.session.title }}</a
          >
        </p>
        <div class="tete">
          <div>
            <h1>Procès-verbal</h1>
            <p>
              {{ day(content.session.heldOn, 'full') }}{{ after(content.session.place) }}. Ouverte le
              {{ moment(content.session.openedAt) }}, close le {{ moment(content.session.closedAt) }}.
            </p>
          </div>
          <div class="rang">
            <a class="b p" [href]="path('/minutes.pdf')"><fds-icon name="picture_as_pdf" />PDF à signer</a>
            <a class="b t" [href]="path('/decisions.xlsx')"><fds-icon name="download" />Décisions (XLSX)</a>
            <a class="b t" [href]="path('/decisions.csv')"><fds-icon name="download" />Décisions (CSV)</a>
            <a class="b t" [href]="path('/minutes')" download="proces-verbal.json"
              ><fds-icon name="download" />Données (JSON)</a
            >
            @if (coordinates()) {
              <a class="b sec" [routerLink]="[base(), id(), 'notification']" queryParamsHandling="preserve"
                ><fds-icon name="send" />Annoncer les réponses</a
              >
            }
          </div>
        </div>
        @if (view.intact) {
          <fds-note tone="bon" icon="verified_user">
            <p>
              <b>Empreinte vérifiée.</b> Ces données sont celles qui ont été figées à la clôture.
              <span class="empreinte">{{ fingerprint() }}</span>
            </p>
          </fds-note>
        } @else {
          <fds-note tone="mal" icon="warning">
            <p>
              <b>L’empreinte ne correspond plus.</b> Les données ont changé depuis la clôture&nbsp;: prévenez
              l’administration du portail.
            </p>
          </fds-note>
        }
        <h2>Présence</h2>
        <ul>
          @for (voice of content.voices; track voice.voice) {
            <li>
              <b>{{ voices[voice.voice] }}</b>&nbsp;: {{ voice.present ? 'présente' : 'absente'
              }}{{ after(voice.names) }}
            </li>
          }
        </ul>
        <h2>Décisions</h2>
        <p>
          {{ plural(content.totals.label, 'label') }}, {{ content.totals.label_with_conditions }} avec réserve,
          {{ content.totals.refuse }} refus, {{ plural(content.totals.defer, 'ajourné') }} (événements).
        </p>
        @for (dossier of content.dossiers; track dossier.applicationId) {
          <section class="dossier">
            <h3>{{ dossier.title }}</h3>
            <p class="doux">
              {{ dossier.organisation }}
              @if (dossier.department) {
                ({{ dossier.department }})
              }
            </p>
            <ul>
              @for (one of dossier.positions; track one.voice) {
                <li>
                  {{ voices[one.voice] }}&nbsp;: {{ one.position ? positions[one.position] : 'ne s’est pas exprimée'
                  }}{{ one.written ? ' (par écrit)' : '' }}{{ one.reasons ? '. ' + one.reasons : '' }}
                </li>
              }
            </ul>
            <p class="meta">{{ quorum(dossier.quorum) }}</p>
            @for (tie of dossier.interests; track tie.voice) {
              <p>
                <b>Signalé&nbsp;: {{ voices[tie.voice] }}, {{ tie.tie }}&nbsp;; pas de déport.</b>
              </p>
            }
            <div class="tab-cadre">
              <div class="tab-defile" tabindex="0" role="region" [attr.aria-label]="'Décisions : ' + dossier.title">
                <table class="t">
                  <thead>
                    <tr>
                      <th scope="col">Événement</th>
                      <th scope="col">Décision</th>
                      <th scope="col">Raison</th>
                    </tr>
                  </thead>
                  <tbody>
                    @for (decision of dossier.decisions; track decision.eventId) {
                      <tr>
                        <th scope="row">{{ decision.title }}</th>
                        <td>{{ outcomes[decision.outcome] }}</td>
                        <td>
                          {{ decision.reason }}
                          @if (decision.conditionDueOn) {
                            À lever avant le {{ day(decision.conditionDueOn) }}.
                          }
                        </td>
                      </tr>
                    }
                  </tbody>
                </table>
              </div>
            </div>
          </section>
        }
        @if (content.notExamined.length > 0) {
          <h2>Dossiers non examinés</h2>
          <ul>
            @for (one of content.notExamined; track one.applicationId) {
              <li>{{ one.title }}, {{ one.organisation }}</li>
            }
          </ul>
        }
        <h2>Signatures</h2>
        <div class="signatures">
          @for (voice of content.voices; track voice.voice) {
            <div>
              <b>{{ voices[voice.voice] }}</b>
              <p class="meta">{{ voice.names }}</p>
            </div>
          }
        </div>
      </ng-template>
    </fds-page-state>
  `,
})
export class MinutesPage {
  readonly id = input.required<string>();

  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly day = frenchDay;
  protected readonly moment = frenchDateTime;
  protected readonly plural = frenchPlural;
  protected readonly quorum = quorumInWords;
  protected readonly voices = VOICE_LABELS;
  protected readonly positions = SESSION_POSITION_LABELS;
  protected readonly outcomes = OUTCOME_STATUSES;
  protected readonly after = afterComma;
  protected readonly coordinates = computed(() => this.session.role() === 'coordinator');
  protected readonly base = computed(() => (this.coordinates() ? '/pilotage/comite' : '/comite/seances'));
  protected readonly minutes = pageState<MinutesView, string>({
    params: () => this.id(),
    load: (_, signal) => this.api.get<MinutesView>(this.path('/minutes'), {}, signal),
  });
  protected readonly fingerprint = computed(() => fingerprintInGroups(this.minutes.value()?.fingerprint ?? ''));

  protected path(rest: string): string {
    return `/api/committee-sessions/${this.id()}${rest}`;
  }
}
