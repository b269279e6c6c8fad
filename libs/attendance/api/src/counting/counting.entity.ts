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
import type { Counter } from '@fds/attendance/domain';
import type { Day } from '@fds/shared/kernel';

/** A link by which the team of a stand counts who comes, without an account. Only the digest of its token is kept. */
@Entity('counting_link')
@Index('counting_link_event', ['eventId'])
@Index('counting_link_token', ['tokenDigest'], { unique: true })
export class CountingLink {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) eventId!: string;
  /** The door or the team: « Entrée nord ». */
  @Column({ type: 'text' }) label!: string;
  @Column({ type: 'text' }) tokenDigest!: string;
  @Column({ type: 'uuid', nullable: true }) madeBy!: string | null;
  @Column({ type: 'timestamptz' }) madeAt!: Date;
  @Column({ type: 'uuid', nullable: true }) revokedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
  /** Taken back with its taps: they are kept for the record and counted nowhere. */
  @Column({ type: 'boolean', default: false }) dropped!: boolean;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}

/** One press of a button. Its id is given by the phone, so that a tap that is sent twice is one. */
@Entity('counting_tap')
@Index('counting_tap_link', ['linkId'])
@Index('counting_tap_undone_once', ['undoes'], { unique: true })
@Check('counting_tap_amount', 'amount <> 0 AND (undoes IS NULL) = (amount > 0)')
export class CountingTap {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) linkId!: string;
  /** A number that the phone drew; it says nothing of who holds it. */
  @Column({ type: 'uuid' }) device!: string;
  @Column({ type: 'text' }) counter!: Counter;
  /** Visits; below zero when it undoes another tap. */
  @Column({ type: 'smallint' }) amount!: number;
  /** Day of the stand on which it counts. */
  @Column({ type: 'date' }) day!: Day;
  /** By the phone's own clock. */
  @Column({ type: 'timestamptz' }) tappedAt!: Date;
  @Column({ type: 'timestamptz' }) receivedAt!: Date;
  /** Seconds by which the phone's clock was behind the server's when it sent. */
  @Column({ type: 'integer' }) clockOff!: number;
  /** The tap of the same phone that this one takes back; each once. */
  @Column({ type: 'uuid', nullable: true }) undoes!: string | null;
  @ManyToOne(() => CountingLink, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'link_id' })
  link!: Relation<CountingLink>;
}

/** Visits by link, phone, day and button: the sum of the taps, written with them. Phones never wait for each other. */
@Entity('counting_tally')
@Check('counting_tally_visits', 'visits >= 0')
export class CountingTally {
  @PrimaryColumn({ type: 'uuid' }) linkId!: string;
  @PrimaryColumn({ type: 'date' }) day!: Day;
  @PrimaryColumn({ type: 'uuid' }) device!: string;
  @PrimaryColumn({ type: 'text' }) counter!: Counter;
  @Column({ type: 'integer' }) visits!: number;
  @Column({ type: 'timestamptz' }) lastAt!: Date;
  @ManyToOne(() => CountingLink, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'link_id' })
  link!: Relation<CountingLink>;
}
