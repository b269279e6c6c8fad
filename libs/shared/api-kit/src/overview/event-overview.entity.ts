import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  ApplicationState,
  AttendanceMode,
  EventFormat,
  EventKind,
  Happening,
  HolderFamily,
  Label,
} from '@fds/shared/kernel';

/**
 * One row per event, with the columns that lists filter on and the figures that the bilan adds up. It is a projection:
 * every step writes its own columns, in the transaction of the change (docs/decisions/0006).
 */
@Entity('event_overview')
@Index('event_overview_list', ['editionYear', 'applicationState', 'department', 'firstSlotAt', 'eventId'])
@Index('event_overview_application', ['applicationId'])
@Index('event_overview_root', ['rootEventId'])
@Index('event_overview_organisation', ['organisationId', 'editionYear'])
/** What lists and their filters ask of every row, so that they read the index alone. */
@Index(
  'event_overview_roots',
  [
    ...['editionYear', 'applicationId', 'applicationState', 'submittedAt', 'eventId'],
    ...['label', 'kind', 'organisationId', 'department'],
  ],
  { where: 'parent_event_id IS NULL' },
)
@Index('event_overview_held', ['organisationId', 'editionYear'], {
  where: `notified_at IS NOT NULL AND label IN ('labelled', 'conditional')`,
})
@Index('event_overview_place', ['editionYear', 'municipalityCode'])
@Index('event_overview_search', { synchronize: false })
export class EventOverview {
  @PrimaryColumn({ type: 'uuid' }) eventId!: string;

  // -- stage `filed` (applications)
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'uuid' }) applicationId!: string;
  @Column({ type: 'uuid' }) organisationId!: string;
  @Column({ type: 'text' }) organisationName!: string;
  @Column({ type: 'text', nullable: true }) holderFamily!: HolderFamily | null;
  @Column({ type: 'uuid', nullable: true }) parentEventId!: string | null;
  /** The event itself when it has no parent. */
  @Column({ type: 'uuid' }) rootEventId!: string;
  @Column({ type: 'text' }) kind!: EventKind;
  @Column({ type: 'text', nullable: true }) format!: EventFormat | null;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) attendanceMode!: AttendanceMode;
  /** Current commune, after roll-up of delegated, associated and former codes. */
  @Column({ type: 'text', nullable: true }) municipalityCode!: string | null;
  @Column({ type: 'text', nullable: true }) department!: string | null;
  @Column({ type: 'text', nullable: true }) intermunicipalityCode!: string | null;
  @Column({ type: 'text' }) applicationState!: ApplicationState;
  @Column({ type: 'timestamptz', nullable: true }) submittedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) firstSlotAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) lastSlotAt!: Date | null;
  @Column({ type: 'integer', default: 0 }) slots!: number;
  /** Title, holder and commune in search form. */
  @Column({ type: 'text', default: '' }) search!: string;

  // -- stage `label` (labelling)
  @Column({ type: 'text', default: 'pending' }) label!: Label;
  @Column({ type: 'timestamptz', nullable: true }) notifiedAt!: Date | null;
  /** What its holder was told last, whatever was decided since (rule 16); null while nothing was told. */
  @Column({ type: 'text', nullable: true }) toldLabel!: Label | null;
  @Column({ type: 'timestamptz', nullable: true }) toldAt!: Date | null;

  // -- stage `happening` (programme)
  @Column({ type: 'text', default: 'scheduled' }) happening!: Happening;
  /** The event and its parent count in the bilan (indicators.md). */
  @Column({ type: 'boolean', default: false }) counts!: boolean;

  // -- stage `attendance`; visits in person unless said
  /** State of the attendance report, null while there is none. */
  @Column({ type: 'text', nullable: true }) reportState!: string | null;
  /** At least one line was reported, even of 0 visits. */
  @Column({ type: 'boolean', default: false }) reported!: boolean;
  @Column({ type: 'bigint', default: 0 }) visitsPublic!: number;
  @Column({ type: 'bigint', default: 0 }) visitsSchool!: number;
  @Column({ type: 'bigint', default: 0 }) visitsAccompanying!: number;
  @Column({ type: 'bigint', default: 0 }) visitsOnline!: number;
  /** Of the visits in person, those counted one by one. */
  @Column({ type: 'bigint', default: 0 }) visitsExact!: number;
  @Column({ type: 'bigint', default: 0 }) visitsNursery!: number;
  @Column({ type: 'bigint', default: 0 }) visitsPrimary!: number;
  @Column({ type: 'bigint', default: 0 }) visitsMiddle!: number;
  @Column({ type: 'bigint', default: 0 }) visitsHigh!: number;
  @Column({ type: 'bigint', default: 0 }) visitsHigher!: number;
  @Column({ type: 'bigint', default: 0 }) visitsMixed!: number;
  @Column({ type: 'bigint', default: 0 }) visitsUnspecified!: number;
}
