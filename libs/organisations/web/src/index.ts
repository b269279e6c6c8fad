export * from './organisations.routes';
export * from './coordination/structures.routes';
export * from './duplicates/duplicates.routes';
export * from './research/research.routes';
export * from './team/team.routes';
export * from './public.routes';
