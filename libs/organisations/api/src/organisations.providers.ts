import { CreateOrganisation } from './creating/create-organisation';
import { LikelyDuplicates } from './creating/likely-duplicates';
import { FindOrganisationsController } from './finding/find-organisations.controller';
import { FindOrganisations } from './finding/find-organisations.queries';
import { PublicOrganisationsController } from './public-sheet/public-organisations.controller';
import { PublicOrganisations } from './public-sheet/public-organisations.queries';
import { Logos } from './sheet/change-logo';
import { ChangeOrganisation } from './sheet/change-organisation';
import { OrganisationSheetController } from './sheet/organisation-sheet.controller';
import { OrganisationSheets } from './sheet/organisation-sheet.queries';

/** Finding, creating, describing and showing organisations. */
export const SHEET_CONTROLLERS = [
  FindOrganisationsController,
  OrganisationSheetController,
  PublicOrganisationsController,
];
export const SHEETS = [
  FindOrganisations,
  LikelyDuplicates,
  CreateOrganisation,
  OrganisationSheets,
  ChangeOrganisation,
  Logos,
  PublicOrganisations,
];
