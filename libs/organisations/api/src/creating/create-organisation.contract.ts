import { LEGAL_FORMS, LIKENESS_REASONS, LIKENESSES } from '@fds/organisations/domain';
import type { LegalForm, Likeness, LikenessReason } from '@fds/organisations/domain';
import { Choice, FreeText, Nested, Ref, Text } from '@fds/shared/api-kit';
import { HOLDER_FAMILIES, ORGANISATION_KINDS, type HolderFamily, type OrganisationKind } from '@fds/shared/kernel';
import { FoundOrganisationView } from '../finding/find-organisations.contract';
import { ONE_LINE } from '../checks';

/** What two organisations may have in common. */
export class LikelyDuplicatesRequest {
  @Text({ max: 300, pattern: ONE_LINE }) name!: string;
  /** INSEE code of the seat; any French commune (rule 21). */
  @Text({ max: 5, nullable: true, optional: true }) municipalityCode?: string | null;
  @FreeText({ max: 30, nullable: true, optional: true }) siret?: string | null;
  @FreeText({ max: 30, nullable: true, optional: true }) uai?: string | null;
  @FreeText({ max: 30, nullable: true, optional: true }) rna?: string | null;
}

/** An organisation that may be the one about to be created. */
export class LikelyDuplicateView extends FoundOrganisationView {
  @Choice('Likeness', LIKENESSES) likeness!: Likeness;
  /** The surest first. */
  @Choice('LikenessReason', LIKENESS_REASONS, { many: { max: 20 } }) reasons!: LikenessReason[];
}

export class LikelyDuplicatesView {
  @Nested(() => LikelyDuplicateView, { many: { max: 20 } }) items!: LikelyDuplicateView[];
}

export class CreateOrganisationRequest {
  @Text({ max: 300, pattern: ONE_LINE }) name!: string;
  /** Chosen, never derived from the legal form (rule 19). */
  @Choice('HolderFamily', HOLDER_FAMILIES) holderFamily!: HolderFamily;
  @Choice('OrganisationKind', ORGANISATION_KINDS) kind!: OrganisationKind;
  /** INSEE code of the seat; any French commune (rule 21). */
  @Text({ max: 5 }) municipalityCode!: string;
  @FreeText({ max: 30, nullable: true }) siret!: string | null;
  @FreeText({ max: 30, nullable: true }) uai!: string | null;
  @FreeText({ max: 30, nullable: true }) rna!: string | null;
  @Choice('LegalForm', LEGAL_FORMS, { nullable: true }) legalForm!: LegalForm | null;
  /** Likely duplicates that the person says are others. */
  @Ref({ many: { max: 50 } }) distinctFrom!: string[];
}
