import { AnswerSurvey } from './answer-survey';
import { CloseSurveys } from './close-surveys';
import { InvitePeople } from './invite-people';
import { ShuffleResponses } from './shuffle-responses';
import { SurveyLinksController } from './survey-links.controller';
import { SurveyResultsController } from './survey-results.controller';
import { SurveysData } from './surveys-data';
import { SurveyTokens } from './survey-tokens';
import { SurveyQueries } from './survey.queries';
import { SurveysController } from './surveys.controller';
import { WriteSurvey } from './write-survey';

export const SURVEY_CONTROLLERS = [SurveysController, SurveyLinksController, SurveyResultsController];
export const SURVEY_PROVIDERS = [
  AnswerSurvey,
  CloseSurveys,
  InvitePeople,
  ShuffleResponses,
  SurveyQueries,
  SurveyTokens,
  SurveysData,
  WriteSurvey,
];
