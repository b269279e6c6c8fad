export * from './answers';
export * from './apply-changes';
export * from './changes';
export * from './content';
export * from './event-fields';
export * from './field-spec';
export * from './project-fields';
export * from './slot-lines';
