import { Inject, Injectable } from '@nestjs/common';
import type { AffiliatedOrganisation, ReadRows } from '@fds/accounts/api';
import { MEMBERSHIP_LEVEL_LABELS, type AfterHandover, type MembershipLevel } from '@fds/accounts/domain';
import { becomesOrphan, type TeamCount } from '@fds/organisations/domain';
import { onOneLine } from '@fds/shared/kernel';
import { Clock, type Transaction } from '@fds/shared/api-kit';
import { noSuchOrganisation } from '../checks';
import { OpenDossiers } from './open-dossiers';
import { TeamMails } from './team-mails';

export type InTeam = Pick<Transaction<Record<never, never>>, 'sql' | 'journal' | 'outbox'>;
/** Why somebody is no longer in a team. */
export type Departure = 'left' | 'removed' | 'account_closed';

const FIND = `SELECT o.id, COALESCE(p.name, '') AS name, c.department FROM organisation o
  LEFT JOIN LATERAL (SELECT name, municipality_code FROM organisation_profile WHERE organisation_id = o.id
    ORDER BY edition_year DESC LIMIT 1) p ON true
  LEFT JOIN municipality m ON m.code = p.municipality_code LEFT JOIN municipality c ON c.code = m.current_code
  WHERE o.id = $1 AND o.merged_into IS NULL`;
const COUNT = `SELECT count(*) FILTER (WHERE m.level = 'owner')::integer AS "otherOwners", count(*)::integer AS "otherMembers"
  FROM membership m JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL
  WHERE m.organisation_id = $1 AND m.person_id <> $2`;

