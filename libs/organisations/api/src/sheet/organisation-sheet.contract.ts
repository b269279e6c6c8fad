import { LEGAL_FORMS, MOST_DESCRIPTION, type LegalForm } from '@fds/organisations/domain';
import {
  Choice,
  DateOnly,
  Email,
  Flag,
  FreeText,
  Int,
  Link,
  Nested,
  Ref,
  Text,
  VerdictView,
} from '@fds/shared/api-kit';
import { HOLDER_FAMILIES, ORGANISATION_KINDS, type HolderFamily, type OrganisationKind } from '@fds/shared/kernel';
import { ONE_LINE } from '../checks';

/** A network with its first and last day, as far as they are known. */
export class DatedNetworkView {
  @Text({ max: 100, pattern: ONE_LINE }) network!: string;
  @DateOnly({ nullable: true }) from!: string | null;
  /** Null while it lasts. */
  @DateOnly({ nullable: true }) to!: string | null;
}

/** Commune of the seat. */
export class SeatView {
  /** INSEE code, as given (rule 20). */
  @FreeText({ max: 5 }) code!: string;
  @FreeText({ max: 100 }) name!: string;
  @FreeText({ max: 3 }) department!: string;
}

/** What an organisation took part in, in one edition. */
export class ParticipationView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  /** The name it had then. */
  @FreeText({ max: 300 }) name!: string;
  /** Events that count in that edition's bilan; null until it is published (rule 16). */
  @Int({ min: 0, max: 1_000_000, nullable: true }) events!: number | null;
}

export class SheetMayView {
  @Nested(() => VerdictView) edit!: VerdictView;
  @Nested(() => VerdictView) publish!: VerdictView;
}

/** Everything that an organisation's own people read and edit of it. */
export class OrganisationSheetView {
  @Ref() id!: string;
  @Int({ min: 1, max: 2_000_000_000 }) version!: number;
  /** The edition whose profile is written on saving; those of other years do not change. */
  @Int({ min: 1992, max: 2200 }) year!: number;
  @FreeText({ max: 300 }) name!: string;
  @Choice('HolderFamily', HOLDER_FAMILIES, { nullable: true }) holderFamily!: HolderFamily | null;
  @Choice('OrganisationKind', ORGANISATION_KINDS, { nullable: true }) kind!: OrganisationKind | null;
  @Choice('LegalForm', LEGAL_FORMS, { nullable: true }) legalForm!: LegalForm | null;
  @Nested(() => SeatView, { nullable: true }) seat!: SeatView | null;
  @FreeText({ max: 14, nullable: true }) siret!: string | null;
  @FreeText({ max: 8, nullable: true }) uai!: string | null;
  @FreeText({ max: 10, nullable: true }) rna!: string | null;
  @Nested(() => DatedNetworkView, { many: { max: 50 } }) networks!: DatedNetworkView[];
  @FreeText({ max: MOST_DESCRIPTION }) description!: string;
  @FreeText({ max: 2000, nullable: true }) website!: string | null;
  @FreeText({ max: 254, nullable: true }) publicEmail!: string | null;
  @FreeText({ max: 30, nullable: true }) publicPhone!: string | null;
  @FreeText({ max: 300, nullable: true }) publicAddress!: string | null;
  @Flag() published!: boolean;
  /** Address of the logo. */
  @FreeText({ max: 300, nullable: true }) logo!: string | null;
  /** The latest first. */
  @Nested(() => ParticipationView, { many: { max: 200 } }) participations!: ParticipationView[];
  /** Names of networks already written somewhere, to spell them alike. */
  @FreeText({ max: 100, many: { max: 200 } }) knownNetworks!: string[];
  @Nested(() => SheetMayView) may!: SheetMayView;
}

export class ChangeOrganisationRequest {
  @Int({ min: 1, max: 2_000_000_000 }) version!: number;
  @Text({ max: 300, pattern: ONE_LINE }) name!: string;
  /** Chosen, never derived from the legal form (rule 19). */
  @Choice('HolderFamily', HOLDER_FAMILIES, { nullable: true }) holderFamily!: HolderFamily | null;
  @Choice('OrganisationKind', ORGANISATION_KINDS, { nullable: true }) kind!: OrganisationKind | null;
  @Choice('LegalForm', LEGAL_FORMS, { nullable: true }) legalForm!: LegalForm | null;
  /** INSEE code of the seat; any French commune (rule 21). */
  @Text({ max: 5, nullable: true }) municipalityCode!: string | null;
  @FreeText({ max: 30, nullable: true }) siret!: string | null;
  @FreeText({ max: 30, nullable: true }) uai!: string | null;
  @FreeText({ max: 30, nullable: true }) rna!: string | null;
  @Nested(() => DatedNetworkView, { many: { max: 50 } }) networks!: DatedNetworkView[];
  @FreeText({ max: MOST_DESCRIPTION }) description!: string;
  @Link({ nullable: true }) website!: string | null;
  @Email({ nullable: true }) publicEmail!: string | null;
  @Text({ max: 30, nullable: true, pattern: /^[0-9+(). ]+$/ }) publicPhone!: string | null;
  @Text({ max: 300, nullable: true, pattern: ONE_LINE }) publicAddress!: string | null;
  @Flag() published!: boolean;
}

export class LogoParam {
  @Ref() id!: string;
  /** SHA-256 of the image. */
  @Text({ max: 64, pattern: /^[0-9a-f]{64}$/ }) file!: string;
}
