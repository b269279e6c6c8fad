import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { RegroupingKind } from '@fds/applications/domain';
import { Application } from '../entities/application.entity';
import { Event } from '../entities/event.entity';

/** An event that went from one dossier to another: an activity that got its own, or a dossier folded into a village. */
@Entity('regrouping')
@Index('regrouping_event', ['eventId', 'doneAt'])
@Index('regrouping_from', ['fromApplicationId'])
@Index('regrouping_to', ['toApplicationId'])
@Check('regrouping_reason', `btrim(reason) <> ''`)
export class Regrouping {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'uuid' }) eventId!: string;
  /** The village's event, which it left or joined. */
  @Column({ type: 'uuid' }) villageId!: string;
  @Column({ type: 'text' }) kind!: RegroupingKind;
  @Column({ type: 'uuid' }) fromApplicationId!: string;
  /** Null once a dossier that was made of an activity is gone with the undoing. */
  @Column({ type: 'uuid', nullable: true }) toApplicationId!: string | null;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'uuid', nullable: true }) doneBy!: string | null;
  @Column({ type: 'timestamptz' }) doneAt!: Date;
  /** What undoing puts back. */
  @Column({ type: 'jsonb' }) before!: object;
  /** How things stood just after: undone only while they stand so. */
  @Column({ type: 'jsonb' }) facts!: object;
  @Column({ type: 'uuid', nullable: true }) undoneBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) undoneAt!: Date | null;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'village_id' }) village!: Relation<Event>;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'from_application_id' })
  from!: Relation<Application>;
  @ManyToOne(() => Application, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'to_application_id' })
  to!: Relation<Application> | null;
}
