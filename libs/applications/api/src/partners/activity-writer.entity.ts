import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Person } from '@fds/accounts/api';
import { Event } from '../entities/event.entity';

/** Somebody who was invited to write one activity, and nothing else of the dossier. */
@Entity('activity_writer')
@Index('activity_writer_once', ['eventId', 'email'], { unique: true })
@Index('activity_writer_person', ['personId'])
export class ActivityWriter {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) eventId!: string;
  /** The mailbox that was invited. */
  @Column({ type: 'citext' }) email!: string;
  @Column({ type: 'text', default: '' }) name!: string;
  /** Who accepted; null until then. */
  @Column({ type: 'uuid', nullable: true }) personId!: string | null;
  @Column({ type: 'uuid', nullable: true }) invitedBy!: string | null;
  @Column({ type: 'timestamptz' }) invitedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) acceptedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person!: Relation<Person> | null;
}
