import { TERMS, termInWords } from '@fds/accounts/domain';
import { MESSAGE_STATE_LABELS, momentInWords, type MessageState } from '@fds/shared/kernel';
import { personalSection, type PersonalDataHolder } from '@fds/shared/api-kit';
import { PUBLIC_TASK } from './legal-bases';

interface MessageRow {
  readonly subject: string;
  readonly text: string;
  readonly toAddress: string;
  readonly writtenAt: Date;
  readonly sentAt: Date | null;
  readonly state: MessageState;
}
/** Occasion of the message that tells a former address of its account's end; nothing of it stays once it has left. */
export const farewell = (personId: string): string => `person.erased:${personId}`;

const EMPTIED = `to_address = '', to_name = '', subject = 'Message effacé', text = '', letter = NULL, link = NULL, reply_to = NULL,
  unsubscribe = NULL, enclosures = NULL, refusal = NULL`;
const COLUMNS = [
  'person_id',
  'to_address',
  'to_name',
  'reply_to',
  'subject',
  'text',
  'letter',
  'link',
  'unsubscribe',
  'refusal',
];
const ADDRESS = /[^\s<>()"«»,;]+@[^\s<>()"«»,;]+\.[^\s<>()"«»,;.]+/g;

/** A message as its reader may have it: the addresses of other people in it are left out. */
export const withoutOthers = (text: string, own: string): string =>
  text.replace(ADDRESS, (found) =>
    found.toLowerCase() === own.toLowerCase() ? found : '[adresse d’une autre personne]',
  );

/** Messages that the portal sent. */
export const messagesData = (): PersonalDataHolder => ({
  code: 'accounts.messages',
  title: 'Messages envoyés',
  what: 'Votre adresse, l’objet, le texte et la date de chaque message, ce que votre messagerie a répondu quand elle l’a refusé, et si votre adresse ne reçoit plus rien.',
  why: 'Envoyer chaque message une fois et une seule, et pouvoir dire ce qui a été envoyé.',
  basis: PUBLIC_TASK,
  keeps: `Gardés ${termInWords('messages')}\u00a0; il ne reste ensuite que l’occasion du message, sans adresse ni texte.`,
  readers:
    'La coordination, qui relit et suit les envois, sans les liens personnels ni les codes\u00a0; l’administration du portail, pour les messages refusés.',
  erasure:
    'Leur texte et leur adresse sont effacés aussitôt\u00a0; ceux qui n’étaient pas partis ne partent pas. Un dernier message confirme la suppression, puis il est effacé.',
  columns: [
    ...COLUMNS.map((column) => `outbox_message.${column}`),
    'unreachable_address.address',
    'unreachable_address.reason',
  ],

  read: async (sql, { id, email }) => {
    const rows = await sql<MessageRow>(
      `SELECT subject, text, to_address AS "toAddress", written_at AS "writtenAt", sent_at AS "sentAt", state
       FROM outbox_message WHERE (person_id = $1 OR (person_id IS NULL AND lower(to_address) = lower($2))) AND text <> ''
       ORDER BY written_at`,
      [id, email],
    );
    const own = rows.map((row) => ({
      ...row,
      subject: withoutOthers(row.subject, email),
      text: withoutOthers(row.text, email),
    }));
    return [
      personalSection('Messages', own, (row) => ({
        Objet: row.subject,
        'Écrit le': momentInWords(row.writtenAt),
        État: MESSAGE_STATE_LABELS[row.state],
        'Parti le': row.sentAt && momentInWords(row.sentAt),
        'Envoyé à': row.toAddress,
        Texte: row.text,
      })),
    ];
  },

  erase: async ({ sql }, { id, email }) => {
    const theirs = `(person_id = $1 OR (person_id IS NULL AND lower(to_address) = lower($2)))`;
    await sql(`DELETE FROM outbox_message WHERE ${theirs} AND state IN ('held', 'planned', 'cancelled')`, [id, email]);
    await sql('DELETE FROM unreachable_address WHERE address = lower($1)', [email]);
    await sql(`UPDATE outbox_message SET ${EMPTIED} WHERE ${theirs}`, [id, email]);
  },

  clearings: [
    {
      code: 'accounts.messages',
      title: 'messages vidés de leur texte et de leur adresse',
      run: async ({ sql }, { now }, limit) => {
        const emptied = await sql(
          `UPDATE outbox_message SET ${EMPTIED} WHERE id IN (SELECT id FROM outbox_message
             WHERE state NOT IN ('held', 'planned', 'sending') AND text <> ''
               AND (written_at + make_interval(months => $1) <= $2 OR (person_id IS NULL AND starts_with(occasion, $4)))
             LIMIT $3) RETURNING id`,
          [TERMS.messages.months, now, limit, farewell('')],
        );
        return emptied.length;
      },
    },
  ],
});
