export * from './cut-reply';
export * from './delivery-status';
export * from './received-mail';
export * from './text-of-html';
