import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Edition } from '@fds/editions/api';
import type { MediaKind } from '@fds/shared/kernel';

/** One mention of the festival in the media. */
@Entity('media_relay')
@Index('media_relay_archive', ['editionYear', 'archiveId'], { unique: true })
export class MediaRelay {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'text', nullable: true }) archiveId!: string | null;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'date' }) date!: string;
  @Column({ type: 'text' }) kind!: MediaKind;
  @Column({ type: 'text' }) outlet!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text', default: '' }) url!: string;
  @ManyToOne(() => Edition, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
}
