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
import { Edition } from '@fds/editions/api';
import type { Audience, Channel, Counting, Day, Role, SchoolLevel } from '@fds/shared/kernel';
import type {
  CameBy,
  ClassAbsence,
  CountMethod,
  Doubt,
  GuestKind,
  PhotoConsent,
  ReportState,
  SentReport,
} from '@fds/attendance/domain';

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
  /** How visits were counted (rule 8). */
  @Column({ type: 'text', array: true, default: () => `'{}'` }) methods!: CountMethod[];
  /** Null when not known. */
  @Column({ type: 'integer', nullable: true }) classesBooked!: number | null;
  @Column({ type: 'integer', nullable: true }) classesCame!: number | null;
  @Column({ type: 'text', array: true, default: () => `'{}'` }) classAbsences!: ClassAbsence[];
  /** What was unlikely in the figures when they were sent, and why they are right. */
  @Column({ type: 'jsonb', default: () => `'[]'` }) doubts!: Doubt[];
  @Column({ type: 'text', default: '' }) doubtReason!: string;
  /** How they reached the coordination, which entered them; null when the holder gave them herself. */
  @Column({ type: 'text', nullable: true }) cameBy!: CameBy | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}

/** Visits of one audience, level and channel. An event without a line has not been reported: that is not zero. */
@Entity('attendance_line')
@Index('attendance_line_event', ['eventId'])
@Index('attendance_line_once', { synchronize: false })
@Check('attendance_line_level', `audience = 'school' OR school_level IS NULL`)
@Check('attendance_line_visits', 'visits >= 0')
@Check('attendance_line_replay', `channel = 'online' OR NOT replay`)
export class AttendanceLine {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: number;
  @Column({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'text' }) audience!: Audience;
  @Column({ type: 'text', nullable: true }) schoolLevel!: SchoolLevel | null;
  @Column({ type: 'text' }) channel!: Channel;
  @Column({ type: 'integer' }) visits!: number;
  @Column({ type: 'text' }) counting!: Counting;
  /** Beginning of the slot it counts; null for the whole event. Slots are written anew with their dossier: their ids do not last. */
  @Column({ type: 'timestamptz', nullable: true }) slotBeginsAt!: Date | null;
  /** On line only: seen afterwards. */
  @Column({ type: 'boolean', default: false }) replay!: boolean;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}

/** An elected person, an authority or the press at an event: by capacity, never by name. */
@Entity('attendance_guest')
@Index('attendance_guest_event', ['eventId'])
export class AttendanceGuest {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: number;
  @Column({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'text' }) kind!: GuestKind;
  @Column({ type: 'text' }) capacity!: string;
  @Column({ type: 'date', nullable: true }) day!: Day | null;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}

/** A photo of an event that took place, with what is known of its author and of the people in it. */
@Entity('attendance_photo')
@Index('attendance_photo_event', ['eventId'])
@Index('attendance_photo_file', ['fileId'])
export class AttendancePhoto {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) eventId!: string;
  /** Id of the stored file: its SHA-256. */
  @Column({ type: 'text' }) fileId!: string;
  /** Name the sender's file had, without path or control characters. */
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', default: '' }) credit!: string;
  @Column({ type: 'text', default: '' }) alternative!: string;
  @Column({ type: 'text', default: 'unknown' }) consent!: PhotoConsent;
  @Column({ type: 'uuid', nullable: true }) addedBy!: string | null;
  @Column({ type: 'timestamptz' }) addedAt!: Date;
  /** Taken away: shown nowhere, and gone after a month. */
  @Column({ type: 'timestamptz', nullable: true }) removedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}

/** A report as it was sent; the next sending adds one. */
@Entity('attendance_version')
@Check('attendance_version_erratum', `btrim(erratum) <> ''`)
export class AttendanceVersion {
  @PrimaryColumn({ type: 'uuid' }) eventId!: string;
  @PrimaryColumn({ type: 'integer' }) number!: number;
  @Column({ type: 'timestamptz' }) submittedAt!: Date;
  @Column({ type: 'uuid', nullable: true }) submittedBy!: string | null;
  @Column({ type: 'text' }) role!: Role;
  @Column({ type: 'jsonb' }) sent!: SentReport;
  @Column({ type: 'text', nullable: true }) cameBy!: CameBy | null;
  /** Why figures of a published edition were corrected; null for what was sent before. */
  @Column({ type: 'text', nullable: true }) erratum!: string | null;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}

/** The collection of an edition's figures, when the coordination has closed it. */
@Entity('attendance_collection')
export class AttendanceCollection {
  @PrimaryColumn({ type: 'smallint' }) editionYear!: number;
  /** Null while it is open. */
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ type: 'uuid', nullable: true }) closedBy!: string | null;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
}
