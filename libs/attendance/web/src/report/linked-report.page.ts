import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EventAttendanceView } from '@fds/shared/contract';
import {
  Api,
  frenchDay,
  Icon,
  Mark,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  SkipLink,
  Spectrum,
} from '@fds/shared/web-kit';
import { EventPhotos } from '../photos/event-photos';
import { ReportForm } from './report-form';
import { whenOf } from './when';

/** The figures of one event, given by a personal link: no account, and no other page. */
@Component({
  selector: 'fds-linked-report-page',
  imports: [EventPhotos, Icon, Mark, Note, PageStateView, ReadyTemplate, ReportForm, RouterLink, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'colonne' },
  styles: `
    .page {
      width: 100%;
      max-width: 760px;
    }
    .retour {
      margin-bottom: var(--e4);
    }
    .merci {
      display: grid;
      gap: var(--e4);
      justify-items: start;
    }
    fds-report-form {
      display: block;
      margin-top: var(--e4);
    }
    fds-note {
      display: block;
      margin: var(--e4) 0;
    }
  `,
  template: `<fds-skip-link />
    <fds-spectrum [strip]="true" />
    <header class="haut">
      <div class="dedans"><fds-mark /></div>
    </header>
    <main id="contenu" class="page" tabindex="-1">
      @if (attendance.face() !== 'ready') {
        <h1 class="vh">Combien de visites&nbsp;?</h1>
      }
      <fds-page-state [of]="attendance" what="de vos chiffres" failure="Cette page n’a pas pu être ouverte">
        <ng-template [fdsReady]="attendance" let-view>
          @if (sent(view)) {
            <div class="merci">
              <h1>Merci, vos chiffres sont envoyés</h1>
              <p>«&nbsp;{{ view.event.title }}&nbsp;»&nbsp;: la coordination les a reçus.</p>
              <a class="b p grand" [routerLink]="['/a-completer', jeton()]">Voir s’il reste quelque chose</a>
            </div>
          } @else {
            <p class="retour">
              <a [routerLink]="['/a-completer', jeton()]"><fds-icon name="arrow_back" />Tout ce qu’il reste à donner</a>
            </p>
            <p class="meta">Fête de la science {{ view.event.editionYear }}, {{ view.event.organisationName }}</p>
            <h1>Combien de visites&nbsp;?</h1>
            <p>
              <b>{{ view.event.title }}</b>
              @if (when(view.event); as days) {
                <br />{{ days }}
              }
            </p>
            <p class="doux">À envoyer avant le {{ day(view.event.reportsDueOn) }}, ce jour compris.</p>
            @if (view.report?.question; as question) {
              <fds-note tone="att" icon="help"
                ><p><b>La coordination vous demande&nbsp;:</b> {{ question }}</p></fds-note
              >
            }
            <details class="carte repli">
              <summary>
                <fds-icon name="keyboard_arrow_down" />Ajouter des photos, avant l’envoi
                <span class="opt">facultatif</span>
              </summary>
              <fds-event-photos [eventId]="id()" [base]="photos()" />
            </details>
            <fds-report-form [view]="view" [base]="base()" (changed)="attendance.set($event)" />
          }
        </ng-template>
      </fds-page-state>
    </main>`,
})
export class LinkedReportPage {
  /** From the route: what the link carries, and the event. */
  readonly jeton = input.required<string>();
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly event = computed(
    () => `/api/personal-links/${encodeURIComponent(this.jeton())}/events/${encodeURIComponent(this.id())}`,
  );
  protected readonly base = computed(() => `${this.event()}/attendance`);
  protected readonly photos = computed(() => `${this.event()}/photos`);
  protected readonly attendance = pageState<EventAttendanceView, string>({
    params: () => this.base(),
    load: (base, signal) => this.api.get<EventAttendanceView>(base, {}, signal),
  });
  protected readonly when = whenOf;
  protected readonly day = (day: string): string => frenchDay(day, 'full');
  protected sent({ report }: EventAttendanceView): boolean {
    return report?.state === 'submitted' || report?.state === 'did_not_take_place';
  }
}
