import { Check, Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { EditionState } from '@fds/editions/domain';

/** One yearly festival of the region. The year is its key: one edition a year and installation (docs/decisions/0004). */
@Entity('edition')
@Check('edition_window', 'ends_on >= starts_on AND call_closes_on >= call_opens_on')
export class Edition {
  @PrimaryColumn({ type: 'smallint' }) year!: number;
  @Column({ type: 'integer' }) number!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text', default: '' }) theme!: string;
  @Column({ type: 'text' }) regionCode!: string;
  @Column({ type: 'text' }) regionName!: string;
  @Column({ type: 'text', array: true }) departments!: string[];
  @Column({ type: 'date' }) startsOn!: string;
  @Column({ type: 'date' }) endsOn!: string;
  @Column({ type: 'date' }) callOpensOn!: string;
  @Column({ type: 'date' }) callClosesOn!: string;
  /** Day by which attendance is to be reported. */
  @Column({ type: 'date' }) reportsDueOn!: string;
  @Column({ type: 'smallint' }) cogVintage!: number;
  @Column({ type: 'text', default: 'draft' }) state!: EditionState;
  /** It came from an archive. */
  @Column({ type: 'boolean', default: false }) imported!: boolean;
  @CreateDateColumn({ type: 'timestamptz' }) readonly createdAt!: Date;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