/** The teams of organisations: who is in, at which level, and what happens when the last owner goes. */
@Injectable()
export class Teams {
  constructor(
    @Inject(OpenDossiers) private readonly dossiers: OpenDossiers,
    @Inject(TeamMails) private readonly mails: TeamMails,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async find(rows: ReadRows, organisationId: string): Promise<AffiliatedOrganisation | null> {
    const [row] = await rows<AffiliatedOrganisation>(FIND, [organisationId]);
    return row ?? null;
  }

  async levelOf(rows: ReadRows, personId: string, organisationId: string): Promise<MembershipLevel | null> {
    const [row] = await rows<{ level: MembershipLevel }>(
      'SELECT level FROM membership WHERE person_id = $1 AND organisation_id = $2',
      [personId, organisationId],
    );
    return row?.level ?? null;
  }

  /**
   * The organisation, locked: changes of one team follow one another, so that two owners who leave at once are not both
   * told that the other stays. Throws `missing`.
   */
  async lock({ sql }: InTeam, organisationId: string): Promise<AffiliatedOrganisation> {
    const [row] = await sql('SELECT 1 FROM organisation WHERE id = $1 FOR UPDATE', [organisationId]);
    const organisation = row && (await this.find(sql, organisationId));
    if (!organisation) throw noSuchOrganisation();
    return organisation;
  }

  /** The team without somebody; closed accounts aside. */
  async countWithout(rows: ReadRows, organisationId: string, personId: string): Promise<TeamCount> {
    const [row] = await rows<Omit<TeamCount, 'openDossiers'>>(COUNT, [organisationId, personId]);
    return {
      otherOwners: row?.otherOwners ?? 0,
      otherMembers: row?.otherMembers ?? 0,
      openDossiers: await this.dossiers.countOf(rows, organisationId),
    };
  }

  /** Makes somebody a member; a member already keeps the higher level. A first owner ends the waiting for one. */
  async join(transaction: InTeam, personId: string, organisationId: string, level: MembershipLevel): Promise<void> {
    const { sql, journal } = transaction;
    await this.lock(transaction, organisationId);
    const before = await this.levelOf(sql, personId, organisationId);
    if (before === 'owner' || before === level) return;
    await sql(
      `INSERT INTO membership (person_id, organisation_id, level) VALUES ($1, $2, $3)
       ON CONFLICT (person_id, organisation_id) DO UPDATE SET level = excluded.level`,
      [personId, organisationId, level],
    );
    await journal.record({
      action: before ? 'organisation.member_level_changed' : 'organisation.member_joined',
      subject: { type: 'organisation', id: organisationId },
      ...(before && { before: { personId, level: before } }),
      after: { personId, level },
    });
    // Whoever is let in need not wait for an answer to the same question.
    await sql(
      `UPDATE join_request SET resolved_at = $3, resolution = 'accepted' WHERE person_id = $1 AND organisation_id = $2 AND resolved_at IS NULL`,
      [personId, organisationId, this.clock.now()],
    );
    if (level === 'owner') await this.#takenOver(transaction, organisationId);
  }

  /** Changes a member's level and tells them. The policy was asked before. */
  async setLevel(
    transaction: InTeam,
    personId: string,
    organisation: AffiliatedOrganisation,
    level: MembershipLevel,
  ): Promise<void> {
    const { sql, journal, outbox } = transaction;
    const before = await this.levelOf(sql, personId, organisation.id);
    if (!before || before === level) return;
    await sql('UPDATE membership SET level = $3 WHERE person_id = $1 AND organisation_id = $2', [
      personId,
      organisation.id,
      level,
    ]);
    await journal.record({
      action: 'organisation.member_level_changed',
      subject: { type: 'organisation', id: organisation.id },
      before: { personId, level: before },
      after: { personId, level },
    });
    const name = onOneLine(organisation.name);
    await this.mails.toPerson(sql, outbox, personId, {
      occasion: `organisation.member_level_changed:${organisation.id}`,
      subject: `Votre place a changé dans l’équipe de ${name}`,
      paragraphs: [
        `Vous êtes désormais ${MEMBERSHIP_LEVEL_LABELS[level].toLowerCase()} de «\u00a0${name}\u00a0».`,
        level === 'owner'
          ? 'Vous gérez l’équipe et la fiche de la structure, en plus de ses dossiers.'
          : 'Vous modifiez ses dossiers et ses chiffres\u00a0; les responsables gèrent l’équipe et la fiche.',
      ],
      page: '/ma-structure/membres',
    });
    if (level === 'owner') await this.#takenOver(transaction, organisation.id);
  }

  /**
   * Takes somebody out of the team; the right ends with the next request. An organisation that nobody owns any more
   * while something waits goes to the coordination. The policy was asked before.
   */
  async takeOut(
    transaction: InTeam,
    personId: string,
    organisation: AffiliatedOrganisation,
    departure: Departure,
  ): Promise<void> {
    const { sql, journal, outbox } = transaction;
    const [gone] = await sql<{ level: MembershipLevel }>(
      'DELETE FROM membership WHERE person_id = $1 AND organisation_id = $2 RETURNING level',
      [personId, organisation.id],
    );
    if (!gone) return;
    await journal.record({
      action: departure === 'removed' ? 'organisation.member_removed' : 'organisation.member_left',
      subject: { type: 'organisation', id: organisation.id },
      before: { personId, level: gone.level },
      after: { departure },
    });
    const name = onOneLine(organisation.name);
    if (departure !== 'account_closed')
      await this.mails.toPerson(sql, outbox, personId, {
        occasion: `organisation.member_${departure}:${organisation.id}`,
        subject: `Vous n’êtes plus dans l’équipe de ${name}`,
        paragraphs: [
          departure === 'left'
            ? `Vous avez quitté l’équipe de «\u00a0${name}\u00a0». Ses dossiers restent à la structure.`
            : `Vous avez été retiré de l’équipe de «\u00a0${name}\u00a0». Ses dossiers ne vous sont plus ouverts.`,
          'Si c’est une erreur, écrivez à l’équipe ou à la coordination.',
        ],
      });
    await this.#orphanIfNeeded(transaction, personId, organisation);
  }

  /** What becomes of an owner whose successor has just joined. */
  async stepAside(transaction: InTeam, personId: string, organisationId: string, then: AfterHandover): Promise<void> {
    const organisation = await this.lock(transaction, organisationId);
    if (then === 'leave') await this.takeOut(transaction, personId, organisation, 'left');
    else await this.setLevel(transaction, personId, organisation, 'editor');
  }

  async #orphanIfNeeded(
    { sql, journal, outbox }: InTeam,
    personId: string,
    organisation: AffiliatedOrganisation,
  ): Promise<void> {
    const team = await this.countWithout(sql, organisation.id, personId);
    if (!becomesOrphan(team)) return;
    const [opened] = await sql(
      `INSERT INTO organisation_takeover (organisation_id, orphaned_at) VALUES ($1, $2)
       ON CONFLICT (organisation_id) WHERE resolved_at IS NULL DO NOTHING RETURNING id`,
      [organisation.id, this.clock.now()],
    );
    if (!opened) return;
    await journal.record({
      action: 'organisation.orphaned',
      subject: { type: 'organisation', id: organisation.id },
      after: { openDossiers: team.openDossiers, members: team.otherMembers },
    });
    const name = onOneLine(organisation.name);
    await this.mails.toCoordinators(sql, outbox, organisation.department, {
      occasion: `organisation.orphaned:${organisation.id}`,
      subject: `Sans responsable, à reprendre\u00a0: ${name}`,
      paragraphs: [
        `La dernière personne responsable de «\u00a0${name}\u00a0» est partie.`,
        team.openDossiers > 0
          ? `Dossiers en cours\u00a0: ${team.openDossiers}. Rien n’est perdu\u00a0: invitez une personne de la structure pour qu’elle reprenne.`
          : 'Il reste une équipe, mais personne ne peut plus la gérer\u00a0: donnez la main à quelqu’un.',
      ],
      page: `/pilotage/structures/${organisation.id}`,
    });
  }

  async #takenOver({ sql, journal }: InTeam, organisationId: string): Promise<void> {
    const [closed] = await sql(
      'UPDATE organisation_takeover SET resolved_at = $2 WHERE organisation_id = $1 AND resolved_at IS NULL RETURNING id',
      [organisationId, this.clock.now()],
    );
    if (closed)
      await journal.record({
        action: 'organisation.taken_over',
        subject: { type: 'organisation', id: organisationId },
      });
  }
}
