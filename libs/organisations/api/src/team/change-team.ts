import { Inject, Injectable } from '@nestjs/common';
import { WriteInvitation, type AffiliatedOrganisation } from '@fds/accounts/api';
import {
  canChangeLevel,
  canLeave,
  canManageOrganisation,
  DEPARTURE_REASONS,
  MANAGE_REASONS,
  type DepartureReason,
} from '@fds/organisations/domain';
import type { MembershipLevel } from '@fds/accounts/domain';
import { PortalError, type Actor, type Verdict } from '@fds/shared/kernel';
import { Transactions } from '@fds/shared/api-kit';
import { noSuchOrganisation } from '../checks';
import type { HandoverRequest } from './team.contract';
import { Teams, type InTeam } from './teams';

/** Levels, removals, departures, handing over. Each locks the team, asks the policy, writes, and tells who it concerns. */
@Injectable()
export class ChangeTeam {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Teams) private readonly teams: Teams,
    @Inject(WriteInvitation) private readonly invitations: WriteInvitation,
  ) {}

  /** Throws `missing` for a team or member out of reach, `refused` for an editor's wish or the last owner. */
  async setLevel(actor: Actor, organisationId: string, personId: string, level: MembershipLevel): Promise<void> {
    await this.transactions.run(actor, {}, async (transaction) => {
      const organisation = await this.managed(transaction, actor, organisationId);
      const before = await this.#member(transaction, personId, organisationId);
      const team = await this.teams.countWithout(transaction.sql, organisationId, personId);
      refuse(canChangeLevel(before, level, team));
      await this.teams.setLevel(transaction, personId, organisation, level);
    });
  }

  /** Takes another member out; one leaves a team oneself by `leave`. */
  async remove(actor: Actor, organisationId: string, personId: string): Promise<void> {
    await this.transactions.run(actor, {}, async (transaction) => {
      const organisation = await this.managed(transaction, actor, organisationId);
      if (personId === actor.personId)
        throw new PortalError(
          'refused',
          'organisations.leave_instead',
          'Pour partir vous-même, choisissez «\u00a0Quitter la structure\u00a0».',
        );
      const level = await this.#member(transaction, personId, organisationId);
      const team = await this.teams.countWithout(transaction.sql, organisationId, personId);
      // Whoever is not in the team, the coordination, may empty it: what is open is then its own to take over.
      refuse(canLeave(level, team, actor.role === 'coordinator' || Boolean(actor.actingFor)));
      await this.teams.takeOut(transaction, personId, organisation, 'removed');
    });
  }

  /** Leaves the team. Throws `refused` for the last owner of others, and for somebody alone who has not confirmed. */
  async leave(actor: Actor, organisationId: string, confirmed: boolean): Promise<void> {
    await this.transactions.run(actor, {}, async (transaction) => {
      if (!actor.organisationIds.includes(organisationId)) throw noSuchOrganisation();
      const organisation = await this.teams.lock(transaction, organisationId);
      const level = await this.#member(transaction, actor.personId, organisationId);
      const team = await this.teams.countWithout(transaction.sql, organisationId, actor.personId);
      refuse(canLeave(level, team, confirmed));
      await this.teams.takeOut(transaction, actor.personId, organisation, 'left');
    });
  }

  /**
   * Hands the organisation over: a member becomes owner at once, somebody else by an invitation, and the leaver becomes
   * editor or leaves, at once or when the invitation is accepted.
   */
  async handOver(actor: Actor, organisationId: string, { personId, email, then }: HandoverRequest): Promise<void> {
    if (Boolean(personId) === Boolean(email))
      throw new PortalError('invalid', 'organisations.one_successor', 'Choisissez à qui passer la main.', {
        errors: [
          {
            pointer: '/personId',
            rule: 'successor',
            detail: 'Choisissez une personne de l’équipe, ou écrivez une adresse.',
          },
        ],
      });
    if (email) {
      await this.transactions.run(actor, {}, (transaction) => this.#asOwner(transaction, actor, organisationId));
      await this.invitations.invite(actor, { email, role: 'holder', organisationId, level: 'owner' }, then);
      return;
    }
    await this.transactions.run(actor, {}, async (transaction) => {
      const organisation = await this.#asOwner(transaction, actor, organisationId);
      const successor = personId ?? '';
      await this.#member(transaction, successor, organisationId);
      if (successor === actor.personId)
        throw new PortalError('refused', 'organisations.own_successor', 'Choisissez quelqu’un d’autre que vous.');
      if (await this.#isClosed(transaction, successor))
        throw new PortalError(
          'refused',
          'organisations.closed_successor',
          'Ce compte est fermé\u00a0: choisissez quelqu’un d’autre.',
        );
      await this.teams.setLevel(transaction, successor, organisation, 'owner');
      await this.teams.stepAside(transaction, actor.personId, organisationId, then);
      await transaction.journal.record({
        action: 'organisation.handed_over',
        subject: { type: 'organisation', id: organisationId },
        before: { personId: actor.personId },
        after: { personId: successor, then },
      });
    });
  }

  /** The organisation, locked, when this person manages it. Throws `missing` where it is not theirs, `refused` otherwise. */
  async managed(transaction: InTeam, actor: Actor, organisationId: string): Promise<AffiliatedOrganisation> {
    if (actor.role === 'holder' && !actor.organisationIds.includes(organisationId)) throw noSuchOrganisation();
    const organisation = await this.teams.lock(transaction, organisationId);
    const level = await this.teams.levelOf(transaction.sql, actor.personId, organisationId);
    const answer = canManageOrganisation(actor, { ...organisation, level });
    if (!answer.allowed)
      throw new PortalError(
        'refused',
        'organisations.cannot_manage',
        answer.reasons.map((reason) => MANAGE_REASONS[reason]).join(' '),
        { reasons: answer.reasons },
      );
    return organisation;
  }

  /** As `managed`, for what only an owner in person does. */
  async #asOwner(transaction: InTeam, actor: Actor, organisationId: string): Promise<AffiliatedOrganisation> {
    const organisation = await this.managed(transaction, actor, organisationId);
    if ((await this.teams.levelOf(transaction.sql, actor.personId, organisationId)) !== 'owner')
      throw new PortalError('refused', 'organisations.cannot_manage', MANAGE_REASONS.not_owner, {
        reasons: ['not_owner'],
      });
    return organisation;
  }

  async #member({ sql }: InTeam, personId: string, organisationId: string): Promise<MembershipLevel> {
    const level = await this.teams.levelOf(sql, personId, organisationId);
    if (!level)
      throw new PortalError(
        'missing',
        'organisations.no_such_member',
        'Cette personne n’est pas dans l’équipe, ou plus.',
      );
    return level;
  }

  async #isClosed({ sql }: InTeam, personId: string): Promise<boolean> {
    const [row] = await sql('SELECT 1 FROM person WHERE id = $1 AND disabled_at IS NOT NULL', [personId]);
    return row !== undefined;
  }
}

function refuse(answer: Verdict<DepartureReason>): void {
  if (answer.allowed) return;
  throw new PortalError(
    'refused',
    'organisations.owner_needed',
    answer.reasons.map((reason) => DEPARTURE_REASONS[reason]).join(' '),
    { reasons: answer.reasons },
  );
}
