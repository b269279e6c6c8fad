import { Inject, Injectable } from '@nestjs/common';
import { outsideOfTerritory } from '@fds/accounts/api';
import {
  canCancelMessage,
  canEditMessage,
  canRestoreMessage,
  canRetryMessage,
  canSendMessage,
  MESSAGE_REASONS,
  type MessageFacts,
  type MessageReason,
} from '@fds/communication/domain';
import { Clock, Outbox, toVerdictView, Transactions, type AnyTransaction } from '@fds/shared/api-kit';
import {
  letterOfMarkup,
  letterText,
  onOneLine,
  PERSONAL_LINK,
  PortalError,
  type Actor,
  type Letter,
  type MessageKind,
  type MessageState,
  type Verdict,
} from '@fds/shared/kernel';
import type { EditMessageRequest, ReleasedMessagesView } from './messages.contract';
import { factsOf, LINK_GONE, MESSAGE_PLACE, MessagesQueries, noSuchMessage } from './messages.queries';

/** Held, so that a worker that claims it and somebody who changes it come one after the other. */
const HELD = `SELECT m.id, m.state, m.kind, m.version, m.text, m.to_name AS "toName", m.letter IS NOT NULL AS marked,
    m.edition_year AS "editionYear", m.link IS NOT NULL AS linked,
    ${LINK_GONE} AS "linkGone", ${MESSAGE_PLACE} AS place
  FROM outbox_message m WHERE m.id = ANY ($1::uuid[]) ORDER BY m.id FOR UPDATE OF m`;
const EDIT = `UPDATE outbox_message SET subject = $2, text = $3, letter = $4, version = version + 1 WHERE id = $1`;
/** What leaves now no longer waits, whatever it waited for; it may have been written for a later hour. */
const SEND = `UPDATE outbox_message SET state = 'planned', held_reason = NULL, send_after = least(send_after, $2::timestamptz), version = version + 1
  WHERE id = $1`;
const CANCEL = `UPDATE outbox_message SET state = 'cancelled', version = version + 1 WHERE id = $1`;
const RESTORE = `UPDATE outbox_message SET state = CASE WHEN held_reason IS NULL THEN 'planned' ELSE 'held' END, version = version + 1 WHERE id = $1`;
/** Tried anew to where its reader is reached now. The address is given the benefit of the doubt. */
const RETRY = `UPDATE outbox_message m SET state = 'planned', attempts = 0, refusal = NULL, sent_at = NULL, bounced_at = NULL, send_after = $2::timestamptz,
    version = version + 1, to_address = coalesce((SELECT p.email::text FROM person p WHERE p.id = m.person_id AND p.disabled_at IS NULL), to_address)
  WHERE id = $1 RETURNING to_address AS address`;

interface Row {
  readonly id: string;
  readonly state: MessageState;
  readonly kind: MessageKind;
  readonly version: number;
  readonly text: string;
  readonly toName: string;
  readonly marked: boolean;
  readonly editionYear: number | null;
  readonly place: string[];
  readonly linked: boolean;
  readonly linkGone: boolean;
}
type Rule = (actor: Actor, facts: MessageFacts) => Verdict<MessageReason>;

