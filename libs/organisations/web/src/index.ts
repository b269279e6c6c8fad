export * from './team/team.routes';
