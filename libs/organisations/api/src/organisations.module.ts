import { Global, Module } from '@nestjs/common';
import { Affiliations } from '@fds/accounts/api';
import { MemberAffiliations } from './organisations/member-affiliations';
import { OrganisationsController } from './organisations/organisations.controller';
import { OrganisationsQueries } from './organisations/organisations.queries';
import { MunicipalitiesController } from './reference/municipalities.controller';
import { MunicipalitiesQueries } from './reference/municipalities.queries';

/** Structures, their members, communes. Global: the accounts step asks it whom a person may act for. */
@Global()
@Module({
  controllers: [OrganisationsController, MunicipalitiesController],
  providers: [OrganisationsQueries, MunicipalitiesQueries, { provide: Affiliations, useClass: MemberAffiliations }],
  exports: [Affiliations],
})
export class OrganisationsModule {}
