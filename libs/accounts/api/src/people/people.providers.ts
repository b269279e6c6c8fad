import type { Provider } from '@nestjs/common';
import { ActingForController } from '../acting/acting-for.controller';
import { EnterForHolder } from '../acting/enter-for-holder';
import { TellOwners } from '../acting/tell-owners';
import { ChangeRoles } from './change-roles';
import { CloseAndReopen } from './close-and-reopen';
import { PeopleController } from './people.controller';
import { PeopleExport } from './people-export';
import { PeopleQueries } from './people.queries';
import { TellEndingRoles } from './tell-ending-roles';

/** People, their roles, and who stands in whose place. */
export const PEOPLE: Provider[] = [
  PeopleQueries,
  PeopleExport,
  ChangeRoles,
  CloseAndReopen,
  TellEndingRoles,
  EnterForHolder,
  TellOwners,
];
export const PEOPLE_CONTROLLERS = [PeopleController, ActingForController];
