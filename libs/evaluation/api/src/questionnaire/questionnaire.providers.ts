import { PrintQuestionnaire } from './print-questionnaire';
import { QuestionnaireQueries } from './questionnaire.queries';
import { QuestionnairesController } from './questionnaires.controller';
import { WriteQuestionnaire } from './write-questionnaire';

export const QUESTIONNAIRE_CONTROLLERS = [QuestionnairesController];
export const QUESTIONNAIRE_PROVIDERS = [QuestionnaireQueries, WriteQuestionnaire, PrintQuestionnaire];
