import { ChangeDetectionStrategy, Component, DestroyRef, effect, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LotView } from '@fds/shared/contract';
import { Api, frenchDateTime, frenchPlural, Icon } from '@fds/shared/web-kit';

/** Milliseconds between two looks at the outbox while something is on its way. */
const EVERY = 2_000;

/** A lot that was sent, and what becomes of its messages: followed until each has arrived or was refused. */
@Component({
  selector: 'fds-lot-result',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    section {
      margin-bottom: var(--e4);
    }
    progress {
      inline-size: 100%;
      block-size: 10px;
      margin: var(--e3) 0;
      accent-color: var(--bon);
    }
    h2 {
      display: flex;
      gap: var(--e2);
      align-items: center;
      margin-bottom: var(--e1);
    }
    ul,
    .suite {
      margin-top: var(--e3);
    }
    li {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    @let one = current();
    <section class="carte" aria-labelledby="lot-parti">
      <h2 id="lot-parti"><fds-icon name="mark_email_read" />Les réponses sont annoncées</h2>
      <p>
        {{ plural(one.dossiers, 'dossier') }}, {{ plural(one.certificates, 'attestation') }}, le
        {{ moment(one.sentAt) }}, par {{ one.sentBy }}.
      </p>
      <progress
        [value]="one.delivered + one.refused"
        [max]="one.messages || 1"
        aria-label="Messages arrivés ou refusés"
      ></progress>
      <p role="status">
        {{ arrived(one) }}
      </p>
      @if (one.refusals.length > 0) {
        <h3>À prévenir autrement</h3>
        <ul>
          @for (refusal of one.refusals; track $index) {
            <li>
              {{ refusal.to }}, <a [routerLink]="['/pilotage/dossiers', refusal.applicationId]">{{ refusal.title }}</a>
              <span class="meta">{{ refusal.refusal }}</span>
            </li>
          }
        </ul>
      }
      <p class="suite">
        <a class="b sec" [href]="'/api/certificates.zip?year=' + one.editionYear"
          ><fds-icon name="download" />Télécharger toutes les attestations</a
        >
      </p>
    </section>
  `,
})
export class LotResult {
  readonly lot = input.required<LotView>();
  private readonly api = inject(Api);
  protected readonly plural = frenchPlural;
  protected readonly moment = frenchDateTime;
  protected readonly current = linkedSignal(() => this.lot());

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
    effect(() => {
      const { id, waiting } = this.current();
      clearTimeout(timer);
      if (waiting > 0) timer = setTimeout(() => void this.look(id), EVERY);
    });
  }

  /** `8 messages remis, 2 en route, 1 refusé.` */
  protected arrived({ delivered, waiting, refused }: LotView): string {
    const parts = [
      frenchPlural(delivered, 'message remis', 'messages remis'),
      waiting > 0 ? `${waiting} en route` : '',
      refused > 0 ? frenchPlural(refused, 'refusé') : '',
    ];
    return `${parts.filter(Boolean).join(', ')}.`;
  }
  private async look(id: string): Promise<void> {
    try {
      this.current.set(await this.api.get<LotView>(`/api/notification-lots/${id}`));
    } catch {
      // The result stands as it was last known; the next visit reads it anew.
    }
  }
}
