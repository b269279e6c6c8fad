import { ChangeDetectionStrategy, Component } from '@angular/core';
import { InvitedActivities } from './invited-activities';

/** First page of an invited partner: its activities. */
@Component({
  selector: 'fds-invited-activities-page',
  imports: [InvitedActivities],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h1 {
      margin-bottom: var(--e2);
    }
    .doux {
      margin-bottom: var(--e5);
    }
  `,
  template: `
    <h1>Mes animations</h1>
    <p class="doux">Les animations que des structures vous ont invité à écrire dans leur dossier.</p>
    <fds-invited-activities />
  `,
})
export class InvitedActivitiesPage {}
