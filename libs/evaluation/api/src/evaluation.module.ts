import { Inject, Module } from '@nestjs/common';
import { OrganisationMerging } from '@fds/organisations/api';
import { FileHolders, MissingMatters } from '@fds/shared/api-kit';
import { EarlierEvaluationController } from './earlier/earlier-evaluation.controller';
import { EarlierEvaluationQueries } from './earlier/earlier-evaluation.queries';
import { FILES_CONTROLLERS, FILES_PROVIDERS, FILES_USE_CASES } from './files/evaluation-files.providers';
import { MERGED_MENTIONS, MERGED_RESPONSES } from './merged-evaluations';
import { QUESTIONNAIRE_CONTROLLERS, QUESTIONNAIRE_PROVIDERS } from './questionnaire/questionnaire.providers';
import { MINI_BILAN_CONTROLLERS, MINI_BILAN_PROVIDERS } from './mini-bilan/mini-bilan.providers';
import { MISSING_EVALUATIONS } from './missing/missing-evaluations';
import { RESEARCH_CONTROLLERS, RESEARCH_QUERIES } from './research/research.providers';
import { RESPONSE_CONTROLLERS, RESPONSE_PROVIDERS, RESPONSE_USE_CASES } from './response/response.providers';
import { RESULTS_CONTROLLERS, RESULTS_PROVIDERS } from './results/results.providers';
import { SURVEY_CONTROLLERS, SURVEY_PROVIDERS } from './surveys/survey.providers';

/** What holders answered after the festival, and the research units that they named. */
@Module({
  controllers: [
    EarlierEvaluationController,
    ...FILES_CONTROLLERS,
    ...QUESTIONNAIRE_CONTROLLERS,
    ...RESEARCH_CONTROLLERS,
    ...RESPONSE_CONTROLLERS,
    ...MINI_BILAN_CONTROLLERS,
    ...RESULTS_CONTROLLERS,
    ...SURVEY_CONTROLLERS,
  ],
  providers: [
    EarlierEvaluationQueries,
    ...FILES_PROVIDERS,
    ...QUESTIONNAIRE_PROVIDERS,
    ...RESEARCH_QUERIES,
    ...RESPONSE_PROVIDERS,
    ...MINI_BILAN_PROVIDERS,
    ...RESULTS_PROVIDERS,
    ...SURVEY_PROVIDERS,
  ],
  exports: [...FILES_USE_CASES, ...RESPONSE_USE_CASES],
})
export class EvaluationModule {
  constructor(
    @Inject(OrganisationMerging) merging: OrganisationMerging,
    @Inject(MissingMatters) missing: MissingMatters,
    @Inject(FileHolders) holders: FileHolders,
  ) {
    holders.register({
      name: 'evaluation.files',
      naming: 'SELECT file_id AS id FROM evaluation_file WHERE file_id = ANY ($1::text[])',
    });
    merging.register(MERGED_RESPONSES);
    merging.register(MERGED_MENTIONS);
    missing.register(MISSING_EVALUATIONS);
  }
}
