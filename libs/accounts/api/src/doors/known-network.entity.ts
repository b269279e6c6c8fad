import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../people/person.entity';

/** A network address from which somebody has come in: failures elsewhere do not close the account to it. */
@Entity('known_network')
export class KnownNetwork {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'known_network_pk' }) personId!: string;
  /** SHA-256 of the person's id and the network address, hexadecimal: the table tells no one's whereabouts. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'known_network_pk' }) digest!: string;
  @Column({ type: 'timestamptz' }) seenAt!: Date;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'known_network_person_fk' })
  person!: Relation<Person>;
}
