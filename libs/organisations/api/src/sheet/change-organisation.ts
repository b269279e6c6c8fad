import { Inject, Injectable } from '@nestjs/common';
import {
  canEditOrganisation,
  canPublishSheet,
  EDIT_REASONS,
  networksOfYear,
  PUBLISH_REASONS,
} from '@fds/organisations/domain';
import { Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor, type FieldProblem } from '@fds/shared/kernel';
import { checkNetworks, checkNumbers, NO_SUCH_MUNICIPALITY, noSuchOrganisation, refuseProblems } from '../checks';
import { Organisation, OrganisationNetwork, OrganisationProfile } from '../organisation.entity';
import type { ChangeOrganisationRequest } from './organisation-sheet.contract';
import { maySee, OrganisationSheets, SHEET, type SheetRecord } from './organisation-sheet.queries';

const SAME_SIRET = 'SELECT id FROM organisation WHERE siret = $1 AND id <> $2 AND merged_into IS NULL LIMIT 1';
const EVENTS = 'SELECT event_id AS id FROM event_overview WHERE organisation_id = $1 AND edition_year = $2';

/** Writes what an organisation says of itself: its identity, its public sheet, and its profile of one edition. */
@Injectable()
export class ChangeOrganisation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(OrganisationSheets) private readonly sheets: OrganisationSheets,
  ) {}

  /**
   * @throws PortalError missing: no such organisation, or another's; conflict: somebody changed it meanwhile, with what
   * it is now; refused: outside a coordinator's territory, or an empty sheet to publish; invalid: a number, a network
   */
  async run(actor: Actor, id: string, request: ChangeOrganisationRequest): Promise<void> {
    const year = await this.sheets.year();
    const doer = { personId: actor.personId, role: actor.role };
    const entities = { organisations: Organisation, profiles: OrganisationProfile, dated: OrganisationNetwork };
    const kept = await this.transactions.run(doer, entities, async ({ organisations, profiles, dated, ...rest }) => {
      const { sql, journal, refreshOverview } = rest;
      const [before] = await sql<SheetRecord>(SHEET, [id, year]);
      if (!before || !maySee(actor, id)) throw noSuchOrganisation();
      const may = canEditOrganisation(actor, before);
      if (!may.allowed) throw refusal('organisations.edit', may.reasons, EDIT_REASONS);

      const { version, municipalityCode, networks: given, siret, uai, rna, ...sheet } = request;
      const name = request.name.trim();
      const networks = given.map((one) => ({ ...one, network: one.network.trim() }));
      const problems: FieldProblem[] = [];
      const numbers = checkNumbers({ siret, uai, rna }, problems);
      checkNetworks(networks, problems);
      if (municipalityCode !== null && !(await exists(sql, municipalityCode))) problems.push(NO_SUCH_MUNICIPALITY);
      // Two that share a number already are a coordinator's to merge; nobody makes them one more.
      if (numbers.siret && numbers.siret !== before.siret && (await sql(SAME_SIRET, [numbers.siret, id])).length > 0)
        problems.push({
          pointer: '/siret',
          rule: 'same_siret',
          detail: 'Une autre structure du portail a déjà ce SIRET. Signalez-le à la coordination, qui peut les réunir.',
        });
      refuseProblems(problems);
      const publish = canPublishSheet(sheet);
      if (sheet.published && !publish.allowed) throw refusal('organisations.publish', publish.reasons, PUBLISH_REASONS);

      const { holderFamily, kind, ...own } = sheet;
      const { name: _, ...identity } = { ...own, ...numbers };
      const { affected } = await organisations.update({ id, version }, { ...identity, version: version + 1 });
      if (affected !== 1) return false;
      await dated.delete({ organisationId: id });
      if (networks.length > 0) await dated.insert(networks.map((one) => ({ ...one, organisationId: id })));
      await profiles.upsert(
        {
          organisationId: id,
          editionYear: year,
          name,
          holderFamily,
          kind,
          municipalityCode,
          networks: networksOfYear(networks, year),
          firstParticipationYear: before.firstParticipationYear,
          siret: numbers.siret,
        },
        ['organisationId', 'editionYear'],
      );
      // Lists of the edition show the holder's name and family.
      await refreshOverview(
        (await sql<{ id: string }>(EVENTS, [id, year])).map((event) => event.id),
        'filed',
      );
      const after = { ...sheet, ...numbers, name, municipalityCode, networks };
      await journal.record({
        action: 'organisation.changed',
        subject: { type: 'organisation', id },
        editionYear: year,
        ...changes({ ...before, municipalityCode: before.seat?.code ?? null }, after),
      });
      return true;
    });
    if (!kept)
      throw new PortalError('conflict', 'organisations.changed', 'Quelqu’un a modifié cette structure entre-temps.', {
        current: await this.sheets.one(actor, id),
      });
  }
}

type Sql = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;
const exists = async (sql: Sql, code: string): Promise<boolean> =>
  (await sql('SELECT 1 FROM municipality WHERE code = $1', [code])).length > 0;

/** A policy's refusal as the page reads it: every reason, by its code and in one French text. */
export const refusal = <Reason extends string>(
  code: string,
  reasons: readonly Reason[],
  texts: Record<Reason, string>,
): PortalError => new PortalError('refused', code, reasons.map((one) => texts[one]).join(' '), { reasons });

/** The journal keeps what changed, not what stayed. */
function changes(before: object, after: object): { before: object; after: object } {
  const was = before as Record<string, unknown>;
  const changed = Object.entries(after).filter(([name, value]) => JSON.stringify(was[name]) !== JSON.stringify(value));
  return {
    before: Object.fromEntries(changed.map(([name]) => [name, was[name]])),
    after: Object.fromEntries(changed),
  };
}
