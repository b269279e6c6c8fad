import { Inject, Injectable } from '@nestjs/common';
import yazl from 'yazl';
import { applicationReference } from '@fds/applications/domain';
import { ServerSettings, Typesetter } from '@fds/shared/api-kit';
import { PortalError, searchForm, shortened, type Actor } from '@fds/shared/kernel';
import { certificateDocument, numberOf } from './certificate-document';
import { CERTIFICATE_TEMPLATE } from './certificate-template';
import { CertificatesQueries, type CertificateRow } from './certificates.queries';

/** A document, and what its file is called. */
export interface PrintedCertificates {
  readonly name: string;
  readonly pdf: Buffer;
}

const noCertificate = (): PortalError =>
  new PortalError('missing', 'labelling.certificate_missing', 'Il n’y a pas d’attestation ici.');
const limited = (): PortalError =>
  new PortalError(
    'limited',
    'labelling.certificates_awaited',
    'Des attestations se préparent déjà pour vous. Attendez-les avant d’en demander d’autres.',
  );

/** Certificates asked of the typesetter together: it need not wait for the next, nor others long for theirs. */
const AT_ONCE = 8;

/** Sets certificates as PDF. Who asks waits for one of them at a time, so that nobody fills the queue alone. */
@Injectable()
export class PrintCertificates {
  readonly #awaited = new Set<string>();

  constructor(
    @Inject(CertificatesQueries) private readonly queries: CertificatesQueries,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** The certificate of one event, also when its label was taken back. Throws `missing`, also for another organisation's. */
  ofEvent(actor: Actor, eventId: string): Promise<PrintedCertificates> {
    return this.#forOne(actor, async () => {
      const row = await this.queries.ofEvent(eventId, organisationsOf(actor));
      if (!row || row.cancelled || (row.label !== 'labelled' && row.label !== 'conditional')) throw noCertificate();
      return { name: fileName(row), pdf: await this.set([row]) };
    });
  }

  /** Those of a dossier that are worth something, a page each; `actor` null is the portal itself. */
  ofApplication(actor: Actor | null, applicationId: string): Promise<PrintedCertificates> {
    const make = async (): Promise<PrintedCertificates> => {
      const rows = await this.queries.ofApplication(applicationId, actor ? organisationsOf(actor) : null);
      const [first] = rows;
      if (!first) throw noCertificate();
      const reference = applicationReference({ id: applicationId, editionYear: first.editionYear });
      return { name: rows.length === 1 ? fileName(first) : `attestations-${reference}.pdf`, pdf: await this.set(rows) };
    };
    return actor ? this.#forOne(actor, make) : make();
  }

  /** Every certificate of an edition that is worth something, a file each. */
  ofEdition(actor: Actor, year: number): Promise<Buffer> {
    return this.#forOne(actor, async () => {
      const rows = await this.queries.ofEdition(year);
      if (rows.length === 0) throw noCertificate();
      const zip = new yazl.ZipFile();
      const whole = bytesOf(zip.outputStream);
      for (let at = 0; at < rows.length; at += AT_ONCE) {
        const some = rows.slice(at, at + AT_ONCE);
        const files = await Promise.all(some.map(async (row) => ({ row, pdf: await this.set([row]) })));
        // A PDF is compressed already.
        for (const { row, pdf } of files) zip.addBuffer(pdf, fileName(row), { mtime: row.issuedAt, compress: false });
      }
      zip.end();
      return whole;
    });
  }

  /** Any certificates as one document. */
  set(rows: readonly CertificateRow[]): Promise<Buffer> {
    const { about, content } = certificateDocument(rows, this.settings.publicUrl);
    return this.typesetter.render(CERTIFICATE_TEMPLATE, about, content);
  }

  async #forOne<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    if (this.#awaited.has(actor.personId)) throw limited();
    this.#awaited.add(actor.personId);
    try {
      return await work();
    } finally {
      this.#awaited.delete(actor.personId);
    }
  }
}

/** Whose certificates somebody reads; null for everybody's. */
const organisationsOf = (actor: Actor): readonly string[] | null =>
  actor.role === 'coordinator' ? null : actor.organisationIds;

/** `attestation-HDF-2026-0042-village-des-sciences.pdf` */
function fileName(row: CertificateRow): string {
  const title = shortened(searchForm(row.title), 60)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `attestation-${numberOf(row)}${title ? `-${title}` : ''}.pdf`;
}

async function bytesOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
