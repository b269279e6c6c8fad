import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Application } from '../entities/application.entity';

/** Two dossiers of an edition that may be one, as they were when they were last compared; `a` comes before `b`. */
@Entity('application_pair')
@Index('application_pair_edition', ['editionYear'])
@Index('application_pair_b', ['b'])
export class ApplicationPair {
  @PrimaryColumn({ type: 'uuid' }) a!: string;
  @PrimaryColumn({ type: 'uuid' }) b!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  /** Likeness of the titles of two dossiers of one organisation; null when they are not near. */
  @Column({ type: 'real', nullable: true }) nearness!: number | null;
  /** An event of the one meets an event of the other. */
  @Column({ type: 'boolean' }) met!: boolean;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'a' }) first!: Relation<Application>;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'b' }) second!: Relation<Application>;
}

/** What of a dossier was compared with the others last: when it is another by now, its pairs are looked for anew. */
@Entity('application_compared')
export class ApplicationCompared {
  @PrimaryColumn({ type: 'uuid' }) applicationId!: string;
  @Column({ type: 'integer' }) version!: number;
  /** The organisation it was then: a note, no link. */
  @Column({ type: 'uuid' }) holder!: string;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}
