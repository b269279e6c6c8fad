import type { EvaluationView } from '@fds/shared/contract';

const YES_NO = [
  { code: 'yes', label: 'Oui' },
  { code: 'no', label: 'Non' },
];
const NOTHING = { answers: [], came: null, teams: [], engaged: { research: null, staff: null, volunteers: null } };

/** An evaluation of two questions, the second called for by the first, and one of words. */
export const anEvaluation = (over: Partial<EvaluationView> = {}): EvaluationView => ({
  year: 2026,
  organisationId: 'one',
  organisationName: 'Médiathèque de Corbie',
  status: 'invited',
  version: 0,
  dueOn: '2026-11-15',
  questionnaire: {
    version: 1,
    title: 'Comment ça s’est passé ?',
    sections: [],
    known: [],
    questions: [
      { code: 'networks', type: 'single', label: 'Sur les réseaux sociaux ?', required: true, options: YES_NO },
      {
        ...{ code: 'which', type: 'multiple', label: 'Sur lesquels ?', required: true },
        options: [
          { code: 'a', label: 'Aaa' },
          { code: 'b', label: 'Bbb' },
        ],
        visibleWhen: { question: 'networks', equals: 'yes' },
      },
      { code: 'words', type: 'text', label: 'Un mot ?', required: false },
    ],
  },
  content: NOTHING,
  teamsFromDossier: false,
  correcting: false,
  newQuestions: [],
  begunAt: null,
  savedAt: null,
  submittedAt: null,
  byCoordination: false,
  known: { events: 2, activities: 9, partners: 6, visits: 1377, reported: 2 },
  previous: { year: 2025, answers: [{ question: 'networks', words: 'Oui' }] },
  purpose: { year: 2021, invited: 74, respondents: 69, withResearch: 30 },
  files: [],
  fileLimits: { imageBytes: 12_582_912, documentBytes: 20_971_520 },
  may: { answer: { allowed: true, reasons: [] }, reopen: { allowed: false, reasons: [] } },
  ...over,
});
