import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { SecondStepView } from '@fds/shared/contract';
import { Api, pageState, PageStateView, ReadyTemplate, Session } from '@fds/shared/web-kit';
import { landing } from '../doors/arrival';
import { DoorFrame } from '../doors/door-frame';
import { LeaveDoor } from './leave-door';
import { Proof } from './proof';

/** The second step at the door. */
@Component({
  selector: 'fds-verification',
  imports: [DoorFrame, LeaveDoor, PageStateView, Proof, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<fds-door-frame>
    <h1>Confirmez que c’est vous</h1>
    <fds-page-state [of]="asked" what="de la vérification" [bars]="3">
      <ng-template [fdsReady]="asked" let-view>
        <p class="doux">{{ view.email }}</p>
        <fds-proof [asked]="view" (proven)="enter()" />
        <p class="meta">
          Plus aucun de ces moyens&nbsp;? Écrivez à l’administration du portail&nbsp;: elle peut remettre votre double
          vérification à zéro.
        </p>
      </ng-template>
    </fds-page-state>
    <fds-leave-door />
  </fds-door-frame>`,
  styles: `
    h1 {
      margin-bottom: var(--e2);
    }
    .doux {
      margin-bottom: var(--e5);
    }
    .meta {
      margin-top: var(--e5);
    }
  `,
})
export class VerificationPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  /** Query parameter: the page that was asked for. */
  readonly retour = input<string>();

  protected readonly asked = pageState<SecondStepView>({
    load: (_, signal) => this.api.get<SecondStepView>('/api/second-step', {}, signal),
  });

  constructor() {
    effect(() => {
      if (this.asked.problem()?.status === 401) void this.router.navigateByUrl('/connexion', { replaceUrl: true });
      const stage = this.asked.value()?.stage;
      // Opened by hand: whoever has nothing to prove goes where the session leads.
      if (stage && stage !== 'second_factor') void this.enter();
    });
  }

  protected async enter(): Promise<void> {
    await this.router.navigateByUrl(landing(await this.session.refresh(), this.retour()), { replaceUrl: true });
  }
}
