import { MOST_ALTERNATIVE, MOST_CREDIT } from '@fds/applications/domain';
import { Choice, Flag, FreeText, Instant, Int, Nested, PageQuery, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import { MOST_PHOTOS, PHOTO_CONSENTS, type PhotoConsent } from '@fds/attendance/domain';

const MOST_BYTES = 2147483647;

// -- requests

export class EventPhotoParam {
  @Ref() id!: string;
  @Ref() photoId!: string;
}
export class AddEventPhotoQuery {
  /** The sender's name for it; what it is, is read from its bytes, which are the body. */
  @Text({ max: 1000 }) name!: string;
}
export class DescribeEventPhotoRequest {
  /** The version that was read. */
  @Int({ min: 1, max: 2147483647 }) version!: number;
  @FreeText({ max: MOST_CREDIT }) credit!: string;
  @FreeText({ max: MOST_ALTERNATIVE }) alternative!: string;
  @Choice('PhotoConsent', PHOTO_CONSENTS) consent!: PhotoConsent;
}
export class EditionPhotosQuery extends PageQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
  /** Only those that may be shown: with author, description and consent. */
  @Flag({ optional: true }) usable?: boolean;
  /** Only the others. */
  @Flag({ optional: true }) lacking?: boolean;
  @Choice('PhotoConsent', PHOTO_CONSENTS, { optional: true }) consent?: PhotoConsent;
  @FreeText({ max: 3, optional: true }) department?: string;
  /** Words of the event's title, the holder or the commune, without accents. */
  @FreeText({ max: 100, optional: true }) q?: string;
}
export class PhotosZipQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
}

// -- views

export class EventPhotoView {
  @Ref() id!: string;
  @Int({ min: 1, max: 2147483647 }) version!: number;
  @FreeText({ max: 160 }) name!: string;
  @Int({ min: 0, max: MOST_BYTES }) bytes!: number;
  /** Where its bytes are, and where a small picture of it is. */
  @FreeText({ max: 200 }) address!: string;
  @FreeText({ max: 200 }) preview!: string;
  @FreeText({ max: MOST_CREDIT }) credit!: string;
  @FreeText({ max: MOST_ALTERNATIVE }) alternative!: string;
  @Choice('PhotoConsent', PHOTO_CONSENTS) consent!: PhotoConsent;
  /** What keeps it out of the bilan, in French sentences. */
  @FreeText({ max: 200, many: { max: 3 } }) lacking!: string[];
  @Instant() addedAt!: string;
}
/** The photos of one event that took place. */
export class EventPhotosView {
  @Ref() eventId!: string;
  @Nested(() => EventPhotoView, { many: { max: MOST_PHOTOS } }) items!: EventPhotoView[];
  /** Bytes of one photo, at most. */
  @Int({ min: 1, max: MOST_BYTES }) mostBytes!: number;
  @Nested(() => VerdictView) tend!: VerdictView;
  @Nested(() => VerdictView) remove!: VerdictView;
}
/** A photo among those of a whole edition. */
export class EditionPhotoView extends EventPhotoView {
  @Ref() eventId!: string;
  @FreeText({ max: 300 }) eventTitle!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @FreeText({ max: 3, nullable: true }) department!: string | null;
}
export class PhotosDepartmentView {
  @FreeText({ max: 3 }) code!: string;
  @FreeText({ max: 100 }) name!: string;
}
export class EditionPhotosView {
  @Nested(() => EditionPhotoView, { many: { max: 200 } }) items!: EditionPhotoView[];
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  /** Those that have photos. */
  @Nested(() => PhotosDepartmentView, { many: { max: 200 } }) departments!: PhotosDepartmentView[];
  /** Of the edition, whatever is shown: all of them, and those that may be used. */
  @Int({ min: 0, max: 1_000_000_000 }) photos!: number;
  @Int({ min: 0, max: 1_000_000_000 }) usable!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
