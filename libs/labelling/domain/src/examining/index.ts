export * from './criteria-settings';
export * from './examining';
export * from './neighbours';
export * from './opinion-reminder';
export * from './portal-findings';
export * from './standing-criteria';
