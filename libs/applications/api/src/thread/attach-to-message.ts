import { Inject, Injectable } from '@nestjs/common';
import { writesWithin } from '@fds/accounts/api';
import { circlesOf, MOST_FILES_OF_A_MESSAGE } from '@fds/applications/domain';
import { Database } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { Attachments, type SentFile } from '../attachments/attachments';
import { standIn } from './standing';
import { noSuchMessage, tooManyFiles } from './thread-errors';

const OWN = `SELECT (SELECT count(*)::integer FROM attachment f WHERE f.message_id = m.id AND f.removed_at IS NULL) AS files
  FROM application_message m WHERE m.id = $1 AND m.application_id = $2 AND m.circle = 'thread' AND m.written_by = $3`;

/** Joins files to a message of the thread with the coordination; only its author does, while it may write there. */
@Injectable()
export class AttachToMessage {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Attachments) private readonly attachments: Attachments,
  ) {}

  /** Throws `missing` for a message that is not the actor's own, in the thread; `invalid` for a file that cannot be taken. */
  async run(actor: Actor, applicationId: string, messageId: string, file: SentFile): Promise<void> {
    const check = (rows: Rows): Promise<void> => this.#check(rows, actor, applicationId, messageId);
    await check((text, values) => this.database.rows(text, values));
    await this.attachments.add(actor, { applicationId, eventId: null, messageId }, file, check);
  }

  async #check(rows: Rows, actor: Actor, applicationId: string, messageId: string): Promise<void> {
    const { record, standing } = await standIn(rows, actor, applicationId);
    if (!circlesOf(standing).includes('thread')) throw noSuchMessage();
    if (standing.part === 'coordination') writesWithin(actor, record.departments);
    const [own] = await rows<{ files: number }>(OWN, [messageId, applicationId, actor.personId]);
    if (!own) throw noSuchMessage();
    if (own.files >= MOST_FILES_OF_A_MESSAGE) throw tooManyFiles();
  }
}
