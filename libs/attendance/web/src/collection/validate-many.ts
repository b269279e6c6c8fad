import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { ValidatedReportsView } from '@fds/shared/contract';
import { Api, Dialog, feedback, FeedbackView, frenchCount, frenchPlural } from '@fds/shared/web-kit';
import type { Collected } from './board-words';

type Validated = ValidatedReportsView['reports'];

/** Accepts the figures of the chosen events: seen before, told one by one after, taken back with one button. */
@Component({
  selector: 'fds-validate-many',
  imports: [Dialog, FeedbackView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .choisis {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      position: sticky;
      bottom: 0;
      z-index: 1;
      background: var(--feuille);
      border: 1px solid var(--trait-champ);
      border-radius: var(--r-m);
      padding: 10px 16px;
      margin-top: var(--e3);
    }
    ul {
      margin: var(--e3) 0;
      padding-left: 1.2em;
      list-style: disc;
    }
    @media print {
      .choisis {
        display: none;
      }
    }
  `,
  template: `
    @if (chosen().length > 0) {
      <div class="choisis" role="region" aria-label="Événements choisis">
        <b>{{ plural(chosen().length, 'événement choisi', 'événements choisis') }}</b>
        <button class="b p petit" type="button" [attr.aria-disabled]="acting.busy() ? 'true' : null" (click)="look()">
          Valider leurs chiffres
        </button>
        <button class="b t petit" type="button" (click)="cleared.emit()">Ne rien choisir</button>
      </div>
    }
    <fds-feedback [of]="acting" />
    @if (refused().length > 0) {
      <ul>
        @for (report of refused(); track report.eventId) {
          <li>
            <b>{{ report.title }}</b>&nbsp;: {{ report.reason }}
          </li>
        }
      </ul>
    }
    <fds-dialog [heading]="heading()">
      <p>
        <b>{{ count(visits()) }}</b> visites sur place seront acceptées. Les porteurs ne pourront plus les changer.
      </p>
      @if (left().length > 0) {
        <p>{{ plural(left().length, 'événement ne sera pas validé', 'événements ne seront pas validés') }}&nbsp;:</p>
        <ul>
          @for (report of left(); track report.eventId) {
            <li>
              <b>{{ report.title }}</b>&nbsp;: {{ report.reason }}
            </li>
          }
        </ul>
      }
      <ng-container actions>
        <button class="b sec" type="button" (click)="dialog().close()">Revenir à la liste</button>
        <button class="b p" type="button" [attr.aria-disabled]="ready().length === 0 ? 'true' : null" (click)="run()">
          Valider leurs chiffres
        </button>
      </ng-container>
    </fds-dialog>
  `,
})
export class ValidateMany {
  readonly chosen = input.required<readonly Collected[]>();
  readonly changed = output();
  readonly cleared = output();
  private readonly api = inject(Api);
  protected readonly dialog = viewChild.required(Dialog);
  protected readonly acting = feedback();
  protected readonly plural = frenchPlural;
  protected readonly count = frenchCount;
  private readonly preview = signal<Validated>([]);
  protected readonly refused = signal<Validated>([]);
  protected readonly ready = computed(() => this.preview().filter(({ done }) => done));
  protected readonly left = computed(() => this.preview().filter(({ done }) => !done));
  protected readonly visits = computed(() => this.ready().reduce((sum, { visits }) => sum + (visits ?? 0), 0));
  protected readonly heading = computed(
    () => `Valider les chiffres de ${frenchPlural(this.ready().length, 'événement')}\u00a0?`,
  );

  protected async look(): Promise<void> {
    const reports = this.chosen().map(({ eventId, version }) => ({ eventId, version: version ?? 1 }));
    const seen = await this.acting.attempt(async () =>
      this.preview.set((await this.send('validations/preview', reports)).reports),
    );
    if (seen) this.dialog().open();
  }
  protected async run(): Promise<void> {
    if (this.ready().length === 0) return;
    this.dialog().close();
    await this.acting.attempt(
      () => this.send('validations', this.ready()),
      ({ reports }) => {
        const [done, not] = [reports.filter((one) => one.done).length, reports.filter((one) => !one.done).length];
        return `${frenchPlural(done, 'événement validé', 'événements validés')}${not > 0 ? `, ${not} non` : ''}.`;
      },
      async ({ reports }) => {
        const { reports: back } = await this.send(
          'validations/undo',
          reports.filter(({ done }) => done),
        );
        this.refused.set(back.filter(({ done }) => !done));
        this.changed.emit();
      },
    );
    this.cleared.emit();
    this.changed.emit();
  }

  private async send(
    path: string,
    reports: readonly { readonly eventId: string; readonly version: number }[],
  ): Promise<ValidatedReportsView> {
    const body = { reports: reports.map(({ eventId, version }) => ({ eventId, version })) };
    const answer = await this.api.post<ValidatedReportsView>(`/api/attendance/${path}`, body);
    if (path === 'validations') this.refused.set(answer.reports.filter(({ done }) => !done));
    return answer;
  }
}
