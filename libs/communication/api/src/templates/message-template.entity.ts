import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Person } from '@fds/accounts/api';
import type { TemplateRule } from '@fds/communication/domain';

/** A message to begin from, and what it is for. */
@Entity('message_template')
export class MessageTemplate {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) subject!: string;
  /** With light marks and `{information}`. */
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'jsonb', default: {} }) rule!: TemplateRule;
  @Column({ type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'created_by' })
  creator!: Relation<Person> | null;
}
