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
import { Person } from '../people/person.entity';
import type { Role } from '@fds/shared/kernel';

/** A signed-in browser. The cookie holds a random token; the database only its digest. */
@Entity('session')
@Index('session_person', ['personId'])
export class Session {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'uuid' }) personId!: string;
  /** The role being acted in. */
  @Column({ type: 'text' }) role!: Role;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) seenAt!: Date;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person!: Relation<Person>;
}

/** An attempt to sign in, kept an hour, to limit them across replicas. */
@Entity('sign_in_attempt')
@Index('sign_in_attempt_account', ['accountKey', 'at'])
@Index('sign_in_attempt_address', ['address', 'at'])
export class SignInAttempt {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: number;
  /** SHA-256 of the mail address that was typed. */
  @Column({ type: 'text' }) accountKey!: string;
  @Column({ type: 'text' }) address!: string;
  @Column({ type: 'timestamptz' }) at!: Date;
}
