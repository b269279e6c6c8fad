import { Inject, Module } from '@nestjs/common';
import { OrganisationMerging } from '@fds/organisations/api';
import { MERGED_MENTIONS, MERGED_RESPONSES } from './merged-evaluations';
import { RESEARCH_CONTROLLERS, RESEARCH_QUERIES } from './research/research.providers';

/** What holders answered after the festival, and the research units that they named. */
@Module({ controllers: RESEARCH_CONTROLLERS, providers: RESEARCH_QUERIES })
export class EvaluationModule {
  constructor(@Inject(OrganisationMerging) merging: OrganisationMerging) {
    merging.register(MERGED_RESPONSES);
    merging.register(MERGED_MENTIONS);
  }
}
