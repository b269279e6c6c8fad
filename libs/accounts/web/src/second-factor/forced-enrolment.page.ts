import { ChangeDetectionStrategy, Component, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { SecondFactorsView } from '@fds/shared/contract';
import { Api, pageState, PageStateView, ReadyTemplate, Session } from '@fds/shared/web-kit';
import { landing } from '../doors/arrival';
import { DoorFrame } from '../doors/door-frame';
import { LeaveDoor } from './leave-door';
import { FactorEnrolment } from './factor-enrolment';

/** Choosing the first factor before coming in: the role requires one, and its grace is over. */
@Component({
  selector: 'fds-forced-enrolment',
  imports: [DoorFrame, LeaveDoor, FactorEnrolment, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h1 {
      margin-bottom: var(--e3);
    }
    h2 {
      margin-top: var(--e6);
      font-size: var(--t-lg);
      line-height: var(--l-lg);
    }
  `,
  template: `<fds-door-frame>
    <h1>Activez la double vérification</h1>
    <p>
      Votre rôle donne accès aux dossiers et aux données d’autres personnes. En plus de votre mot de passe ou de votre
      lien, le portail vous demande une deuxième preuve que c’est vous. Deux minutes suffisent, une fois.
    </p>
    <fds-page-state [of]="factors" what="de la double vérification" [bars]="3">
      <ng-template [fdsReady]="factors" let-view>
        <h2>Votre deuxième preuve</h2>
        <fds-factor-enrolment [host]="view.passkeyHost" (added)="chosen.set(true)" (finished)="enter()" />
      </ng-template>
    </fds-page-state>
    @if (!chosen()) {
      <fds-leave-door />
    }
  </fds-door-frame>`,
})
export class ForcedEnrolmentPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  /** Query parameter: the page that was asked for. */
  readonly retour = input<string>();

  protected readonly factors = pageState<SecondFactorsView>({
    load: (_, signal) => this.api.get<SecondFactorsView>('/api/second-factors', {}, signal),
  });

  /** A factor is kept: the session is open, and only the codes are still to be read. */
  protected readonly chosen = signal(false);

  constructor() {
    effect(() => {
      if (this.factors.problem()?.status === 401) void this.router.navigateByUrl('/connexion', { replaceUrl: true });
    });
  }

  protected async enter(): Promise<void> {
    await this.router.navigateByUrl(landing(await this.session.refresh(), this.retour()), { replaceUrl: true });
  }
}
