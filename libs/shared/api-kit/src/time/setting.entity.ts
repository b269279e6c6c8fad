import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the installation remembers about itself, by key. */
@Entity('setting')
export class Setting {
  @PrimaryColumn({ type: 'text' }) key!: string;
  @Column({ type: 'jsonb' }) value!: unknown;
}
