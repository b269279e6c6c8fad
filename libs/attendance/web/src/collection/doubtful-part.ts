import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { QueryAttendanceRequestRules, type CollectionPageView, type ValidatedReportsView } from '@fds/shared/contract';
import {
  Api,
  Control,
  Dialog,
  feedback,
  FeedbackView,
  Field,
  frenchPlural,
  PageStateView,
  pageState,
  Problem,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import type { Collected } from './board-words';

const SHOWN = 5;

/** Figures that are unlikely, with what the holder says of them: accept them, or ask. */
@Component({
  selector: 'fds-doubtful-part',
  imports: [Control, Dialog, FeedbackView, Field, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './parts.scss',
  template: `
    <section class="carte" aria-labelledby="verifier">
      <h2 id="verifier">À vérifier avec le porteur</h2>
      <fds-page-state [of]="doubtful" what="des chiffres à vérifier" failure="La liste n’a pas pu être chargée">
        <ng-template [fdsReady]="doubtful" let-list>
          @if (list.total === 0) {
            <p class="doux">Aucun chiffre ne s’écarte de la jauge, des classes ou de l’édition d’avant.</p>
          } @else {
            <p class="doux">{{ plural(list.total, 'événement') }} avec un chiffre qui étonne.</p>
            <ul>
              @for (event of list.items; track event.eventId) {
                <li>
                  <div>
                    <a class="lien-titre" [routerLink]="[event.eventId]" queryParamsHandling="preserve">{{
                      event.title
                    }}</a>
                    @for (doubt of event.doubts; track doubt) {
                      <p>{{ doubt }}</p>
                    }
                    @if (event.doubtReason) {
                      <p class="meta">Le porteur&nbsp;: {{ event.doubtReason }}</p>
                    }
                    @if (event.status === 'queried' && event.question) {
                      <p class="meta">Question posée&nbsp;: {{ event.question }}</p>
                    }
                  </div>
                  @if (event.validates) {
                    <div class="gestes">
                      <button class="b sec petit" type="button" (click)="about.set(event); ask.open()">
                        Demander<span class="vh">&nbsp;: {{ event.title }}</span>
                      </button>
                      <button class="b t petit" type="button" (click)="accept(event)">
                        Valider<span class="vh">&nbsp;: {{ event.title }}</span>
                      </button>
                    </div>
                  }
                </li>
              }
            </ul>
            @if (list.total > list.items.length) {
              <p class="rang">
                <a
                  [routerLink]="[]"
                  [queryParams]="{ partie: 'doubtful', etat: null, page: null }"
                  queryParamsHandling="merge"
                  fragment="liste"
                  >Voir les {{ list.total }}</a
                >
              </p>
            }
          }
        </ng-template>
      </fds-page-state>
      <fds-feedback [of]="acting" />
      <fds-dialog #ask [heading]="'Une question sur « ' + (about()?.title ?? '') + ' »'">
        <fds-field label="Votre question" help="Le porteur la reçoit par courriel, avec le lien vers ses chiffres.">
          <textarea
            fdsControl
            rows="3"
            [attr.maxlength]="most"
            [value]="question()"
            (input)="question.set($any($event.target).value)"
          ></textarea>
        </fds-field>
        <ng-container actions>
          <button
            class="b p"
            type="button"
            [attr.aria-disabled]="question().trim() === '' ? 'true' : null"
            (click)="query()"
          >
            Envoyer la question
          </button>
        </ng-container>
      </fds-dialog>
    </section>
  `,
})
export class DoubtfulPart {
  readonly year = input.required<number>();
  readonly stamp = input.required<number>();
  /** A report was accepted or asked about. */
  readonly changed = output();
  private readonly api = inject(Api);
  protected readonly plural = frenchPlural;
  protected readonly most = QueryAttendanceRequestRules.question.maxLength;
  protected readonly acting = feedback();
  protected readonly about = signal<Collected | null>(null);
  protected readonly question = signal('');
  private readonly dialog = viewChild.required(Dialog);
  protected readonly doubtful = pageState<CollectionPageView, { year: number; stamp: number }>({
    params: () => ({ year: this.year(), stamp: this.stamp() }),
    load: ({ year }, signal) =>
      this.api.get<CollectionPageView>('/api/attendance', { year, part: 'doubtful', size: SHOWN }, signal),
    keep: true,
  });

  protected async accept({ eventId, version, title }: Collected): Promise<void> {
    const send = async (path: string, at: number): Promise<ValidatedReportsView> => {
      const answer = await this.api.post<ValidatedReportsView>(`/api/attendance/${path}`, {
        reports: [{ eventId, version: at }],
      });
      const [report] = answer.reports;
      if (report?.reason) throw new Problem(409, 'attendance.refused', report.reason);
      return answer;
    };
    await this.acting.attempt(
      () => send('validations', version ?? 1),
      `«\u00a0${title}\u00a0» est validé.`,
      async ({ reports }) => {
        await send('validations/undo', reports[0]?.version ?? 1);
        this.changed.emit();
      },
    );
    this.changed.emit();
  }
  protected async query(): Promise<void> {
    const question = this.question().trim();
    const about = this.about();
    if (question === '' || !about) return;
    this.dialog().close();
    const sent = await this.acting.attempt(
      () => this.api.post(`/api/events/${about.eventId}/attendance/query`, { version: about.version ?? 1, question }),
      'La question est partie.',
    );
    if (sent) this.question.set('');
    this.changed.emit();
  }
}
