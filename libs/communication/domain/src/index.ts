export * from './campaigns';
export * from './outbox/message-rules';
export * from './preferences';
export * from './segments';
export * from './templates';
export * from './reminders';
export * from './replies';
export * from './kit';
export * from './material';
export * from './figures/channels';
export * from './figures/outreach-figures';
export * from './keeping';
export * from './media-relays/known-relays';
export * from './media-relays/labels';
export * from './media-relays/relay-list';
export * from './meetings/labels';
export * from './meetings/meeting-figures';
export * from './meetings/participant-list';
export * from './pasted/cells';
export {
  MOST_ROWS,
  pastedRows,
  pastedTable,
  type FieldRow,
  type PastedColumn,
  type PastedRow,
  type PastedTable,
} from '@fds/shared/kernel';
