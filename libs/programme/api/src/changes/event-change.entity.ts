import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Event } from '@fds/applications/api';
import type { ChangeState, FactChange } from '@fds/programme/domain';
import type { Happening } from '@fds/shared/kernel';

/**
 * A change of an event after its label was announced: what became of it, facts before and after. A small one took effect
 * at once; a proposed one waits for the coordination, and the event stays as it was until then.
 */
@Entity('event_change')
@Index('event_change_event', ['eventId', 'askedAt'])
@Index('event_change_waiting', ['askedAt'], { where: `state = 'proposed'` })
@Check(
  'event_change_reason',
  `happening IS NULL OR happening NOT IN ('rescheduled', 'moved_online', 'postponed', 'cancelled') OR btrim(reason) <> ''`,
)
@Check('event_change_refusal', `state <> 'refused' OR btrim(settled_reason) <> ''`)
export class EventChange {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'text' }) state!: ChangeState;
  /** What becomes of it; null when only facts change. */
  @Column({ type: 'text', nullable: true }) happening!: Happening | null;
  /** What it was when the change took effect. */
  @Column({ type: 'text', nullable: true }) happeningBefore!: Happening | null;
  /** The reason that stood with it. */
  @Column({ type: 'text', default: '' }) reasonBefore!: string;
  @Column({ type: 'jsonb', default: [] }) facts!: readonly FactChange[];
  @Column({ type: 'text', default: '' }) reason!: string;
  @Column({ type: 'uuid', nullable: true }) askedBy!: string | null;
  /** The coordination asked it in the holder's place. */
  @Column({ type: 'boolean', default: false }) byCoordination!: boolean;
  @Column({ type: 'timestamptz' }) askedAt!: Date;
  @Column({ type: 'uuid', nullable: true }) settledBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) settledAt!: Date | null;
  /** What the coordination answered. */
  @Column({ type: 'text', default: '' }) settledReason!: string;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}
