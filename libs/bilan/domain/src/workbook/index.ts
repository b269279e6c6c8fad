export * from './workbook';
export * from './workbook-layout';
