import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { outsideOfTerritory } from '@fds/accounts/api';
import {
  canWriteBilan,
  MOST_PHOTO_MB,
  MOST_PHOTOS,
  WRITING_REFUSAL_TEXTS,
  type WritingRefusal,
  type WrittenSection,
} from '@fds/bilan/domain';
import { PHOTOS_OF_EDITION, USABLE_PHOTO } from '@fds/attendance/api';
import { Clock, Files, Intake, MEGABYTE, Transactions, type AnyTransaction } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Verdict } from '@fds/shared/kernel';
import type { DescribePhotoRequest, TakeEventPhotoRequest, WriteBilanRequest } from './writing.contract';
import { WritingQueries } from './writing.queries';

/** Writes it where `$2` is the version that was read; no row says that somebody else wrote meanwhile. */
const SAVE = `INSERT INTO bilan_writing AS w (edition_year, sections, highlights, version) VALUES ($1, $3, $4, 1)
  ON CONFLICT (edition_year) DO UPDATE SET sections = excluded.sections, highlights = excluded.highlights, version = w.version + 1
  WHERE w.version = $2 RETURNING version`;
const QUOTES = `INSERT INTO bilan_quote (id, edition_year, section, words, said_by, position)
  SELECT id, $1, section, words, "saidBy", position
  FROM jsonb_to_recordset($2) AS q(id uuid, section text, words text, "saidBy" text, position smallint)
  ON CONFLICT (id) DO NOTHING RETURNING id`;
const SHARE = `INSERT INTO bilan_writing AS w (edition_year, shared_at) VALUES ($1, $2)
  ON CONFLICT (edition_year) DO UPDATE SET shared_at = excluded.shared_at
  WHERE (w.shared_at IS NULL) <> (excluded.shared_at IS NULL) RETURNING edition_year`;
const ADD_PHOTO = `INSERT INTO bilan_photo (id, edition_year, section, file_id, added_at)
  SELECT $1, $2, $3, $4, $5 WHERE (SELECT count(*) FROM bilan_photo WHERE edition_year = $2) < ${MOST_PHOTOS} RETURNING id`;

/** A photo of an event of the edition `$1` that may be shown: consent, credit and words are there. */
const EVENT_PHOTO = `SELECT t.file_id AS "fileId", t.credit, t.alternative ${PHOTOS_OF_EDITION} AND t.id = $2 AND ${USABLE_PHOTO} FOR SHARE OF t`;
/** The same picture is not taken twice into one bilan. */
const TAKE_PHOTO = `INSERT INTO bilan_photo (id, edition_year, section, file_id, added_at, credit, alternative)
  SELECT $1, $2, $3, $4, $5, $6, $7 WHERE (SELECT count(*) FROM bilan_photo WHERE edition_year = $2) < ${MOST_PHOTOS}
    AND NOT EXISTS (SELECT FROM bilan_photo WHERE edition_year = $2 AND file_id = $4) RETURNING id`;

