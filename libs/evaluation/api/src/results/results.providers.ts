import { RecodeWords } from '../recoding/recode-words';
import { EvaluationWordsController, SurveyWordsController } from '../recoding/recoding.controller';
import { Verbatims } from '../recoding/verbatims';
import { CountResults } from './count-results';
import { ReadResults } from './read-results';
import { ReadSeries } from './read-series';
import { ResultSources } from './result-sources';
import { ResultsController } from './results.controller';

export const RESULTS_CONTROLLERS = [ResultsController, EvaluationWordsController, SurveyWordsController];
export const RESULTS_PROVIDERS = [CountResults, ReadResults, ReadSeries, RecodeWords, ResultSources, Verbatims];
