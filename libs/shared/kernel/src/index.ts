export * from './actor';
export * from './calendar';
export * from './french-dates';
export * from './page';
export * from './portal-error';
export * from './text';
export * from './verdict';
export * from './vocabularies';
