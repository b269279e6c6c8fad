import { Inject, Injectable } from '@nestjs/common';
import { coversDepartment } from '@fds/accounts/domain';
import { EDIT_REASONS, LIKENESS_LABELS, profileYear } from '@fds/organisations/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor, type FieldProblem } from '@fds/shared/kernel';
import { EditionYears } from '../edition-years';
import { checkNumbers, NO_SUCH_MUNICIPALITY, refuseProblems } from '../checks';
import { Membership, Organisation, OrganisationDistinct, OrganisationProfile } from '../organisation.entity';
import type { CreateOrganisationRequest, LikelyDuplicateView } from './create-organisation.contract';
import { LikelyDuplicates } from './likely-duplicates';

/** Organisations are created one after the other, so that two clicks, or two colleagues, make one. */
const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtext('organisation.created'))`;
/** Organisations one person may create within a day. */
const MOST_A_DAY = 10;
const CREATED_TODAY = `SELECT count(*)::integer AS count FROM journal_entry
  WHERE person_id = $1 AND action = 'organisation.created' AND at > $2`;

/** Creates an organisation, once it is sure that it is not there yet; its creator owns it. */
@Injectable()
export class CreateOrganisation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(LikelyDuplicates) private readonly duplicates: LikelyDuplicates,
    @Inject(EditionYears) private readonly editions: EditionYears,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The new organisation's id. */
  async run(actor: Actor, { distinctFrom, siret, uai, rna, ...given }: CreateOrganisationRequest): Promise<string> {
    if (actor.actingFor)
      throw new PortalError(
        'refused',
        'organisations.acting',
        'Vous agissez à la place d’un porteur\u00a0: revenez à la coordination pour créer une structure.',
      );
    const problems: FieldProblem[] = [];
    const numbers = checkNumbers({ siret, uai, rna }, problems);
    const now = this.clock.now();
    const year = profileYear(await this.editions.all(), now.getUTCFullYear());
    const entities = {
      organisations: Organisation,
      profiles: OrganisationProfile,
      members: Membership,
      distinct: OrganisationDistinct,
    };
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, entities, async ({ organisations, profiles, members, distinct, ...rest }) => {
      const { sql, journal } = rest;
      const [seat] = await sql<{ department: string }>('SELECT department FROM municipality WHERE code = $1', [
        given.municipalityCode,
      ]);
      if (!seat) problems.push(NO_SUCH_MUNICIPALITY);
      refuseProblems(problems);
      if (actor.role === 'coordinator' && !coversDepartment(actor, seat?.department ?? null))
        throw new PortalError('refused', 'organisations.territory', EDIT_REASONS.outside_territory, {
          reasons: ['outside_territory'],
        });
      await sql(ONE_AT_A_TIME);
      const [today] = await sql<{ count: number }>(CREATED_TODAY, [
        actor.personId,
        new Date(now.getTime() - 86_400_000),
      ]);
      if (actor.role === 'holder' && (today?.count ?? 0) >= MOST_A_DAY)
        throw new PortalError(
          'limited',
          'organisations.many',
          'Vous avez créé beaucoup de structures aujourd’hui. Écrivez à la coordination pour en ajouter.',
        );
      const name = given.name.trim();
      const alike = await this.duplicates.of({ ...numbers, name, municipalityCode: given.municipalityCode }, sql);
      refuseAlike(alike, distinctFrom);
      const { identifiers } = await organisations.insert({ ...numbers, legalForm: given.legalForm });
      const id = (identifiers[0] as { id: string }).id;
      await profiles.insert({
        organisationId: id,
        editionYear: year,
        name,
        holderFamily: given.holderFamily,
        kind: given.kind,
        municipalityCode: given.municipalityCode,
        siret: numbers.siret,
      });
      const subject = { type: 'organisation', id };
      await journal.record({ action: 'organisation.created', subject, after: { ...given, ...numbers, name, year } });
      for (const other of alike.filter((one) => distinctFrom.includes(one.id))) {
        const [a, b] = [id, other.id].sort() as [string, string];
        await distinct.insert({ a, b, declaredAt: now });
        await journal.record({
          action: 'organisation.declared_distinct',
          subject,
          after: { distinctFrom: other.id, name: other.name },
        });
      }
      if (actor.role === 'holder')
        await members.insert({ personId: actor.personId, organisationId: id, level: 'owner' });
      return id;
    });
  }
}

/** The same SIRET is the same organisation; another likeness has to be denied, by name. */
function refuseAlike(alike: readonly LikelyDuplicateView[], distinctFrom: readonly string[]): void {
  const same = alike.filter(({ likeness }) => likeness === 'certain');
  if (same.length > 0)
    throw new PortalError(
      'refused',
      'organisations.already_there',
      'Cette structure est déjà dans le portail, avec le même SIRET. Demandez à la rejoindre.',
      { reasons: ['same_siret'], current: { items: same } },
    );
  const likely = alike.filter(({ likeness, id }) => likeness === 'likely' && !distinctFrom.includes(id));
  if (likely.length > 0) {
    const reasons = [...new Set(likely.flatMap((one) => one.reasons))];
    throw new PortalError(
      'refused',
      'organisations.likely_duplicate',
      `Une structure semblable existe déjà (${reasons.map((reason) => lowerFirst(LIKENESS_LABELS[reason])).join(' ; ')}). Rejoignez-la, ou dites que ce n’est pas la même.`,
      { reasons, current: { items: likely } },
    );
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
