import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { asProblem, Icon, Session } from '@fds/shared/web-kit';

/** The way back for whoever waits at the second step: ends the session, which is not theirs, or not now. */
@Component({
  selector: 'fds-leave-door',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-top: var(--e6);
    }
  `,
  template: `<button class="b t" type="button" (click)="leave()">
      <fds-icon name="logout" />Revenir à la connexion
    </button>
    <p role="alert">{{ failure() }}</p>`,
})
export class LeaveDoor {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly failure = signal('');

  protected async leave(): Promise<void> {
    try {
      await this.session.signOut();
      await this.router.navigateByUrl('/connexion');
    } catch (error) {
      this.failure.set(asProblem(error).detail);
    }
  }
}
