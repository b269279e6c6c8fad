import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Application } from '@fds/applications/api';
import { Edition } from '@fds/editions/api';
import type { TagColour } from '@fds/labelling/domain';

/** A word that the coordination puts on dossiers of an edition, for itself: no holder, partner or committee reads it. */
@Entity('tag')
@Index('tag_name', ['editionYear', 'name'], { unique: true })
export class Tag {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'citext' }) name!: string;
  @Column({ type: 'text' }) colour!: TagColour;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year' })
  edition!: Relation<Edition>;
}

/** A tag on a dossier. */
@Entity('application_tag')
@Index('application_tag_of', ['tagId', 'applicationId'])
export class ApplicationTag {
  @PrimaryColumn({ type: 'uuid' }) applicationId!: string;
  @PrimaryColumn({ type: 'uuid' }) tagId!: string;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
  @ManyToOne(() => Tag, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tag_id' })
  tag!: Relation<Tag>;
}
