import { Module } from '@nestjs/common';
import { DoorController } from './door/door.controller';
import { ChangeEdition } from './editions/change-edition';
import { CreateEdition } from './editions/create-edition';
import { EditionCalendar } from './editions/edition-calendar';
import { EditionQueries } from './editions/edition.queries';
import { EditionsController } from './editions/editions.controller';
import { MoveEdition } from './editions/move-edition';

/** The year: its calendar, its states, who may do what today. */
@Module({
  controllers: [EditionsController, DoorController],
  providers: [EditionCalendar, EditionQueries, CreateEdition, ChangeEdition, MoveEdition],
  exports: [EditionCalendar],
})
export class EditionsModule {}
