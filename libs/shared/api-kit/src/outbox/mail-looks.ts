import { Inject, Injectable, Logger } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import type { MailImage, MailLook, WornLook } from '@fds/shared/kernel';
import { Database } from '../database/database';
import { FileStore } from '../files/file-store';

/** The look that the mails of an edition `$year` wear now, as a subselect. */
export const CURRENT_LOOK = (year: string): string =>
  `(SELECT l.id FROM mail_look l WHERE l.edition_year = ${year} ORDER BY l.number DESC LIMIT 1)`;

const LOOK = 'SELECT title, colour, foot, logo, partners FROM mail_look WHERE id = $1';
const FILES = 'SELECT id, file_id AS "fileId" FROM mail_image WHERE id = ANY ($1::uuid[])';
/** Looks whose images are kept in memory: those of the editions that write at the same time. */
const KEPT = 4;

/** A look with the bytes of its images, PNG, by their id. */
export interface WholeLook {
  readonly look: MailLook;
  readonly images: ReadonlyMap<string, Buffer>;
}

/** What mails wear, read once: a look never changes. */
@Injectable()
export class MailLooks {
  readonly #log = new Logger('MailLooks');
  readonly #read = new Map<string, Promise<WholeLook | null>>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly store: FileStore,
  ) {}

  /** Null without one. An image that is not there is left out: no mail waits for a logo. */
  of(id: string | null): Promise<WholeLook | null> {
    if (id === null) return Promise.resolve(null);
    const known = this.#read.get(id);
    if (known) return known;
    const look = this.#load(id);
    this.#read.set(id, look);
    look.catch(() => this.#read.delete(id));
    for (const oldest of this.#read.keys()) if (this.#read.size > KEPT) this.#read.delete(oldest);
    return look;
  }

  /** As a page of the portal shows it: its images stand in the page itself. */
  async shown(id: string | null): Promise<WornLook | null> {
    const whole = await this.of(id);
    return (
      whole && {
        look: whole.look,
        address: (image) => `data:image/png;base64,${whole.images.get(image.id)?.toString('base64') ?? ''}`,
      }
    );
  }

  async #load(id: string): Promise<WholeLook | null> {
    const look = await this.database.row<MailLook>(LOOK, [id]);
    if (!look) return null;
    const wanted = [...(look.logo ? [look.logo] : []), ...look.partners];
    const files = await this.database.rows<{ id: string; fileId: string }>(FILES, [wanted.map((one) => one.id)]);
    const images = new Map<string, Buffer>();
    for (const file of files) {
      const bytes = await this.store
        .read(file.fileId)
        .then(({ stream }) => buffer(stream))
        .catch((error: unknown) => void this.#log.error(`An image of mails is missing: ${String(error)}`));
      if (bytes) images.set(file.id, bytes);
    }
    const there = (image: MailImage): boolean => images.has(image.id);
    return {
      look: { ...look, logo: look.logo && there(look.logo) ? look.logo : null, partners: look.partners.filter(there) },
      images,
    };
  }
}

/** The images of a mail as parts of it, shown where its HTML names them (RFC 2392), and how it names them. */
export function lookInside(
  { look, images }: WholeLook,
  mailDomain: string,
): { readonly worn: WornLook; readonly parts: readonly LookPart[] } {
  const cid = ({ id }: Pick<MailImage, 'id'>): string => `${id}@${mailDomain}`;
  return {
    worn: { look, address: (image) => `cid:${cid(image)}` },
    parts: [...images].map(([id, content], at) => ({
      ...{ filename: `logo-${at + 1}.png`, contentType: 'image/png', contentDisposition: 'inline' as const },
      ...{ cid: cid({ id }), content },
    })),
  };
}

interface LookPart {
  readonly filename: string;
  readonly contentType: string;
  readonly contentDisposition: 'inline';
  readonly cid: string;
  readonly content: Buffer;
}
