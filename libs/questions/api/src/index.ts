export * from './questionnaire.entity';
