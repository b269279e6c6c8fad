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
import type { ProposedOutcome, Voice } from '@fds/labelling/domain';

/** A named set of provisional decisions that the coordination weighs; under embargo for good, since it is only a draft. */
@Entity('scenario')
@Index('scenario_edition', ['editionYear', 'createdAt'])
export class Scenario {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'text' }) name!: string;
  /** What the proposals were before a scenario was adopted: kept so that it can be undone. */
  @Column({ type: 'boolean', default: false }) backup!: boolean;
  @Column({ type: 'uuid' }) createdBy!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year' })
  edition!: Relation<Edition>;
}

/** What a scenario decides of a root event; absent: nothing yet. A reason may still be missing. */
@Entity('scenario_decision')
@Index('scenario_decision_event', ['eventId'])
export class ScenarioDecision {
  @PrimaryColumn({ type: 'uuid' }) scenarioId!: string;
  @PrimaryColumn({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'text' }) outcome!: ProposedOutcome;
  @Column({ type: 'text', default: '' }) reason!: string;
  @Column({ type: 'date', nullable: true }) conditionDueOn!: Day | null;
  @ManyToOne(() => Scenario, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'scenario_id' })
  scenario!: Relation<Scenario>;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}

/** Points that a voice gives to one criterion of the edition's grid. */
@Entity('score')
@Check('score_points', 'points BETWEEN 0 AND 5')
export class Score {
  @PrimaryColumn({ type: 'uuid' }) applicationId!: string;
  @PrimaryColumn({ type: 'text' }) voice!: Voice;
  @PrimaryColumn({ type: 'text' }) code!: string;
  @Column({ type: 'smallint' }) points!: number;
  @Column({ type: 'uuid' }) givenBy!: string;
  @Column({ type: 'timestamptz' }) givenAt!: Date;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}
