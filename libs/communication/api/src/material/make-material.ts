import { Inject, Injectable } from '@nestjs/common';
import { MATERIAL, type MaterialFormat, type MaterialPiece, type MaterialSize } from '@fds/communication/domain';
import { ANNOUNCED_EVENTS, announcedEvent, type AnnouncedEvent, type AnnouncedEventRow } from '@fds/programme/api';
import { Clock, Database, drawingAsPng, ServerSettings, Typesetter } from '@fds/shared/api-kit';
import { PortalError, searchForm, shortened, type Actor } from '@fds/shared/kernel';
import { materialDocument, PHOTO_FILE, sheetAddress } from './material-document';
import { MaterialPhotos } from './material-photos';
import { MATERIAL_TEMPLATE } from './material-template';
import type { MaterialView } from './material.contract';

/** A file to download. */
export interface MadeMaterial {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const TAKES_PLACE = `o.happening <> 'cancelled' AND COALESCE(up.happening, 'scheduled') <> 'cancelled'`;
/** `$2` null: whoever asks may have all. */
const READABLE = '($2::uuid[] IS NULL OR o.organisation_id = ANY ($2))';
const OF_EVENT = `${ANNOUNCED_EVENTS} AND ${TAKES_PLACE} AND o.event_id = $1 AND ${READABLE}`;
const OF_APPLICATION = `${ANNOUNCED_EVENTS} AND ${TAKES_PLACE} AND o.application_id = $1 AND ${READABLE}
  ORDER BY COALESCE(root.position, e.position), COALESCE(root.id, e.id), root.id IS NOT NULL, e.position, e.id`;
const APPLICATION = 'SELECT title FROM application WHERE id = $1';

/** Pixels of an image to look at. */
const PREVIEW = 360;
/** Files that one person waits for, at most: a page shows the images of one event. */
const MOST_AWAITED = 8;

const nothingHere = (): PortalError =>
  new PortalError('missing', 'communication.material_missing', 'Il n’y a pas de matériel ici.');
const limited = (): PortalError =>
  new PortalError(
    'limited',
    'communication.material_awaited',
    'Plusieurs fichiers se préparent déjà pour vous. Attendez-les avant d’en demander d’autres.',
  );

/**
 * Posters, flyers and images of an event that was announced as labelled and takes place, within the edition's charter.
 * Before the announcement there is nothing, for anybody (rule 16).
 */
@Injectable()
export class MakeMaterial {
  readonly #awaited = new Map<string, number>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MaterialPhotos) private readonly photos: MaterialPhotos,
  ) {}

  /** The events of a dossier that have material. Throws `missing`, also for another organisation's. */
  async of(actor: Actor, applicationId: string): Promise<MaterialView> {
    const rows = await this.database.rows<AnnouncedEventRow>(OF_APPLICATION, [applicationId, organisationsOf(actor)]);
    const [first] = rows;
    const dossier = await this.database.row<{ title: string }>(APPLICATION, [applicationId]);
    if (!first || !dossier) throw nothingHere();
    const today = this.clock.today();
    return {
      applicationId,
      title: dossier.title,
      organisationId: first.organisationId,
      organisationName: first.holder,
      editionYear: first.editionYear,
      events: rows.map((row) => {
        const { content } = materialDocument(announcedEvent(row), 'poster_a4', this.settings.publicUrl, today);
        return {
          eventId: row.eventId,
          parentId: row.parentId,
          title: row.title,
          kind: row.kind,
          dates: [...content.dates],
          place: [...content.place],
          address: sheetAddress(this.settings.publicUrl, row.eventId),
        };
      }),
    };
  }

  /** One piece of one event. Throws `missing`, also for another organisation's; `limited` while many are being made. */
  async make(
    actor: Actor,
    eventId: string,
    piece: MaterialPiece,
    { format, size = 'full' }: { readonly format: MaterialFormat; readonly size?: MaterialSize },
  ): Promise<MadeMaterial> {
    const row = await this.database.row<AnnouncedEventRow>(OF_EVENT, [eventId, organisationsOf(actor)]);
    if (!row) throw nothingHere();
    const waiting = this.#awaited.get(actor.personId) ?? 0;
    if (waiting >= MOST_AWAITED) throw limited();
    this.#awaited.set(actor.personId, waiting + 1);
    try {
      return await this.#made(announcedEvent(row), piece, format, size);
    } finally {
      const left = (this.#awaited.get(actor.personId) ?? 1) - 1;
      if (left > 0) this.#awaited.set(actor.personId, left);
      else this.#awaited.delete(actor.personId);
    }
  }

  async #made(
    event: AnnouncedEvent,
    piece: MaterialPiece,
    format: MaterialFormat,
    size: MaterialSize,
  ): Promise<MadeMaterial> {
    const photo = MATERIAL[piece].layout === 'portrait' ? await this.photos.of(event.eventId) : null;
    const { about, content } = materialDocument(event, piece, this.settings.publicUrl, this.clock.today(), photo);
    const images = new Map(photo ? [[PHOTO_FILE, photo.bytes]] : []);
    const name = `${fileName(event, piece)}.${format}`;
    if (format === 'pdf')
      return {
        name,
        type: 'application/pdf',
        bytes: await this.typesetter.render(MATERIAL_TEMPLATE, about, content, images),
      };
    const { width, pixels } = MATERIAL[piece];
    const drawing = await this.typesetter.draw(MATERIAL_TEMPLATE, about, content, images);
    return {
      name,
      type: 'image/png',
      bytes: await drawingAsPng(drawing, width, size === 'preview' ? PREVIEW : pixels),
    };
  }
}

/** Whose material somebody has; null for everybody's. */
const organisationsOf = (actor: Actor): readonly string[] | null =>
  actor.role === 'coordinator' ? null : actor.organisationIds;

/** `affiche-a3-village-des-sciences` */
function fileName({ title }: AnnouncedEvent, piece: MaterialPiece): string {
  const words = shortened(searchForm(title), 60)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return [MATERIAL[piece].file, words].filter(Boolean).join('-');
}
