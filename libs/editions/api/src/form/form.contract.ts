import {
  ASKINGS,
  LONGEST_ARTICLE,
  LONGEST_CALL_TEXT,
  LONGEST_TERM,
  MOST_ARTICLES,
  MOST_TERMS,
  VOCABULARIES,
  type Asking,
  type Vocabulary,
} from '@fds/editions/domain';
import { QuestionData } from '@fds/questions/api';
import { MOST_QUESTIONS } from '@fds/questions/domain';
import { Choice, Flag, FreeText, Instant, Int, Nested } from '@fds/shared/api-kit';
import { EditionVerdictView } from '../editions/edition.contract';

const MOST_FIELDS = 200;
const COUNT = { min: 0, max: 10_000_000 };

/** A term as an edition names it. */
export class EditionTermData {
  @FreeText({ max: 60 }) code!: string;
  @FreeText({ max: LONGEST_TERM * 2 }) label!: string;
  /** It can be chosen; one that is switched off stays readable where it was chosen. */
  @Flag() used!: boolean;
}
export class EditionVocabularyData {
  @Choice('Vocabulary', VOCABULARIES) vocabulary!: Vocabulary;
  /** In the edition's own order. */
  @Nested(() => EditionTermData, { many: { max: MOST_TERMS * 2 } }) terms!: EditionTermData[];
}
/** What the edition asks differently from the portal's own choice. */
export class EditionAskingData {
  /** `project.<field>` or `event.<field>`. */
  @FreeText({ max: 80 }) field!: string;
  @Choice('Asking', ASKINGS) asking!: Asking;
}

class EditionFormData {
  /** 0 while the edition asks what the portal asks by itself. */
  @Int({ min: 0, max: 2147483647 }) version!: number;
  @FreeText({ max: LONGEST_CALL_TEXT }) callText!: string;
  @Nested(() => EditionVocabularyData, { many: { max: VOCABULARIES.length } }) vocabularies!: EditionVocabularyData[];
  @Nested(() => EditionAskingData, { many: { max: MOST_FIELDS } }) fields!: EditionAskingData[];
  /** Sections of the dossier that are not asked at all. */
  @FreeText({ max: 40, many: { max: 20 } }) sectionsOff!: string[];
  @Nested(() => QuestionData, { many: { max: MOST_QUESTIONS * 2 } }) questions!: QuestionData[];
}

/** The whole form, as it is to be from now on; `version` is the one that was read. */
export class SaveEditionFormRequest extends EditionFormData {}

/** How many dossiers hold a term. */
export class TermUseView {
  @Choice('Vocabulary', VOCABULARIES) vocabulary!: Vocabulary;
  @FreeText({ max: 200 }) code!: string;
  @Int(COUNT) dossiers!: number;
}
export class OptionUseView {
  @FreeText({ max: 60 }) code!: string;
  @Int(COUNT) count!: number;
}
/** How many dossiers have answered one of the edition's questions. */
export class QuestionUseView {
  @FreeText({ max: 60 }) code!: string;
  @Int(COUNT) count!: number;
  @Nested(() => OptionUseView, { many: { max: 200 } }) options!: OptionUseView[];
}

/** What an edition asks, and what hangs on it already; every vocabulary is there, the portal's own where none is written. */
export class EditionFormView extends EditionFormData {
  @Int({ min: 1992, max: 2200 }) year!: number;
  /** Vocabularies that the edition has written itself. */
  @Choice('Vocabulary', VOCABULARIES, { many: { max: VOCABULARIES.length } }) written!: Vocabulary[];
  @Nested(() => EditionVerdictView) change!: EditionVerdictView;
  @Nested(() => TermUseView, { many: { max: 2000 } }) terms!: TermUseView[];
  @Nested(() => QuestionUseView, { many: { max: 500 } }) answered!: QuestionUseView[];
  /** Dossiers of the edition that are being written. */
  @Int(COUNT) drafts!: number;
}

export class CharterVersionView {
  @Int({ min: 1, max: 32767 }) number!: number;
  @FreeText({ max: LONGEST_ARTICLE, many: { max: MOST_ARTICLES } }) articles!: string[];
  /** Null for the portal's own text. */
  @Instant({ nullable: true }) writtenAt!: string | null;
  /** Dossiers whose acceptance stands under this text. */
  @Int(COUNT) accepted!: number;
}
export class EditionCharterView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  /** The newest first; at least one. */
  @Nested(() => CharterVersionView, { many: { min: 1, max: 1000 } }) versions!: CharterVersionView[];
  @Nested(() => EditionVerdictView) change!: EditionVerdictView;
}
export class WriteCharterRequest {
  /** Number of the text that was read. */
  @Int({ min: 1, max: 32767 }) number!: number;
  /** The text that was read, so that of two writers the second is told. */
  @FreeText({ max: LONGEST_ARTICLE * 2, many: { max: MOST_ARTICLES * 2 } }) was!: string[];
  @FreeText({ max: LONGEST_ARTICLE * 2, many: { max: MOST_ARTICLES * 2 } }) articles!: string[];
}
