import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  canRemoveFactor,
  FACTOR_REASONS,
  mustUseSecondFactor,
  plainTotpCode,
  secondFactorDue,
  type FactorMethod,
} from '@fds/accounts/domain';
import { PortalError, type Mail } from '@fds/shared/kernel';
import {
  Clock,
  Database,
  InstallationSecret,
  ServerSettings,
  toVerdictView,
  Transactions,
  type Transaction,
} from '@fds/shared/api-kit';
import { SessionCookie } from '../sessions/session-cookie';
import { SessionStore, type LiveSession } from '../sessions/session-store';
import { SessionViews } from '../sessions/session-views';
import { Challenges } from './challenges';
import { FactorFacts } from './factor-facts';
import { factorAddedMail, factorRemovedMail, recoveryCodesMadeMail } from './factor-mails';
import { Passkeys } from './passkeys';
import { ProveIdentity } from './prove-identity';
import { makeRecoveryCodes } from './recovery-codes';
import type {
  FactorAddedView,
  PasskeyEnrolmentRequest,
  SecondFactorsView,
  TotpEnrolmentRequest,
  TotpSecretView,
} from './second-factor.contract';
import { SecondFactor } from './second-factor.entity';
import { signedOut } from './session-at-hand';
import { driftMinutes, newTotpSecret, stepOf, totpEnrolment } from './totp';

type InTransaction = Transaction<Record<never, never>>;
const ISSUER = 'Fête de la science';
/** Enough for every device somebody has; a bound on what a stolen session may write. */
const MOST = 10;

