import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Event } from '@fds/applications/api';
import { Edition } from '@fds/editions/api';
import type { MediaKind } from '@fds/shared/kernel';

/** One mention of the festival in the media. */
@Entity('media_relay')
@Index('media_relay_archive', ['editionYear', 'archiveId'], { unique: true })
@Index('media_relay_date', ['editionYear', 'date'])
export class MediaRelay {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'text', nullable: true }) archiveId!: string | null;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'date' }) date!: string;
  @Column({ type: 'text' }) kind!: MediaKind;
  @Column({ type: 'text' }) outlet!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text', default: '' }) url!: string;
  /** It names, quotes or hears the edition's ambassador. */
  @Column({ type: 'boolean', default: false }) namesAmbassador!: boolean;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Edition, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
}

/** An event that a relay speaks of. */
@Entity('media_relay_event')
@Index('media_relay_event_event', ['eventId'])
export class MediaRelayEvent {
  @PrimaryColumn({ type: 'uuid' }) relayId!: string;
  @PrimaryColumn({ type: 'uuid' }) eventId!: string;
  @ManyToOne(() => MediaRelay, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'relay_id' }) relay!: Relation<MediaRelay>;
  @ManyToOne(() => Event, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'event_id' }) event!: Relation<Event>;
}
