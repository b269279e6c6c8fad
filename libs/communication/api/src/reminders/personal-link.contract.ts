import { MOST_ALTERNATIVE, MOST_CREDIT } from '@fds/applications/domain';
import { LINK_CLOSURES, type LinkClosure } from '@fds/communication/domain';
import { Choice, DateOnly, Flag, FreeText, Int, Nested, Ref, Text } from '@fds/shared/api-kit';
import { MATTERS, type Matter } from '@fds/shared/kernel';

export class PersonalLinkParam {
  @Text({ max: 100 }) token!: string;
}
export class PersonalLinkEventParam extends PersonalLinkParam {
  @Ref() eventId!: string;
}
export class PersonalLinkPhotoParam extends PersonalLinkEventParam {
  @Ref() photoId!: string;
}
export class PersonalLinkEvaluationParam extends PersonalLinkParam {
  @Ref() organisationId!: string;
}
export class PersonalLinkFileParam extends PersonalLinkEvaluationParam {
  @Ref() fileId!: string;
}
export class PersonalLinkApplicationParam extends PersonalLinkParam {
  @Ref() applicationId!: string;
}
/** What is said of a photo besides its bytes, which are the body. */
export class AddPhotoQuery {
  @Text({ max: 1000 }) name!: string;
  /** Who made it. */
  @Text({ max: MOST_CREDIT }) credit!: string;
  /** What it shows, for those who do not see it. */
  @Text({ max: MOST_ALTERNATIVE }) alternative!: string;
}

/** Something that its reader is still to give. */
export class PersonalLinkItemView {
  @Choice('Matter', MATTERS) matter!: Matter;
  @Ref() subjectId!: string;
  @FreeText({ max: 500 }) title!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  /** What was asked, in the words of who asked it; may be empty. */
  @FreeText({ max: 1000 }) detail!: string;
  @DateOnly() dueOn!: string;
  @Flag() late!: boolean;
  /** It can be given on this page; else after signing in. */
  @Flag() here!: boolean;
  /** Page of the portal where it is given by somebody signed in. */
  @FreeText({ max: 200 }) path!: string;
}
/** A personal page: what is missing of one person, and nothing else. A closed link says why, and nothing of anybody. */
export class PersonalLinkView {
  @Choice('LinkClosure', LINK_CLOSURES, { nullable: true }) closure!: LinkClosure | null;
  @FreeText({ max: 300 }) name!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @DateOnly() expiresOn!: string;
  @Nested(() => PersonalLinkItemView, { many: { max: 2000 } }) items!: PersonalLinkItemView[];
}
