export * from './questionnaire/policies';
