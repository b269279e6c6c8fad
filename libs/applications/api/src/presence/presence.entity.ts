import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '@fds/accounts/api';
import { Application } from '../entities/application.entity';

/** Who has a dossier open, and where; a row nobody has renewed for half a minute says nothing. */
@Entity('application_presence')
export class ApplicationPresence {
  @PrimaryColumn({ type: 'uuid' }) applicationId!: string;
  @PrimaryColumn({ type: 'uuid' }) personId!: string;
  /** A window of a browser: one person may have two. */
  @PrimaryColumn({ type: 'text' }) windowKey!: string;
  @Column({ type: 'uuid', nullable: true }) item!: string | null;
  @Column({ type: 'text', nullable: true }) field!: string | null;
  @Column({ type: 'timestamptz' }) seenAt!: Date;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person!: Relation<Person>;
}
