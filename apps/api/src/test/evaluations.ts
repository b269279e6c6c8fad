import type { TestPortal } from '@fds/portal/testing';
import { YEAR } from './reminders';

/** A questionnaire with a condition, as an edition puts it. */
export const QUESTIONS = [
  {
    ...{ code: 'mood', type: 'scale', label: 'Êtes-vous satisfaits ?', required: true },
    options: [
      { code: 'very', label: 'Très satisfaits' },
      { code: 'little', label: 'Peu satisfaits' },
    ],
  },
  {
    ...{ code: 'networks', type: 'single', label: 'Sur les réseaux sociaux ?', required: false },
    options: [
      { code: 'yes', label: 'Oui' },
      { code: 'no', label: 'Non' },
    ],
  },
  {
    ...{ code: 'which', type: 'multiple', label: 'Sur lesquels ?', required: true },
    options: [
      { code: 'facebook', label: 'Facebook' },
      { code: 'youtube', label: 'YouTube' },
    ],
    visibleWhen: { question: 'networks', equals: 'yes' },
  },
  { code: 'words', type: 'text', label: 'Un mot ?', required: false },
];

/** A questionnaire that asks for the research teams itself. */
export const RESEARCH_QUESTIONS = [
  {
    ...{ code: 'came', type: 'single', label: 'Des équipes sont-elles venues ?', required: true },
    options: [
      { code: 'yes', label: 'Oui' },
      { code: 'no', label: 'Non' },
    ],
  },
  {
    ...{ code: 'teams', type: 'research_units', label: 'Lesquelles ?', required: true },
    visibleWhen: { question: 'came', equals: 'yes' },
  },
];

/** Puts the questionnaire of an edition, in this version. */
export const putQuestionnaire = (
  portal: TestPortal,
  questions: readonly object[] = QUESTIONS,
  version = 1,
  year = YEAR,
): Promise<object[]> =>
  portal.sql(
    `WITH put AS (INSERT INTO questionnaire (edition_year, version, title, questions) VALUES ($1, $2, 'Comment ça s’est passé ?', $3)
       ON CONFLICT (edition_year) WHERE kind = 'evaluation' DO UPDATE SET version = excluded.version, questions = excluded.questions RETURNING *)
     INSERT INTO questionnaire_version (questionnaire_id, number, title, questions, opened_at)
     SELECT id, version, title, questions, now() FROM put ON CONFLICT DO NOTHING`,
    [year, version, JSON.stringify(questions)],
  );

export interface Evaluation {
  readonly status: string;
  readonly version: number;
  readonly correcting: boolean;
  readonly teamsFromDossier: boolean;
  readonly dropped?: readonly string[];
  readonly previous: { readonly year: number; readonly answers: readonly object[] } | null;
  readonly known: object;
  readonly content: {
    readonly answers: readonly { readonly question: string; readonly answer: string; readonly declined: boolean }[];
    readonly came: boolean | null;
    readonly teams: readonly {
      readonly unit: string;
      readonly institutions: readonly string[];
      readonly staff: number | null;
    }[];
  };
  readonly may: {
    readonly answer: { readonly allowed: boolean; readonly reasons: readonly { readonly code: string }[] };
  };
}
export const change = (field: string, value: unknown, was: unknown = '') => ({ field, was, value });
export const evaluationOf = (organisationId: string, path = ''): string =>
  `/api/evaluations/${YEAR}/organisations/${organisationId}${path}`;