/** What the coordination does with a message of the outbox. */
@Injectable()
export class ActOnMessage {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(MessagesQueries) private readonly queries: MessagesQueries,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Writes its subject and text anew. @throws PortalError missing, refused, conflict */
  async edit(actor: Actor, id: string, { version, subject, text }: EditMessageRequest): Promise<void> {
    const current = await this.#act(actor, id, canEditMessage, 'message.edited', async ({ sql }, row) => {
      if (row.version !== version) return false;
      keepsItsLink(row, text);
      const letter: Letter | null = row.marked ? letterOfMarkup(text) : null;
      await sql(EDIT, [id, onOneLine(subject), letter ? letterText(letter) : text, letter && JSON.stringify(letter)]);
      return true;
    });
    if (!current)
      throw new PortalError(
        'conflict',
        'communication.message_changed',
        'Quelqu’un a modifié ce message entre-temps.',
        { current: await this.queries.one(actor, id) },
      );
  }

  /** Lets it leave now. @throws PortalError missing, refused */
  async send(actor: Actor, id: string): Promise<void> {
    const now = this.clock.now();
    await this.#act(actor, id, canSendMessage, 'message.released', ({ sql }) => sql(SEND, [id, now]));
    this.outbox.wake();
  }

  /** Calls it off. @throws PortalError missing, refused */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.#act(actor, id, canCancelMessage, 'message.cancelled', ({ sql }) => sql(CANCEL, [id]));
  }

  /** Puts what was called off back where it was. @throws PortalError missing, refused */
  async restore(actor: Actor, id: string): Promise<void> {
    await this.#act(actor, id, canRestoreMessage, 'message.restored', ({ sql }) => sql(RESTORE, [id]));
    this.outbox.wake();
  }

  /** Tries again what was refused, to the address its reader has now. @throws PortalError missing, refused */
  async retry(actor: Actor, id: string): Promise<void> {
    const now = this.clock.now();
    await this.#act(actor, id, canRetryMessage, 'message.retried', async ({ sql }) => {
      const [tried] = await sql<{ address: string }>(RETRY, [id, now]);
      await sql('DELETE FROM unreachable_address WHERE address = lower($1)', [tried?.address ?? '']);
    });
    this.outbox.wake();
  }

  /** Lets many leave; each that may not says why, and keeps no other back. */
  async release(actor: Actor, ids: readonly string[]): Promise<ReleasedMessagesView> {
    const now = this.clock.now();
    const result = await this.transactions.run(
      { personId: actor.personId, role: actor.role },
      {},
      async ({ sql, journal }) => {
        const rows = await sql<Row>(HELD, [[...new Set(ids)]]);
        const judged = rows.map((row) => ({ row, verdict: canSendMessage(actor, factsOf(row)) }));
        const going = judged.filter(({ verdict }) => verdict.allowed);
        for (const { row } of going) {
          await sql(SEND, [row.id, now]);
          await journal.record({ action: 'message.released', ...subjectOf(row) });
        }
        const refused = judged
          .filter(({ verdict }) => !verdict.allowed)
          .map(({ row, verdict }) => ({
            id: row.id,
            toName: row.toName,
            verdict: toVerdictView(verdict, MESSAGE_REASONS),
          }));
        return { released: going.length, refused };
      },
    );
    this.outbox.wake();
    return result;
  }

  async #act<R>(
    actor: Actor,
    id: string,
    rule: Rule,
    action: string,
    work: (transaction: AnyTransaction, row: Row) => Promise<R>,
  ): Promise<R> {
    return this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async (transaction) => {
      const [row] = await transaction.sql<Row>(HELD, [[id]]);
      if (!row) throw noSuchMessage();
      allowed(rule(actor, factsOf(row)));
      const result = await work(transaction, row);
      if (result !== false) await transaction.journal.record({ action, ...subjectOf(row) });
      return result;
    });
  }
}

const subjectOf = ({ id, editionYear }: Row) => ({
  subject: { type: 'message', id },
  ...(editionYear === null ? {} : { editionYear }),
});

function allowed(verdict: Verdict<MessageReason>): void {
  if (verdict.allowed) return;
  if (verdict.reasons.includes('outside_territory')) throw outsideOfTerritory();
  const [first] = verdict.reasons;
  throw new PortalError('refused', 'communication.message_refused', first ? MESSAGE_REASONS[first] : '', {
    reasons: verdict.reasons,
  });
}

/** A message with a personal link keeps its place in the text, and one without has none to write. */
function keepsItsLink({ linked }: Row, text: string): void {
  if (linked === text.includes(PERSONAL_LINK)) return;
  const detail = linked
    ? 'Gardez {lien} dans le texte\u00a0: c’est là que la personne trouvera son lien personnel.'
    : 'Ce message n’a pas de lien personnel\u00a0: retirez {lien} du texte.';
  throw new PortalError('invalid', 'communication.message_link', detail, {
    errors: [{ pointer: '/text', rule: 'personal_link', detail }],
  });
}
