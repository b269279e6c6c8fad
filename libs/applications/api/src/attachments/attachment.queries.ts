import { Inject, Injectable } from '@nestjs/common';
import {
  APPLICATION_REFUSAL_TEXTS,
  canAttach,
  canReadAttachment,
  circlesOf,
  hearsOf,
  standingIn,
} from '@fds/applications/domain';
import { Clock, Database, ServerSettings } from '@fds/shared/api-kit';
import { isCommittee, type Actor } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import type { Rows } from '../applications/application-record';
import { limitsOf, noSuchAttachment } from './attachment-errors';
import {
  readAttachment,
  readAttachments,
  readDossier,
  readUsage,
  type AttachmentRecord,
  type AttachingRecord,
} from './attachment-record';
import type { AttachmentsView, AttachmentUsageView, AttachmentView } from './attachment.contract';
import { toAttachmentView } from './attachment.view';

/** The files of a dossier, as the person who asks may see them. */
@Injectable()
export class AttachmentQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  readonly #rows: Rows = (text, values) => this.database.rows(text, values);

  async all(actor: Actor, applicationId: string): Promise<AttachmentsView> {
    const dossier = await this.#dossier(actor, applicationId);
    const seen = (await readAttachments(this.#rows, applicationId)).filter((file) =>
      canReadAttachment(actor, dossier, file),
    );
    const may = canAttach(actor, dossier, dossier.edition, this.clock.now(), { eventId: dossier.writes[0] ?? null });
    return {
      items: seen.map(toAttachmentView),
      usage: await this.usage(applicationId),
      limits: { ...limitsOf(this.settings.files) },
      writable: may.allowed,
      why: may.allowed ? null : may.reasons.map((reason) => APPLICATION_REFUSAL_TEXTS[reason]).join(' '),
    };
  }

  async usage(applicationId: string): Promise<AttachmentUsageView> {
    const { files, bytes } = await readUsage(this.#rows, applicationId, false);
    return { files, bytes };
  }

  async one(actor: Actor, applicationId: string, id: string): Promise<AttachmentView> {
    return toAttachmentView(await this.readable(actor, applicationId, id));
  }

  /** A file whose bytes this person may read; one that was taken away is still there for who may bring it back. */
  async readable(actor: Actor, applicationId: string, id: string): Promise<AttachmentRecord> {
    const dossier = await readDossier(this.#rows, applicationId, actor.personId);
    const record = dossier && (await readAttachment(this.#rows, applicationId, id));
    if (!dossier || !record || !this.#mayRead(actor, dossier, record)) throw noSuchAttachment();
    return record;
  }

  #mayRead(actor: Actor, dossier: AttachingRecord, record: AttachmentRecord): boolean {
    if (record.messageId === null)
      return canReadAttachment(actor, dossier, record) && !(isCommittee(actor.role) && record.removedAt !== null);
    const standing = standingIn(actor, dossier);
    return (
      standing !== null &&
      record.circle !== null &&
      circlesOf(standing).includes(record.circle) &&
      hearsOf(standing, record.item)
    );
  }

  async #dossier(actor: Actor, applicationId: string): Promise<AttachingRecord> {
    const dossier = await readDossier(this.#rows, applicationId, actor.personId);
    const [first = null] = dossier?.writes ?? [];
    if (!dossier || !canReadAttachment(actor, dossier, { eventId: isCommittee(actor.role) ? null : first }))
      throw noSuchApplication();
    return dossier;
  }
}
