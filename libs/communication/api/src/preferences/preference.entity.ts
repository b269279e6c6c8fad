import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '@fds/accounts/api';
import type { Rhythm, Topic } from '@fds/communication/domain';

/** How often somebody wants the messages of a topic; no row: never asked for. */
@Entity('communication_preference')
export class CommunicationPreference {
  @PrimaryColumn({ type: 'uuid' }) personId!: string;
  @PrimaryColumn({ type: 'text' }) topic!: Topic;
  @Column({ type: 'text' }) rhythm!: Rhythm;
  /** When this was said: the proof of a consent, or of its end. */
  @Column({ type: 'timestamptz' }) saidAt!: Date;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person!: Relation<Person>;
}

/** The link of one message that takes its reader off a topic. The address holds a random token; this its digest. */
@Entity('unsubscribe_link')
@Index('unsubscribe_link_person', ['personId'])
export class UnsubscribeLink {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'uuid' }) personId!: string;
  @Column({ type: 'text' }) topic!: Topic;
  @Column({ type: 'timestamptz' }) madeAt!: Date;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person!: Relation<Person>;
}
