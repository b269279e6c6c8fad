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

/** A research unit of the register: one body, whatever the spellings under which holders name it (rule 23). */
@Entity('research_unit')
@Index('research_unit_merged', ['mergedInto'])
export class ResearchUnit {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', nullable: true }) acronym!: string | null;
  /** Its number in its label, `UMR 8576`. */
  @Column({ type: 'text', nullable: true }) labelNumber!: string | null;
  /** False once it has closed, or become another unit. */
  @Column({ type: 'boolean', default: true }) current!: boolean;
  /** The unit that it was found to be; its spellings are there. */
  @Column({ type: 'uuid', nullable: true }) mergedInto!: string | null;
  /** What the merge moved, so that it can be undone. */
  @Column({ type: 'jsonb', nullable: true }) mergeRecord!: object | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => ResearchUnit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'merged_into' })
  survivor!: Relation<ResearchUnit> | null;
}

/** A body that a unit belongs to: a university, a national organisation. One unit often has several. */
@Entity('research_institution')
export class ResearchInstitution {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'text' }) name!: string;
  /** Its name without case, accents, spaces or punctuation. */
  @Column({ type: 'text', unique: true }) key!: string;
}

/** A unit belongs to an institution. */
@Entity('research_unit_institution')
@Index('research_unit_institution_institution', ['institutionId'])
export class ResearchUnitInstitution {
  @PrimaryColumn({ type: 'uuid' }) unitId!: string;
  @PrimaryColumn({ type: 'uuid' }) institutionId!: string;
  @ManyToOne(() => ResearchUnit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'unit_id' })
  unit!: Relation<ResearchUnit>;
  @ManyToOne(() => ResearchInstitution, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'institution_id' })
  institution!: Relation<ResearchInstitution>;
}

/** A spelling under which a unit is mentioned; it means one unit only. */
@Entity('research_spelling')
@Index('research_spelling_unit', ['unitId'])
@Index('research_spelling_key_near', { synchronize: false })
export class ResearchSpelling {
  /** The spelling without case, accents, spaces or punctuation: what mentions are matched by. */
  @PrimaryColumn({ type: 'text' }) key!: string;
  @Column({ type: 'text' }) spelling!: string;
  @Column({ type: 'uuid' }) unitId!: string;
  @Column({ type: 'timestamptz' }) attachedAt!: Date;
  @ManyToOne(() => ResearchUnit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'unit_id' })
  unit!: Relation<ResearchUnit>;
}
