import { Inject, Module } from '@nestjs/common';
import { EventOverviews, MissingMatters } from '@fds/shared/api-kit';
import { CallOff } from './changes/call-off';
import { ChangeEvent } from './changes/change-event';
import { ChangesController } from './changes/changes.controller';
import { ChangesQueries } from './changes/changes.queries';
import { LifeMails } from './changes/life-mails';
import { SettleChange } from './changes/settle-change';
import { HAPPENING_OVERVIEW } from './happening-overview';
import { MISSING_PHOTOS } from './missing/missing-photos';
import { ProgrammeData } from './programme-data';
import { DoneRegroupings } from './regrouping/done-regroupings.queries';
import { RegroupEvent } from './regrouping/regroup-event';
import { RegroupingController } from './regrouping/regrouping.controller';
import { RegroupingNews } from './regrouping/regrouping-news';
import { RegroupingQueries } from './regrouping/regrouping.queries';
import { UndoRegrouping } from './regrouping/undo-regrouping';
import { PublicEventsController } from './sheet/public-event.controller';
import { PublicEvents } from './sheet/public-event.queries';
import { KeepVisits } from './visits/keep-visits';
import { VisitsController } from './visits/visits.controller';
import { VisitsQueries } from './visits/visits.queries';

/** The labelled event's life: whether it takes place as announced, and what changes after the label. */
@Module({
  controllers: [ChangesController, PublicEventsController, RegroupingController, VisitsController],
  providers: [
    CallOff,
    ChangeEvent,
    ChangesQueries,
    DoneRegroupings,
    KeepVisits,
    LifeMails,
    ProgrammeData,
    PublicEvents,
    RegroupEvent,
    RegroupingNews,
    RegroupingQueries,
    SettleChange,
    UndoRegrouping,
    VisitsQueries,
  ],
})
export class ProgrammeModule {
  constructor(@Inject(EventOverviews) overviews: EventOverviews, @Inject(MissingMatters) missing: MissingMatters) {
    overviews.register('happening', HAPPENING_OVERVIEW);
    missing.register(MISSING_PHOTOS);
  }
}
