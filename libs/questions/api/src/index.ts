export * from './questionnaire.entity';
export * from './question.contract';
