import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Person } from '@fds/accounts/api';
import type { MeetingKind } from '@fds/communication/domain';
import { Edition } from '@fds/editions/api';
import { Organisation } from '@fds/organisations/api';
import type { OrganisationKind } from '@fds/shared/kernel';

/** A meeting that prepares an edition with those who may take part: a workshop, the kick-off. */
@Entity('preparation_meeting')
@Index('preparation_meeting_edition', ['editionYear', 'heldOn'])
export class PreparationMeeting {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) kind!: MeetingKind;
  @Column({ type: 'date' }) heldOn!: string;
  /** Empty for one that was held online. */
  @Column({ type: 'text', default: '' }) place!: string;
  @Column({ type: 'boolean', default: false }) online!: boolean;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Edition, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
}

/** Somebody who came to a meeting, as the list of that day says. */
@Entity('meeting_participant')
@Index('meeting_participant_meeting', ['meetingId'])
@Index('meeting_participant_organisation', ['organisationId'])
@Index('meeting_participant_person', ['personId'])
@Index('meeting_participant_structure', ['structureKey'])
export class MeetingParticipant {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) meetingId!: string;
  /** Empty once its term has passed, or when only the structure was noted. */
  @Column({ type: 'text', default: '' }) name!: string;
  @Column({ type: 'citext', nullable: true }) email!: string | null;
  /** The name in a form in which its spellings meet (`participantKey`); goes with the name. */
  @Column({ type: 'text' }) personKey!: string;
  @Column({ type: 'text', default: '' }) structure!: string;
  @Column({ type: 'text', default: '' }) structureKey!: string;
  @Column({ type: 'text', nullable: true }) department!: string | null;
  @Column({ type: 'text', nullable: true }) kind!: OrganisationKind | null;
  /** The organisation of the register that the coordination confirmed it to be. */
  @Column({ type: 'uuid', nullable: true }) organisationId!: string | null;
  @Column({ type: 'uuid', nullable: true }) personId!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => PreparationMeeting, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'meeting_id' })
  meeting!: Relation<PreparationMeeting>;
  @ManyToOne(() => Organisation, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation> | null;
  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'person_id' })
  person!: Relation<Person> | null;
}
