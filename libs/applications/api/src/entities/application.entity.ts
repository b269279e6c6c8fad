import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Edition } from '@fds/editions/api';
import { Organisation } from '@fds/organisations/api';
import type { ApplicationState } from '@fds/shared/kernel';
import { Event } from './event.entity';

/** A dossier: what an organisation files for an edition. */
@Entity('application')
@Index('application_archive', ['editionYear', 'archiveId'], { unique: true })
@Index('application_state', ['editionYear', 'state'])
@Index('application_organisation', ['organisationId'])
@Index('application_renewed_from', ['renewedFrom'])
@Index('application_touched', ['editionYear', 'updatedAt'])
@Index('application_sent', ['editionYear', 'submittedAt'])
@Index('application_needs', { synchronize: false })
export class Application {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'text', nullable: true }) archiveId!: string | null;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'uuid' }) organisationId!: string;
  @Column({ type: 'text' }) title!: string;
  /** The title in search form, kept by the database. */
  @Column({ type: 'text', default: '', insert: false, update: false }) readonly search!: string;
  @Column({ type: 'text', default: '' }) summary!: string;
  @Column({ type: 'text', default: 'draft' }) state!: ApplicationState;
  @Column({ type: 'timestamptz', nullable: true }) submittedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) charterAcceptedAt!: Date | null;
  /** Name typed under the charter. */
  @Column({ type: 'text', nullable: true }) charterAcceptedBy!: string | null;
  /** The version of the edition's charter that was accepted. */
  @Column({ type: 'smallint', nullable: true }) charterNumber!: number | null;
  /** Answers about the project that have no column of their own, by field; `extra` holds those to the edition's questions. */
  @Column({ type: 'jsonb', default: {} }) details!: object;
  /** The dossier of an earlier edition that it was begun from (rule 24). */
  @Column({ type: 'uuid', nullable: true }) renewedFrom!: string | null;
  /** Answers taken over that nobody has looked at yet: `<item>/<field>`. */
  @Column({ type: 'text', array: true, default: () => `'{}'` }) toConfirm!: string[];
  /** How many answers it lacks before it can be sent, as counted when drafts were listed last; null before the first time. */
  @Column({ type: 'smallint', nullable: true }) lacking!: number | null;
  /** Which ones, each once: `project.<field>`, `event.<field>`. */
  @Column({ type: 'text', array: true, default: () => `'{}'` }) lackingFields!: string[];
  /** The version that was counted; another one is counted again. */
  @Column({ type: 'integer', nullable: true }) lackingVersion!: number | null;
  /** When the coordination last reminded its team of it. */
  @Column({ type: 'timestamptz', nullable: true }) remindedAt!: Date | null;
  @CreateDateColumn({ type: 'timestamptz' }) readonly createdAt!: Date;
  @Column({ type: 'timestamptz', default: () => 'now()' }) updatedAt!: Date;
  /** Goes up by one at each save; a save names the one it read. */
  @Column({ type: 'integer', default: 1 }) version!: number;
  @OneToMany(() => Event, (event) => event.application) events!: Relation<Event>[];
  @ManyToOne(() => Organisation, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
  @ManyToOne(() => Edition, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
  @ManyToOne(() => Application, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'renewed_from' })
  earlier!: Relation<Application> | null;
}

/** What was submitted, as it was; the committee reads this. */
@Entity('application_version')
export class ApplicationVersion {
  @PrimaryColumn({ type: 'uuid' }) applicationId!: string;
  /** 1 for the first submission. */
  @PrimaryColumn({ type: 'smallint' }) number!: number;
  @Column({ type: 'timestamptz' }) submittedAt!: Date;
  @Column({ type: 'uuid', nullable: true }) submittedBy!: string | null;
  @Column({ type: 'jsonb' }) content!: unknown;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}
