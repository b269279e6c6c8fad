import { Inject, Injectable } from '@nestjs/common';
import { noSuchEdition } from '@fds/editions/api';
import { canChange, EDITION_REFUSAL_TEXTS, type EditionState } from '@fds/editions/domain';
import { Database, toVerdictView, type Sql } from '@fds/shared/api-kit';
import { NO_LOOK, type Actor, type MailImage, type MailLook } from '@fds/shared/kernel';
import { gone } from '../keeping';
import type { MailLookView } from './mail-look.contract';

const NOW = `SELECT number, title, colour, foot, logo, partners, written_at AS "writtenAt" FROM mail_look
  WHERE edition_year = $1 ORDER BY number DESC LIMIT 1`;
const IMAGES = `SELECT i.id, i.width, i.height, f.bytes, f.id AS "fileId", f.type FROM mail_image i
  JOIN stored_file f ON f.id = i.file_id WHERE i.id = ANY ($1::uuid[])`;

interface StandingLook extends MailLook {
  readonly number: number;
  readonly writtenAt: Date | null;
}
interface ImageRow extends Omit<MailImage, 'alt'> {
  readonly bytes: number;
  readonly fileId: string;
  readonly type: string;
}

/** What the mails of editions wear. */
@Injectable()
export class MailLookQueries {
  readonly #sql: Sql;

  constructor(@Inject(Database) private readonly database: Database) {
    this.#sql = (text, values) => this.database.rows(text, values);
  }

  /** The look that an edition has now; number 0 while it has none. */
  async standing(year: number, sql: Sql = this.#sql): Promise<StandingLook> {
    const [row] = await sql<StandingLook>(NOW, [year]);
    return row ?? { ...NO_LOOK, number: 0, writtenAt: null };
  }

  /** Those of the ids that were sent. */
  async images(ids: readonly string[], sql: Sql = this.#sql): Promise<ReadonlyMap<string, ImageRow>> {
    return new Map((await sql<ImageRow>(IMAGES, [ids])).map((row) => [row.id, row]));
  }

  /** @throws PortalError missing */
  async image(id: string): Promise<{ readonly id: string; readonly type: string }> {
    const row = (await this.images([id])).get(id);
    if (!row) throw gone('mail_image_missing', 'Cette image n’existe pas, ou plus.');
    return { id: row.fileId, type: row.type };
  }

  /** @throws PortalError missing for a year without an edition */
  async view(actor: Actor, year: number): Promise<MailLookView> {
    const edition = await this.database.row<{ state: EditionState }>('SELECT state FROM edition WHERE year = $1', [
      year,
    ]);
    if (!edition) throw noSuchEdition(year);
    const { number, title, colour, foot, logo, partners, writtenAt } = await this.standing(year);
    const known = await this.images([...(logo ? [logo] : []), ...partners].map(({ id }) => id));
    const shown = ({ id, alt, width, height }: MailImage) => ({
      ...{ id, alt, width, height },
      bytes: known.get(id)?.bytes ?? 0,
    });
    return {
      ...{ year, number, title, colour, foot },
      logo: logo && shown(logo),
      partners: partners.map(shown),
      writtenAt: writtenAt?.toISOString() ?? null,
      change: toVerdictView(canChange(edition, actor), EDITION_REFUSAL_TEXTS),
    };
  }
}
