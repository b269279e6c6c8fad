import { EvaluationFilesData } from '../own-data/evaluation-files-data';
import { EvaluationFilesExport } from './evaluation-files-export';
import { EvaluationFilesController } from './evaluation-files.controller';
import { EvaluationFilesQueries } from './evaluation-files.queries';
import { JoinFiles } from './join-files';

export const FILES_CONTROLLERS = [EvaluationFilesController];
export const FILES_USE_CASES = [EvaluationFilesQueries, JoinFiles];
export const FILES_PROVIDERS = [...FILES_USE_CASES, EvaluationFilesExport, EvaluationFilesData];
