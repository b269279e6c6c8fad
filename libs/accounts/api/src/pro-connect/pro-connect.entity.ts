import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../people/person.entity';

/** Somebody is at the provider's and will come back with `state`: kept ten minutes, used once. */
@Entity('pro_connect_attempt')
@Index('pro_connect_attempt_at', ['at'])
export class ProConnectAttempt {
  /** SHA-256 of `state`, hexadecimal. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pro_connect_attempt_pk' }) id!: string;
  /** SHA-256 of the token in the cookie of the browser that left. */
  @Column({ type: 'text' }) browser!: string;
  @Column({ type: 'text' }) nonce!: string;
  @Column({ type: 'text' }) codeVerifier!: string;
  /** The page to go back to. */
  @Column({ type: 'text', nullable: true }) returnTo!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
}

/** Who a person is at an identity provider: its `sub`, which never changes, unlike an address. */
@Entity('external_identity')
@Index('external_identity_person', ['personId'])
export class ExternalIdentity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'external_identity_pk' }) issuer!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'external_identity_pk' }) subject!: string;
  @Column({ type: 'uuid' }) personId!: string;
  @Column({ type: 'timestamptz' }) linkedAt!: Date;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'external_identity_person_fk' })
  person!: Relation<Person>;
}
