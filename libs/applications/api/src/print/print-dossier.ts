import { Inject, Injectable } from '@nestjs/common';
import { applicationReference } from '@fds/applications/domain';
import { Clock, Database, Typesetter } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { readDossier, type WhichVersion } from '../reading/dossier-reading';
import { dossierDocument } from './dossier-document';
import { DOSSIER_TEMPLATE } from './dossier-template';

/** A document, and what its file is called. */
export interface PrintedDossier {
  readonly name: string;
  readonly pdf: Buffer;
}

/** Sets a dossier as PDF, as the person who asks may read it. */
@Injectable()
export class PrintDossier {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
  ) {}

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
