import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { feedback, FeedbackView, Icon, Session } from '@fds/shared/web-kit';

/** Over every holder page while a coordinator stands in a holder's place. */
@Component({
  selector: 'fds-acting-for-banner',
  imports: [FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    aside {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      padding: 10px 14px;
      margin-bottom: var(--e4);
      border-radius: var(--r-m);
      border: 1px solid var(--trait-champ);
      border-inline-start: 6px solid var(--texte);
      background: var(--feuille);
    }
    p {
      display: flex;
      gap: 8px;
      align-items: baseline;
      margin: 0;
      flex: 1 1 280px;
    }
    @media print {
      button {
        display: none;
      }
    }
  `,
  template: `
    @if (session.actingFor(); as organisation) {
      <aside aria-label="Vous agissez pour une structure">
        <p>
          <fds-icon name="swap_horiz" /><span
            >Vous agissez pour <b>{{ organisation.name }}</b>, au nom de la coordination. Tout est noté au
            journal.</span
          >
        </p>
        <button class="b sec" type="button" [attr.aria-disabled]="doing.busy() || null" (click)="back(organisation.id)">
          Revenir à la coordination
        </button>
        <fds-feedback [of]="doing" />
      </aside>
    }
  `,
})
export class ActingForBanner {
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly doing = feedback();

  protected async back(organisationId: string): Promise<void> {
    await this.doing.attempt(async () => {
      await this.session.stopActing();
      await this.router.navigateByUrl(`/pilotage/structures/${organisationId}`);
    });
  }
}
