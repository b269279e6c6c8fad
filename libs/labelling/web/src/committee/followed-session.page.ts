import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SESSION_POSITION_LABELS, SESSION_STATE_LABELS, VOICE_LABELS } from '@fds/labelling/domain';
import type { AgendaLineView, CommitteeSessionView } from '@fds/shared/contract';
import { Api, frenchDay, frenchPlural, Icon, Kind, PageStateView, pageState, ReadyTemplate } from '@fds/shared/web-kit';
import { SessionSoFar } from './session-so-far';
import { afterComma, decidedInWords } from './session-words';

/** Seconds after which a session that sits is read again. */
const EVERY_MS = 5_000;

/** A session as DRARI and Région follow it: read only; from its opening on, all voices and what is decided. */
@Component({
  selector: 'fds-followed-session-page',
  imports: [Icon, Kind, PageStateView, ReadyTemplate, RouterLink, SessionSoFar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .deux {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 340px;
      gap: var(--e6);
      align-items: start;
      margin-top: var(--e4);
    }
    .liste > li {
      display: grid;
      grid-template-columns: 2em 16px minmax(0, 1fr) auto;
      gap: 4px 12px;
      padding: 12px 10px;
      border-top: 1px solid var(--trait);
    }
    .liste > li.ici {
      box-shadow: inset 5px 0 0 var(--avous);
      background: var(--feuille);
    }
    .liste fds-kind {
      align-self: start;
      margin-top: 3px;
    }
    .liste a {
      font-weight: 650;
    }
    @media screen and (max-width: 1000px) {
      .deux {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    @media screen and (max-width: 600px) {
      .entre {
        flex-wrap: wrap;
      }
      .liste > li {
        grid-template-columns: 2em minmax(0, 1fr);
      }
      .liste > li > fds-kind {
        display: none;
      }
      .liste > li > b {
        grid-column: 2;
      }
    }
  `,
  template: `
    <fds-page-state [of]="session" what="de la séance" failure="La séance n’a pas pu être chargée">
      <ng-template [fdsReady]="session" let-work>
        <div class="entre">
          <div>
            <h1>{{ work.title }}</h1>
            <p class="doux">
              {{ day(work.heldOn, 'full') }}{{ after(work.place) }}. <b>{{ states[work.state] }}.</b>
            </p>
          </div>
          <div class="rang">
            @if (work.state === 'open') {
              <button class="b t" type="button" (click)="session.reload()">
                <fds-icon name="restart_alt" />Actualiser la séance
              </button>
            }
            @if (work.state === 'closed') {
              <a class="b p" [routerLink]="['/comite/seances', work.id, 'proces-verbal']" queryParamsHandling="preserve"
                ><fds-icon name="article" />Procès-verbal</a
              >
              <a class="b t" [href]="'/api/committee-sessions/' + work.id + '/decisions.xlsx'"
                ><fds-icon name="download" />Liste des décisions</a
              >
            }
          </div>
        </div>
        @if (work.state === 'prepared') {
          <p class="doux">
            @if (work.opinionsDueOn) {
              Votre avis est attendu jusqu’au {{ day(work.opinionsDueOn) }}.
            }
            Les avis des autres voix se lisent à l’ouverture de la séance.
          </p>
        }
        @if (current(); as line) {
          <p role="status">
            <fds-icon name="sensors" /> À l’écran&nbsp;: <b>{{ line.title }}</b>, {{ line.organisationName }}
          </p>
        }
        <div class="deux">
          <section aria-labelledby="odj">
            <h2 id="odj">
              Ordre du jour <span class="doux">{{ plural(work.agenda.length, 'dossier') }}</span>
            </h2>
            <ol class="liste">
              @for (line of work.agenda; track line.applicationId; let at = $index) {
                <li [class.ici]="line.applicationId === work.currentApplicationId">
                  <span class="num">{{ at + 1 }}</span>
                  @if (line.kind) {
                    <fds-kind [of]="line.kind" [silent]="true" />
                  } @else {
                    <span></span>
                  }
                  <div>
                    <a [routerLink]="['/comite/lecture', line.applicationId]" queryParamsHandling="preserve">{{
                      line.title
                    }}</a>
                    <p class="meta">
                      {{ line.organisationName
                      }}{{ after(line.municipality && line.municipality + ' (' + line.department + ')') }}
                    </p>
                    <p class="meta">{{ heard(line) }}</p>
                  </div>
                  <b>{{ work.totals ? words(line) : '' }}</b>
                </li>
              }
            </ol>
          </section>
          @if (work.totals) {
            <aside class="carte" aria-label="La séance jusqu’ici"><fds-session-so-far [session]="work" /></aside>
          }
        </div>
      </ng-template>
    </fds-page-state>
  `,
})
export class FollowedSessionPage {
  readonly id = input.required<string>();

  private readonly api = inject(Api);
  protected readonly day = frenchDay;
  protected readonly plural = frenchPlural;
  protected readonly states = SESSION_STATE_LABELS;
  protected readonly after = afterComma;
  protected readonly words = decidedInWords;
  protected readonly session = pageState<CommitteeSessionView, string>({
    params: () => this.id(),
    load: (id, signal) => this.api.get<CommitteeSessionView>(`/api/committee-sessions/${id}`, {}, signal),
    keep: true,
  });
  protected readonly current = computed(() => {
    const session = this.session.value();
    return session?.agenda.find(({ applicationId }) => applicationId === session.currentApplicationId) ?? null;
  });

  constructor() {
    // Only while it sits, and while somebody looks.
    const timer = setInterval(() => {
      if (this.session.value()?.state === 'open' && !document.hidden) this.session.reload();
    }, EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected heard(line: AgendaLineView): string {
    return line.positions
      .map(
        ({ voice, position }) =>
          `${VOICE_LABELS[voice]}\u00a0: ${position ? SESSION_POSITION_LABELS[position] : 'pas d’avis'}`,
      )
      .join(' · ');
  }
}
