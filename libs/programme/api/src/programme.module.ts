import { Inject, Module } from '@nestjs/common';
import { EventOverviews } from '@fds/shared/api-kit';
import { HAPPENING_OVERVIEW } from './happening-overview';

/** The labelled event's life: whether it takes place as announced. */
@Module({})
export class ProgrammeModule {
  constructor(@Inject(EventOverviews) overviews: EventOverviews) {
    overviews.register('happening', HAPPENING_OVERVIEW);
  }
}
