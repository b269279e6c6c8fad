import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { Role } from '@fds/shared/kernel';

/** Somebody with an account; one per mail address. */
@Entity('person')
export class Person {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'citext', unique: true }) email!: string;
  @Column({ type: 'text' }) name!: string;
  /** argon2id; null until a password was chosen. */
  @Column({ type: 'text', nullable: true }) passwordHash!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) disabledAt!: Date | null;
  @CreateDateColumn({ type: 'timestamptz' }) readonly createdAt!: Date;
  /** Last day the person used the portal, in the region's zone. */
  @Column({ type: 'date', nullable: true }) lastSeenOn!: string | null;
  /** When the account was closed for good: from then on nothing in the row is somebody's. */
  @Column({ type: 'timestamptz', nullable: true }) erasedAt!: Date | null;
  /** Day of the last warning before an idle account is closed. */
  @Column({ type: 'date', nullable: true }) idleWarnedOn!: string | null;
  /** Accounts of the demonstration: their role never obliges them to a second factor. */
  @Column({ type: 'boolean', default: false }) exemptFromSecondFactor!: boolean;
}

/** A role that a person may act in, until the end of a day when it has one. */
@Entity('role_grant')
@Index('role_grant_once', ['personId', 'role'], { unique: true })
export class RoleGrant {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) personId!: string;
  @Column({ type: 'text' }) role!: Role;
  /** Since when the person holds it. */
  @Column({ type: 'timestamptz', default: () => 'now()' }) grantedAt!: Date;
  @Column({ type: 'date', nullable: true }) endsOn!: string | null;
  /** Departments a coordinator may write in; null for the whole region. */
  @Column({ type: 'text', array: true, nullable: true }) departments!: string[] | null;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person!: Relation<Person>;
}
