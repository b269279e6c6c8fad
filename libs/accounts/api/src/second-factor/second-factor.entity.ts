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
import type { FactorMethod, StepMethod } from '@fds/accounts/domain';
import { Person } from '../people/person.entity';

/** A second proof of identity that a person keeps: an authenticator app, or a passkey. */
@Entity('second_factor')
@Index('second_factor_person', ['personId'])
@Index('second_factor_credential', ['credentialId'], { unique: true })
export class SecondFactor {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) personId!: string;
  @Column({ type: 'text' }) method!: FactorMethod;
  /** What the person calls it: « Téléphone ». */
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'timestamptz' }) addedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) lastUsedAt!: Date | null;
  /** Secret of an app, sealed with the installation's key. */
  @Column({ type: 'bytea', nullable: true }) secret!: Buffer | null;
  /** Half-minute of the last code that was taken: neither it nor an earlier one works again. */
  @Column({ type: 'bigint', nullable: true }) lastStep!: number | null;
  /** Of a passkey, base64url. */
  @Column({ type: 'text', nullable: true }) credentialId!: string | null;
  @Column({ type: 'bytea', nullable: true }) publicKey!: Buffer | null;
  /** Signatures the passkey says it has made; a copy of it would count anew. */
  @Column({ type: 'bigint', nullable: true }) counter!: number | null;
  @Column({ type: 'text', array: true, nullable: true }) transports!: string[] | null;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person!: Relation<Person>;
}

/** A code for the day the phone is lost; works once. */
@Entity('recovery_code')
export class RecoveryCode {
  @PrimaryColumn({ type: 'uuid' }) personId!: string;
  /** argon2id of the code, salted by the person. */
  @PrimaryColumn({ type: 'text' }) digest!: string;
  @Column({ type: 'timestamptz' }) madeAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) usedAt!: Date | null;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person!: Relation<Person>;
}

/** What a session was asked, or is enrolling, and must answer within minutes; answered once. */
@Entity('second_step_challenge')
export class SecondStepChallenge {
  /** Public id of the session: its own id changes with its token. */
  @PrimaryColumn({ type: 'uuid' }) sessionId!: string;
  @PrimaryColumn({ type: 'text' }) kind!: 'totp_enrolment' | 'passkey_enrolment' | 'passkey';
  /** The challenge of a passkey, or the sealed secret of an app that is being enrolled. */
  @Column({ type: 'bytea' }) value!: Buffer;
  @Column({ type: 'timestamptz' }) expiresAt!: Date;
}

/** A wrong code, kept a day, to limit them across replicas. */
@Entity('second_step_failure')
@Index('second_step_failure_person', ['personId', 'at'])
export class SecondStepFailure {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: number;
  @Column({ type: 'uuid' }) personId!: string;
  @Column({ type: 'text' }) method!: StepMethod | 'password';
  @Column({ type: 'timestamptz' }) at!: Date;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person!: Relation<Person>;
}