/** Writes what stands beside the figures of a bilan: texts, quotes, photos, and who reads them before they are published. */
@Injectable()
export class WriteBilan {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(WritingQueries) private readonly queries: WritingQueries,
    @Inject(Intake) private readonly intake: Intake,
    @Inject(Files) private readonly files: Files,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing, refused, invalid for a quote named twice, conflict with what was written meanwhile */
  async save(actor: Actor, year: number, request: WriteBilanRequest): Promise<void> {
    const sections = Object.fromEntries(
      request.sections.filter(({ text }) => text.trim() !== '').map(({ section, text }) => [section, text]),
    );
    const highlights = request.highlights.map((text) => text.trim()).filter((text) => text !== '');
    const saved = await this.#write(actor, year, 'bilan.written', null, async ({ sql }) => {
      const rows = await sql(SAVE, [year, request.version, JSON.stringify(sections), highlights]);
      if (rows.length === 0) return false;
      await sql('DELETE FROM bilan_quote WHERE edition_year = $1', [year]);
      const quotes = request.quotes.map((quote, position) => ({ ...quote, position }));
      const kept = await sql(QUOTES, [year, JSON.stringify(quotes)]);
      if (kept.length < quotes.length) throw quoteTwice();
      return true;
    });
    if (!saved)
      throw new PortalError('conflict', 'bilan.written_meanwhile', 'Quelqu’un a écrit dans ce bilan entre-temps.', {
        current: await this.queries.view(actor, year),
      });
  }

  /** Shares the draft with DRARI and Région, or takes it back. */
  async share(actor: Actor, year: number, shared: boolean): Promise<void> {
    await this.#write(actor, year, shared ? 'bilan.shared' : 'bilan.share_ended', null, async ({ sql }) => {
      const rows = await sql(SHARE, [year, shared ? this.clock.now() : null]);
      return rows.length > 0;
    });
  }

  /** @throws PortalError invalid for what is no image, too large, or one too many */
  async addPhoto(
    actor: Actor,
    year: number,
    section: WrittenSection,
    sent: { readonly body: unknown; readonly declared: string | undefined },
  ): Promise<void> {
    allow(canWriteBilan(actor, (await this.queries.draft(year)).state));
    const most = MOST_PHOTO_MB * MEGABYTE;
    await this.intake.take(
      {
        body: sent.body,
        declared: sent.declared === undefined ? null : Number(sent.declared),
        kind: 'image',
        most: { image: most, document: most },
        tooLarge,
      },
      ({ type, content }) =>
        this.#write(actor, year, 'bilan.photo_added', { section }, async ({ sql }) => {
          const kept = await this.files.keep({ sql }, type, content);
          const rows = await sql(ADD_PHOTO, [randomUUID(), year, section, kept.id, this.clock.now()]);
          if (rows.length === 0) throw tooMany();
          return true;
        }),
    );
  }

  /**
   * Takes a photo of an event into the bilan, with the credit and the words that its holder gave.
   * @throws PortalError missing for one that is gone or may not be shown, invalid for one that is there already or too many
   */
  async takePhoto(actor: Actor, year: number, { photo, section }: TakeEventPhotoRequest): Promise<void> {
    await this.#write(actor, year, 'bilan.photo_added', { section, eventPhoto: photo }, async ({ sql }) => {
      const [found] = await sql<{ fileId: string; credit: string; alternative: string }>(EVENT_PHOTO, [year, photo]);
      if (!found) throw noSuchEventPhoto();
      const { fileId, credit, alternative } = found;
      const values = [randomUUID(), year, section, fileId, this.clock.now(), credit.trim(), alternative.trim()];
      if ((await sql(TAKE_PHOTO, values)).length === 0) throw thereOrTooMany();
      return true;
    });
  }

  /** @throws PortalError missing */
  async describePhoto(actor: Actor, year: number, id: string, told: DescribePhotoRequest): Promise<void> {
    const values = [id, year, told.section, told.credit.trim(), told.alternative.trim()];
    const change =
      'UPDATE bilan_photo SET section = $3, credit = $4, alternative = $5 WHERE id = $1 AND edition_year = $2 RETURNING id';
    await this.#photo(actor, year, 'bilan.photo_described', change, values);
  }

  /** @throws PortalError missing */
  async removePhoto(actor: Actor, year: number, id: string): Promise<void> {
    const removal = 'DELETE FROM bilan_photo WHERE id = $1 AND edition_year = $2 RETURNING id';
    await this.#photo(actor, year, 'bilan.photo_removed', removal, [id, year]);
  }

  async #photo(
    actor: Actor,
    year: number,
    action: string,
    statement: string,
    values: readonly unknown[],
  ): Promise<void> {
    await this.#write(actor, year, action, { photo: values[0] }, async ({ sql }) => {
      if ((await sql(statement, values)).length === 0) throw noSuchPhoto();
      return true;
    });
  }

  /** Runs `work` when the actor may write; what changed something has its line in the journal. */
  async #write(
    actor: Actor,
    year: number,
    action: string,
    after: object | null,
    work: (transaction: AnyTransaction) => Promise<boolean>,
  ): Promise<boolean> {
    allow(canWriteBilan(actor, (await this.queries.draft(year)).state));
    return this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async (transaction) => {
      const done = await work(transaction);
      const subject = { type: 'bilan', id: String(year) };
      if (done) await transaction.journal.record({ action, subject, editionYear: year, ...(after ? { after } : {}) });
      return done;
    });
  }
}

/** Two quotes under one identifier, or one that stands in the bilan of another year. */
const quoteTwice = (): PortalError =>
  new PortalError(
    'invalid',
    'bilan.quote_twice',
    'Une citation porte l’identifiant d’une autre : ajoutez-la de nouveau.',
  );

/** @throws PortalError refused, with every reason */
export function allow(verdict: Verdict<WritingRefusal>): void {
  if (verdict.allowed) return;
  if (verdict.reasons.includes('outside_territory')) throw outsideOfTerritory();
  throw new PortalError(
    'refused',
    `bilan.${verdict.reasons[0] ?? 'refused'}`,
    verdict.reasons.map((reason) => WRITING_REFUSAL_TEXTS[reason]).join(' '),
    { reasons: verdict.reasons },
  );
}
const tooLarge = (): PortalError =>
  new PortalError('invalid', 'bilan.photo_too_large', `Cette photo dépasse ${MOST_PHOTO_MB}\u00a0Mo.`);
const tooMany = (): PortalError =>
  new PortalError('invalid', 'bilan.too_many_photos', `Un bilan porte ${MOST_PHOTOS} photos au plus.`);
const thereOrTooMany = (): PortalError =>
  new PortalError(
    'invalid',
    'bilan.photo_there',
    `Cette photo est déjà dans le bilan, ou il en porte ${MOST_PHOTOS}, c’est le plus possible.`,
  );
const noSuchEventPhoto = (): PortalError =>
  new PortalError(
    'missing',
    'bilan.no_event_photo',
    'Cette photo n’est plus là, ou les personnes que l’on y reconnaît n’ont pas dit être d’accord.',
  );
export const noSuchPhoto = (): PortalError =>
  new PortalError('missing', 'bilan.no_photo', 'Cette photo n’est plus là.');
