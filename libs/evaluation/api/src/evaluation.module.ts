import { Inject, Module } from '@nestjs/common';
import { OrganisationMerging } from '@fds/organisations/api';
import { EarlierEvaluationController } from './earlier/earlier-evaluation.controller';
import { EarlierEvaluationQueries } from './earlier/earlier-evaluation.queries';
import { MERGED_MENTIONS, MERGED_RESPONSES } from './merged-evaluations';
import { QUESTIONNAIRE_CONTROLLERS, QUESTIONNAIRE_PROVIDERS } from './questionnaire/questionnaire.providers';
import { RESEARCH_CONTROLLERS, RESEARCH_QUERIES } from './research/research.providers';

/** What holders answered after the festival, and the research units that they named. */
@Module({
  controllers: [EarlierEvaluationController, ...QUESTIONNAIRE_CONTROLLERS, ...RESEARCH_CONTROLLERS],
  providers: [EarlierEvaluationQueries, ...QUESTIONNAIRE_PROVIDERS, ...RESEARCH_QUERIES],
})
export class EvaluationModule {
  constructor(@Inject(OrganisationMerging) merging: OrganisationMerging) {
    merging.register(MERGED_RESPONSES);
    merging.register(MERGED_MENTIONS);
  }
}
