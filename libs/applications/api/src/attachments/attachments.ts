import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  canAttach,
  canReadAttachment,
  fullText,
  type AttachmentKind,
  type AttachmentLimits,
} from '@fds/applications/domain';
import {
  Clock,
  Database,
  Files,
  Intake,
  keptName,
  ServerSettings,
  sizeOf,
  Transactions,
  type Accepted,
} from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { noSuchApplication, refuse } from '../applications/application-errors';
import type { Rows } from '../applications/application-record';
import { dossierFull, limitsOf, noSuchEvent, tooLarge } from './attachment-errors';
import { readDossier, readUsage } from './attachment-record';
import { Attachment } from './attachment.entity';

/** Where a file goes: to a dossier, to one of its events, or to a message about it. */
export interface Place {
  readonly applicationId: string;
  readonly eventId: string | null;
  readonly messageId: string | null;
}

/** A file that somebody sends: its bytes are the body of a `RawBody` route. */
export interface SentFile {
  readonly body: unknown;
  /** The request's `content-length`. */
  readonly declared: string | undefined;
  readonly name: string;
  /** Refuses anything else; null: what the bytes are. */
  readonly kind: AttachmentKind | null;
}

export interface Added {
  readonly id: string;
  /** French: what became of the name; null when it stayed. */
  readonly notice: string | null;
}

/** Times what a dossier may hold that is kept of it with what was taken away; then the oldest have to be swept first. */
const MOST_EVER = 4;

/** Adds files to dossiers: judged by their bytes, within the limits, never over what somebody else adds meanwhile. */
@Injectable()
export class Attachments {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Database) private readonly database: Database,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Intake) private readonly intake: Intake,
    @Inject(Files) private readonly files: Files,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  get limits(): AttachmentLimits {
    return limitsOf(this.settings.files);
  }

  /** Adds a file to the dossier or one of its events, for whoever may write there. Nothing is read before that is known. */
  async addToDossier(actor: Actor, place: Omit<Place, 'messageId'>, file: SentFile): Promise<Added> {
    const check = (rows: Rows): Promise<void> => this.#checkWriter(rows, actor, place);
    await check((text, values) => this.database.rows(text, values));
    return this.add(actor, { ...place, messageId: null }, file, check);
  }

  /**
   * Adds a file to its place. The caller has found that the actor may; `check` is asked again inside the transaction,
   * since a file takes its time to arrive.
   * @throws PortalError invalid, with the sentence for a file or a dossier that takes no more
   */
  async add(actor: Actor, place: Place, sent: SentFile, check: (rows: Rows) => Promise<void>): Promise<Added> {
    const { limits } = this;
    const declared = sent.declared === undefined ? null : Number(sent.declared);
    const rows: Rows = (text, values) => this.database.rows(text, values);
    await this.#checkRoom(rows, place, 0);
    return this.intake.take(
      {
        body: sent.body,
        declared,
        kind: sent.kind,
        most: { image: limits.imageBytes, document: limits.documentBytes },
        tooLarge: (kind) => tooLarge(kind, limits),
      },
      (file) => this.#keep(actor, place, sent, file, check),
    );
  }

  #keep(
    actor: Actor,
    { applicationId, eventId, messageId }: Place,
    sent: SentFile,
    { kind, type, extension, content }: Accepted,
    check: (rows: Rows) => Promise<void>,
  ): Promise<Added> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, { attachments: Attachment }, async ({ attachments, journal, sql }) => {
      // Two files that arrive together are counted one after the other.
      const [dossier] = await sql<{ editionYear: number }>(
        'SELECT edition_year AS "editionYear" FROM application WHERE id = $1 FOR UPDATE',
        [applicationId],
      );
      if (!dossier) throw noSuchApplication();
      await check(sql);
      await this.#checkRoom(sql, { applicationId, messageId }, sizeOf(content));
      const kept = await this.files.keep({ sql }, type, content);
      const { name, changed } = keptName(sent.name, extension);
      const id = randomUUID();
      const now = this.clock.now();
      await attachments.insert({
        id,
        applicationId,
        eventId,
        messageId,
        kind,
        fileId: kept.id,
        name,
        addedBy: actor.personId,
        addedAt: now,
      });
      // What the holder sees as the last change; the version stays, which is that of the answers.
      if (messageId === null) await sql('UPDATE application SET updated_at = $2 WHERE id = $1', [applicationId, now]);
      await journal.record({
        action: messageId === null ? 'application.attachment_added' : 'application.message_attachment_added',
        subject: { type: 'application', id: applicationId },
        editionYear: dossier.editionYear,
        after: { attachment: id, name, kind, event: eventId },
      });
      return { id, notice: changed ? `Le nom du fichier a été simplifié : « ${name} ».` : null };
    });
  }

  async #checkRoom(rows: Rows, { applicationId, messageId }: Omit<Place, 'eventId'>, bytes: number): Promise<void> {
    const { limits } = this;
    const usage = await readUsage(rows, applicationId, messageId !== null);
    const text = fullText(usage, bytes, limits);
    if (text) throw dossierFull(text);
    if (usage.ever + bytes > limits.dossierBytes * MOST_EVER)
      throw dossierFull(
        'Trop de fichiers ont été ajoutés puis retirés de ce dossier. Réessayez dans un mois, ou écrivez à la coordination.',
      );
  }

  async #checkWriter(rows: Rows, actor: Actor, { applicationId, eventId }: Omit<Place, 'messageId'>): Promise<void> {
    const dossier = await readDossier(rows, applicationId, actor.personId);
    if (!dossier || !canReadAttachment(actor, dossier, { eventId })) throw noSuchApplication();
    refuse(canAttach(actor, dossier, dossier.edition, this.clock.now(), { eventId }));
    if (eventId === null) return;
    const [event] = await rows('SELECT id FROM event WHERE id = $1 AND application_id = $2', [eventId, applicationId]);
    if (!event) throw noSuchEvent();
  }
}
