import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { TeamView } from '@fds/shared/contract';
import { Api, frenchDateTime, Icon, pageState, PageStateView, ReadyTemplate } from '@fds/shared/web-kit';
import { TeamDeparture } from './team-departure';
import { TeamInvitations } from './team-invitations';
import { TeamMembers } from './team-members';
import { TeamRequests } from './team-requests';

/** An organisation's team with all that its reader may do with it: for its members, and for the coordination. */
@Component({
  selector: 'fds-team',
  imports: [Icon, PageStateView, ReadyTemplate, TeamDeparture, TeamInvitations, TeamMembers, TeamRequests],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .bloc {
      display: block;
      margin-top: var(--e8);
    }
    .bloc:first-child {
      margin-top: 0;
    }
  `,
  template: `
    <fds-page-state [of]="team" what="de l’équipe" failure="L’équipe n’a pas pu être chargée">
      <ng-template [fdsReady]="team" let-seen>
        @if (seen.orphanedAt) {
          <div class="note att bloc">
            <fds-icon name="warning" />
            <p>
              <b>À reprendre.</b> Plus personne n’est responsable de cette structure depuis le
              {{ when(seen.orphanedAt) }}. Invitez un responsable, ou donnez la main à quelqu’un de l’équipe.
            </p>
          </div>
        }
        @if (seen.requests.length > 0) {
          <fds-team-requests class="bloc" [team]="seen" (changed)="team.set($event)" />
        }
        <fds-team-members class="bloc" [team]="seen" (changed)="team.set($event)" />
        @if (seen.manage.allowed) {
          <fds-team-invitations class="bloc" [team]="seen" (stale)="team.reload()" />
        }
        @if (seen.level) {
          <fds-team-departure class="bloc" [team]="seen" (stale)="team.reload()" (left)="left.emit()" />
        }
      </ng-template>
    </fds-page-state>
  `,
})
export class Team {
  private readonly api = inject(Api);
  readonly organisationId = input.required<string>();
  /** The reader has left the team. */
  readonly left = output();

  protected readonly when = frenchDateTime;
  protected readonly team = pageState({
    params: () => this.organisationId(),
    load: (id, signal) => this.api.get<TeamView>(`/api/organisations/${id}/team`, {}, signal),
  });
}
