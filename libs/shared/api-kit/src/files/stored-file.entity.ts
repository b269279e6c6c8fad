import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that the portal keeps; its bytes lie in the file store under the same id. */
@Entity('stored_file')
export class StoredFile {
  /** SHA-256 of the bytes, hexadecimal: the same bytes are kept once, and never change. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  /** Media type, as the portal made or checked it; never what a sender claimed. */
  @Column({ type: 'text' }) type!: string;
  @Column({ type: 'integer' }) bytes!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
