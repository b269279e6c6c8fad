import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Person } from '@fds/accounts/api';
import type { HolderFamily, OrganisationKind } from '@fds/shared/kernel';

/** A legal body; outlives editions and people. What a year says of it is its profile. */
@Entity('organisation')
export class Organisation {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  /** Its id in edition archives; the same id is the same organisation. */
  @Column({ type: 'text', unique: true, nullable: true }) archiveId!: string | null;
  @Column({ type: 'text', nullable: true }) siret!: string | null;
  @CreateDateColumn({ type: 'timestamptz' }) readonly createdAt!: Date;
}

/** What an organisation was in one edition: an imported 2019 never changes 2021's figures. */
@Entity('organisation_profile')
export class OrganisationProfile {
  @PrimaryColumn({ type: 'uuid' }) organisationId!: string;
  @PrimaryColumn({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', nullable: true }) holderFamily!: HolderFamily | null;
  @Column({ type: 'text', nullable: true }) kind!: OrganisationKind | null;
  /** INSEE code of the seat, as given; any French commune. */
  @Column({ type: 'text', nullable: true }) municipalityCode!: string | null;
  @Column({ type: 'text', array: true, default: () => `'{}'` }) networks!: string[];
  @Column({ type: 'smallint', nullable: true }) firstParticipationYear!: number | null;
  @Column({ type: 'text', nullable: true }) siret!: string | null;
  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
}

/** A person allowed to act for an organisation. */
@Entity('membership')
@Index('membership_organisation', ['organisationId'])
export class Membership {
  @PrimaryColumn({ type: 'uuid' }) personId!: string;
  @PrimaryColumn({ type: 'uuid' }) organisationId!: string;
  @Column({ type: 'text', default: 'owner' }) level!: 'owner' | 'editor';
  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person!: Relation<Person>;
}
