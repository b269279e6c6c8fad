import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { OutreachChannel, OutreachScope } from '@fds/communication/domain';
import { decimal } from '@fds/shared/api-kit';

/**
 * What one publication, campaign or whole channel brought on the web and social networks. Kept by year and not by edition:
 * a year that the portal does not hold is entered too, to compare with.
 */
@Entity('outreach_post')
@Index('outreach_post_year', ['year', 'channel'])
export class OutreachPost {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) year!: number;
  @Column({ type: 'text' }) scope!: OutreachScope;
  @Column({ type: 'text' }) channel!: OutreachChannel;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'date', nullable: true }) date!: string | null;
  @Column({ type: 'boolean', default: false }) sponsored!: boolean;
  /** Null is not known, and never zero. */
  @Column({ type: 'integer', nullable: true }) views!: number | null;
  @Column({ type: 'integer', nullable: true }) clicks!: number | null;
  @Column({ type: 'integer', nullable: true }) visits!: number | null;
  @Column({ type: 'integer', nullable: true }) readers!: number | null;
  /** Euros. */
  @Column({ type: 'numeric', precision: 10, scale: 2, nullable: true, transformer: decimal }) cost!: number | null;
  @Column({ type: 'text', default: '' }) url!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
}

/** Panels of the public poster campaign in one place. */
@Entity('poster_site')
@Index('poster_site_year', ['year'])
export class PosterSite {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) year!: number;
  @Column({ type: 'text' }) place!: string;
  @Column({ type: 'integer' }) panels!: number;
  @Column({ type: 'date', nullable: true }) startsOn!: string | null;
  @Column({ type: 'date', nullable: true }) endsOn!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
}

/** Who lends name and voice to the festival of a year. */
@Entity('festival_ambassador')
export class FestivalAmbassador {
  @PrimaryColumn({ type: 'smallint' }) year!: number;
  @Column({ type: 'text' }) name!: string;
  /** What the person does: `chercheur au laboratoire PhLAM`. */
  @Column({ type: 'text', default: '' }) position!: string;
  /** What the person says of the festival. */
  @Column({ type: 'text', default: '' }) words!: string;
  @Column({ type: 'text', default: '' }) photoCredit!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
