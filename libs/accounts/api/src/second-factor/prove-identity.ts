import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isFresh, plainTotpCode, STEP_ATTEMPTS, STEP_WINDOW_MINUTES } from '@fds/accounts/domain';
import { PortalError } from '@fds/shared/kernel';
import {
  Clock,
  Database,
  InstallationSecret,
  ServerSettings,
  Transactions,
  type Transaction,
} from '@fds/shared/api-kit';
import { passwordMatches } from '../sessions/passwords';
import { SessionCookie } from '../sessions/session-cookie';
import type { SessionView } from '../sessions/session.contract';
import { SessionStore, type LiveSession } from '../sessions/session-store';
import { SessionViews } from '../sessions/session-views';
import { attackedMail, recoveryCodeUsedMail } from './factor-mails';
import { Passkeys } from './passkeys';
import { recoveryDigest, useRecoveryCode } from './recovery-codes';
import { stepOf } from './totp';
import type { ProofMethod, SecondStepView } from './second-factor.contract';

type InTransaction = Transaction<Record<never, never>>;
type Outcome = 'right' | 'wrong' | 'used' | 'limited';
interface App {
  id: string;
  secret: Buffer;
  lastStep: number | null;
}
const MINUTE = 60_000;

const WRONG: Record<ProofMethod, string> = {
  totp: 'Ce code n’est pas le bon. Tapez celui que l’application montre maintenant\u00a0; s’il est refusé encore, vérifiez que l’heure de votre téléphone est réglée automatiquement.',
  recovery: 'Ce code de secours n’est pas le bon, ou il a déjà servi. Chaque code ne sert qu’une fois.',
  passkey: 'La clé d’accès n’a pas été reconnue, ou la demande a plus de cinq minutes. Recommencez.',
  password: 'Ce mot de passe n’est pas le bon.',
};