/** A person's own factors: added, listed, removed, always after a fresh proof of identity. */
@Injectable()
export class KeepFactors {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(SessionViews) private readonly views: SessionViews,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(FactorFacts) private readonly facts: FactorFacts,
    @Inject(ProveIdentity) private readonly proof: ProveIdentity,
    @Inject(Challenges) private readonly challenges: Challenges,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(InstallationSecret) private readonly secret: InstallationSecret,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(session: LiveSession): Promise<SecondFactorsView> {
    const { personId } = session;
    const today = this.clock.today();
    const [facts, factors, codes, fresh] = await Promise.all([
      this.facts.of(personId),
      this.database.rows<Row>(
        `SELECT id, method, name, added_at AS "addedAt", last_used_at AS "lastUsedAt"
         FROM second_factor WHERE person_id = $1 ORDER BY added_at, id`,
        [personId],
      ),
      this.database.row<{ left: number; madeAt: Date | null }>(
        `SELECT count(*) FILTER (WHERE used_at IS NULL) AS left, max(made_at) AS "madeAt"
         FROM recovery_code WHERE person_id = $1`,
        [personId],
      ),
      this.proof.isFresh(session),
    ]);
    return {
      factors: factors.map(({ addedAt, lastUsedAt, ...factor }) => ({
        ...factor,
        addedAt: addedAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
      recoveryCodesLeft: codes?.left ?? 0,
      recoveryCodesMadeAt: codes?.madeAt?.toISOString() ?? null,
      dueOn: facts.exempt ? null : secondFactorDue(facts.roles, facts.graceDays),
      required: mustUseSecondFactor(facts, today),
      removal: toVerdictView(canRemoveFactor(facts, today), FACTOR_REASONS),
      fresh: fresh || session.stage === 'enrolment',
      passkeyHost: this.passkeys.host,
    };
  }

  /** A secret for an app, kept half an hour until one of its codes confirms it. */
  async beginTotp(session: LiveSession): Promise<TotpSecretView> {
    await this.#mayChange(session);
    const secret = newTotpSecret();
    await this.challenges.ask(
      session.publicId,
      'totp_enrolment',
      await this.secret.seal('totp', session.personId, secret),
    );
    return totpEnrolment(secret, session.email, ISSUER);
  }

  /** Keeps the app once it has given a right code. Throws `invalid` when the code is wrong or the secret too old. */
  async confirmTotp(
    session: LiveSession,
    { code: typed, name }: TotpEnrolmentRequest,
    reply: FastifyReply,
  ): Promise<FactorAddedView> {
    await this.#mayChange(session);
    const sealed = await this.challenges.read(session.publicId, 'totp_enrolment');
    const plain = sealed && this.secret.open('totp', session.personId, sealed);
    if (!plain) throw stale();
    const code = plainTotpCode(typed);
    const phoneTime = this.clock.now().getTime() - this.clock.offset;
    const step = code ? stepOf(plain, code, phoneTime) : null;
    if (step === null) throw wrongCode(code ? driftMinutes(plain, code, phoneTime) : null);
    if (!(await this.challenges.take(session.publicId, 'totp_enrolment'))) throw stale();
    return this.#add(session, reply, { method: 'totp', name, secret: sealed, lastStep: step });
  }

  async passkeyOptions(session: LiveSession): Promise<string> {
    await this.#mayChange(session);
    return this.passkeys.enrolmentOptions(session);
  }

  async confirmPasskey(
    session: LiveSession,
    { answer, name }: PasskeyEnrolmentRequest,
    reply: FastifyReply,
  ): Promise<FactorAddedView> {
    await this.#mayChange(session);
    const passkey = await this.passkeys.enrolled(session, answer);
    if (!passkey)
      throw new PortalError(
        'invalid',
        'accounts.wrong_proof',
        'La clé d’accès n’a pas été reconnue, ou la demande a plus de cinq minutes. Recommencez.',
      );
    return this.#add(session, reply, { method: 'passkey', name, ...passkey });
  }

  /** Removes one of one's factors. Throws `refused` with its reasons when the role requires it. */
  async remove(session: LiveSession, id: string): Promise<SecondFactorsView> {
    await this.#mayChange(session);
    const { personId, role } = session;
    await this.transactions.run({ personId, role }, {}, async (transaction) => {
      const { sql, journal } = transaction;
      await sql(`SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE`, [personId]);
      const kept = await sql<{ id: string; method: FactorMethod; name: string }>(
        `SELECT id, method, name FROM second_factor WHERE person_id = $1`,
        [personId],
      );
      const factor = kept.find((one) => one.id === id);
      if (!factor) throw new PortalError('missing', 'accounts.factor_gone', 'Ce moyen n’est plus dans votre liste.');
      const facts = { ...(await this.facts.of(personId)), factors: kept.length };
      const may = canRemoveFactor(facts, this.clock.today());
      if (!may.allowed) {
        const text = may.reasons.map((reason) => FACTOR_REASONS[reason]).join(' ');
        throw new PortalError('refused', 'accounts.factor_kept', text, { reasons: may.reasons });
      }
      await sql(`DELETE FROM second_factor WHERE id = $1`, [id]);
      if (kept.length === 1) await sql(`DELETE FROM recovery_code WHERE person_id = $1`, [personId]);
      const { method, name } = factor;
      await journal.record({
        action: 'person.second_factor_removed',
        subject: { type: 'person', id: personId },
        before: { method, name },
      });
      await this.#mail(transaction, session, `second_factor.removed:${id}`, (to) =>
        factorRemovedMail(to, method, name),
      );
    });
    return this.list(session);
  }

  /** Ten new recovery codes; the former ones end. */
  async renewRecoveryCodes(session: LiveSession): Promise<string[]> {
    await this.#mayChange(session);
    const { personId, role } = session;
    return this.transactions.run({ personId, role }, {}, async (transaction) => {
      const [factor] = await transaction.sql(`SELECT 1 FROM second_factor WHERE person_id = $1 LIMIT 1`, [personId]);
      if (!factor)
        throw new PortalError('refused', 'accounts.no_factor', 'Choisissez d’abord un moyen de double vérification.');
      const now = this.clock.now();
      const codes = await makeRecoveryCodes(transaction, personId, now);
      await transaction.journal.record({
        action: 'person.recovery_codes_made',
        subject: { type: 'person', id: personId },
        after: { codes: codes.length },
      });
      await this.#mail(transaction, session, `recovery_codes.made:${now.toISOString()}`, recoveryCodesMadeMail);
      return codes;
    });
  }

  /** Keeps a new factor. The session goes on under a new token; with the first factor the person's others end. */
  async #add(
    session: LiveSession,
    reply: FastifyReply,
    factor: Partial<SecondFactor> & Pick<SecondFactor, 'method' | 'name'>,
  ): Promise<FactorAddedView> {
    const { personId, role, publicId } = session;
    const now = this.clock.now();
    const recoveryCodes = await this.transactions.run(
      { personId, role },
      { factors: SecondFactor },
      async (transaction) => {
        const { sql, factors, journal } = transaction;
        await sql(`SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE`, [personId]);
        // Another browser may have chosen the first factor meanwhile, and ended this session by it.
        const [lives] = await sql(`SELECT 1 FROM session WHERE id = $1`, [session.id]);
        if (!lives) throw signedOut();
        const before = await factors.countBy({ personId });
        if (before >= MOST)
          throw new PortalError('refused', 'accounts.many_factors', 'Retirez d’abord un moyen que vous n’avez plus.');
        if (factor.credentialId && (await factors.existsBy({ credentialId: factor.credentialId })))
          throw new PortalError('refused', 'accounts.passkey_taken', 'Cette clé d’accès est déjà enregistrée.');
        const { identifiers } = await factors.insert({ ...factor, personId, addedAt: now, lastUsedAt: null });
        const id = String(identifiers[0]?.['id']);
        const { method, name } = factor;
        await journal.record({
          action: 'person.second_factor_added',
          subject: { type: 'person', id: personId },
          after: { method, name },
        });
        await this.#mail(transaction, session, `second_factor.added:${id}`, (to) => factorAddedMail(to, method, name));
        if (before > 0) return null;
        await sql(`DELETE FROM session WHERE person_id = $1 AND public_id <> $2`, [personId, publicId]);
        return makeRecoveryCodes(transaction, personId, now);
      },
    );
    const token = await this.sessions.rotate(session.id, { stage: 'open' });
    await this.database.rows(`UPDATE session SET proven_at = $2 WHERE public_id = $1`, [publicId, now]);
    this.cookie.write(reply, token);
    const live = await this.sessions.find(token);
    return {
      factors: await this.list(live ?? session),
      ...(recoveryCodes && { recoveryCodes }),
      session: await this.views.of(live),
    };
  }

  #mail(
    { outbox }: InTransaction,
    { personId, name, email }: LiveSession,
    occasion: string,
    write: (to: { name: string; page: string }) => Mail,
  ): Promise<void> {
    const page = `${this.settings.publicUrl}/compte/securite`;
    return outbox.add({ personId, occasion, to: { name, address: email }, ...write({ name, page }) });
  }

