import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Event } from '@fds/applications/api';
import type { Happening } from '@fds/shared/kernel';

/** Whether an event takes place as announced; independent of its label. No row means as scheduled. */
@Entity('event_happening')
export class EventHappening {
  @PrimaryColumn({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'text', default: 'scheduled' }) happening!: Happening;
  @Column({ type: 'text', default: '' }) reason!: string;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}
