import { EvaluationsData } from '../own-data/evaluations-data';
import { CloseEvaluation } from './close-evaluation';
import { EvaluationsController } from './evaluations.controller';
import { PrintResponse } from './print-response';
import { ReadResponse } from './read-response';
import { ReopenResponse } from './reopen-response';
import { ResponseQueries } from './response.queries';
import { ResponsesQueries } from './responses.queries';
import { SaveResponse } from './save-response';
import { SubmitResponse } from './submit-response';

export const RESPONSE_CONTROLLERS = [EvaluationsController];
export const RESPONSE_USE_CASES = [ReadResponse, SaveResponse, SubmitResponse];
export const RESPONSE_PROVIDERS = [
  ...RESPONSE_USE_CASES,
  ...[ReopenResponse, CloseEvaluation, ResponseQueries, ResponsesQueries, PrintResponse, EvaluationsData],
];
