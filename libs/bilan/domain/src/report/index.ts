export * from './report';
export * from './report-document';
export * from './report-source';
export * from './report-texts';
export * from './typography';
export * from './years-chart';
