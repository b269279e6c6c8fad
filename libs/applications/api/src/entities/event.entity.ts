import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { SlotAudience } from '@fds/applications/domain';
import { Organisation } from '@fds/organisations/api';
import type { AttendanceMode, EventFormat, EventKind, PartnerRole } from '@fds/shared/kernel';
import { Application } from './application.entity';

/** What was filed: a root event, or an activity of a multi-activity one. Label, happening and money live elsewhere. */
@Entity('event')
@Index('event_application', ['applicationId'])
@Index('event_parent', ['parentEventId'])
@Index('event_renewed_from', ['renewedFrom'])
@Index('event_archive', ['editionYear', 'archiveId'], { unique: true })
@Check('event_format', `format IS NULL OR kind = 'single'`)
@Check('event_activity', `parent_event_id IS NULL OR kind = 'single' OR archive_id IS NOT NULL`)
export class Event {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'text', nullable: true }) archiveId!: string | null;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'uuid' }) applicationId!: string;
  @Column({ type: 'uuid', nullable: true }) parentEventId!: string | null;
  /** Order in the dossier, among events of one parent. */
  @Column({ type: 'integer', default: 0 }) position!: number;
  @Column({ type: 'text' }) kind!: EventKind;
  @Column({ type: 'text', nullable: true }) format!: EventFormat | null;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text', default: '' }) description!: string;
  @Column({ type: 'text', default: 'in_person' }) attendanceMode!: AttendanceMode;
  /** INSEE code as given; the projection holds the current commune. */
  @Column({ type: 'text', nullable: true }) municipalityCode!: string | null;
  @Column({ type: 'text', default: '' }) venue!: string;
  /** Its name in search form, kept by the database. */
  @Column({ type: 'text', default: '', insert: false, update: false }) readonly venueKey!: string;
  @Column({ type: 'text', array: true, default: () => `'{}'` }) themes!: string[];
  /** Most people per slot. */
  @Column({ type: 'integer', nullable: true }) capacity!: number | null;
  /** Answers that have no column of their own, by field; `looseSlots` and `loosePartners` are lines that are not complete yet. */
  @Column({ type: 'jsonb', default: {} }) details!: object;
  /** The event of an earlier edition that it was made of (rule 24). */
  @Column({ type: 'uuid', nullable: true }) renewedFrom!: string | null;
  @ManyToOne(() => Application, (application) => application.events, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'parent_event_id' })
  parent!: Relation<Event> | null;
  @ManyToOne(() => Event, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'renewed_from' })
  earlier!: Relation<Event> | null;
  @OneToMany(() => Slot, (slot) => slot.event) slots!: Relation<Slot>[];
}

/** When it takes place: more than 0 and at most 24 hours, never over another slot of its event. */
@Entity('slot')
@Index('slot_event', ['eventId', 'beginsAt'])
@Check('slot_length', `ends_at > begins_at AND ends_at <= begins_at + interval '24 hours'`)
export class Slot {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'timestamptz' }) beginsAt!: Date;
  @Column({ type: 'timestamptz' }) endsAt!: Date;
  @Column({ type: 'text', default: 'everyone' }) audience!: SlotAudience;
  @ManyToOne(() => Event, (event) => event.slots, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'event_id' })
  event!: Relation<Event>;
}

/** An organisation that takes part without being the holder (rule 3). */
@Entity('event_partner')
@Index('event_partner_event', ['eventId'])
export class EventPartner {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'uuid' }) organisationId!: string;
  @Column({ type: 'text' }) role!: PartnerRole;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
  @ManyToOne(() => Organisation, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
}
