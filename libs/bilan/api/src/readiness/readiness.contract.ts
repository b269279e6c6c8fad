import { Choice, FreeText, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';
import { READINESS_MATTERS, type ReadinessMatter } from '@fds/bilan/domain';

const MANY = 10_000_000;

export class ReadinessQuery extends PageQuery {
  @Choice('ReadinessMatter', READINESS_MATTERS, { optional: true }) matter?: ReadinessMatter;
  /** Of the event's commune, else of a commune where the organisation holds one. */
  @Text({ max: 3, optional: true }) department?: string;
}

/** One kind of missing rows, in the whole edition. */
export class ReadinessMatterView {
  @Choice('ReadinessMatter', READINESS_MATTERS) matter!: ReadinessMatter;
  @Text({ max: 200 }) label!: string;
  @Text({ max: 500, description: 'What to ask for' }) ask!: string;
  @Int({ min: 0, max: MANY }) missing!: number;
  @Int({ min: 0, max: MANY, description: 'All those of which the missing ones are a part' }) of!: number;
  @Text({
    max: 300,
    many: { max: 20 },
    description: 'Codes of the figures held back; one that ends with a point begins several',
  })
  figures!: string[];
}

/** One missing row. */
export class ReadinessThingView {
  @Choice('ReadinessMatter', READINESS_MATTERS) matter!: ReadinessMatter;
  @Ref({ nullable: true, description: 'null: it is asked of the organisation itself' }) eventId!: string | null;
  @Ref({ nullable: true }) applicationId!: string | null;
  @FreeText({ max: 1000, description: 'Title of the event; empty for an organisation' }) title!: string;
}
/** A telephone of somebody who answers for the organisation. */
export class ReadinessPhoneView {
  @FreeText({ max: 300 }) who!: string;
  @FreeText({ max: 60 }) phone!: string;
}
/** An organisation to ring, with all that is missing of it. */
export class ReadinessOrganisationView {
  @Ref() organisationId!: string;
  @FreeText({ max: 500 }) name!: string;
  @Nested(() => ReadinessPhoneView, { many: { max: 30 } }) phones!: ReadinessPhoneView[];
  @Nested(() => ReadinessThingView, { many: { max: 200 } }) things!: ReadinessThingView[];
  @Int({ min: 1, max: MANY, description: 'All that is missing of it, when more than is shown' }) missing!: number;
}

/** What the bilan of an edition still waits for, and whom to ring, most missing first. */
export class ReadinessView {
  @Int({ min: 1900, max: 9999 }) year!: number;
  @Nested(() => ReadinessMatterView, { many: { max: READINESS_MATTERS.length } }) matters!: ReadinessMatterView[];
  @Nested(() => ReadinessOrganisationView, { many: { max: 200 } }) items!: ReadinessOrganisationView[];
  @Int({ min: 0, max: MANY, description: 'Organisations, on all pages' }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
