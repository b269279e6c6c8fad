export * from './questionnaire/policies';
export * from './mini-bilan/mini-bilan';
export * from './response/content';
export * from './response/policies';
export * from './response/states';
export * from './response/steps';
export * from './response/teams';
export * from './response/whole';