/** The second proof of identity: at the door, or anew before factors are changed. */
@Injectable()
export class ProveIdentity {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(SessionViews) private readonly views: SessionViews,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(InstallationSecret) private readonly secret: InstallationSecret,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What the session may answer with. Without a factor, an open session is proved anew by the password. */
  async asked(session: LiveSession): Promise<SecondStepView> {
    const rows = await this.database.rows<{ method: ProofMethod; failures: number }>(
      `WITH way AS (
         SELECT DISTINCT method FROM second_factor WHERE person_id = $1
         UNION SELECT 'recovery' FROM recovery_code WHERE person_id = $1 AND used_at IS NULL
         UNION SELECT 'password' FROM person WHERE id = $1 AND password_hash IS NOT NULL AND $3 = 'open'
           AND NOT EXISTS (SELECT 1 FROM second_factor WHERE person_id = $1))
       SELECT way.method, (SELECT count(*) FROM second_step_failure f
         WHERE f.person_id = $1 AND f.method = way.method AND f.at > $2) AS failures FROM way`,
      [session.personId, this.#windowStart(), session.stage],
    );
    const order: ProofMethod[] = ['totp', 'passkey', 'recovery', 'password'];
    const methods = rows
      .sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method))
      .map(({ method, failures }) => ({
        method,
        attemptsLeft: method === 'passkey' ? null : Math.max(0, STEP_ATTEMPTS - failures),
      }));
    return {
      stage: session.stage,
      email: session.email,
      methods: session.stage === 'enrolment' ? [] : methods,
      fresh: await this.isFresh(session),
      passkeyHost: this.passkeys.host,
    };
  }

  /** Whether the person has proved who they are a few minutes ago. */
  async isFresh({ id }: LiveSession): Promise<boolean> {
    const row = await this.database.row<{ at: Date }>(
      `SELECT COALESCE(proven_at, created_at) AS at FROM session WHERE id = $1`,
      [id],
    );
    return row !== null && isFresh(row.at, this.clock.now());
  }

  /** The six digits of an app. Throws `invalid` when wrong or used, `limited` after five wrong ones. */
  byTotp(session: LiveSession, typed: string, reply: FastifyReply): Promise<SessionView> {
    return this.#prove(session, 'totp', '/code', reply, (transaction) => this.#totp(transaction, session, typed));
  }

  /** A recovery code, which is used up. Throws as `byTotp` does. */
  async byRecoveryCode(session: LiveSession, typed: string, reply: FastifyReply): Promise<SessionView> {
    const { personId, name, email } = session;
    // Before the person's row is held: the hash is slow on purpose.
    const digest = await recoveryDigest(personId, typed);
    return this.#prove(session, 'recovery', '/code', reply, async (transaction) => {
      const now = this.clock.now();
      const left = await useRecoveryCode(transaction, personId, digest, now);
      if (left === null) return 'wrong';
      await transaction.journal.record({
        action: 'person.recovery_code_used',
        subject: { type: 'person', id: personId },
        after: { left },
      });
      await transaction.outbox.add({
        personId,
        kind: 'access',
        occasion: `recovery_code.used:${now.toISOString()}`,
        to: { name, address: email },
        ...recoveryCodeUsedMail({ name, page: this.#page }, left),
      });
      return 'right';
    });
  }

  /** A passkey's answer to what this session was asked. Throws `invalid` when it does not fit. */
  async byPasskey(session: LiveSession, answer: string, reply: FastifyReply): Promise<SessionView> {
    const known = await this.passkeys.answered(session, answer);
    return this.#prove(session, 'passkey', '/answer', reply, async ({ sql }) => {
      if (!known) return 'wrong';
      await sql(`UPDATE second_factor SET counter = $2, last_used_at = $3 WHERE id = $1`, [
        known.id,
        known.counter,
        this.clock.now(),
      ]);
      return 'right';
    });
  }

  /** The password again, of a person signed in without any factor. Throws as `byTotp` does. */
  async byPassword(session: LiveSession, password: string, reply: FastifyReply): Promise<SessionView> {
    const row =
      session.stage === 'open'
        ? await this.database.row<{ hash: string | null }>(
            `SELECT password_hash AS hash FROM person p WHERE id = $1
             AND NOT EXISTS (SELECT 1 FROM second_factor f WHERE f.person_id = p.id)`,
            [session.personId],
          )
        : null;
    const right = await passwordMatches(row?.hash ?? null, password);
    return this.#prove(session, 'password', '/password', reply, () => Promise.resolve(right ? 'right' : 'wrong'));
  }

  async #totp({ sql }: InTransaction, { personId }: LiveSession, typed: string): Promise<Outcome> {
    const code = plainTotpCode(typed);
    if (!code) return 'wrong';
    const apps = await sql<App>(
      `SELECT id, secret, last_step AS "lastStep" FROM second_factor WHERE person_id = $1 AND method = 'totp'`,
      [personId],
    );
    let used = false;
    for (const { id, secret, lastStep } of apps) {
      const plain = this.secret.open('totp', personId, secret);
      const step = plain && stepOf(plain, code, this.#phoneTime());
      if (step === null) continue;
      if (lastStep !== null && step <= Number(lastStep)) {
        used = true;
        continue;
      }
      await sql(`UPDATE second_factor SET last_step = $2, last_used_at = $3 WHERE id = $1`, [
        id,
        step,
        this.clock.now(),
      ]);
      return 'right';
    }
    return used ? 'used' : 'wrong';
  }

  /** Weighs one answer with the person's row held, so that answers given at once are counted one after the other. */
  async #prove(
    session: LiveSession,
    method: ProofMethod,
    pointer: string,
    reply: FastifyReply,
    weigh: (transaction: InTransaction) => Promise<Outcome>,
  ): Promise<SessionView> {
    const { personId, role, stage, publicId } = session;
    if (stage === 'enrolment')
      throw new PortalError('refused', 'accounts.no_factor', 'Choisissez d’abord un moyen de double vérification.');
    const outcome = await this.transactions.run({ personId, role }, {}, async (transaction) => {
      const { sql, journal } = transaction;
      await sql(`SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE`, [personId]);
      const failures = await this.#failures(transaction, personId, method);
      if (failures >= STEP_ATTEMPTS) return 'limited';
      const weighed = await weigh(transaction);
      if (weighed === 'right') {
        await sql(`DELETE FROM second_step_failure WHERE person_id = $1 AND method = $2`, [personId, method]);
        await journal.record({
          action: stage === 'open' ? 'session.proven_again' : 'session.second_step_passed',
          subject: { type: 'person', id: personId },
          after: { method },
        });
        return weighed;
      }
      // A passkey cannot be guessed: its failures are the device's, and shut nobody out.
      if (method !== 'passkey') await this.#count(transaction, session, method, failures + 1);
      return weighed;
    });
    if (outcome !== 'right') throw refusal(outcome, method, pointer);
    const token = await this.sessions.rotate(session.id, { stage: 'open' });
    await this.database.rows(`UPDATE session SET proven_at = $2 WHERE public_id = $1`, [publicId, this.clock.now()]);
    this.cookie.write(reply, token);
    return this.views.of(await this.sessions.find(token));
  }

  async #failures({ sql }: InTransaction, personId: string, method: ProofMethod): Promise<number> {
    const [row] = await sql<{ failures: number }>(
      `SELECT count(*) AS failures FROM second_step_failure WHERE person_id = $1 AND method = $2 AND at > $3`,
      [personId, method, this.#windowStart()],
    );
    return Number(row?.failures ?? 0);
  }

  /** Counts a wrong answer; at the last one allowed, the owner is told once a day. */
  async #count(
    { sql, journal, outbox }: InTransaction,
    { personId, name, email }: LiveSession,
    method: ProofMethod,
    failures: number,
  ): Promise<void> {
    const now = this.clock.now();
    await sql(`DELETE FROM second_step_failure WHERE at < $1`, [new Date(now.getTime() - 24 * 60 * MINUTE)]);
    await sql(`INSERT INTO second_step_failure (person_id, method, at) VALUES ($1, $2, $3)`, [personId, method, now]);
    if (failures < STEP_ATTEMPTS) return;
    await journal.record({
      action: 'session.second_step_refused',
      subject: { type: 'person', id: personId },
      after: { method, failures },
    });
    const occasion = `second_step.attacked:${this.clock.today()}`;
    const told = await sql(`SELECT 1 FROM outbox_message WHERE person_id = $1 AND occasion = $2`, [personId, occasion]);
    if (told.length === 0)
      await outbox.add({
        personId,
        occasion,
        to: { name, address: email },
        ...attackedMail({ name, page: this.#page }),
      });
  }

  /** Phones know the true time: a demonstration's moved clock does not move them. */
  #phoneTime(): number {
    return this.clock.now().getTime() - this.clock.offset;
  }
  #windowStart(): Date {
    return new Date(this.clock.now().getTime() - STEP_WINDOW_MINUTES * MINUTE);
  }
  get #page(): string {
    return `${this.settings.publicUrl}/compte/securite`;
  }
}

function refusal(outcome: Exclude<Outcome, 'right'>, method: ProofMethod, pointer: string): PortalError {
  if (outcome === 'limited')
    return new PortalError(
      'limited',
      'accounts.second_step_limited',
      'Trop de réponses fausses. Attendez un quart d’heure, ou utilisez un autre moyen.',
    );
  const detail =
    outcome === 'used'
      ? 'Ce code a déjà servi. Attendez le suivant\u00a0: il change toutes les trente secondes.'
      : WRONG[method];
  return new PortalError('invalid', 'accounts.wrong_proof', detail, {
    errors: [{ pointer, rule: outcome === 'used' ? 'used' : 'wrong', detail }],
  });
}
