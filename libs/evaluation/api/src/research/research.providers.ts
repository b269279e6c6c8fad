import { ResearchSpellingsController, ResearchUnitsController } from './research.controller';
import { ResearchQueries } from './research.queries';

export const RESEARCH_CONTROLLERS = [ResearchUnitsController, ResearchSpellingsController];
export const RESEARCH_QUERIES = [ResearchQueries];
