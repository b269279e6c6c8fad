import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Enclosure } from './enclosures';

export const MESSAGE_STATES = ['planned', 'sent', 'refused'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** A message written in the transaction of the change it speaks of, sent after it. One per person and occasion. */
@Entity('outbox_message')
@Index('outbox_message_once', ['personId', 'occasion'], { unique: true })
@Index('outbox_message_due', ['state', 'sendAfter'])
export class OutboxMessage {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  /** Null when the address is nobody's yet. */
  @Column({ type: 'uuid', nullable: true }) personId!: string | null;
  /** What the message is about, `application.submitted:<id>:<version>`: the same occasion is never told twice. */
  @Column({ type: 'text' }) occasion!: string;
  @Column({ type: 'text' }) toAddress!: string;
  @Column({ type: 'text' }) toName!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'text' }) text!: string;
  /** The personal link that `{lien}` in the text stands for; emptied once sent, so that the table opens no door. */
  @Column({ type: 'text', nullable: true }) link!: string | null;
  /** How the file that goes with it is made; emptied once sent. */
  @Column({ type: 'jsonb', nullable: true }) enclosure!: Enclosure | null;
  @Column({ type: 'text', default: 'planned' }) state!: MessageState;
  @Column({ type: 'smallint', default: 0 }) attempts!: number;
  @Column({ type: 'timestamptz' }) writtenAt!: Date;
  @Column({ type: 'timestamptz' }) sendAfter!: Date;
  @Column({ type: 'timestamptz', nullable: true }) sentAt!: Date | null;
  /** What the mail server answered when it refused. */
  @Column({ type: 'text', nullable: true }) refusal!: string | null;
}
