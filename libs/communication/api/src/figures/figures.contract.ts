import {
  Choice,
  DateOnly,
  Figure,
  Flag,
  FreeText,
  Int,
  Link,
  Nested,
  PageQuery,
  Ref,
  Text,
  VerdictView,
} from '@fds/shared/api-kit';
import {
  OUTREACH_CHANNELS,
  OUTREACH_GROUPS,
  OUTREACH_MEASURES,
  OUTREACH_SCOPES,
  type OutreachChannel,
  type OutreachGroup,
  type OutreachMeasure,
  type OutreachScope,
} from '@fds/communication/domain';
import type { Day } from '@fds/shared/kernel';

const MANY = 1_000_000_000;
const YEAR = { min: 1992, max: 2200 };
export const POST_SORTS = ['-date', 'date', '-views', '-clicks', '-visits', '-readers', 'title'] as const;
export type PostSort = (typeof POST_SORTS)[number];
export const PAID = ['yes', 'no'] as const;

export class FigureParams {
  @Ref() id!: string;
}
export class AmbassadorParams {
  @Int(YEAR) year!: number;
}
export class FigureVersion {
  @Int({ min: 1, max: MANY }) version!: number;
}
export class OutreachPostsQuery extends PageQuery {
  @Int(YEAR) year!: number;
  @FreeText({ max: 200, optional: true }) q?: string;
  @Choice('OutreachChannel', OUTREACH_CHANNELS, { optional: true }) channel?: OutreachChannel;
  @Choice('Paid', PAID, { optional: true }) sponsored?: (typeof PAID)[number];
  @Choice('PostSort', POST_SORTS, { optional: true }) sort?: PostSort;
}
/** What a publication, a campaign or a whole channel brought. A figure that is not known is null, never zero. */
export class OutreachPostContent {
  @Choice('OutreachScope', OUTREACH_SCOPES) scope!: OutreachScope;
  @Choice('OutreachChannel', OUTREACH_CHANNELS) channel!: OutreachChannel;
  @Text({ max: 300, pattern: /\S/ }) title!: string;
  @DateOnly({ nullable: true }) date!: Day | null;
  @Flag() sponsored!: boolean;
  @Int({ min: 0, max: MANY, nullable: true }) views!: number | null;
  @Int({ min: 0, max: MANY, nullable: true }) clicks!: number | null;
  @Int({ min: 0, max: MANY, nullable: true }) visits!: number | null;
  @Int({ min: 0, max: MANY, nullable: true }) readers!: number | null;
  /** Whole cents. */
  @Int({ min: 0, max: MANY, nullable: true }) costCents!: number | null;
  @Link({ nullable: true }) url!: string | null;
}
export class AddOutreachPostRequest extends OutreachPostContent {
  @Int(YEAR) year!: number;
}
export class ChangeOutreachPostRequest extends OutreachPostContent {
  @Int({ min: 1, max: MANY }) version!: number;
}
export class OutreachPostView extends OutreachPostContent {
  @Ref() id!: string;
  @Int(YEAR) year!: number;
  @Int({ min: 1, max: MANY }) version!: number;
}
export class OutreachPostsPageView {
  @Nested(() => OutreachPostView, { many: { max: 200 } }) items!: OutreachPostView[];
  @Int({ min: 0, max: MANY }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

export class PosterSitesQuery extends PageQuery {
  @Int(YEAR) year!: number;
}
export class PosterSiteContent {
  @Text({ max: 200, pattern: /\S/ }) place!: string;
  @Int({ min: 1, max: 1_000_000 }) panels!: number;
  @DateOnly({ nullable: true }) startsOn!: Day | null;
  @DateOnly({ nullable: true }) endsOn!: Day | null;
}
export class AddPosterSiteRequest extends PosterSiteContent {
  @Int(YEAR) year!: number;
}
export class ChangePosterSiteRequest extends PosterSiteContent {
  @Int({ min: 1, max: MANY }) version!: number;
}
export class PosterSiteView extends PosterSiteContent {
  @Ref() id!: string;
  @Int(YEAR) year!: number;
  @Int({ min: 1, max: MANY }) version!: number;
}
export class PosterSitesPageView {
  @Nested(() => PosterSiteView, { many: { max: 200 } }) items!: PosterSiteView[];
  @Int({ min: 0, max: MANY }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

export class AmbassadorContent {
  @Text({ max: 200, pattern: /\S/ }) name!: string;
  @FreeText({ max: 300 }) position!: string;
  @FreeText({ max: 5000 }) words!: string;
  @FreeText({ max: 200 }) photoCredit!: string;
}
export class SetAmbassadorRequest extends AmbassadorContent {
  /** What was read; null when nobody was named. */
  @Int({ min: 1, max: MANY, nullable: true }) version!: number | null;
}
export class AmbassadorView extends AmbassadorContent {
  @Int({ min: 1, max: MANY }) version!: number;
}

export class CommunicationFiguresQuery {
  @Int(YEAR) year!: number;
  /** The year to compare with. */
  @Int({ ...YEAR, optional: true }) with?: number;
}
/** A figure of the year beside the other year's; null is not known. */
export class OutreachFigureView {
  @Choice('OutreachGroup', OUTREACH_GROUPS) group!: OutreachGroup;
  @Choice('OutreachMeasure', OUTREACH_MEASURES) measure!: OutreachMeasure;
  @Int({ min: 0, max: MANY, nullable: true }) value!: number | null;
  /** A total that was given for the year stands in it. */
  @Flag() declared!: boolean;
  /** Lines that say it, of the publications and campaigns that were entered. */
  @Int({ min: 0, max: MANY }) said!: number;
  @Int({ min: 0, max: MANY }) lines!: number;
  @Int({ min: 0, max: MANY, nullable: true }) other!: number | null;
  /** Share by which it grew on the other year; null without a base. */
  @Figure({ nullable: true }) change!: number | null;
}
export class CountBesideView {
  @Int({ min: 0, max: MANY, nullable: true }) value!: number | null;
  @Int({ min: 0, max: MANY, nullable: true }) other!: number | null;
  @Figure({ nullable: true }) change!: number | null;
}
export class CommunicationFiguresView {
  @Int(YEAR) year!: number;
  @Int({ ...YEAR, nullable: true }) with!: number | null;
  /** Years of which something was entered, the latest first. */
  @Int({ ...YEAR, many: { max: 100 } }) years!: number[];
  @Nested(() => OutreachFigureView, { many: { max: 40 } }) figures!: OutreachFigureView[];
  /** Clicks on sponsored publications alone. */
  @Nested(() => CountBesideView) sponsoredClicks!: CountBesideView;
  @Nested(() => CountBesideView) panels!: CountBesideView;
  /** Media relays; null for a year that the portal does not hold. */
  @Nested(() => CountBesideView) relays!: CountBesideView;
  /** Relays that name the ambassador. */
  @Nested(() => CountBesideView) naming!: CountBesideView;
  @Nested(() => AmbassadorView, { nullable: true }) ambassador!: AmbassadorView | null;
  @Nested(() => VerdictView) keep!: VerdictView;
}
