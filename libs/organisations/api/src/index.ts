export * from './organisations/organisation.entity';
export * from './reference/municipality.entity';
