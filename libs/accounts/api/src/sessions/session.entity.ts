import {
  Column,
  Entity,
  Generated,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Person } from '../people/person.entity';
import type { SessionStage, SignInMethod } from '@fds/accounts/domain';
import type { Role } from '@fds/shared/kernel';

/** A signed-in browser. The cookie holds a random token; the database only its digest. */
@Entity('session')
@Index('session_person', ['personId'])
@Index('session_public', ['publicId'], { unique: true })
export class Session {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'uuid' }) personId!: string;
  /** The role being acted in. */
  @Column({ type: 'text' }) role!: Role;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) seenAt!: Date;
  /** What the list of one's sessions names it by: knowing it opens nothing. */
  @Column({ type: 'uuid' }) @Generated('uuid') publicId!: string;
  @Column({ type: 'text', default: 'password' }) method!: SignInMethod;
  @Column({ type: 'text', default: 'open' }) stage!: SessionStage;
  /** When the person last proved who they are, after the session was opened. */
  @Column({ type: 'timestamptz', nullable: true }) provenAt!: Date | null;
  @Column({ type: 'text', nullable: true }) address!: string | null;
  @Column({ type: 'text', nullable: true }) userAgent!: string | null;
  /** The organisation that a coordinator has entered as its holder would. */
  @Column({ type: 'uuid', nullable: true }) actingFor!: string | null;
  /** The provider's proof of identity, handed back to it at sign-out (ProConnect). */
  @Column({ type: 'text', nullable: true }) idToken!: string | null;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person!: Relation<Person>;
}

/** Something a stranger tried at the door, kept an hour, to limit it across replicas. */
@Entity('sign_in_attempt')
@Index('sign_in_attempt_account', ['accountKey', 'at'])
@Index('sign_in_attempt_address', ['address', 'at'])
export class SignInAttempt {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: number;
  /** `password`: a try that was not right (yet); `link`: a link that was asked for. */
  @Column({ type: 'text', default: 'password' }) kind!: 'password' | 'link';
  /** SHA-256 of the mail address that was typed; for a link, of the mailbox behind it. */
  @Column({ type: 'text' }) accountKey!: string;
  /** IPv4 address, or the first 64 bits of an IPv6 address. */
  @Column({ type: 'text' }) address!: string;
  @Column({ type: 'timestamptz' }) at!: Date;
}
