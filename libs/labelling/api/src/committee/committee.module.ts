import { Inject, Module } from '@nestjs/common';
import { MovedTable, OrganisationMerging } from '@fds/organisations/api';
import { CommitteeData } from '../own-data/committee-data';
import { CloseSession } from './close-session';
import { DecideInSession } from './decide-in-session';
import { EnterPosition } from './enter-position';
import { Interests } from './interests';
import { Minutes } from './minutes';
import { InterestsController, MinutesController } from './minutes.controller';
import { PrepareSession } from './prepare-session';
import { RunSession } from './run-session';
import { SessionDossiersController } from './session-dossiers.controller';
import { SessionDossierQueries } from './session-dossier.queries';
import { SessionsController } from './sessions.controller';
import { SessionPoints } from './session-points.queries';
import { SessionQueries } from './session.queries';
import { SetAgenda } from './set-agenda';

/** What a voice is tied to follows the organisation. */
const MERGED_INTERESTS = new MovedTable({
  name: 'interests',
  table: 'declared_interest',
  words: ['lien déclaré par une voix du comité', 'liens déclarés par une voix du comité'],
  once: ['voice'],
  twice: 'removed',
  added: 'Un lien avec la structure a été déclaré depuis par une voix du comité.',
  changed: 'Un lien déclaré par une voix du comité a changé depuis.',
});

/** The committee's sessions: agenda, session mode, closing, minutes. */
@Module({
  controllers: [SessionsController, SessionDossiersController, MinutesController, InterestsController],
  providers: [
    SessionQueries,
    SessionDossierQueries,
    SessionPoints,
    PrepareSession,
    SetAgenda,
    RunSession,
    EnterPosition,
    DecideInSession,
    CloseSession,
    Minutes,
    Interests,
    CommitteeData,
  ],
})
export class CommitteeModule {
  constructor(@Inject(OrganisationMerging) merging: OrganisationMerging) {
    merging.register(MERGED_INTERESTS);
  }
}
