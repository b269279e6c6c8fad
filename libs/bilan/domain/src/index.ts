export * from './assemble';
export * from './catalogue';
export * from './comparison';
export * from './counts';
export * from './display';
export * from './figure';
export * from './indicator-codes';
export * from './labels';
