import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { frenchDay, Icon, Session } from '@fds/shared/web-kit';

/** Within the grace: until when a second factor is to be chosen. Nothing for everybody else. */
@Component({
  selector: 'fds-grace-notice',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .jaune {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      padding: var(--e3) var(--e5);
      margin-bottom: var(--e5);
    }
    p {
      flex: 1 1 320px;
    }
  `,
  template: `@if (day(); as due) {
    <section class="jaune" aria-label="Double vérification à activer">
      <fds-icon name="verified_user" />
      <p>À partir du {{ due }}, votre rôle demande une double vérification pour entrer.</p>
      <a class="b e petit" routerLink="/compte/securite">L’activer maintenant</a>
    </section>
  }`,
})
export class GraceNotice {
  private readonly session = inject(Session);
  protected readonly day = computed(() => {
    const due = this.session.view().secondFactorDueOn;
    return due ? frenchDay(due, 'long') : '';
  });
}
