import { Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Asking, Term, Vocabulary } from '@fds/editions/domain';
import type { Question } from '@fds/questions/domain';
import { Edition } from '../editions/edition.entity';

/** What an edition asks of its holders; an edition without a row asks what the portal asks by itself. */
@Entity('edition_form')
export class EditionFormRow {
  @PrimaryColumn({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'text', default: '' }) callText!: string;
  @Column({ type: 'jsonb', default: {} }) vocabularies!: Partial<Record<Vocabulary, Term[]>>;
  /** By `project.<field>` or `event.<field>`. */
  @Column({ type: 'jsonb', default: {} }) fields!: Record<string, Asking>;
  @Column({ type: 'text', array: true, default: () => `'{subvention}'` }) sectionsOff!: string[];
  /** The edition's own questions to holders. */
  @Column({ type: 'jsonb', default: () => `'[]'` }) questions!: Question[];
  @Column({ type: 'integer', default: 1 }) version!: number;
  @OneToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year' })
  edition!: Relation<Edition>;
}

/** A text that holders accept by name; a text that somebody has accepted is never changed, a new one follows it. */
@Entity('charter_version')
export class CharterVersion {
  @PrimaryColumn({ type: 'smallint' }) editionYear!: number;
  /** 1 for the first. */
  @PrimaryColumn({ type: 'smallint' }) number!: number;
  /** One commitment each. */
  @Column({ type: 'text', array: true }) articles!: string[];
  @Column({ type: 'timestamptz' }) writtenAt!: Date;
  @Column({ type: 'uuid', nullable: true }) writtenBy!: string | null;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year' })
  edition!: Relation<Edition>;
}
