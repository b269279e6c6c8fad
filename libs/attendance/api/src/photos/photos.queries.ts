import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, ServerSettings, toVerdictView, window } from '@fds/shared/api-kit';
import { PortalError, searchForm, type Actor } from '@fds/shared/kernel';
import { canRemovePhoto, canTendPhotos, photoLacks, REPORT_REASONS, type PhotoConsent } from '@fds/attendance/domain';
import { AttendanceQueries } from '../report/attendance.queries';
import type { EditionPhotosQuery, EditionPhotosView, EventPhotosView, EventPhotoView } from './photos.contract';

/** A photo as it is stored. */
export interface PhotoRecord {
  readonly id: string;
  readonly eventId: string;
  readonly fileId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly credit: string;
  readonly alternative: string;
  readonly consent: PhotoConsent;
  readonly addedBy: string | null;
  readonly addedAt: Date;
  readonly removedAt: Date | null;
  readonly version: number;
}
/** A photo among those of its edition, with its event. */
export interface EditionPhotoRow extends PhotoRecord {
  readonly eventTitle: string;
  readonly organisationName: string;
  readonly department: string | null;
}

const COLUMNS = `t.id, t.event_id AS "eventId", t.file_id AS "fileId", t.name, f.type, f.bytes, t.credit, t.alternative, t.consent,
  t.added_by AS "addedBy", t.added_at AS "addedAt", t.removed_at AS "removedAt", t.version`;
const OF_EVENT = `SELECT ${COLUMNS} FROM attendance_photo t JOIN stored_file f ON f.id = t.file_id
  WHERE t.event_id = $1 AND t.removed_at IS NULL ORDER BY t.added_at, t.id`;
const ONE = `SELECT ${COLUMNS} FROM attendance_photo t JOIN stored_file f ON f.id = t.file_id WHERE t.event_id = $1 AND t.id = $2`;
/** As `mayBeShown` of the domain says it. */
export const USABLE = `btrim(t.credit) <> '' AND btrim(t.alternative) <> '' AND t.consent <> 'unknown'`;
/** The photos of events of edition `$1` that count. */
export const OF_EDITION = `FROM attendance_photo t JOIN stored_file f ON f.id = t.file_id JOIN event_overview o ON o.event_id = t.event_id AND o.counts
  LEFT JOIN organisation_profile p ON p.organisation_id = o.organisation_id AND p.edition_year = o.edition_year
  LEFT JOIN department d ON d.code = o.department
  WHERE o.edition_year = $1 AND t.removed_at IS NULL`;
type Counts = Pick<EditionPhotosView, 'total' | 'photos' | 'usable' | 'departments'>;

/** What the list is asked for: usable, consent, department, words of the event, the holder or the commune. */
const ASKED = `($2::boolean IS NULL OR (${USABLE}) = $2) AND ($3::text IS NULL OR t.consent = $3)
  AND ($4::text IS NULL OR o.department = $4) AND ($5::text IS NULL OR o.search LIKE $5)`;
const PAGE = `SELECT ${COLUMNS}, o.title AS "eventTitle", COALESCE(p.name, '') AS "organisationName", o.department
  ${OF_EDITION} AND ${ASKED}
  ORDER BY o.department NULLS LAST, o.title, t.added_at, t.id LIMIT $6 OFFSET $7`;
const COUNTS = `SELECT count(*) FILTER (WHERE ${ASKED})::integer AS total, count(*)::integer AS photos,
    COALESCE(jsonb_agg(DISTINCT jsonb_build_object('code', o.department, 'name', d.name)) FILTER (WHERE d.code IS NOT NULL), '[]') AS departments,
    count(*) FILTER (WHERE ${USABLE})::integer AS usable ${OF_EDITION}`;

/** The photos of events that took place, as the person who asks may see them. */
@Injectable()
export class PhotoQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AttendanceQueries) private readonly attendance: AttendanceQueries,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * `own`: those alone that this person has added.
   * @throws PortalError missing, also for an event of another organisation
   */
  async ofEvent(actor: Actor, eventId: string, whose: 'all' | 'own' = 'all'): Promise<EventPhotosView> {
    const { event, edition } = await this.attendance.facts(actor, eventId);
    const all = await this.database.rows<PhotoRecord>(OF_EVENT, [eventId]);
    const rows = whose === 'all' ? all : all.filter(({ addedBy }) => addedBy === actor.personId);
    return {
      eventId,
      items: rows.map(toPhotoView),
      mostBytes: this.settings.files.imageBytes,
      tend: toVerdictView(canTendPhotos(actor, event, edition, this.clock.now()), REPORT_REASONS),
      remove: toVerdictView(canRemovePhoto(actor, event), REPORT_REASONS),
    };
  }

  /** A photo that this person may look at; one that was taken away is not shown any more. */
  async readable(actor: Actor, eventId: string, id: string): Promise<PhotoRecord> {
    await this.attendance.facts(actor, eventId);
    const photo = await this.database.row<PhotoRecord>(ONE, [eventId, id]);
    if (!photo || photo.removedAt !== null) throw noSuchPhoto();
    return photo;
  }

  /** Stops unless this person has added the photo, which may have been taken away. */
  async mustBeOwn(actor: Actor, eventId: string, id: string): Promise<void> {
    const photo = await this.database.row<PhotoRecord>(ONE, [eventId, id]);
    if (photo?.addedBy !== actor.personId) throw noSuchPhoto();
  }

  /** The photos of the events of an edition that count; two statements. */
  async ofEdition(query: EditionPhotosQuery): Promise<EditionPhotosView> {
    const { page, size, limit, offset } = window(query);
    const words = searchForm(query.q ?? '');
    const asked = [
      ...[
        query.year,
        query.usable ? true : query.lacking ? false : null,
        query.consent ?? null,
        query.department || null,
      ],
      words ? `%${words}%` : null,
    ];
    const [rows, counts] = await Promise.all([
      this.database.rows<EditionPhotoRow>(PAGE, [...asked, limit, offset]),
      this.database.row<Counts>(COUNTS, asked),
    ]);
    return {
      items: rows.map((row) => ({
        ...toPhotoView(row),
        eventId: row.eventId,
        eventTitle: row.eventTitle,
        organisationName: row.organisationName,
        department: row.department,
      })),
      total: counts?.total ?? 0,
      departments: counts?.departments ?? [],
      photos: counts?.photos ?? 0,
      usable: counts?.usable ?? 0,
      page,
      size,
    };
  }
}

export const noSuchPhoto = (): PortalError =>
  new PortalError('missing', 'attendance.no_photo', 'Cette photo n’existe pas, ou plus.');

export function toPhotoView(row: PhotoRecord): EventPhotoView {
  const { id, version, name, bytes, credit, alternative, consent } = row;
  const address = `/api/events/${row.eventId}/photos/${id}`;
  return {
    ...{ id, version, name, bytes, address, preview: `${address}/preview`, credit, alternative, consent },
    lacking: [...photoLacks(row)],
    addedAt: row.addedAt.toISOString(),
  };
}
