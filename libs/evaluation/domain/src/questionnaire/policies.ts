import {
  canChange,
  EDITION_REFUSAL_TEXTS,
  hasReached,
  type EditionRefusal,
  type EditionState,
} from '@fds/editions/domain';
import { QUESTION_TYPES, type KnownFact, type QuestionProblemCode, type QuestionType } from '@fds/questions/domain';
import { verdict, type Actor, type Verdict } from '@fds/shared/kernel';

/** What an evaluation asks by questions: the research teams have a part of their own. */
export const EVALUATION_TYPES: readonly QuestionType[] = QUESTION_TYPES.filter((type) => type !== 'research_units');
/** What a free survey asks: nobody sends files to a link that anybody may open. */
export const SURVEY_TYPES: readonly QuestionType[] = EVALUATION_TYPES.filter((type) => type !== 'file');

/**
 * What an evaluation finds in the portal by itself, and may therefore leave out, in words that follow « à qui nous
 * connaissons déjà ». Nothing of the evaluation reads the kit, which comes after it in the year's steps.
 */
export const EVALUATION_FACTS: readonly { readonly code: KnownFact; readonly label: string }[] = [
  { code: 'events', label: 'des événements labellisés' },
  { code: 'activities', label: 'des animations' },
  { code: 'partners', label: 'des partenaires' },
  { code: 'visits', label: 'la fréquentation de tous ses événements' },
];

/** What would keep a draft from being edited at all; what is merely unfinished is kept, and told. */
export const UNWRITABLE: ReadonlySet<QuestionProblemCode> = new Set([
  'too_many',
  'type_not_here',
  'code_invalid',
  'code_twice',
  'options_too_many',
  'rows_too_many',
  'sections_too_many',
]);

export type QuestionnaireRefusal = EditionRefusal | 'bilan_published';

export const QUESTIONNAIRE_REFUSAL_TEXTS: Record<QuestionnaireRefusal, string> = {
  ...EDITION_REFUSAL_TEXTS,
  coordinator_only: 'Seule la coordination écrit le questionnaire.',
  edition_archived: 'Cette édition est archivée\u00a0: son questionnaire ne change plus.',
  bilan_published: 'Le bilan de cette édition est publié\u00a0: son questionnaire ne change plus.',
};

/** May this person write the questionnaire of the edition? Until its bilan is published. */
export function canWriteQuestionnaire(
  edition: { readonly state: EditionState },
  actor: Pick<Actor, 'role' | 'departments'>,
): Verdict<QuestionnaireRefusal> {
  const change = canChange(edition, actor);
  return verdict<QuestionnaireRefusal>([
    ...(change.allowed ? [] : change.reasons),
    hasReached(edition.state, 'bilan_published') && edition.state !== 'archived' && 'bilan_published',
  ]);
}

/**
 * Number of the version that comes next: the one that is put changes in place while nobody has answered it, else another
 * follows it, so that a response always stands under the questions that it answers.
 */
export const nextVersion = (version: number, responses: number): number =>
  version === 0 || responses > 0 ? version + 1 : version;
