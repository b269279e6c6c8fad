export * from './evaluation.entity';
export * from './evaluation.module';
export * from './response/read-response';
export * from './response/response.contract';
export * from './response/save-response';
export * from './response/submit-response';
export * from './recoding/recoding.entity';
export * from './surveys/survey.entity';
