import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import {
  REMINDER_SCOPE_LABELS,
  REMINDER_SCOPES,
  WAITING_REASON_LABELS,
  type ReminderScope,
} from '@fds/communication/domain';
import type { ReminderPreviewView, SentRemindersView } from '@fds/shared/contract';
import {
  Api,
  Dialog,
  feedback,
  FeedbackView,
  frenchPlural,
  Icon,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';

const SHOWN = 50;

/** « Relancer les retardataires »: who would get what, then the sending of exactly that. */
@Component({
  selector: 'fds-remind-now',
  imports: [Dialog, FeedbackView, Icon, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .apercu {
      display: grid;
      gap: var(--e2);
      max-height: 45vh;
      overflow: auto;
    }
    summary {
      min-height: 40px;
      align-content: center;
      overflow-wrap: anywhere;
    }
    pre {
      margin: var(--e2) 0 var(--e3);
      padding: var(--e3);
      border: 1px solid var(--trait);
      border-radius: var(--r-m);
      background: var(--fond);
      font: inherit;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .meta {
      display: block;
    }
  `,
  template: `<button class="b p" type="button" (click)="show()">
      <fds-icon name="notifications" />{{
        late() > 0 ? 'Relancer les retardataires (' + late() + ')' : 'Relancer maintenant'
      }}
    </button>
    <fds-feedback [of]="sending" />
    <fds-dialog #dialog heading="Qui recevrait quoi" (closed)="scope.set(null)">
      <label
        ><b>Ce qui est rappelé</b>
        <select class="saisie" #choice (change)="scope.set($any(choice.value))">
          @for (one of scopes; track one) {
            <option [value]="one" [selected]="scope() === one">{{ labels[one] }}</option>
          }
        </select></label
      >
      @if (scope()) {
        <fds-page-state [of]="preview" what="des destinataires" failure="L’aperçu n’a pas pu être chargé">
          <ng-template [fdsReady]="preview" let-view>
            @if (view.total === 0) {
              <p>Personne ne recevrait de message.</p>
            } @else {
              <p>
                <b>{{ plural(view.total, 'message') }}</b>, un par personne.
              </p>
              <div class="apercu" tabindex="0" role="region" aria-label="Messages">
                @for (one of view.items; track one.personId) {
                  <details>
                    <summary>
                      <b>{{ one.name }}</b> <span class="meta">{{ one.address }}, {{ one.subject }}</span>
                      @if (one.unreachable) {
                        <span class="meta"
                          >Un message à cette adresse est revenu&nbsp;: celui-ci attendra dans la boîte d’envoi.</span
                        >
                      }
                    </summary>
                    <pre>{{ textOf(one.text) }}</pre>
                  </details>
                }
              </div>
              @if (view.total > view.items.length) {
                <p>et {{ plural(view.total - view.items.length, 'autre message', 'autres messages') }}.</p>
              }
            }
            @for (one of view.leftOut; track one.why) {
              <p class="doux">
                {{ plural(one.people, 'personne') }}&nbsp;: {{ reasons[one.why].toLowerCase() }} ({{
                  one.names.join(', ')
                }}{{ one.people > one.names.length ? '…' : '' }}).
              </p>
            }
            @if (view.send.reasons[0]; as reason) {
              <p>{{ reason.text }}</p>
            }
          </ng-template>
        </fds-page-state>
      }
      <ng-container actions>
        <button class="b t" type="button" (click)="dialog.close()">Pas maintenant</button>
        @if (preview.value(); as view) {
          @if (view.total > 0 && view.send.allowed) {
            <button class="b p" type="button" [attr.aria-disabled]="sending.busy() || null" (click)="send(view.total)">
              Envoyer {{ plural(view.total, 'relance') }}
            </button>
          }
        }
      </ng-container>
    </fds-dialog>`,
})
export class RemindNow {
  readonly year = input.required<number>();
  /** People of whom something is late. */
  readonly late = input.required<number>();
  readonly sent = output();

  private readonly api = inject(Api);
  private readonly dialog = viewChild.required<Dialog>('dialog');
  protected readonly scopes = REMINDER_SCOPES;
  protected readonly labels = REMINDER_SCOPE_LABELS;
  protected readonly reasons = WAITING_REASON_LABELS;
  protected readonly plural = frenchPlural;
  protected readonly sending = feedback();
  /** Null while nothing is shown: nothing is counted then. */
  protected readonly scope = signal<ReminderScope | null>(null);
  protected readonly preview = pageState<ReminderPreviewView, { year: number; scope: ReminderScope } | undefined>({
    params: () => {
      const scope = this.scope();
      return scope ? { year: this.year(), scope } : undefined;
    },
    load: (params, signal) =>
      this.api.get<ReminderPreviewView>('/api/reminders/preview', { ...params, size: SHOWN }, signal),
  });

  /** The coordination never sees a personal link: it is its reader's. */
  protected readonly textOf = (text: string): string => text.replaceAll('{lien}', '[lien personnel]');

  protected show(): void {
    this.scope.set(this.late() > 0 ? 'late' : 'begun');
    this.dialog().open();
  }
  protected async send(expected: number): Promise<void> {
    const scope = this.scope();
    if (!scope || this.sending.busy()) return;
    this.dialog().close();
    const done = await this.sending.attempt(
      () => this.api.post<SentRemindersView>('/api/reminders', { year: this.year(), scope, expected }),
      ({ sent }) => `${frenchPlural(sent, 'relance')} en route.`,
    );
    if (done) this.sent.emit();
  }
}
