export * from './idle';
export * from './links';
export * from './password';
export * from './sessions';
export * from './roles';
