import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@fds/shared/kernel';

/** A link that lets its reader in once, completed by a button so that mail scanners do not consume it. */
@Entity('invitation')
export class Invitation {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'PK_invitation' }) id!: string;
  @Column({ type: 'citext' }) email!: string;
  @Column({ type: 'text' }) role!: Role;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) expiresAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) usedAt!: Date | null;
}
