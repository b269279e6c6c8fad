import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '@fds/accounts/api';
import { EditionYears } from '@fds/organisations/api';
import { DoorController } from './door/door.controller';
import { ChangeEdition } from './editions/change-edition';
import { CreateEdition } from './editions/create-edition';
import { EditionCalendar } from './editions/edition-calendar';
import { EditionQueries } from './editions/edition.queries';
import { EditionsController } from './editions/editions.controller';
import { MoveEdition } from './editions/move-edition';
import { StandingEditions } from './editions/standing-editions';

/** The year: its calendar, its states, who may do what today. Global: organisations ask it which years are settled. */
@Global()
@Module({
  imports: [AccountsModule],
  controllers: [EditionsController, DoorController],
  providers: [
    EditionCalendar,
    EditionQueries,
    CreateEdition,
    ChangeEdition,
    MoveEdition,
    { provide: EditionYears, useClass: StandingEditions },
  ],
  exports: [EditionCalendar, EditionYears],
})
export class EditionsModule {}
