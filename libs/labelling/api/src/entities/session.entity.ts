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
import { Organisation } from '@fds/organisations/api';
import type { Day } from '@fds/shared/kernel';
import type { DecisionOutcome, MinutesContent, Voice } from '@fds/labelling/domain';
import { CommitteeSession } from './committee.entity';

/** Who sat for a voice: present or not, and under which names the minutes are signed. Absent row: present, unnamed. */
@Entity('session_presence')
export class SessionPresence {
  @PrimaryColumn({ type: 'uuid' }) sessionId!: string;
  @PrimaryColumn({ type: 'text' }) voice!: Voice;
  @Column({ type: 'boolean' }) present!: boolean;
  /** As they stand in the minutes; empty when nobody was named. */
  @Column({ type: 'text', default: '' }) names!: string;
  @ManyToOne(() => CommitteeSession, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'session_id' })
  session!: Relation<CommitteeSession>;
}

/**
 * What the committee decided of an event while it sits. Rows are appended, the last number stands; all become decisions
 * (`label_decision`) when the session is closed, and none before. Two people who decide at once write the same number:
 * one wins (docs/decisions/0022).
 */
@Entity('session_decision')
@Index('session_decision_number', ['sessionId', 'eventId', 'number'], { unique: true })
@Index('session_decision_application', ['sessionId', 'applicationId'])
@Index('session_decision_event', ['eventId'])
@Check('session_decision_reason', `outcome = 'label' OR btrim(reason) <> ''`)
@Check('session_decision_outcome', `outcome IN ('label', 'label_with_conditions', 'refuse', 'defer')`)
@Check('session_decision_condition', `condition_due_on IS NULL OR outcome = 'label_with_conditions'`)
export class SessionDecision {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) sessionId!: string;
  @Column({ type: 'uuid' }) applicationId!: string;
  @Column({ type: 'uuid' }) eventId!: string;
  /** 1 for what was decided first; each change of mind is one more. */
  @Column({ type: 'smallint' }) number!: number;
  @Column({ type: 'text' }) outcome!: DecisionOutcome;
  @Column({ type: 'text', default: '' }) reason!: string;
  @Column({ type: 'date', nullable: true }) conditionDueOn!: Day | null;
  @Column({ type: 'uuid' }) decidedBy!: string;
  @Column({ type: 'timestamptz' }) decidedAt!: Date;
  @ManyToOne(() => CommitteeSession, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'session_id' })
  session!: Relation<CommitteeSession>;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}

/** A voice that belongs to the holder of a dossier and took part all the same: the committee was warned (rule 17). */
@Entity('session_interest')
export class SessionInterest {
  @PrimaryColumn({ type: 'uuid' }) sessionId!: string;
  @PrimaryColumn({ type: 'uuid' }) applicationId!: string;
  @PrimaryColumn({ type: 'text' }) voice!: Voice;
  /** How it is tied to the holder, as the warning said. */
  @Column({ type: 'text' }) tie!: string;
  @Column({ type: 'uuid' }) notedBy!: string;
  @Column({ type: 'timestamptz' }) notedAt!: Date;
  @ManyToOne(() => CommitteeSession, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'session_id' })
  session!: Relation<CommitteeSession>;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}

/** An organisation that a voice of the committee is tied to: it sits on its board, funds it, is employed by it (rule 17). */
@Entity('declared_interest')
@Index('declared_interest_once', ['voice', 'organisationId'], { unique: true })
@Index('declared_interest_organisation', ['organisationId'])
export class DeclaredInterest {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'text' }) voice!: Voice;
  @Column({ type: 'uuid' }) organisationId!: string;
  /** `siège à son conseil d’administration`. */
  @Column({ type: 'text' }) tie!: string;
  @Column({ type: 'uuid' }) declaredBy!: string;
  @Column({ type: 'timestamptz' }) declaredAt!: Date;
  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
}

/** The minutes of a closed session, frozen; `fingerprint` is the SHA-256 of `content` in its canonical writing. */
@Entity('committee_minutes')
@Check('committee_minutes_fingerprint', `fingerprint ~ '^[0-9a-f]{64}$'`)
export class CommitteeMinutes {
  @PrimaryColumn({ type: 'uuid' }) sessionId!: string;
  @Column({ type: 'jsonb' }) content!: MinutesContent;
  @Column({ type: 'text' }) fingerprint!: string;
  @Column({ type: 'timestamptz' }) frozenAt!: Date;
  @ManyToOne(() => CommitteeSession, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'session_id' })
  session!: Relation<CommitteeSession>;
}
