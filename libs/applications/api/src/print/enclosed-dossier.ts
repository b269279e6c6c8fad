import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Enclosures, type EnclosedFile, type Enclosure } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { PrintDossier } from './print-dossier';

const KIND = 'application.document';
const HOLDER = 'SELECT organisation_id AS "organisationId" FROM application WHERE id = $1';

/** The PDF of what was sent, to go with the receipt of its holders. */
export const dossierEnclosure = (applicationId: string, version: number): Enclosure => ({
  kind: KIND,
  values: { applicationId, version },
  there: 'Votre dossier est joint à ce message, en PDF.',
  otherwise: 'Votre dossier se télécharge en PDF depuis la page de votre reçu.',
});

/** Makes the PDF of a version when its receipt leaves, as the holder may read it. */
@Injectable()
export class EnclosedDossier implements OnModuleInit {
  constructor(
    @Inject(Enclosures) private readonly enclosures: Enclosures,
    @Inject(Database) private readonly database: Database,
    @Inject(PrintDossier) private readonly printDossier: PrintDossier,
  ) {}

  onModuleInit(): void {
    this.enclosures.register(KIND, ({ applicationId, version }) => this.#make(String(applicationId), Number(version)));
  }

  async #make(applicationId: string, version: number): Promise<EnclosedFile> {
    const holder = await this.database.row<{ organisationId: string }>(HOLDER, [applicationId]);
    if (!holder) throw new Error('The dossier is gone.');
    const reader: Actor = { personId: '', role: 'holder', organisationIds: [holder.organisationId] };
    const { name, pdf } = await this.printDossier.run(reader, applicationId, version);
    return { name, type: 'application/pdf', bytes: pdf };
  }
}
