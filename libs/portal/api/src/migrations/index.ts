export * from './1763770000000-extensions';
export * from './1763770001000-tables';
export * from './1763770002000-append-only-journal-and-search';
export * from './1763770003000-invitations';
export * from './1763770020000-visits-of-any-size';
export * from './1763770100000-links-sessions-and-duties';
export * from './1763770130000-pro-connect';
export * from './1763770140000-organisations-found-and-described';
