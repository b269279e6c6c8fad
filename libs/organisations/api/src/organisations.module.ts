import { Global, Module } from '@nestjs/common';
import { Affiliations } from '@fds/accounts/api';
import { MemberAffiliations } from './organisations/member-affiliations';
import { OrganisationsController } from './organisations/organisations.controller';
import { OrganisationsQueries } from './organisations/organisations.queries';
import { MunicipalitiesController } from './reference/municipalities.controller';
import { MunicipalitiesQueries } from './reference/municipalities.queries';
import { MunicipalityLookup } from './reference/municipality-lookup';

/** Structures, their members, communes. Global: the accounts step asks it whom a person may act for. */
@Global()
@Module({
  controllers: [OrganisationsController, MunicipalitiesController],
  providers: [
    OrganisationsQueries,
    MunicipalitiesQueries,
    MunicipalityLookup,
    { provide: Affiliations, useClass: MemberAffiliations },
  ],
  exports: [Affiliations, MunicipalityLookup],
})
export class OrganisationsModule {}
