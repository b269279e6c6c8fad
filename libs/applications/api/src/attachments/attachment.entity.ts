import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { AttachmentKind } from '@fds/applications/domain';
import { Application } from '../entities/application.entity';
import { Event } from '../entities/event.entity';
import { ApplicationMessage } from '../thread/thread.entity';

/** A file of a dossier: of the whole, of one of its events, or of a message. */
@Entity('attachment')
@Index('attachment_application', ['applicationId'])
@Index('attachment_file', ['fileId'])
export class Attachment {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) applicationId!: string;
  @Column({ type: 'uuid', nullable: true }) eventId!: string | null;
  @Column({ type: 'uuid', nullable: true }) messageId!: string | null;
  @Column({ type: 'text' }) kind!: AttachmentKind;
  /** Id of the stored file: its SHA-256. */
  @Column({ type: 'text' }) fileId!: string;
  /** Name the sender's file had, without path or control characters. */
  @Column({ type: 'text' }) name!: string;
  /** Who made an image; empty while it is not said. */
  @Column({ type: 'text', default: '' }) credit!: string;
  /** What an image shows, for those who do not see it. */
  @Column({ type: 'text', default: '' }) alternative!: string;
  @Column({ type: 'uuid', nullable: true }) addedBy!: string | null;
  @Column({ type: 'timestamptz' }) addedAt!: Date;
  /** Taken away: no longer shown, kept for the versions that were filed with it. */
  @Column({ type: 'timestamptz', nullable: true }) removedAt!: Date | null;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
  @ManyToOne(() => Event, { onDelete: 'SET NULL' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event> | null;
  @ManyToOne(() => ApplicationMessage, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'message_id' })
  message!: Relation<ApplicationMessage> | null;
}
