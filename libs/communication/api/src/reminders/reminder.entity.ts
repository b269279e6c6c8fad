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
import { Application } from '@fds/applications/api';
import type { LadderStep, ReminderOrigin } from '@fds/communication/domain';
import { Edition } from '@fds/editions/api';
import { Organisation } from '@fds/organisations/api';
import type { Day, Matter } from '@fds/shared/kernel';

/** How an edition reminds of what is missing. Without a row, or stopped, nothing leaves by itself. */
@Entity('reminder_ladder')
export class ReminderLadder {
  @PrimaryColumn({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'boolean', default: false }) running!: boolean;
  @Column({ type: 'jsonb' }) steps!: LadderStep[];
  @Column({ type: 'smallint' }) rhythmHours!: number;
  @Column({ type: 'text', array: true }) matters!: Matter[];
  @Column({ type: 'uuid' }) changedBy!: string;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
}

/**
 * The personal page of somebody in an edition. Only the digest of its token is kept; the token is made of the row's id and
 * the installation's secret, so that each reminder carries the same link.
 */
@Entity('reminder_link')
@Index('reminder_link_token', ['tokenDigest'], { unique: true })
@Index('reminder_link_standing', ['personId', 'editionYear'], { unique: true, where: 'revoked_at IS NULL' })
export class ReminderLink {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'uuid' }) personId!: string;
  @Column({ type: 'text' }) tokenDigest!: string;
  @Column({ type: 'timestamptz' }) givenAt!: Date;
  /** Its last day, whole; every reminder moves it on. */
  @Column({ type: 'date' }) expiresOn!: Day;
  @Column({ type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
  /** When it was opened last. */
  @Column({ type: 'timestamptz', nullable: true }) visitedAt!: Date | null;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
}

/** One message that told one person of all that was missing; its row in the outbox has the occasion `reminder:<id>`. */
@Entity('reminder')
@Index('reminder_once_a_day', ['personId', 'editionYear', 'onDay'], { unique: true })
@Index('reminder_edition', ['editionYear', 'madeAt'])
export class Reminder {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'uuid' }) personId!: string;
  @Column({ type: 'date' }) onDay!: Day;
  @Column({ type: 'text' }) origin!: ReminderOrigin;
  @Column({ type: 'timestamptz' }) madeAt!: Date;
  /** Who asked for it; null for the ladder by itself. */
  @Column({ type: 'uuid', nullable: true }) madeBy!: string | null;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
}

/** One thing that a reminder told of, and when it was there. */
@Entity('reminder_matter')
@Index('reminder_matter_open', ['reminderId'], { where: 'settled_at IS NULL' })
export class ReminderMatter {
  @PrimaryColumn({ type: 'uuid' }) reminderId!: string;
  @PrimaryColumn({ type: 'text' }) matter!: Matter;
  /** The dossier or the event it concerns. */
  @PrimaryColumn({ type: 'uuid' }) subjectId!: string;
  @Column({ type: 'uuid' }) applicationId!: string;
  /** Its title as the message said it. */
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'date' }) dueOn!: Day;
  /** Step of the ladder that was taken; null where none was, and for what was sent by hand. */
  @Column({ type: 'smallint', nullable: true }) step!: number | null;
  /** When it was found not to be missing any more. */
  @Column({ type: 'timestamptz', nullable: true }) settledAt!: Date | null;
  @ManyToOne(() => Reminder, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'reminder_id' })
  reminder!: Relation<Reminder>;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}

/** Somebody, or a whole organisation, is left in peace for a reason. */
@Entity('reminder_pause')
@Index('reminder_pause_edition', ['editionYear', 'pausedAt'])
@Check('reminder_pause_of_one', '(person_id IS NULL) <> (organisation_id IS NULL)')
export class ReminderPause {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'uuid', nullable: true }) personId!: string | null;
  @Column({ type: 'uuid', nullable: true }) organisationId!: string | null;
  /** Its last day, whole; null: until somebody ends it. */
  @Column({ type: 'date', nullable: true }) until!: Day | null;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'uuid' }) pausedBy!: string;
  @Column({ type: 'timestamptz' }) pausedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
  @ManyToOne(() => Organisation, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation> | null;
}

/** An organisation to be called, once no message helped; at most one open line of an edition. */
@Entity('reminder_call')
@Index('reminder_call_open', ['editionYear', 'organisationId'], { unique: true, where: 'settled_at IS NULL' })
export class ReminderCall {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'uuid' }) organisationId!: string;
  @Column({ type: 'timestamptz' }) listedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) calledAt!: Date | null;
  @Column({ type: 'uuid', nullable: true }) calledBy!: string | null;
  /** What was said. */
  @Column({ type: 'text', default: '' }) note!: string;
  /** When nothing late was missing any more. */
  @Column({ type: 'timestamptz', nullable: true }) settledAt!: Date | null;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
  @ManyToOne(() => Organisation, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
}
