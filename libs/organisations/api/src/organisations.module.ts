import { Global, Module } from '@nestjs/common';
import { Affiliations } from '@fds/accounts/api';
import { MemberAffiliations } from './organisations/member-affiliations';

/** Structures, their members, communes. Global: the accounts step asks it whom a person may act for. */
@Global()
@Module({
  providers: [{ provide: Affiliations, useClass: MemberAffiliations }],
  exports: [Affiliations],
})
export class OrganisationsModule {}
