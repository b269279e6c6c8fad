import { Inject, Injectable } from '@nestjs/common';
import { canEditOrganisation, EDIT_REASONS } from '@fds/organisations/domain';
import { bytesOf, Database, Files, redraw, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { noSuchOrganisation } from '../checks';
import { Organisation } from '../organisation.entity';
import { refusal } from './change-organisation';
import { maySee } from './organisation-sheet.queries';

/** Longest side of a logo that is kept, in pixels. */
const SIDE = 512;
const DEPARTMENT = `SELECT c.department FROM organisation o LEFT JOIN municipality c ON c.code = o.seat_code WHERE o.id = $1`;
const SHOWN = `SELECT f.id, f.type, o.published FROM organisation o JOIN stored_file f ON f.id = o.logo_id
  WHERE o.id = $1 AND o.logo_id = $2`;

/** Who may see a logo: everybody once the sheet is published, before that those who see the organisation. */
@Injectable()
export class Logos {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Database) private readonly database: Database,
    @Inject(Files) private readonly files: Files,
  ) {}

  /** Keeps the image of a request as the organisation's logo, drawn anew; null takes the logo away. */
  async change(actor: Actor, id: string, image: unknown): Promise<void> {
    // Opening an image costs: nobody makes the portal do it for an organisation of others.
    await this.#checkEditor(actor, id);
    const drawn = image === null ? null : await redraw(bytesOf(image), SIDE);
    const doer = { personId: actor.personId, role: actor.role };
    await this.transactions.run(doer, { organisations: Organisation }, async ({ organisations, journal, sql }) => {
      const logoId = drawn ? (await this.files.keep({ sql }, 'image/webp', drawn)).id : null;
      const before = await organisations.findOne({ where: { id }, select: { id: true, logoId: true } });
      if (!before) throw noSuchOrganisation();
      if (before.logoId === logoId) return;
      // The form's version stays: a logo is none of its fields, and must not make its next saving a conflict.
      await organisations.update({ id }, { logoId });
      await journal.record({
        action: logoId ? 'organisation.logo_changed' : 'organisation.logo_removed',
        subject: { type: 'organisation', id },
        before: { logo: before.logoId },
        after: { logo: logoId },
      });
    });
  }

  /** The logo that may be sent to whoever asks; the address of a former one leads nowhere. */
  async one(
    actor: Actor | undefined,
    id: string,
    file: string,
  ): Promise<{ readonly id: string; readonly type: string; readonly published: boolean }> {
    const row = await this.database.row<{ id: string; type: string; published: boolean }>(SHOWN, [id, file]);
    if (!row || !(row.published || (actor && maySee(actor, id)))) throw noSuchOrganisation();
    return row;
  }

  async #checkEditor(actor: Actor, id: string): Promise<void> {
    const organisation = await this.database.row<{ department: string | null }>(DEPARTMENT, [id]);
    if (!organisation || !maySee(actor, id)) throw noSuchOrganisation();
    const may = canEditOrganisation(actor, { id, department: organisation.department });
    if (!may.allowed) throw refusal('organisations.edit', may.reasons, EDIT_REASONS);
  }
}
