import { Global, Inject, Module } from '@nestjs/common';
import { AccountsModule, Affiliations } from '@fds/accounts/api';
import { FileHolders } from '@fds/shared/api-kit';
import { OrganisationsController } from './listing/organisations.controller';
import { OrganisationsExport } from './listing/organisations-export';
import { OrganisationsQueries } from './listing/organisations.queries';
import { SHEET_CONTROLLERS, SHEETS } from './organisations.providers';
import { MunicipalitiesController } from './reference/municipalities.controller';
import { MunicipalitiesQueries } from './reference/municipalities.queries';
import { MunicipalityLookup } from './reference/municipality-lookup';
import { DUPLICATES_CONTROLLERS, DUPLICATES_PROVIDERS } from './duplicates/duplicates.providers';
import { OrganisationMerging } from './duplicates/organisation-merging';
import { RESEARCH_PROVIDERS } from './research/research.providers';
import { UnitSuggestions, UnitSuggestionsController } from './research/suggest-units';
import { LeaveOrganisations } from './team/leave-organisations';
import { MembershipsData } from './team/memberships-data';
import { TEAM_CONTROLLERS, TEAMS } from './team/team.providers';
import { MemberAffiliations } from './team/member-affiliations';

/** Structures, their members, communes. Global: the accounts step asks it whom a person may act for. */
@Global()
@Module({
  imports: [AccountsModule],
  controllers: [
    ...DUPLICATES_CONTROLLERS,
    ...TEAM_CONTROLLERS,
    ...SHEET_CONTROLLERS,
    OrganisationsController,
    MunicipalitiesController,
    UnitSuggestionsController,
  ],
  providers: [
    MembershipsData,
    OrganisationsQueries,
    OrganisationsExport,
    ...TEAMS,
    ...DUPLICATES_PROVIDERS,
    ...RESEARCH_PROVIDERS,
    ...SHEETS,
    MunicipalitiesQueries,
    MunicipalityLookup,
    UnitSuggestions,
    { provide: Affiliations, useClass: MemberAffiliations },
  ],
  exports: [Affiliations, LeaveOrganisations, MunicipalityLookup, OrganisationMerging, ...RESEARCH_PROVIDERS],
})
export class OrganisationsModule {
  constructor(@Inject(FileHolders) holders: FileHolders) {
    holders.register({
      name: 'organisations.logos',
      naming: 'SELECT logo_id AS id FROM organisation WHERE logo_id = ANY ($1::text[])',
    });
  }
}
