import { ReadResults } from './read-results';
import { ResultsController } from './results.controller';

export const RESULTS_CONTROLLERS = [ResultsController];
export const RESULTS_PROVIDERS = [ReadResults];
