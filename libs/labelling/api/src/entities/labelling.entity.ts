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
import { Event, Application } from '@fds/applications/api';
import type { Day, Label } from '@fds/shared/kernel';
import type { DecisionOutcome, OpinionPosition, Voice } from '@fds/labelling/domain';
import { CommitteeSession } from './committee.entity';

/** The label of an event as it stands. The holder learns it when it is notified, never before (rule 16). */
@Entity('event_label')
@Check('event_label_notified', `notified_at IS NULL OR label <> 'pending'`)
export class EventLabel {
  @PrimaryColumn({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'text', default: 'pending' }) label!: Label;
  @Column({ type: 'timestamptz', nullable: true }) decidedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) notifiedAt!: Date | null;
  /** The holder was told that its event is deferred: that is what it reads until the next decision is announced. */
  @Column({ type: 'timestamptz', nullable: true }) deferralToldAt!: Date | null;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}

/** Decisions are appended, never edited. */
@Entity('label_decision')
@Index('label_decision_event', ['eventId', 'decidedAt'])
@Check('label_decision_reason', `outcome = 'label' OR btrim(reason) <> ''`)
@Check('label_decision_condition', `condition_due_on IS NULL OR outcome = 'label_with_conditions'`)
@Index('label_decision_final', ['eventId'], { unique: true, where: `outcome IN ('refuse', 'revoke')` })
@Index('label_decision_session', ['sessionId'])
export class LabelDecision {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'text' }) outcome!: DecisionOutcome;
  @Column({ type: 'text', default: '' }) reason!: string;
  @Column({ type: 'uuid', nullable: true }) decidedBy!: string | null;
  @Column({ type: 'timestamptz' }) decidedAt!: Date;
  /** The session it was taken in; null for what came from an archive, or was decided between sessions. */
  @Column({ type: 'uuid', nullable: true }) sessionId!: string | null;
  /** Last day to meet the condition; only with `label_with_conditions`. */
  @Column({ type: 'date', nullable: true }) conditionDueOn!: Day | null;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
  @ManyToOne(() => CommitteeSession, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'session_id' })
  session!: Relation<CommitteeSession> | null;
}

/** The coordinator's examination of a dossier. */
@Entity('application_review')
export class ApplicationReview {
  @PrimaryColumn({ type: 'uuid' }) applicationId!: string;
  /** Who it is given to; may be before anybody took it in charge. */
  @Column({ type: 'uuid', nullable: true }) assignedTo!: string | null;
  @Column({ type: 'uuid', nullable: true }) takenBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) takenAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) readyAt!: Date | null;
  @Column({ type: 'text', nullable: true }) inadmissibleReason!: string | null;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}

/** What a voice of the committee thinks of a dossier, with its reasons. */
@Entity('opinion')
@Index('opinion_once', ['applicationId', 'voice'], { unique: true })
export class Opinion {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) applicationId!: string;
  @Column({ type: 'text' }) voice!: Voice;
  @Column({ type: 'text' }) position!: OpinionPosition;
  @Column({ type: 'text', default: '' }) reasons!: string;
  /** Given by a member of the holder's organisation that did not step aside, warned (rule 17). */
  @Column({ type: 'boolean', default: false }) linkedToHolder!: boolean;
  @Column({ type: 'uuid' }) givenBy!: string;
  @Column({ type: 'timestamptz' }) givenAt!: Date;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}
