import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import type { ApplicationReviewView, DecisionRequest } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { DecisionForm } from '../parts/decision-form';
import { ReviewWork } from './review-work';

/** The committee's decision recorded here, where no session is held: folded until it is asked for. */
@Component({
  selector: 'fds-decide-apart',
  imports: [DecisionForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './blocks.scss',
  styles: `
    .bloc {
      margin-top: var(--e6);
    }
    summary {
      min-height: 40px;
      display: flex;
      align-items: center;
      cursor: pointer;
      font-weight: 600;
    }
    @media print {
      .bloc {
        display: none;
      }
    }
  `,
  template: `
    @if (work.review.value()?.may?.decide?.allowed) {
      <details class="bloc" [open]="open()" (toggle)="open.set($any($event.target).open)">
        <summary>Décider hors séance</summary>
        <p class="doux">
          La décision du comité s’enregistre d’ordinaire pendant sa séance. Sans séance, notez-la ici&nbsp;: elle reste
          sous embargo jusqu’à l’annonce.
        </p>
        @if (open()) {
          <fds-decision-form [events]="work.roots()" [busy]="work.moves.busy()" (decided)="decide($event)" />
        }
      </details>
    }
  `,
})
export class DecideApart {
  private readonly api = inject(Api);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly work = inject(ReviewWork);
  protected readonly open = signal(false);

  /** Unfolds it and goes there. */
  show(): void {
    this.open.set(true);
    const summary = this.host.nativeElement.querySelector('summary');
    summary?.scrollIntoView({ block: 'center' });
    summary?.focus();
  }
  protected decide(decisions: DecisionRequest[]): Promise<boolean> {
    return this.work.move(
      () => this.api.post<ApplicationReviewView>(this.work.path('decisions'), { decisions }),
      'La décision est enregistrée, sous embargo.',
    );
  }
}
