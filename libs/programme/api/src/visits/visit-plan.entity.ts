import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '@fds/accounts/api';
import { Edition } from '@fds/editions/api';

/** The openings that somebody of the committee or the coordination means to visit in an edition; nobody else reads it. */
@Entity('visit_plan')
export class VisitPlan {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'PK_visit_plan' }) personId!: string;
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'PK_visit_plan' }) editionYear!: number;
  /** Slots; one that is gone since is passed over. */
  @Column({ type: 'uuid', array: true, default: () => `'{}'` }) slots!: string[];
  @Column({ type: 'timestamptz' }) keptAt!: Date;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'FK_visit_plan_person' })
  person!: Relation<Person>;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year', foreignKeyConstraintName: 'FK_visit_plan_edition' })
  edition!: Relation<Edition>;
}
