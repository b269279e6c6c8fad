import { ChangeTeam } from './change-team';
import { JoinRequests } from './join-requests';
import { JoinRequestsController } from './join-requests.controller';
import { LeaveOrganisations } from './leave-organisations';
import { TeamMails } from './team-mails';
import { TeamController } from './team.controller';
import { TeamQueries } from './team.queries';
import { Teams } from './teams';

/** Everything of teams that the module provides. */
export const TEAMS = [Teams, TeamMails, TeamQueries, ChangeTeam, JoinRequests, LeaveOrganisations];
export const TEAM_CONTROLLERS = [TeamController, JoinRequestsController];
