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
import { Person } from '@fds/accounts/api';
import type { CampaignState, LeftOutReason, Schedule, Segment, Topic } from '@fds/communication/domain';
import { Edition } from '@fds/editions/api';
import { StoredFile } from '@fds/shared/api-kit';

/** One message to many: whom, what, when, and where it stands. */
@Entity('campaign')
@Index('campaign_edition', ['editionYear', 'updatedAt'])
@Index('campaign_due', ['state'])
export class Campaign {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'text' }) name!: string;
  /** What people asked to receive; null for a service message, which always goes. */
  @Column({ type: 'text', nullable: true }) topic!: Topic | null;
  @Column({ type: 'jsonb' }) segment!: Segment;
  @Column({ type: 'text', default: '' }) subject!: string;
  @Column({ type: 'text', default: '' }) text!: string;
  @Column({ type: 'jsonb' }) schedule!: Schedule;
  @Column({ type: 'text', default: 'draft' }) state!: CampaignState;
  @Column({ type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
  /** Who said that it is ready; who signs it, and whose territory bounds it. */
  @Column({ type: 'uuid', nullable: true }) submittedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) submittedAt!: Date | null;
  /** The second person, where the edition asks for one. */
  @Column({ type: 'uuid', nullable: true }) approvedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) approvedAt!: Date | null;
  /** When its recipients were found; from then on they are in `campaign_recipient`. */
  @Column({ type: 'timestamptz', nullable: true }) begunAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Edition, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'created_by' })
  creator!: Relation<Person> | null;
  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'submitted_by' })
  submitter!: Relation<Person> | null;
  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'approved_by' })
  approver!: Relation<Person> | null;
}

/** Who a campaign found at the moment of sending, with what it speaks of; never written to twice. */
@Entity('campaign_recipient')
@Index('campaign_recipient_left', ['campaignId'], { where: 'written_at IS NULL AND left_out IS NULL' })
@Index('campaign_recipient_person', ['personId'])
export class CampaignRecipient {
  @PrimaryColumn({ type: 'uuid' }) campaignId!: string;
  @PrimaryColumn({ type: 'uuid' }) personId!: string;
  @Column({ type: 'uuid', array: true }) structures!: string[];
  @Column({ type: 'uuid', array: true }) dossiers!: string[];
  @Column({ type: 'uuid', array: true }) events!: string[];
  /** Why there is no message. */
  @Column({ type: 'text', nullable: true }) leftOut!: LeftOutReason | null;
  @Column({ type: 'timestamptz', nullable: true }) writtenAt!: Date | null;
  @ManyToOne(() => Campaign, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'campaign_id' })
  campaign!: Relation<Campaign>;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person!: Relation<Person>;
}

/** A file that goes with a campaign. */
@Entity('campaign_file')
@Index('campaign_file_campaign', ['campaignId'])
@Index('campaign_file_file', ['fileId'])
export class CampaignFile {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) campaignId!: string;
  @Column({ type: 'text' }) fileId!: string;
  @Column({ type: 'text' }) fileName!: string;
  @Column({ type: 'timestamptz' }) addedAt!: Date;
  @ManyToOne(() => Campaign, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'campaign_id' })
  campaign!: Relation<Campaign>;
  @ManyToOne(() => StoredFile) @JoinColumn({ name: 'file_id' }) file!: Relation<StoredFile>;
}

/** What an edition asks of those who write to many. */
@Entity('communication_settings')
export class CommunicationSettings {
  @PrimaryColumn({ type: 'smallint' }) editionYear!: number;
  /** A campaign leaves with the green light of a second person. */
  @Column({ type: 'boolean', default: false }) secondPerson!: boolean;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
}
