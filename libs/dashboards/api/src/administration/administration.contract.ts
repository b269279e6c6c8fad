import { ROLES, type Role } from '@fds/shared/kernel';
import { Choice, Figure, Flag, FreeText, Instant, Int, Nested } from '@fds/shared/api-kit';
import { JournalEntryView } from '../journal/journal.contract';

export class RoleCountView {
  @Choice('Role', ROLES) role!: Role;
  @Int({ min: 0, max: 1_000_000_000 }) count!: number;
}
export class OutboxStateView {
  @Int({ min: 0, max: 1_000_000_000 }) planned!: number;
  @Int({ min: 0, max: 1_000_000_000 }) sent!: number;
  @Int({ min: 0, max: 1_000_000_000 }) refused!: number;
  /** Since when the oldest message waits to leave. */
  @Instant({ nullable: true }) oldestPlanned!: string | null;
  @Instant({ nullable: true }) lastSent!: string | null;
}
export class RefusedMessageView {
  @FreeText({ max: 500 }) to!: string;
  @FreeText({ max: 1000 }) subject!: string;
  @Instant() writtenAt!: string;
  /** What the mail server answered. */
  @FreeText({ max: 2000 }) refusal!: string;
}
const IMPORT_STATES = ['waiting', 'checking', 'writing', 'done', 'refused', 'failed'] as const;
export class ImportJobView {
  @FreeText({ max: 500 }) fileName!: string;
  @Choice('ImportState', IMPORT_STATES) state!: (typeof IMPORT_STATES)[number];
  @Int({ min: 1900, max: 2999, nullable: true }) editionYear!: number | null;
  @Instant() requestedAt!: string;
  @Instant({ nullable: true }) endedAt!: string | null;
}
export class DatabaseStateView {
  @Figure() bytes!: number;
  @FreeText({ max: 100 }) version!: string;
  @Int({ min: 0, max: 100_000 }) migrations!: number;
  @Int({ min: 0, max: 1_000_000_000 }) events!: number;
  /** The embedded database with its demonstration accounts. */
  @Flag() embedded!: boolean;
}

/** How far the journal is sealed, and who could change it. */
export class JournalStateView {
  @Int({ min: 0, max: 1_000_000_000 }) unsealed!: number;
  @Instant({ nullable: true }) lastSealed!: string | null;
  /** The login of the portal itself cannot change a line; otherwise the triggers of the database alone refuse it. */
  @Flag() guarded!: boolean;
}

/** The state of the service, for who looks after it. */
export class AdministrationDashboardView {
  @Instant() now!: string;
  @Int({ min: 0, max: 1_000_000_000 }) people!: number;
  @Int({ min: 0, max: 1_000_000_000 }) disabled!: number;
  @Nested(() => RoleCountView, { many: { max: ROLES.length } }) roles!: RoleCountView[];
  @Int({ min: 0, max: 1_000_000_000 }) sessions!: number;
  /** People seen in the last 24 hours, and in the last seven days. */
  @Int({ min: 0, max: 1_000_000_000 }) seenToday!: number;
  @Int({ min: 0, max: 1_000_000_000 }) seenWeek!: number;
  @Nested(() => OutboxStateView) outbox!: OutboxStateView;
  @Nested(() => RefusedMessageView, { many: { max: 5 } }) refused!: RefusedMessageView[];
  /** Imports waiting or at work. */
  @Int({ min: 0, max: 1_000_000 }) importsRunning!: number;
  @Nested(() => ImportJobView, { many: { max: 5 } }) imports!: ImportJobView[];
  @Nested(() => DatabaseStateView) database!: DatabaseStateView;
  @FreeText({ max: 4000 }) dataDir!: string;
  /** Mails leave through a server of its own, not the local catcher. */
  @Flag() mailConfigured!: boolean;
  @Flag() worker!: boolean;
  @Int({ min: 0, max: 1_000_000_000 }) journalEntries!: number;
  @Nested(() => JournalStateView) journalState!: JournalStateView;
  @Nested(() => JournalEntryView, { many: { max: 8 } }) journal!: JournalEntryView[];
}
