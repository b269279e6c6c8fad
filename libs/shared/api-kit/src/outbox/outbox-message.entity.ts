import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { HeldReason, Letter, MessageKind, MessageState } from '@fds/shared/kernel';
import type { Enclosure } from './enclosures';

/** A message written in the transaction of the change it speaks of, sent after it. One per person and occasion. */
@Entity('outbox_message')
@Index('outbox_message_once', ['personId', 'occasion'], { unique: true })
@Index('outbox_message_due', ['state', 'sendAfter'])
@Index('outbox_message_written', ['writtenAt', 'id'])
@Index('outbox_message_dossier', ['applicationId'])
@Index('outbox_message_campaign', ['campaignId', 'state'])
export class OutboxMessage {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  /** Null when the address is nobody's yet. */
  @Column({ type: 'uuid', nullable: true }) personId!: string | null;
  /** What the message is about, `application.submitted:<id>:<version>`: the same occasion is never told twice. */
  @Column({ type: 'text' }) occasion!: string;
  @Column({ type: 'text', default: 'notice' }) kind!: MessageKind;
  /** Edition, dossier and campaign that it belongs to, so that it is found from there. */
  @Column({ type: 'smallint', nullable: true }) editionYear!: number | null;
  @Column({ type: 'uuid', nullable: true }) applicationId!: string | null;
  @Column({ type: 'uuid', nullable: true }) campaignId!: string | null;
  @Column({ type: 'text' }) toAddress!: string;
  @Column({ type: 'text' }) toName!: string;
  /** Where answers go; null: to the sender's own address. */
  @Column({ type: 'text', nullable: true }) replyTo!: string | null;
  @Column({ type: 'text' }) subject!: string;
  /** The text part, as it is written out of the letter when there is one. */
  @Column({ type: 'text' }) text!: string;
  /** The message as it was composed; null when it was written as plain text, which is then read as a letter. */
  @Column({ type: 'jsonb', nullable: true }) letter!: Letter | null;
  /** The personal link that `{lien}` in the text stands for; emptied once sent, so that the table opens no door. */
  @Column({ type: 'text', nullable: true }) link!: string | null;
  /** The personal page that takes its reader off a list (RFC 8058); emptied once sent. */
  @Column({ type: 'text', nullable: true }) unsubscribe!: string | null;
  /** How the files that go with it are made, and what it says of them. */
  @Column({ type: 'jsonb', nullable: true }) enclosures!: readonly Enclosure[] | null;
  /** What it wore when it left: a `mail_look`; null: the portal's own frame. */
  @Column({ type: 'uuid', nullable: true }) lookId!: string | null;
  @Column({ type: 'text', default: 'planned' }) state!: MessageState;
  /** Why it waits for somebody; kept when it is called off, so that it can be put back where it was. */
  @Column({ type: 'text', nullable: true }) heldReason!: HeldReason | null;
  @Column({ type: 'smallint', default: 0 }) attempts!: number;
  /** Counts what people changed of it, so that of two who edit it the second is told. */
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) writtenAt!: Date;
  /** On the portal's clock. */
  @Column({ type: 'timestamptz' }) sendAfter!: Date;
  /** When a worker claimed it, on the database's clock: a claim that is not renewed passes to another worker. */
  @Column({ type: 'timestamptz', nullable: true }) claimedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) sentAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) bouncedAt!: Date | null;
  /** What the mail server answered when it refused, or when the message came back. */
  @Column({ type: 'text', nullable: true }) refusal!: string | null;
}

/** An edition has the messages of a kind read before they leave. */
@Entity('outbox_review')
export class OutboxReview {
  @PrimaryColumn({ type: 'smallint' }) editionYear!: number;
  @PrimaryColumn({ type: 'text' }) kind!: MessageKind;
}

/** An address whose server said that nobody reads it; in small letters. What is written to it waits for somebody. */
@Entity('unreachable_address')
export class UnreachableAddress {
  @PrimaryColumn({ type: 'text' }) address!: string;
  @Column({ type: 'timestamptz' }) since!: Date;
  /** The server's own words. */
  @Column({ type: 'text', default: '' }) reason!: string;
}
