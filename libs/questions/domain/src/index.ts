export * from './answers';
export * from './questionnaire';
