export * from './editions.module';
export * from './editions/edition-calendar';
export * from './editions/edition-moves';
export * from './editions/edition.entity';
export { EditionYearParam } from './editions/edition.contract';
export { noSuchEdition } from './editions/edition-errors';
export * from './form/edition-form.entity';
export * from './form/edition-forms';
export * from './form/form-use';
