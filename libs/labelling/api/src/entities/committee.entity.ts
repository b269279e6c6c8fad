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
import { Application, Event } from '@fds/applications/api';
import { Edition } from '@fds/editions/api';
import type { Day } from '@fds/shared/kernel';
import type {
  Criterion,
  DecisionOutcome,
  ScoreCriterion,
  SessionPosition,
  SessionState,
  Voice,
} from '@fds/labelling/domain';

/** What an edition asks of a dossier: its criteria, and its scoring grid when it uses one. Absent: the usual criteria. */
@Entity('committee_settings')
export class CommitteeSettings {
  @PrimaryColumn({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'jsonb' }) criteria!: Criterion[];
  /** Empty when the edition does not score. */
  @Column({ type: 'jsonb', default: [] }) grid!: ScoreCriterion[];
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year' })
  edition!: Relation<Edition>;
}

/** A day of the steering committee. At most one of an edition is open. */
@Entity('committee_session')
@Index('committee_session_edition', ['editionYear', 'heldOn'])
@Index('committee_session_open', ['editionYear'], { unique: true, where: `state = 'open'` })
@Check('committee_session_closed', `(state = 'closed') = (closed_at IS NOT NULL)`)
export class CommitteeSession {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'date' }) heldOn!: Day;
  @Column({ type: 'text', default: '' }) place!: string;
  /** Last day for DRARI and Région to give their opinions. */
  @Column({ type: 'date', nullable: true }) opinionsDueOn!: Day | null;
  /** Day on which the holders are to be told. */
  @Column({ type: 'date', nullable: true }) answersOn!: Day | null;
  @Column({ type: 'text', default: 'prepared' }) state!: SessionState;
  @Column({ type: 'timestamptz', nullable: true }) openedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  /** The dossier on the screen while the session is open; those who follow it see the same. */
  @Column({ type: 'uuid', nullable: true }) currentApplicationId!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year' })
  edition!: Relation<Edition>;
  @ManyToOne(() => Application, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'current_application_id' })
  current!: Relation<Application> | null;
}

/** A dossier on the agenda of a session, in the order of discussion. A deferred one comes again before a later session. */
@Entity('agenda_item')
@Index('agenda_item_application', ['applicationId'])
export class AgendaItem {
  @PrimaryColumn({ type: 'uuid' }) sessionId!: string;
  @PrimaryColumn({ type: 'uuid' }) applicationId!: string;
  @Column({ type: 'integer' }) position!: number;
  @ManyToOne(() => CommitteeSession, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'session_id' })
  session!: Relation<CommitteeSession>;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}

/** Where a voice stood on a dossier in the session, as the coordinator entered it. Absent row: its written opinion. */
@Entity('session_position')
export class SessionPositionRow {
  @PrimaryColumn({ type: 'uuid' }) sessionId!: string;
  @PrimaryColumn({ type: 'uuid' }) applicationId!: string;
  @PrimaryColumn({ type: 'text' }) voice!: Voice;
  @Column({ type: 'text' }) position!: SessionPosition;
  @Column({ type: 'text', default: '' }) reasons!: string;
  @Column({ type: 'uuid' }) enteredBy!: string;
  @Column({ type: 'timestamptz' }) enteredAt!: Date;
  @ManyToOne(() => CommitteeSession, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'session_id' })
  session!: Relation<CommitteeSession>;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}

/** What the coordination proposes to the committee for an event; under embargo until the notification (rule 16). */
@Entity('label_proposal')
@Check('label_proposal_reason', `outcome = 'label' OR reason <> ''`)
@Check('label_proposal_due', `condition_due_on IS NULL OR outcome = 'label_with_conditions'`)
export class LabelProposal {
  @PrimaryColumn({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'text' }) outcome!: DecisionOutcome;
  @Column({ type: 'text', default: '' }) reason!: string;
  /** Last day to meet the condition; only with `label_with_conditions`. */
  @Column({ type: 'date', nullable: true }) conditionDueOn!: Day | null;
  @Column({ type: 'uuid' }) proposedBy!: string;
  @Column({ type: 'timestamptz' }) proposedAt!: Date;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}
