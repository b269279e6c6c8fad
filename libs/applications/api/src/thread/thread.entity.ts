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
import type { MessageCircle } from '@fds/applications/domain';
import type { Role } from '@fds/shared/kernel';
import { Application } from '../entities/application.entity';

/** What somebody wrote about a dossier, in one of its circles; circles never share a box. */
@Entity('application_message')
@Index('application_message_thread', ['applicationId', 'circle', 'writtenAt'])
@Index('application_message_need', { synchronize: false })
export class ApplicationMessage {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) applicationId!: string;
  @Column({ type: 'text' }) circle!: MessageCircle;
  /** Null once the account is erased. */
  @Column({ type: 'uuid', nullable: true }) writtenBy!: string | null;
  /** The role it was written in. */
  @Column({ type: 'text' }) role!: Role;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'timestamptz' }) writtenAt!: Date;
  /** The item and field it speaks of, when it speaks of one. */
  @Column({ type: 'uuid', nullable: true }) item!: string | null;
  @Column({ type: 'text', nullable: true }) field!: string | null;
  /** Key of the row of `needs` that it answers. */
  @Column({ type: 'uuid', nullable: true }) needKey!: string | null;
  /** The whole mail that it was taken from, with what it quotes; null for what was written in the portal. */
  @Column({ type: 'text', nullable: true }) original!: string | null;
  /** False when nobody waits for an answer to it: news written to many, or what the coordination said is closed. */
  @Column({ type: 'boolean', default: true }) expectsAnswer!: boolean;
  /** A comment of the team that was dealt with. */
  @Column({ type: 'timestamptz', nullable: true }) resolvedAt!: Date | null;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}

/** Until when a person has read a circle of a dossier. */
@Entity('application_message_read')
export class ApplicationMessageRead {
  @PrimaryColumn({ type: 'uuid' }) applicationId!: string;
  @PrimaryColumn({ type: 'uuid' }) personId!: string;
  @PrimaryColumn({ type: 'text' }) circle!: MessageCircle;
  @Column({ type: 'timestamptz' }) readAt!: Date;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}
