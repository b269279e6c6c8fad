import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { writesWithin } from '@fds/accounts/api';
import { Edition, noSuchEdition } from '@fds/editions/api';
import { canChange, EDITION_REFUSAL_TEXTS } from '@fds/editions/domain';
import { bytesOf, Clock, Files, MailImageRow, MailLookRow, redrawForMail, Transactions } from '@fds/shared/api-kit';
import { LOGO_ROOM, onOneLine, PortalError, type Actor, type MailImage, type MailLook } from '@fds/shared/kernel';
import { changedMeanwhile, refusedField } from '../keeping';
import type { MailImageEntry, SaveMailLookRequest, SentMailImageView } from './mail-look.contract';
import { MailLookQueries } from './mail-look.queries';

/** Points of an image that is kept, at most: twice its room, for screens that draw finely. */
const MOST = { width: LOGO_ROOM.width * 2, height: LOGO_ROOM.height * 2 };

/** Writes what the mails of an edition wear from now on; those that have left keep what they wore. */
@Injectable()
export class SaveMailLook {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(MailLookQueries) private readonly queries: MailLookQueries,
    @Inject(Files) private readonly files: Files,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing, refused, invalid for an image that was not sent, conflict with the look as it stands */
  async run(actor: Actor, year: number, request: SaveMailLookRequest): Promise<void> {
    writesWithin(actor, 'region');
    const saved = await this.transactions.run(
      actor,
      { editions: Edition, looks: MailLookRow },
      async ({ editions, looks, sql, journal }) => {
        this.#open(actor, await editions.findOne({ where: { year }, lock: { mode: 'pessimistic_write' } }), year);
        const { number, writtenAt, ...before } = await this.queries.standing(year, sql);
        if (number !== request.number) return false;
        const sent = [...(request.logo ? [request.logo] : []), ...request.partners];
        const known = await this.queries.images(
          sent.map(({ id }) => id),
          sql,
        );
        const placed = ({ id, alt }: MailImageEntry, field: string): MailImage => {
          const image = known.get(id);
          if (!image)
            throw refusedField(field, 'mail_image_unknown', 'Cette image n’est plus là\u00a0: envoyez-la à nouveau.');
          return { id, alt: onOneLine(alt), width: image.width, height: image.height };
        };
        const after: MailLook = {
          title: onOneLine(request.title),
          colour: request.colour.toUpperCase(),
          foot: request.foot.replaceAll('\r\n', '\n').trim(),
          logo: request.logo && placed(request.logo, 'logo'),
          partners: request.partners.map((one, at) => placed(one, `partners/${at}`)),
        };
        if (writtenAt && same(before, after)) return true;
        await looks.insert({
          ...after,
          ...{ editionYear: year, number: number + 1, writtenAt: this.clock.now(), writtenBy: actor.personId },
        });
        await journal.record({
          action: 'communication.mail_look_changed',
          subject: { type: 'edition', id: String(year) },
          editionYear: year,
          before: told(before),
          after: told(after),
        });
        return true;
      },
    );
    if (!saved) throw changedMeanwhile('l’habillage des e-mails', await this.queries.view(actor, year));
  }

  /**
   * Keeps an image of a request for the mails of an edition, drawn anew; it is worn once a look names it.
   * @throws PortalError missing, refused, invalid with the sentence for what is no image
   */
  async keep(actor: Actor, year: number, body: unknown): Promise<SentMailImageView> {
    writesWithin(actor, 'region');
    const { bytes, width, height } = await redrawForMail(bytesOf(body), MOST);
    return this.transactions.run(
      actor,
      { editions: Edition, images: MailImageRow },
      async ({ editions, images, sql, journal }) => {
        this.#open(actor, await editions.findOneBy({ year }), year);
        const { id: fileId } = await this.files.keep({ sql }, 'image/png', bytes);
        const id = randomUUID();
        await images.insert({ id, fileId, width, height, addedAt: this.clock.now(), addedBy: actor.personId });
        await journal.record({
          action: 'communication.mail_image_added',
          subject: { type: 'edition', id: String(year) },
          editionYear: year,
          after: { image: id },
        });
        return { id, width, height, bytes: bytes.length };
      },
    );
  }

  #open(actor: Actor, edition: Edition | null, year: number): void {
    if (!edition) throw noSuchEdition(year);
    const verdict = canChange(edition, actor);
    if (verdict.allowed) return;
    throw new PortalError(
      'refused',
      `communication.${verdict.reasons[0]}`,
      verdict.reasons.map((reason) => EDITION_REFUSAL_TEXTS[reason]).join(' '),
      { reasons: verdict.reasons },
    );
  }
}

/** As the journal says it: words, not the ids of images. */
const told = ({ title, colour, foot, logo, partners }: MailLook): object => ({
  ...{ title, colour, foot },
  logo: logo?.alt ?? null,
  partners: partners.map(({ alt }) => alt),
});
const same = (one: MailLook, other: MailLook): boolean => asText(one) === asText(other);
/** Columns of the database come back in an order of their own. */
const asText = ({ title, colour, foot, logo, partners }: MailLook): string =>
  JSON.stringify([title, colour, foot, ...[logo, ...partners].map((image) => image && [image.id, image.alt])]);
