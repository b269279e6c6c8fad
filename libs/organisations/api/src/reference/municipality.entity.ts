import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A code of the official geographic code: a current commune, or a code that rolls up to one. */
@Entity('municipality')
@Index('municipality_department', ['department', 'intermunicipalityCode'])
@Index('municipality_search', { synchronize: false })
@Index('municipality_current', ['currentCode'])
export class Municipality {
  /** INSEE code, text (rule 20). */
  @PrimaryColumn({ type: 'text' }) code!: string;
  /** The current commune this code counts as: itself when current (rule 20). */
  @Column({ type: 'text' }) currentCode!: string;
  @Column({ type: 'text' }) name!: string;
  /** `current`, `delegated`, `associated`, `district` (of Paris, Lyon, Marseille) or `former`. */
  @Column({ type: 'text' }) status!: 'current' | 'delegated' | 'associated' | 'district' | 'former';
  /** Department of the current commune. */
  @Column({ type: 'text' }) department!: string;
  @Column({ type: 'text' }) region!: string;
  @Column({ type: 'text', nullable: true }) intermunicipalityCode!: string | null;
  @Column({ type: 'text', array: true }) postalCodes!: string[];
  @Column({ type: 'integer', nullable: true }) population!: number | null;
  /** Name in search form. */
  @Column({ type: 'text' }) search!: string;
}

/** EPCI: communes that work together. */
@Entity('intermunicipality')
export class Intermunicipality {
  @PrimaryColumn({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'integer' }) population!: number;
}

@Entity('department')
export class Department {
  @PrimaryColumn({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) region!: string;
  @Column({ type: 'integer' }) population!: number;
}
