import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Application, ApplicationMessage, Event } from '@fds/applications/api';
import { Edition } from '@fds/editions/api';
import { CommitteeSession } from './committee.entity';

/** What the coordination changed of the message about a dossier that was not told yet, and whether it waits for a later lot. */
@Entity('notification_draft')
export class NotificationDraft {
  @PrimaryColumn({ type: 'uuid' }) applicationId!: string;
  /** With the text; both null while the portal's own words stand. */
  @Column({ type: 'text', nullable: true }) subject!: string | null;
  @Column({ type: 'text', nullable: true }) text!: string | null;
  @Column({ type: 'boolean', default: false }) heldBack!: boolean;
  @Column({ type: 'uuid' }) editedBy!: string;
  @Column({ type: 'timestamptz' }) editedAt!: Date;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}

/** Dossiers that were told in one go. */
@Entity('notification_lot')
@Index('notification_lot_edition', ['editionYear', 'sentAt'])
export class NotificationLot {
  /** Given by the page that prepares it: asked twice, it is sent once. */
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'uuid', nullable: true }) sessionId!: string | null;
  @Column({ type: 'uuid' }) sentBy!: string;
  @Column({ type: 'timestamptz' }) sentAt!: Date;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year' })
  edition!: Relation<Edition>;
  @ManyToOne(() => CommitteeSession, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'session_id' })
  session!: Relation<CommitteeSession> | null;
}

/** A dossier of a lot, with the message as it was sent. */
@Entity('notification_lot_item')
@Index('notification_lot_item_application', ['applicationId'])
export class NotificationLotItem {
  @PrimaryColumn({ type: 'uuid' }) lotId!: string;
  @PrimaryColumn({ type: 'uuid' }) applicationId!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'text' }) text!: string;
  /** People who got the message. */
  @Column({ type: 'uuid', array: true }) recipients!: string[];
  @ManyToOne(() => NotificationLot, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'lot_id' })
  lot!: Relation<NotificationLot>;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}

/** The certificate of a labelled event, from the day its holder was told. What it is worth is its label's to say. */
@Entity('label_certificate')
@Index('label_certificate_number', ['editionYear', 'serial'], { unique: true })
@Index('label_certificate_code', ['code'], { unique: true })
export class LabelCertificate {
  @PrimaryColumn({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  /** Counted within its edition, from 1. */
  @Column({ type: 'integer' }) serial!: number;
  /** Anyone who holds the paper can check it by this code. */
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'timestamptz' }) issuedAt!: Date;
  @OneToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}

/** What a holder says it has done about the condition of a label; appended, never edited. */
@Entity('condition_answer')
@Index('condition_answer_event', ['eventId', 'answeredAt'])
export class ConditionAnswer {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'uuid', nullable: true }) answeredBy!: string | null;
  @Column({ type: 'timestamptz' }) answeredAt!: Date;
  /** The message of the dossier's thread that carries it, and its files. */
  @Column({ type: 'uuid', nullable: true }) messageId!: string | null;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
  @ManyToOne(() => ApplicationMessage, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'message_id' })
  message!: Relation<ApplicationMessage> | null;
}
