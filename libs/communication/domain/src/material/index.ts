export * from './pieces';
export * from './words';