  /** Somebody who must choose a factor has just signed in; anybody else proves again who they are. */
  async #mayChange(session: LiveSession): Promise<void> {
    if (session.stage === 'enrolment' || (await this.proof.isFresh(session))) return;
    throw new PortalError(
      'refused',
      'accounts.proof_needed',
      'Confirmez d’abord que c’est bien vous\u00a0: plus de dix minutes ont passé.',
    );
  }
}

interface Row {
  id: string;
  method: FactorMethod;
  name: string;
  addedAt: Date;
  lastUsedAt: Date | null;
}

const stale = (): PortalError =>
  new PortalError(
    'refused',
    'accounts.enrolment_stale',
    'Cette inscription a plus d’une demi-heure. Recommencez avec un nouveau code à scanner.',
  );

function wrongCode(drift: number | null): PortalError {
  const detail =
    drift === null
      ? 'Ce code n’est pas le bon. Tapez celui que l’application montre maintenant.'
      : `L’heure de votre téléphone est décalée d’environ ${Math.abs(drift)} minute${Math.abs(drift) > 1 ? 's' : ''}. Réglez-la sur «\u00a0automatique\u00a0», puis tapez le nouveau code.`;
  return new PortalError('invalid', 'accounts.wrong_proof', detail, {
    errors: [{ pointer: '/code', rule: drift === null ? 'wrong' : 'drift', detail }],
  });
}
