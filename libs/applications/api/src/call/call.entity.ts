import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Edition } from '@fds/editions/api';
import { Organisation } from '@fds/organisations/api';

/** More time for one holder, without reopening the call (rule 14). The newest that is not revoked counts. */
@Entity('call_extension')
@Index('call_extension_holder', ['editionYear', 'organisationId'])
export class CallExtension {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'uuid' }) organisationId!: string;
  /** Last day, the whole of it. */
  @Column({ type: 'date' }) until!: string;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'uuid' }) grantedBy!: string;
  @Column({ type: 'timestamptz' }) grantedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
}

/** An invitation to answer the call, sent to somebody by the coordination. */
@Entity('call_invitation')
@Index('call_invitation_once', ['editionYear', 'email'], { unique: true })
@Index('call_invitation_organisation', ['organisationId'])
export class CallInvitation {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'citext' }) email!: string;
  @Column({ type: 'text', default: '' }) name!: string;
  /** The organisation it was sent to, when the register knows it. */
  @Column({ type: 'uuid', nullable: true }) organisationId!: string | null;
  @Column({ type: 'text', default: '' }) message!: string;
  @Column({ type: 'uuid' }) sentBy!: string;
  @Column({ type: 'timestamptz' }) sentAt!: Date;
  /** Times it was sent. */
  @Column({ type: 'smallint', default: 1 }) times!: number;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
  @ManyToOne(() => Organisation, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation> | null;
}
