import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { LinkPurpose } from '@fds/accounts/domain';
import { Person } from '../people/person.entity';

/** A personal link that was mailed or printed. The address holds a random token; the database only its digest. */
@Entity('access_link')
@Index('access_link_email', ['email', 'createdAt'])
@Index('access_link_person', ['personId'])
@Index('access_link_organisation', { synchronize: false })
@Index('access_link_inviter', { synchronize: false })
@Index('access_link_activity_inviter', { synchronize: false })
@Index('access_link_activity_writer', { synchronize: false })
export class AccessLink {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) purpose!: LinkPurpose;
  /** The mailbox it was sent to. */
  @Column({ type: 'citext' }) email!: string;
  /** Whose account it opens; null when there is none yet. */
  @Column({ type: 'uuid', nullable: true }) personId!: string | null;
  /** What its purpose needs besides: the role and organisation of an invitation, the pair of an address change. */
  @Column({ type: 'jsonb', default: {} }) details!: object;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) expiresAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) usedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person!: Relation<Person>;
}
