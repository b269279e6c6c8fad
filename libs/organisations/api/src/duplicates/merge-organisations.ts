import { Inject, Injectable } from '@nestjs/common';
import {
  canMerge,
  MERGE_REASONS,
  mergedMail,
  PROFILE_FIELDS,
  type MergeField,
  type MergeReason,
  type MergeSide,
} from '@fds/organisations/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { mergeSides, type MergeSideRow } from './comparison.queries';
import type { MergeOrganisationsRequest } from './duplicates.contract';
import { identityDigest, lockOrganisations } from './identity';
import { tellMembers } from './merge-mails';
import { OrganisationMerging, type MergeTransaction } from './organisation-merging';
import { PROFILES } from './own-parts';

const COLUMN: Record<MergeField, string> = {
  name: 'name',
  kind: 'kind',
  holderFamily: 'holder_family',
  municipalityCode: 'municipality_code',
  legalForm: 'legal_form',
  siret: 'siret',
  uai: 'uai',
  rna: 'rna',
  description: 'description',
  website: 'website',
  publicEmail: 'public_email',
  publicPhone: 'public_phone',
  publicAddress: 'public_address',
  logoId: 'logo_id',
};
/** Fields whose empty value is an empty text. */
const NEVER_NULL: readonly MergeField[] = ['name', 'description'];

/** Merges an organisation into another: what every step holds of it follows, and all of it can be undone. */
@Injectable()
export class MergeOrganisations {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(OrganisationMerging) private readonly merging: OrganisationMerging,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The merge's id. Refused with the reasons of `canMerge`. */
  run(actor: Actor, { survivorId, absorbedId, choices }: MergeOrganisationsRequest): Promise<string> {
    const doer = { personId: actor.personId, role: actor.role };
    const merged = { from: absorbedId, to: survivorId };
    return this.transactions.run(doer, {}, async (transaction) => {
      const { sql, journal, outbox } = transaction;
      const before = await lockOrganisations(sql, [survivorId, absorbedId]);
      const [survivor, absorbed] = await mergeSides(sql, [survivorId, absorbedId]);
      refuse(canMerge(actor, survivor, absorbed));

      const record = await this.merging.move(transaction, merged);
      await sql(`UPDATE organisation SET merged_into = $2 WHERE id = $1`, [absorbedId, survivorId]);
      await this.#choose(transaction, survivor, absorbed, new Map(choices.map(({ field, side }) => [field, side])));
      const profiles = { ...record[PROFILES.name], after: await PROFILES.digest(sql, merged) };
      const identity = { before: before.get(survivorId), after: await identityDigest(sql, survivorId) };
      const [merge] = await sql<{ id: string }>(
        `INSERT INTO organisation_merge (survivor_id, absorbed_id, survivor_name, absorbed_name, merged_at, merged_by, record)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
        [
          ...[survivorId, absorbedId, survivor.name, absorbed.name, this.clock.now(), actor.personId],
          JSON.stringify({ ...record, [PROFILES.name]: profiles, identity }),
        ],
      );
      const [after] = await mergeSides(sql, [survivorId, absorbedId]);
      await journal.record({
        action: 'organisation.merged',
        subject: { type: 'organisation', id: survivorId },
        before: { survivor: described(survivor), absorbed: described(absorbed) },
        after: { survivor: described(after), mergeId: merge?.id },
      });
      await tellMembers({ sql, outbox }, [survivorId], `organisation.merged:${merge?.id}`, (person) =>
        mergedMail(person, absorbed.name, after.name),
      );
      return merge?.id ?? '';
    });
  }

  /** Writes the values that were chosen, and the absorbed one's names among the survivor's other names. */
  async #choose(
    { sql, refreshOverview }: MergeTransaction,
    survivor: MergeSideRow,
    absorbed: MergeSideRow,
    choices: ReadonlyMap<MergeField, MergeSide>,
  ): Promise<void> {
    const valueOf = (field: MergeField): string | null => {
      const value = (choices.get(field) === 'absorbed' ? absorbed : survivor).fields[field];
      return value ?? (NEVER_NULL.includes(field) ? '' : null);
    };
    const latest = await sql<{ organisation_id: string }>(
      `UPDATE organisation_profile SET ${PROFILE_FIELDS.map((field, at) => `${COLUMN[field]} = $${at + 2}`).join(', ')}
       WHERE organisation_id = $1 AND edition_year = (
         SELECT max(edition_year) FROM organisation_profile WHERE organisation_id = $1) RETURNING organisation_id`,
      [survivor.id, ...PROFILE_FIELDS.map(valueOf)],
    );
    const identity = (Object.keys(COLUMN) as MergeField[]).filter((field) => !PROFILE_FIELDS.includes(field));
    const name = latest.length > 0 ? valueOf('name') : survivor.name;
    const names = [...survivor.profiles, ...absorbed.profiles].map((profile) => profile.name);
    const aliases = [...new Set([...survivor.aliases, ...absorbed.aliases, survivor.name, absorbed.name, ...names])];
    await sql(
      `UPDATE organisation SET ${identity.map((field, at) => `${COLUMN[field]} = $${at + 3}`).join(', ')},
         aliases = $2, version = version + 1 WHERE id = $1`,
      [survivor.id, aliases.filter((alias) => alias && alias !== name).slice(0, 200), ...identity.map(valueOf)],
    );
    const events = await sql<{ id: string }>('SELECT event_id AS id FROM event_overview WHERE organisation_id = $1', [
      survivor.id,
    ]);
    await refreshOverview(
      events.map(({ id }) => id),
      'filed',
    );
  }
}

/** What the journal says of one side. */
const described = ({ id, archiveId, aliases, fields, profiles, members }: MergeSideRow): object => ({
  id,
  archiveId,
  aliases,
  ...fields,
  years: profiles.map(({ year }) => year),
  members: members.map((member) => member.id),
});

/** @throws PortalError `refused`, with every reason */
function refuse(answer: ReturnType<typeof canMerge>): void {
  if (answer.allowed) return;
  const texts = answer.reasons.map((reason: MergeReason) => MERGE_REASONS[reason]);
  throw new PortalError('refused', 'organisations.merge_refused', texts.join(' '), { reasons: answer.reasons });
}
