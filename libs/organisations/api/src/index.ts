export * from './organisations.module';
export * from './organisations/organisation.entity';
export * from './reference/municipality.entity';
export * from './reference/load-reference';
export * from './reference/municipality-lookup';
