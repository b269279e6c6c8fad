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
import { Application } from '@fds/applications/api';
import type { Day } from '@fds/shared/kernel';
import type { OutsidePosition } from '@fds/labelling/domain';

/**
 * An opinion asked of somebody without an account, on one version of one dossier, by a link. Only the digest of the link is
 * kept.
 */
@Entity('outside_opinion')
@Index('outside_opinion_application', ['applicationId'])
@Index('outside_opinion_token', ['tokenDigest'], { unique: true })
export class OutsideOpinion {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) applicationId!: string;
  @Column({ type: 'smallint' }) versionNumber!: number;
  @Column({ type: 'citext' }) email!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', default: '' }) question!: string;
  @Column({ type: 'text' }) tokenDigest!: string;
  /** Last day on which the link shows the dossier, whole. */
  @Column({ type: 'date' }) dueOn!: Day;
  @Column({ type: 'uuid', nullable: true }) askedBy!: string | null;
  @Column({ type: 'timestamptz' }) askedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) remindedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) openedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) answeredAt!: Date | null;
  @Column({ type: 'text', nullable: true }) position!: OutsidePosition | null;
  @Column({ type: 'text', default: '' }) reasons!: string;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}

/** A browser in which the link was opened: the first one by the link alone, every other by a code sent by mail. */
@Entity('outside_opinion_browser')
export class OutsideOpinionBrowser {
  @PrimaryColumn({ type: 'uuid' }) opinionId!: string;
  /** Digest of the cookie. */
  @PrimaryColumn({ type: 'text' }) browserDigest!: string;
  @Column({ type: 'text', nullable: true }) codeDigest!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) codeSentAt!: Date | null;
  @Column({ type: 'smallint', default: 0 }) attempts!: number;
  @Column({ type: 'timestamptz', nullable: true }) openedAt!: Date | null;
  @ManyToOne(() => OutsideOpinion, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'opinion_id' })
  opinion!: Relation<OutsideOpinion>;
}
