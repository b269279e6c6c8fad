export * from './idle';
export * from './password';
export * from './roles';
