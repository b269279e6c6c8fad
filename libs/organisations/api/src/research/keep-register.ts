import { Inject, Injectable } from '@nestjs/common';
import { canKeepRegister, REGISTER_REASONS, type RegisterReason } from '@fds/organisations/domain';
import { Clock, Transactions, type Transaction } from '@fds/shared/api-kit';
import { matchingKey, PortalError, type Actor, type Verdict } from '@fds/shared/kernel';
import type {
  AttachSpellingRequest,
  ChangeResearchUnitRequest,
  CreateResearchUnitRequest,
  ResearchUnitRequest,
} from './research.contract';

type InRegister = Pick<Transaction<Record<never, never>>, 'sql' | 'journal'>;

const SPELLING_TAKEN = new PortalError(
  'conflict',
  'research.spelling_taken',
  'Cette écriture désigne déjà une autre unité. Fusionnez les deux unités si c’est la même.',
);

/** Writes the register of research units: units, institutions, spellings. */
@Injectable()
export class KeepRegister {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The new unit's id; its name and acronym are spellings of it. */
  create(actor: Actor, request: CreateResearchUnitRequest): Promise<string> {
    return this.#write(actor, async (transaction) => {
      const { sql, journal } = transaction;
      const { name, acronym, labelNumber, current } = request;
      const [unit] = await sql<{ id: string }>(
        `INSERT INTO research_unit (name, acronym, label_number, current, created_at) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
        [name, acronym, labelNumber, current, this.clock.now()],
      );
      const id = unit?.id ?? '';
      await this.#belongTo(sql, id, request);
      const own = [acronym, name].filter((spelling): spelling is string => spelling !== null);
      await this.#spell(sql, id, request.spellings, 'refuse');
      await this.#spell(sql, id, own, 'leave');
      await journal.record({
        action: 'research.unit_created',
        subject: { type: 'research_unit', id },
        after: request,
      });
      return id;
    });
  }

  async change(actor: Actor, id: string, { version, ...request }: ChangeResearchUnitRequest): Promise<void> {
    await this.#write(actor, async ({ sql, journal }) => {
      const { name, acronym, labelNumber, current } = request;
      const [before] = await sql<{ version: number }>(
        `SELECT name, acronym, label_number AS "labelNumber", current, version FROM research_unit
         WHERE id = $1 AND merged_into IS NULL FOR UPDATE`,
        [id],
      );
      if (!before) throw noSuchUnit();
      if (before.version !== version)
        throw new PortalError('conflict', 'research.changed', 'Quelqu’un a modifié cette unité entre-temps.', {
          current: before,
        });
      await sql(
        `UPDATE research_unit SET name = $2, acronym = $3, label_number = $4, current = $5, version = version + 1 WHERE id = $1`,
        [id, name, acronym, labelNumber, current],
      );
      await sql('DELETE FROM research_unit_institution WHERE unit_id = $1', [id]);
      await this.#belongTo(sql, id, request);
      await journal.record({
        action: 'research.unit_changed',
        subject: { type: 'research_unit', id },
        before,
        after: request,
      });
    });
  }

  /** Says which unit a spelling means, or that it means none. */
  async attach(actor: Actor, { spelling, unitId }: AttachSpellingRequest): Promise<void> {
    await this.#write(actor, async ({ sql, journal }) => {
      const key = keyOf(spelling);
      const [before] = await sql<{ unitId: string }>(
        'DELETE FROM research_spelling WHERE key = $1 RETURNING unit_id AS "unitId"',
        [key],
      );
      if (unitId !== null) await this.#spell(sql, await standingUnit(sql, unitId), [spelling], 'refuse');
      if ((before?.unitId ?? null) === unitId) return;
      await journal.record({
        action: unitId === null ? 'research.spelling_detached' : 'research.spelling_attached',
        subject: { type: 'research_unit', id: unitId ?? before?.unitId ?? '' },
        before: { spelling, unitId: before?.unitId ?? null },
        after: { spelling, unitId },
      });
    });
  }

  #write<R>(actor: Actor, work: (transaction: InRegister) => Promise<R>): Promise<R> {
    refuseUnless(canKeepRegister(actor));
    return this.transactions.run({ personId: actor.personId, role: actor.role }, {}, work);
  }

  async #belongTo(sql: InRegister['sql'], unitId: string, { institutions }: ResearchUnitRequest): Promise<void> {
    // Of two spellings of one institution, the first stands.
    const byKey = new Map(institutions.toReversed().map((name) => [matchingKey(name), name]));
    byKey.delete('');
    if (byKey.size === 0) return;
    await sql(
      `INSERT INTO research_institution (key, name) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT (key) DO NOTHING`,
      [[...byKey.keys()], [...byKey.values()]],
    );
    await sql(
      `INSERT INTO research_unit_institution (unit_id, institution_id)
       SELECT $1, id FROM research_institution WHERE key = ANY ($2::text[]) ON CONFLICT DO NOTHING`,
      [unitId, [...byKey.keys()]],
    );
  }

  /** A spelling means one unit: one that means another is refused, or left where it is. */
  async #spell(
    sql: InRegister['sql'],
    unitId: string,
    spellings: readonly string[],
    taken: 'refuse' | 'leave',
  ): Promise<void> {
    const byKey = new Map(spellings.map((spelling) => [keyOf(spelling), spelling]));
    if (byKey.size === 0) return;
    await sql(
      `INSERT INTO research_spelling (key, spelling, unit_id, attached_at)
       SELECT key, spelling, $3, $4 FROM unnest($1::text[], $2::text[]) AS given (key, spelling) ON CONFLICT (key) DO NOTHING`,
      [[...byKey.keys()], [...byKey.values()], unitId, this.clock.now()],
    );
    if (taken === 'leave') return;
    const elsewhere = await sql('SELECT key FROM research_spelling WHERE key = ANY ($1::text[]) AND unit_id <> $2', [
      [...byKey.keys()],
      unitId,
    ]);
    if (elsewhere.length > 0) throw SPELLING_TAKEN;
  }
}

/** No unit of the register has this id, or another has taken it in. */
export const noSuchUnit = (): PortalError =>
  new PortalError('missing', 'research.no_unit', 'Cette unité de recherche n’est pas, ou plus, dans le registre.');

/** @throws PortalError missing when the unit is not there, or is merged into another */
async function standingUnit(sql: InRegister['sql'], id: string): Promise<string> {
  const [unit] = await sql('SELECT id FROM research_unit WHERE id = $1 AND merged_into IS NULL FOR UPDATE', [id]);
  if (!unit) throw noSuchUnit();
  return id;
}

function keyOf(spelling: string): string {
  const key = matchingKey(spelling);
  if (key === '')
    throw new PortalError('invalid', 'research.empty_spelling', 'Une écriture a au moins une lettre ou un chiffre.');
  return key;
}

/** @throws PortalError `refused`, with every reason */
export function refuseUnless(answer: Verdict<RegisterReason>): void {
  if (answer.allowed) return;
  throw new PortalError(
    'refused',
    'research.refused',
    answer.reasons.map((reason) => REGISTER_REASONS[reason]).join(' '),
    { reasons: answer.reasons },
  );
}
