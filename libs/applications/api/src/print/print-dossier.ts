import { Inject, Injectable } from '@nestjs/common';
import { applicationReference } from '@fds/applications/domain';
import { Clock, Database, Typesetter } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { readDossier, type WhichVersion } from '../reading/dossier-reading';
import { dossierDocument } from './dossier-document';
import { DOSSIER_TEMPLATE } from './dossier-template';

/** A document, and what its file is called. */
export interface PrintedDossier {
  readonly name: string;
  readonly pdf: Buffer;
}

/** Documents that are set for one person at a time: all wait in one queue, receipts too, which nobody may fill alone. */
const MOST_AT_ONCE = 2;

/** Sets a dossier as PDF, as the person who asks may read it. */
@Injectable()
export class PrintDossier {
  /** Documents that each person waits for. */
  readonly #awaited = new Map<string, number>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
  ) {}

  /** A document that somebody asks for. Throws `limited` while others are being set for the same person. */
  async forReader(actor: Actor, id: string, asked: WhichVersion | undefined): Promise<PrintedDossier> {
    const awaited = this.#awaited.get(actor.personId) ?? 0;
    if (awaited >= MOST_AT_ONCE)
      throw new PortalError(
        'limited',
        'applications.documents_awaited',
        'Des documents se préparent déjà pour vous. Attendez-les avant d’en demander un autre.',
      );
    this.#awaited.set(actor.personId, awaited + 1);
    try {
      return await this.run(actor, id, asked);
    } finally {
      const left = (this.#awaited.get(actor.personId) ?? 1) - 1;
      if (left > 0) this.#awaited.set(actor.personId, left);
      else this.#awaited.delete(actor.personId);
    }
  }

  async run(actor: Actor, id: string, asked: WhichVersion | undefined): Promise<PrintedDossier> {
    const rows: Rows = (text, values) => this.database.rows(text, values);
    const reading = await readDossier(rows, actor, id, asked);
    const { about, content } = dossierDocument(reading, actor, this.clock.now());
    const version = reading.filed ? `-version-${reading.filed.number}` : '';
    return {
      name: `dossier-${applicationReference(reading.head)}${version}.pdf`,
      pdf: await this.typesetter.render(DOSSIER_TEMPLATE, about, content),
    };
  }
}
