import { canChange, EDITION_REFUSAL_TEXTS, type EditionRefusal, type EditionState } from '@fds/editions/domain';
import { verdict, type Actor, type Day, type Verdict } from '@fds/shared/kernel';
import { SMALLEST_GROUP } from '../results/masking';

/** Whether who answers is known: fixed once it was opened, because whoever opened a link has read what is promised. */
export const SURVEY_NAMINGS = ['anonymous', 'named'] as const;
export type SurveyNaming = (typeof SURVEY_NAMINGS)[number];
export const SURVEY_NAMING_LABELS: Record<SurveyNaming, string> = {
  anonymous: 'Anonyme',
  named: 'Nominative',
};
/** What is promised to whoever answers. */
export const SURVEY_NAMING_WORDS: Record<SurveyNaming, string> = {
  anonymous: 'Vos réponses sont anonymes\u00a0: rien ne les relie à vous ni au lien que vous avez reçu.',
  named: 'La coordination verra votre nom avec vos réponses.',
};

export const SURVEY_STATES = ['draft', 'open', 'closed'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];
export const SURVEY_STATE_LABELS: Record<SurveyState, string> = {
  draft: 'En préparation',
  open: 'Ouverte',
  closed: 'Close',
};

export interface DatedSurvey {
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  /** Last day on which it is answered, the whole of it (rule 14). */
  readonly closesOn: Day | null;
}

/** Where a survey stands; the day after its last one it is closed by itself. `today` is the region's. */
export function surveyState({ openedAt, closedAt, closesOn }: DatedSurvey, today: Day): SurveyState {
  if (!openedAt) return 'draft';
  return closedAt || (closesOn !== null && closesOn < today) ? 'closed' : 'open';
}

export interface SurveyFacts extends DatedSurvey {
  readonly editionState: EditionState;
  readonly naming: SurveyNaming;
  readonly questions: number;
  readonly responses: number;
  readonly invited: number;
  readonly channels: number;
}

export type SurveyRefusal =
  | EditionRefusal
  | 'answered'
  | 'is_open'
  | 'not_open'
  | 'no_questions'
  | 'nobody_to_ask'
  | 'promised'
  | 'last_day_over'
  | 'read'
  | 'whole_only'
  | 'too_few';
export const SURVEY_REASONS: Record<SurveyRefusal, string> = {
  ...EDITION_REFUSAL_TEXTS,
  coordinator_only: 'Seule la coordination mène des enquêtes.',
  edition_archived: 'Cette édition est archivée\u00a0: ses enquêtes ne changent plus.',
  answered: 'Quelqu’un a déjà répondu\u00a0: les questions restent comme elles ont été lues.',
  is_open: 'L’enquête est ouverte\u00a0: fermez-la pour changer ses questions.',
  not_open: 'L’enquête n’est pas ouverte.',
  no_questions: 'Écrivez au moins une question.',
  nobody_to_ask: 'Invitez quelqu’un, ou créez un lien à diffuser.',
  promised: 'L’enquête a déjà été ouverte\u00a0: ce qui a été promis ne change plus.',
  last_day_over: 'Le dernier jour est passé\u00a0: choisissez-en un autre, ou aucun.',
  read: 'L’enquête est anonyme et ses réponses ont pu être lues\u00a0: une réponse de plus se reconnaîtrait. Faites-en une nouvelle.',
  whole_only:
    'L’enquête est anonyme\u00a0: ses réponses se distinguent une fois qu’elle est close, pour que personne ne soit reconnu.',
  too_few: `L’enquête est anonyme\u00a0: ses réponses se lisent par groupes de ${SMALLEST_GROUP}, les dernières une fois qu’elle est close, pour que personne ne soit reconnu.`,
};

type Writer = Pick<Actor, 'role' | 'departments'>;
const changing = (facts: SurveyFacts, actor: Writer): readonly SurveyRefusal[] => {
  const change = canChange({ state: facts.editionState }, actor);
  return change.allowed ? [] : change.reasons;
};

/** Everything but the questions: words, last day, lists, links. */
export const canChangeSurvey = (facts: SurveyFacts, actor: Writer): Verdict<SurveyRefusal> =>
  verdict<SurveyRefusal>(changing(facts, actor));

/** The questions: while the survey is not open, and until the first answer. */
export const canWriteSurvey = (facts: SurveyFacts, actor: Writer, today: Day): Verdict<SurveyRefusal> =>
  verdict<SurveyRefusal>([
    ...changing(facts, actor),
    facts.responses > 0 ? 'answered' : surveyState(facts, today) === 'open' && 'is_open',
  ]);

/** Whether answers are anonymous: until it is opened. */
export const canRename = (facts: SurveyFacts, actor: Writer): Verdict<SurveyRefusal> =>
  verdict<SurveyRefusal>([...changing(facts, actor), facts.openedAt !== null && 'promised']);

export const canOpenSurvey = (facts: SurveyFacts, actor: Writer, today: Day): Verdict<SurveyRefusal> =>
  verdict<SurveyRefusal>([
    ...changing(facts, actor),
    surveyState(facts, today) === 'open' && 'is_open',
    facts.questions === 0 && 'no_questions',
    facts.invited + facts.channels === 0 && 'nobody_to_ask',
    facts.closesOn !== null && facts.closesOn < today && 'last_day_over',
    facts.closedAt !== null && facts.naming === 'anonymous' && facts.responses >= SMALLEST_GROUP && 'read',
  ]);

export const canCloseSurvey = (facts: SurveyFacts, actor: Writer, today: Day): Verdict<SurveyRefusal> =>
  verdict<SurveyRefusal>([...changing(facts, actor), surveyState(facts, today) !== 'open' && 'not_open']);

/** Writes to the invited people, or reminds them. */
export const canWriteToInvited = canCloseSurvey;

/** Taken away with everything in it: only what nobody has answered. */
export const canRemoveSurvey = (facts: SurveyFacts, actor: Writer): Verdict<SurveyRefusal> =>
  verdict<SurveyRefusal>([...changing(facts, actor), facts.responses > 0 && 'answered']);

type Answered = Pick<SurveyFacts, 'naming' | 'responses'> & { readonly closed: boolean };

/**
 * How many of the answers are read, counted or not, the first that came. The list says who has answered: of an anonymous
 * survey, what two readings differ by is at least `SMALLEST_GROUP` answers, those of its closing included. While it is open
 * they come in such groups, and as many at least wait; so do all where fewer have come.
 */
export function readableAnswers({ naming, responses, closed }: Answered): number {
  if (naming === 'named') return responses;
  if (closed) return responses < SMALLEST_GROUP ? 0 : responses;
  return Math.max(0, Math.floor(responses / SMALLEST_GROUP) - 1) * SMALLEST_GROUP;
}

export const canReadAnswers = (facts: Answered): Verdict<SurveyRefusal> =>
  verdict<SurveyRefusal>([facts.responses > 0 && readableAnswers(facts) === 0 && 'too_few']);

/**
 * Whether results are told apart: of an anonymous survey once it is closed. A part of the respondents may grow by a single
 * one between two readings, however many answers came.
 */
export const canTellApart = ({ naming, closed }: Pick<Answered, 'naming' | 'closed'>): Verdict<SurveyRefusal> =>
  verdict<SurveyRefusal>([naming === 'anonymous' && !closed && 'whole_only']);
