import { Inject, Injectable } from '@nestjs/common';
import { fieldLabelOf, NOTICE_PAUSE, type MessageCircle, type Standing } from '@fds/applications/domain';
import { Clock, ReplyAddresses, ServerSettings, type Transaction } from '@fds/shared/api-kit';
import { letter, LONGEST_SUBJECT, onOneLine, shortened, type Actor, type Mail } from '@fds/shared/kernel';
import type { TalkedAboutRecord } from './standing';

type InTransaction = Pick<Transaction<Record<never, never>>, 'sql' | 'outbox'>;
interface Told {
  readonly id: string;
  readonly circle: Exclude<MessageCircle, 'note'>;
  readonly text: string;
  readonly item: string | null;
  readonly field: string | null;
}
interface Reader {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly reads: 'holder' | 'partner' | 'coordination';
}

/** The mail to one of the team about a message; `reply` says how it is answered by mail, empty where it is not. */
export type OwnNotice = (name: string, reply: string) => Mail;

/** A notice is the portal's: what a team says to itself does not come from the coordination. */
const SIGNATURE = 'Le portail de la Fête de la science';

/** Those of a circle but `$2`: the holder `$1`'s team, partners of the item `$3`, coordinators of the departments `$6`. */
const READERS = `SELECT DISTINCT ON (id) id, name, email, reads FROM (
    SELECT p.id, p.name, p.email::text AS email, 'holder' AS reads, 1 AS rank FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.organisation_id = $1 AND p.disabled_at IS NULL
    UNION ALL SELECT p.id, p.name, p.email::text, 'partner', 2 FROM activity_writer w JOIN person p ON p.id = w.person_id
      WHERE $4 = 'team' AND w.event_id = $3::uuid AND w.accepted_at IS NOT NULL AND w.revoked_at IS NULL AND p.disabled_at IS NULL
    UNION ALL SELECT p.id, p.name, p.email::text, 'coordination', 3 FROM role_grant g JOIN person p ON p.id = g.person_id
      WHERE $4 = 'thread' AND g.role = 'coordinator' AND (g.ends_on IS NULL OR g.ends_on >= $5::date) AND p.disabled_at IS NULL
        AND (g.departments IS NULL OR g.departments && $6::text[])) r
  WHERE id <> $2 ORDER BY id, rank`;
/** Of the people `$1`, those who had a mail about this dossier's messages since `$3`. */
const ALREADY_TOLD = `SELECT DISTINCT person_id AS id FROM outbox_message
  WHERE person_id = ANY ($1::uuid[]) AND starts_with(occasion, $2) AND written_at > $3`;

/** Beginning of the occasion of a dossier's notices; the id of the message follows. */
export const noticeOccasion = (applicationId: string): string => `application.message:${applicationId}:`;

/** Mails the others of a circle that something was written: at most one mail per person, dossier and quarter of an hour. */
@Injectable()
export class TellOthers {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(ReplyAddresses) private readonly replies: ReplyAddresses,
  ) {}

  async of(
    { sql, outbox }: InTransaction,
    record: TalkedAboutRecord,
    message: Told,
    actor: Actor,
    standing: Standing,
    own?: OwnNotice,
  ): Promise<void> {
    const readers = await sql<Reader>(READERS, [
      record.organisationId,
      actor.personId,
      message.item,
      message.circle,
      this.clock.today(),
      record.departments,
    ]);
    const occasion = noticeOccasion(record.id);
    const replyTo = this.replies.common;
    const since = new Date(this.clock.now().getTime() - NOTICE_PAUSE);
    if (own) {
      for (const reader of readers.filter(({ reads }) => reads === 'holder'))
        await outbox.add({
          ...this.#envelope(record, message, reader),
          ...own(reader.name, replyTo ? REPLY_BY_MAIL[message.circle] : ''),
        });
      return;
    }
    const told = await sql<{ id: string }>(ALREADY_TOLD, [readers.map(({ id }) => id), occasion, since]);
    const [author] = await sql<{ name: string }>('SELECT name FROM person WHERE id = $1', [actor.personId]);
    const about = await this.#about(sql, record, message);
    const dossier = onOneLine(record.title);
    // A partner knows its activity, not the dossier.
    const calledBy = (reads: Reader['reads']): string =>
      (reads === 'partner' ? about.item : dossier) || (reads === 'partner' ? 'votre animation' : 'votre dossier');
    const wordsFor = (reads: Reader['reads']): string => {
      if (!about.said) return `du dossier « ${dossier} »`;
      return reads === 'partner' ? `de ${about.said}` : `de ${about.said}, dans le dossier « ${dossier} »`;
    };
    const side = standing.part === 'coordination' || standing.part === 'in_place' ? ' (coordination)' : '';
    for (const reader of readers) {
      const { id, name, reads } = reader;
      if (told.some((one) => one.id === id)) continue;
      await outbox.add({
        ...this.#envelope(record, message, reader),
        subject: shortened(`Nouveau message : ${calledBy(reads)}`, LONGEST_SUBJECT),
        text: letter(
          name,
          [
            `${onOneLine(author?.name ?? '')}${side} a écrit à propos ${wordsFor(reads)} :`,
            `« ${shortened(onOneLine(message.text), 600)} »`,
            replyTo ? REPLY_BY_MAIL[message.circle] : '',
            `Pour lire la suite${replyTo ? '' : ' et répondre'} : ${this.settings.publicUrl}${ADDRESS[reads](record.id)}?fil=${message.circle}`,
            'Vous recevez au plus un message par quart d’heure pour un même dossier : d’autres ont pu suivre celui-ci.',
          ].filter(Boolean),
          SIGNATURE,
        ),
      });
    }
  }

  /** A notice is answered by mail where answers are taken: its occasion says which message it told of. */
  #envelope(record: TalkedAboutRecord, { id }: Told, reader: Reader) {
    const replyTo = this.replies.common;
    return {
      ...(replyTo ? { replyTo } : {}),
      personId: reader.id,
      kind: 'thread' as const,
      editionYear: record.editionYear,
      applicationId: record.id,
      occasion: `${noticeOccasion(record.id)}${id}`,
      to: { name: reader.name, address: reader.email },
    };
  }

  /** What the message speaks of: the title of an event or activity; that and a field in words, empty for the whole. */
  async #about(
    sql: InTransaction['sql'],
    record: TalkedAboutRecord,
    { item, field }: Told,
  ): Promise<{ readonly item: string; readonly said: string }> {
    const whole = item === null || item === record.id;
    const [found] = whole ? [] : await sql<{ title: string }>('SELECT title FROM event WHERE id = $1', [item]);
    const label = field && fieldLabelOf(field, whole);
    const place = [found && `« ${onOneLine(found.title) || 'sans titre'} »`, label && label.toLowerCase()];
    return { item: found ? onOneLine(found.title) : '', said: place.filter(Boolean).join(', ') };
  }
}

/** What becomes of an answer by mail: never more readers than those who read the message. */
const REPLY_BY_MAIL: Record<Told['circle'], string> = {
  thread:
    'Vous pouvez répondre à ce message : votre réponse sera lue par la structure et la coordination. Répondez depuis cette adresse, et ne transférez pas ce message.',
  team: 'Vous pouvez répondre à ce message : votre réponse sera lue par l’équipe du dossier. Répondez depuis cette adresse, et ne transférez pas ce message.',
};

/** Where each reads it. */
const ADDRESS: Record<Reader['reads'], (id: string) => string> = {
  holder: (id) => `/dossiers/${id}/messages`,
  partner: (id) => `/mes-animations/${id}/messages`,
  coordination: (id) => `/pilotage/dossiers/${id}`,
};
