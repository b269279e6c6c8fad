import { Inject, Injectable } from '@nestjs/common';
import { canMergeUnits } from '@fds/organisations/domain';
import { Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { noSuchUnit, refuseUnless } from './keep-register';

interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly merged: boolean;
}
/** What a merge of units moved. */
interface UnitMergeRecord {
  readonly spellings: readonly string[];
  /** Institutions that only the absorbed one had. */
  readonly institutions: readonly string[];
  /** Units that had been merged into the absorbed one. */
  readonly former: readonly string[];
}

/** Two units that were found to be one: spellings and institutions come together, and can part again. */
@Injectable()
export class MergeUnits {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  merge(actor: Actor, absorbedId: string, survivorId: string): Promise<void> {
    return this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async ({ sql, journal }) => {
      const units = await sql<UnitRow>(
        `SELECT id, name, merged_into IS NOT NULL AS merged FROM research_unit WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`,
        [[absorbedId, survivorId]],
      );
      const [absorbed, survivor] = [absorbedId, survivorId].map((id) => units.find((unit) => unit.id === id));
      if (!absorbed || !survivor) throw noSuchUnit();
      refuseUnless(canMergeUnits(actor, survivor, absorbed));
      const spellings = await sql<{ key: string }>(
        'UPDATE research_spelling SET unit_id = $2 WHERE unit_id = $1 RETURNING key',
        [absorbedId, survivorId],
      );
      const institutions = await sql<{ id: string }>(
        `INSERT INTO research_unit_institution (unit_id, institution_id)
         SELECT $2, institution_id FROM research_unit_institution WHERE unit_id = $1
         ON CONFLICT DO NOTHING RETURNING institution_id AS id`,
        [absorbedId, survivorId],
      );
      const former = await sql<{ id: string }>(
        'UPDATE research_unit SET merged_into = $2 WHERE merged_into = $1 RETURNING id',
        [absorbedId, survivorId],
      );
      const record: UnitMergeRecord = {
        spellings: spellings.map(({ key }) => key),
        institutions: institutions.map(({ id }) => id),
        former: former.map(({ id }) => id),
      };
      await sql('UPDATE research_unit SET merged_into = $2, merge_record = $3 WHERE id = $1', [
        absorbedId,
        survivorId,
        JSON.stringify(record),
      ]);
      await journal.record({
        action: 'research.units_merged',
        subject: { type: 'research_unit', id: survivorId },
        before: { absorbed, survivor },
        after: record,
      });
    });
  }

  /** The unit is one of its own again, with the spellings and institutions that it brought and that are still there. */
  undo(actor: Actor, id: string): Promise<void> {
    return this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async ({ sql, journal }) => {
      const [unit] = await sql<{ id: string; survivorId: string | null; record: UnitMergeRecord }>(
        `SELECT id, merged_into AS "survivorId", merge_record AS record FROM research_unit WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!unit) throw noSuchUnit();
      refuseUnless(canMergeUnits(actor, { id: unit.survivorId ?? '', merged: false }, { id, merged: false }));
      if (unit.survivorId === null)
        throw new PortalError('refused', 'research.not_merged', 'Cette unité n’est pas fusionnée avec une autre.');
      const { spellings, institutions, former } = unit.record;
      await sql('UPDATE research_spelling SET unit_id = $1 WHERE key = ANY ($2::text[]) AND unit_id = $3', [
        id,
        spellings,
        unit.survivorId,
      ]);
      await sql('DELETE FROM research_unit_institution WHERE unit_id = $1 AND institution_id = ANY ($2::uuid[])', [
        unit.survivorId,
        institutions,
      ]);
      await sql('UPDATE research_unit SET merged_into = $1 WHERE id = ANY ($2::uuid[])', [id, former]);
      await sql('UPDATE research_unit SET merged_into = NULL, merge_record = NULL WHERE id = $1', [id]);
      await journal.record({
        action: 'research.units_unmerged',
        subject: { type: 'research_unit', id },
        before: { mergedInto: unit.survivorId },
        after: unit.record,
      });
    });
  }
}
