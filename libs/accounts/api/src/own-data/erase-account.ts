import { Inject, Injectable } from '@nestjs/common';
import {
  canErase,
  ERASURE_REASONS,
  CONFIRMATION_DIFFERS,
  confirmsErasure,
  erasureAsker,
  termInWords,
  type ErasureAsker,
  type ErasureRefusal,
} from '@fds/accounts/domain';
import { letter, momentInWords, PortalError, type Actor } from '@fds/shared/kernel';
import {
  Clock,
  PersonalData,
  SYSTEM,
  Transactions,
  type AnyTransaction,
  type Doer,
  type KnownPerson,
} from '@fds/shared/api-kit';
import { writesWithin } from '../territory/write-within';
import { oneChangeOfRights } from '../people/person-rights';
import { erasableAccount } from './erasable-account';
import { farewell } from './messages-data';
import { knownPerson } from './read-own-data';

/** Why an account came to be erased, in the words of the message that says so. */
const WHY: Record<'self' | 'request' | 'idle', string> = {
  self: 'à votre demande',
  request: 'à votre demande, par la coordination',
  idle: `parce qu’il ne servait plus depuis ${termInWords('idle_erasure')}`,
};
type Why = keyof typeof WHY;

/**
 * Erases accounts for good (GDPR, article 17). At once, in one transaction: every step forgets what it holds on the
 * person, and what the festival must keep stays without a name. Figures never change.
 */
@Injectable()
export class EraseAccount {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(PersonalData) private readonly data: PersonalData,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One's own account. Throws `invalid` when the typed address differs, `refused` to the last administrator. */
  async own({ personId, role }: Actor, confirmation: string): Promise<void> {
    await this.transactions.run({ personId, role }, {}, (transaction) =>
      this.#erase(transaction, personId, 'self', 'self', confirmation),
    );
  }

  /** Somebody's account, on request. Throws `forbidden` to a coordinator of some departments, `missing` when it is gone, `invalid` and `refused` as `own` does. */
  async onRequest(actor: Actor, personId: string, confirmation: string): Promise<void> {
    writesWithin(actor, 'region');
    const doer: Doer = { personId: actor.personId, role: actor.role };
    await this.transactions.run(doer, {}, (transaction) =>
      this.#erase(transaction, personId, erasureAsker(actor), 'request', confirmation),
    );
  }

  /** An idle account, by the portal itself, when `stillIdle` once the row is locked. Says whether it was erased. */
  async idle(personId: string, stillIdle: (transaction: AnyTransaction) => Promise<boolean>): Promise<boolean> {
    return this.transactions.run(SYSTEM, {}, async (transaction) => {
      await lock(transaction, personId);
      if (!(await stillIdle(transaction))) return false;
      await this.#erase(transaction, personId, 'system', 'idle', null);
      return true;
    });
  }

  /**
   * Once more, in a restored backup in which the person still is: without a word, which was sent then. Says whether there
   * was anybody.
   */
  async again(transaction: AnyTransaction, personId: string): Promise<boolean> {
    const { sql } = transaction;
    await lock(transaction, personId);
    const [there] = await sql('SELECT id FROM person WHERE id = $1 AND erased_at IS NULL', [personId]);
    if (!there) return false;
    await this.#forget(transaction, await knownPerson(sql, personId), 'restored');
    return true;
  }

  async #erase(
    transaction: AnyTransaction,
    personId: string,
    asker: ErasureAsker,
    why: Why,
    confirmation: string | null,
  ): Promise<void> {
    const { sql, outbox } = transaction;
    await lock(transaction, personId);
    const person = await knownPerson(sql, personId);
    const verdict = canErase(asker, await erasableAccount(sql, personId));
    if (!verdict.allowed) throw refused(verdict.reasons);
    if (confirmation !== null && !confirmsErasure(confirmation, person.email)) throw differs();
    await this.#forget(transaction, person, why);
    await outbox.add({
      personId: null,
      occasion: farewell(personId),
      to: { name: person.name, address: person.email },
      subject: 'Votre compte est supprimé',
      text: this.#goodbye(person, why),
    });
  }

  async #forget(transaction: AnyTransaction, person: KnownPerson, why: Why | 'restored'): Promise<void> {
    // The steps of the year are left in the reverse order: a dossier is let go before its organisation, and that before the person.
    for (const holder of [...this.data.holders].reverse()) await holder.erase?.(transaction, person);
    await transaction.journal.record({
      action: 'person.erased',
      subject: { type: 'person', id: person.id },
      after: { why },
    });
  }

  #goodbye({ email }: KnownPerson, why: Why): string {
    return letter(null, [
      `Le compte de ${email} sur le portail de la Fête de la science a été supprimé le ${momentInWords(this.clock.now())}, ${WHY[why]}.`,
      'Votre nom, votre adresse, votre mot de passe et vos connexions sont effacés. Les dossiers et les chiffres de vos structures restent, sans votre nom.',
      'Cette adresse peut ouvrir un nouveau compte quand vous le voulez. C’est le dernier message que vous recevez de nous.',
    ]);
  }
}

/** Locks the person; no right changes meanwhile, so that two administrators who leave at once do not both leave. */
async function lock({ sql }: AnyTransaction, personId: string): Promise<void> {
  await oneChangeOfRights(sql);
  await sql('SELECT id FROM person WHERE id = $1 FOR UPDATE', [personId]);
}

/** A refusal with every reason; outside one's territory the door is closed. */
const refused = (reasons: readonly ErasureRefusal[]): PortalError =>
  new PortalError(
    reasons.includes('outside_territory') ? 'forbidden' : 'refused',
    reasons.includes('outside_territory') ? 'outside_territory' : 'accounts.erasure_refused',
    reasons.map((reason) => ERASURE_REASONS[reason]).join(' '),
    { reasons },
  );

const differs = (): PortalError =>
  new PortalError('invalid', 'accounts.confirmation_differs', CONFIRMATION_DIFFERS, {
    errors: [{ pointer: '/confirmation', rule: 'same', detail: CONFIRMATION_DIFFERS }],
  });
