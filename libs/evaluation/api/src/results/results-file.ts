import type { Question, QuestionSection } from '@fds/questions/domain';
import type { ResultsFileView, ResultsView } from './results.contract';

/** Results with their code book: every question as it was put, so that each code of the figures is explained. */
export const resultsFile = (
  {
    title,
    sections,
    questions,
  }: {
    readonly title: string;
    readonly sections: readonly QuestionSection[];
    readonly questions: readonly Question[];
  },
  results: ResultsView,
  at: Date,
): ResultsFileView => ({
  computedAt: at.toISOString(),
  title,
  sections: [...sections],
  codeBook: questions as ResultsFileView['codeBook'],
  results,
});
