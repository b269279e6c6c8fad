import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Edition } from '@fds/editions/api';
import type { BulkAction, BulkMode, BulkOutcome, BulkReason } from '@fds/labelling/domain';
import type { ApplicationState } from '@fds/shared/kernel';

/** What was true of a dossier before, so that it can be made so again. */
export interface BulkBefore {
  readonly state: ApplicationState;
  readonly assignedTo: string | null;
  readonly takenBy: string | null;
  readonly takenAt: string | null;
  readonly readyAt: string | null;
  /** The opinion that was asked for. */
  readonly opinionId?: string;
}
/** What became of one dossier. */
export interface BulkRow {
  readonly id: string;
  readonly outcome: BulkOutcome;
  readonly reason: BulkReason | null;
  readonly before: BulkBefore | null;
}

/** An action on several dossiers: its id is the asker's, so that one sent twice is done once. */
@Entity('bulk_action')
@Index('bulk_action_edition', ['editionYear', 'doneAt'])
export class BulkActionRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'text' }) action!: BulkAction;
  @Column({ type: 'text' }) mode!: BulkMode;
  /** The session, the person or the tag that it was about. */
  @Column({ type: 'uuid', nullable: true }) target!: string | null;
  @Column({ type: 'jsonb', default: [] }) rows!: BulkRow[];
  @Column({ type: 'uuid' }) doneBy!: string;
  @Column({ type: 'timestamptz' }) doneAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) undoneAt!: Date | null;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year' })
  edition!: Relation<Edition>;
}
