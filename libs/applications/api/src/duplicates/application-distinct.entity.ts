import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Application } from '../entities/application.entity';

/** Two dossiers that somebody has said are not the same; `a` comes before `b`. */
@Entity('application_distinct')
@Index('application_distinct_b', ['b'])
export class ApplicationDistinct {
  @PrimaryColumn({ type: 'uuid' }) a!: string;
  @PrimaryColumn({ type: 'uuid' }) b!: string;
  @Column({ type: 'timestamptz' }) declaredAt!: Date;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'a' }) first!: Relation<Application>;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'b' }) second!: Relation<Application>;
}
