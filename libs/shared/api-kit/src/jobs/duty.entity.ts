import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When recurring work was last begun. */
@Entity('duty')
export class DutyRound {
  @PrimaryColumn({ type: 'text' }) name!: string;
  @Column({ type: 'timestamptz' }) lastBegunAt!: Date;
}
