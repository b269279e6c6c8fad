export * from './answers';
export * from './questionnaire';
export * from './question-problems';
