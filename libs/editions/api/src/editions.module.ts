import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '@fds/accounts/api';
import { EditionYears } from '@fds/organisations/api';
import { DoorController } from './door/door.controller';
import { ChangeEdition } from './editions/change-edition';
import { CreateEdition } from './editions/create-edition';
import { EditionCalendar } from './editions/edition-calendar';
import { EditionMoves } from './editions/edition-moves';
import { EditionQueries } from './editions/edition.queries';
import { EditionsController } from './editions/editions.controller';
import { MoveEdition } from './editions/move-edition';
import { StandingEditions } from './editions/standing-editions';
import { EditionForms } from './form/edition-forms';
import { FormQueries } from './form/form.queries';
import { EditionFormsController } from './form/forms.controller';
import { SaveForm } from './form/save-form';
import { WriteCharter } from './form/write-charter';

/** The year: its calendar, its states, who may do what today. Global: organisations ask it which years are settled. */
@Global()
@Module({
  imports: [AccountsModule],
  controllers: [EditionsController, EditionFormsController, DoorController],
  providers: [
    EditionCalendar,
    EditionMoves,
    EditionQueries,
    CreateEdition,
    ChangeEdition,
    MoveEdition,
    EditionForms,
    FormQueries,
    SaveForm,
    WriteCharter,
    { provide: EditionYears, useClass: StandingEditions },
  ],
  exports: [EditionCalendar, EditionForms, EditionMoves, EditionYears],
})
export class EditionsModule {}
