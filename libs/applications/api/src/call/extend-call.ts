import { Inject, Injectable } from '@nestjs/common';
import { canExtend, canRevokeExtension } from '@fds/applications/domain';
import { Clock, ServerSettings, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { CallExtension } from './call.entity';
import type { ExtendCallRequest } from './call.contract';
import { noSuchExtension, refuseCall } from './call-errors';
import { callExtended, extensionRevoked } from './call-mails';
import { readCallEdition, readSeatedOrganisation } from './call-reads';
import { writeToOrganisation } from './team-of-dossier';

/** Gives one holder more time, or takes it back, without reopening the call for everybody (rule 14). */
@Injectable()
export class ExtendCall {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** Returns the extension's id; a former one of the holder gives way to it. Throws `refused` with every reason. */
  async grant(actor: Actor, { editionYear, organisationId, until, reason }: ExtendCallRequest): Promise<string> {
    return this.transactions.run(actor, { extensions: CallExtension }, async (transaction) => {
      const { extensions, journal, sql } = transaction;
      const organisation = await readSeatedOrganisation(sql, organisationId);
      const edition = await readCallEdition(sql, editionYear);
      const now = this.clock.now();
      refuseCall(canExtend(actor, { place: organisation.place, edition, until }, now));
      const { identifiers } = await extensions.insert({
        editionYear,
        organisationId: organisation.id,
        until,
        reason: reason.trim(),
        grantedBy: actor.personId,
        grantedAt: now,
      });
      const id = String(identifiers[0]?.['id']);
      await journal.record({
        action: 'call.extended',
        subject: { type: 'organisation', id: organisation.id },
        editionYear,
        after: { organisation: organisation.name, until, reason },
      });
      await writeToOrganisation(transaction, organisation.id, `call.extended:${id}`, (name) =>
        callExtended(name, { year: editionYear, until, reason, page: `${this.settings.publicUrl}/dossiers` }),
      );
      return id;
    });
  }

  /** Throws `missing`, or `refused` for one that was taken back already. */
  async revoke(actor: Actor, id: string, reason: string): Promise<void> {
    await this.transactions.run(actor, { extensions: CallExtension }, async (transaction) => {
      const { extensions, journal, sql } = transaction;
      const extension = await extensions.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!extension) throw noSuchExtension();
      const { editionYear, organisationId, until } = extension;
      const organisation = await readSeatedOrganisation(sql, organisationId);
      refuseCall(canRevokeExtension(actor, { place: organisation.place, revoked: extension.revokedAt !== null }));
      // All of the holder's: an older one must not come back to count in its place.
      await sql(
        `UPDATE call_extension SET revoked_at = $3 WHERE edition_year = $1 AND organisation_id = $2 AND revoked_at IS NULL`,
        [editionYear, organisationId, this.clock.now()],
      );
      await journal.record({
        action: 'call.extension_revoked',
        subject: { type: 'organisation', id: organisationId },
        editionYear,
        before: { organisation: organisation.name, until },
        after: { organisation: organisation.name, until: null, reason },
      });
      const { callClosesOn: closesOn } = await readCallEdition(sql, editionYear);
      await writeToOrganisation(transaction, organisationId, `call.extension_revoked:${id}`, (name) =>
        extensionRevoked(name, { year: editionYear, closesOn, reason, page: `${this.settings.publicUrl}/dossiers` }),
      );
    });
  }
}
