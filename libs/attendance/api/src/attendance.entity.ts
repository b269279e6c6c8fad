import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Event } from '@fds/applications/api';
import type { Audience, Channel, Counting, SchoolLevel } from '@fds/shared/kernel';
import type { ReportState } from '@fds/attendance/domain';

/** What the holder says of who came to an event, or of its stand. */
@Entity('attendance_report')
export class AttendanceReport {
  @PrimaryColumn({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'text', default: 'draft' }) state!: ReportState;
  @Column({ type: 'text', default: '' }) comment!: string;
  /** Why it did not take place; an answer too. */
  @Column({ type: 'text', nullable: true }) notHeldReason!: string | null;
  /** What the coordination asks when it queries the figures. */
  @Column({ type: 'text', nullable: true }) question!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) submittedAt!: Date | null;
  @Column({ type: 'uuid', nullable: true }) submittedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) validatedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}

/** Visits of one audience, level and channel. An event without a line has not been reported: that is not zero. */
@Entity('attendance_line')
@Index('attendance_line_event', ['eventId'])
@Index('attendance_line_once', { synchronize: false })
@Check('attendance_line_level', `audience = 'school' OR school_level IS NULL`)
@Check('attendance_line_visits', 'visits >= 0')
export class AttendanceLine {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: number;
  @Column({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'text' }) audience!: Audience;
  @Column({ type: 'text', nullable: true }) schoolLevel!: SchoolLevel | null;
  @Column({ type: 'text' }) channel!: Channel;
  @Column({ type: 'integer' }) visits!: number;
  @Column({ type: 'text' }) counting!: Counting;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}
