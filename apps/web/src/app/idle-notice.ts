import { ChangeDetectionStrategy, Component, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import { idleLimit } from '@fds/accounts/domain';
import { Api, Icon, Session } from '@fds/shared/web-kit';

/** Minutes of warning before a session runs out. */
const WARNING = 5;
const MINUTE = 60_000;
/** Beyond this a browser's timer overflows; sessions that long need no warning. */
const LONGEST = 24 * 24 * 60 * MINUTE;

/** Five minutes before the session runs out: says so, and one press of a button keeps it. */
@Component({
  selector: 'app-idle-notice',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .note {
      position: fixed;
      z-index: 30;
      right: var(--e4);
      bottom: var(--e4);
      max-width: min(440px, calc(100vw - 32px));
      align-items: center;
      background: var(--attention-fond);
      box-shadow: var(--ombre-2);
    }
  `,
  template: `<div role="alert">
    @if (soon()) {
      <div class="note att">
        <fds-icon name="schedule" />
        <p>Votre session se ferme dans {{ minutes }} minutes. Vos réponses sont enregistrées.</p>
        <button class="b sec petit" type="button" (click)="stay()">Rester connecté</button>
      </div>
    }
  </div>`,
})
export class IdleNotice {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly soon = signal(false);
  protected readonly minutes = WARNING;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.api.whenAnswered(() => this.wait());
    effect(() => {
      this.session.view();
      untracked(() => this.wait());
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected stay(): void {
    void this.api.get('/api/session').catch(() => this.session.end());
  }

  /** Any answer of the server puts the end of the session off. */
  private wait(): void {
    clearTimeout(this.timer);
    this.soon.set(false);
    const role = this.session.role();
    const pause = role ? idleLimit(role) - WARNING * MINUTE : 0;
    if (pause > 0 && pause < LONGEST) this.timer = setTimeout(() => this.soon.set(true), pause);
  }
}
