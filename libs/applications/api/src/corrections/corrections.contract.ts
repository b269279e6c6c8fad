import { MOST_CORRECTION_ITEMS, MOST_CORRECTION_WHY, SECTIONS } from '@fds/applications/domain';
import { Choice, DateOnly, FreeText, Instant, Int, Nested, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import { ApplicationIdParam } from '../applications/application.contract';

// -- requests

export class CorrectionParam extends ApplicationIdParam {
  @Ref() correction!: string;
}

export class AskedCorrectionItemRequest {
  @Choice('DossierSection', SECTIONS) section!: (typeof SECTIONS)[number];
  /** One event or activity of the section `evenements`; absent for the whole section. */
  @Ref({ optional: true }) eventId?: string;
  /** What is to be corrected; the holder reads it. */
  @Text({ max: MOST_CORRECTION_WHY }) why!: string;
}
export class AskCorrectionRequest {
  /** Last day for the answer, whole. */
  @DateOnly() dueOn!: string;
  @Nested(() => AskedCorrectionItemRequest, { many: { min: 1, max: MOST_CORRECTION_ITEMS } })
  items!: AskedCorrectionItemRequest[];
}
export class ChangeCorrectionRequest {
  @DateOnly() dueOn!: string;
}

// -- views

export class CorrectionRequestItemView {
  @Choice('DossierSection', SECTIONS) section!: (typeof SECTIONS)[number];
  @Ref({ nullable: true }) eventId!: string | null;
  /** Title of the event, as it stands; empty for a whole section. */
  @FreeText({ max: 300 }) eventTitle!: string;
  @FreeText({ max: 1000 }) why!: string;
}
export class CorrectionRequestView {
  @Ref() id!: string;
  @Instant() askedAt!: string;
  /** Who asked, to the coordination; null to the holder, who talks with the coordination as one. */
  @FreeText({ max: 200, nullable: true }) askedBy!: string | null;
  @DateOnly() dueOn!: string;
  @Nested(() => CorrectionRequestItemView, { many: { max: MOST_CORRECTION_ITEMS } })
  items!: CorrectionRequestItemView[];
  @Instant({ nullable: true }) answeredAt!: string | null;
  /** The version that answered; the one before it is what was asked about. */
  @Int({ min: 1, max: 32767, nullable: true }) answeredVersion!: number | null;
  /** When the coordination had read the answer. */
  @Instant({ nullable: true }) resolvedAt!: string | null;
  @Instant({ nullable: true }) cancelledAt!: string | null;
}
/** The requests for correction of a dossier, the latest first. */
export class CorrectionsView {
  @Nested(() => CorrectionRequestView, { many: { max: 200 } }) items!: CorrectionRequestView[];
  /** The portal's day: due days are compared with it. */
  @DateOnly() today!: string;
  /** Whether the reader may ask for one now; the holder may not. */
  @Nested(() => VerdictView) ask!: VerdictView;
}
