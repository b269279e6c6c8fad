import { MOST_DESCRIPTION } from '@fds/organisations/domain';
import { Choice, FreeText, Int, Nested, Ref } from '@fds/shared/api-kit';
import { EVENT_KINDS, ORGANISATION_KINDS, type EventKind, type OrganisationKind } from '@fds/shared/kernel';

/** An event of a published edition. */
export class PublicOrganisationEventView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @FreeText({ max: 300 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @FreeText({ max: 100, nullable: true }) municipalityName!: string | null;
}

/** What everybody reads of an organisation that has published its sheet. */
export class PublicOrganisationView {
  @Ref() id!: string;
  @FreeText({ max: 300 }) name!: string;
  @Choice('OrganisationKind', ORGANISATION_KINDS, { nullable: true }) kind!: OrganisationKind | null;
  @FreeText({ max: MOST_DESCRIPTION }) description!: string;
  @FreeText({ max: 2000, nullable: true }) website!: string | null;
  @FreeText({ max: 254, nullable: true }) email!: string | null;
  @FreeText({ max: 30, nullable: true }) phone!: string | null;
  @FreeText({ max: 300, nullable: true }) address!: string | null;
  @FreeText({ max: 100, nullable: true }) municipalityName!: string | null;
  @FreeText({ max: 3, nullable: true }) department!: string | null;
  @FreeText({ max: 100, many: { max: 50 } }) networks!: string[];
  /** Address of the logo. */
  @FreeText({ max: 300, nullable: true }) logo!: string | null;
  /** Labelled events of editions whose bilan is published, the latest first. */
  @Nested(() => PublicOrganisationEventView, { many: { max: 500 } }) events!: PublicOrganisationEventView[];
}
