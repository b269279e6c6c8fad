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
import type { LegalForm } from '@fds/organisations/domain';
import { StoredFile } from '@fds/shared/api-kit';
import type { HolderFamily, OrganisationKind } from '@fds/shared/kernel';

/** A legal body; outlives editions and people. What a year says of it is its profile. */
@Entity('organisation')
@Index('organisation_siret', ['siret'])
@Index('organisation_uai', ['uai'])
@Index('organisation_rna', ['rna'])
@Index('organisation_seat', ['seatCode'])
@Index('organisation_merged', ['mergedInto'])
@Index('organisation_search', { synchronize: false })
@Index('organisation_name_key', { synchronize: false })
export class Organisation {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  /** Its id in edition archives; the same id is the same organisation. */
  @Column({ type: 'text', unique: true, nullable: true }) archiveId!: string | null;
  @Column({ type: 'text', nullable: true }) siret!: string | null;
  @Column({ type: 'text', nullable: true }) uai!: string | null;
  @Column({ type: 'text', nullable: true }) rna!: string | null;
  /** Other names it is found under: an acronym, the names of what was merged into it. */
  @Column({ type: 'text', array: true, default: () => `'{}'` }) aliases!: string[];
  @Column({ type: 'text', nullable: true }) legalForm!: LegalForm | null;

  // -- the public sheet
  @Column({ type: 'text', default: '' }) description!: string;
  @Column({ type: 'text', nullable: true }) website!: string | null;
  @Column({ type: 'text', nullable: true }) publicEmail!: string | null;
  @Column({ type: 'text', nullable: true }) publicPhone!: string | null;
  @Column({ type: 'text', nullable: true }) publicAddress!: string | null;
  @Column({ type: 'boolean', default: false }) published!: boolean;
  @Column({ type: 'text', nullable: true }) logoId!: string | null;
  @ManyToOne(() => StoredFile)
  @JoinColumn({ name: 'logo_id' })
  logo!: Relation<StoredFile> | null;

  // -- written by the database from the profiles (docs/decisions/0016)
  /** Names, commune and identifiers in search form, each word after a space. */
  @Column({ type: 'text', default: '' }) search!: string;
  /** The latest name without accents and empty words: what nearness compares. */
  @Column({ type: 'text', default: '' }) nameKey!: string;
  /** The current commune of the latest seat (rule 20). */
  @Column({ type: 'text', nullable: true }) seatCode!: string | null;

  /** The organisation that it was found to be: what follows it is there, and it is listed nowhere (rule 22). */
  @Column({ type: 'uuid', nullable: true }) mergedInto!: string | null;
  @ManyToOne(() => Organisation, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'merged_into' })
  survivor!: Relation<Organisation> | null;

  @CreateDateColumn({ type: 'timestamptz' }) readonly createdAt!: Date;
  @Column({ type: 'integer', default: 1 }) version!: number;
}

/**
 * A network the organisation belongs to, with its days. A profile's `networks` is what its edition counts; saving an
 * organisation writes the profile of the current edition from these rows, and no other.
 */
@Entity('organisation_network')
@Index('organisation_network_organisation', ['organisationId'])
export class OrganisationNetwork {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) organisationId!: string;
  @Column({ type: 'text' }) network!: string;
  /** First day, when it is known. */
  @Column({ type: 'date', nullable: true }) from!: string | null;
  /** Last day; null while it lasts. */
  @Column({ type: 'date', nullable: true }) to!: string | null;
  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
}

/** Two organisations that somebody has said are not the same; `a` comes before `b`. */
@Entity('organisation_distinct')
@Index('organisation_distinct_b', ['b'])
export class OrganisationDistinct {
  @PrimaryColumn({ type: 'uuid' }) a!: string;
  @PrimaryColumn({ type: 'uuid' }) b!: string;
  @Column({ type: 'timestamptz' }) declaredAt!: Date;
  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'a' })
  first!: Relation<Organisation>;
  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'b' })
  second!: Relation<Organisation>;
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
