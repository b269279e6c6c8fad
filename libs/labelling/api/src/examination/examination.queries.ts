import { Inject, Injectable } from '@nestjs/common';
import { readFiledContent, type FiledContent } from '@fds/applications/api';
import { Clock, Database, toVerdictView } from '@fds/shared/api-kit';
import { dayOf, type Actor, type Day } from '@fds/shared/kernel';
import {
  BULK_REASONS,
  canAssign,
  canMark,
  canRemindVoice,
  canTag,
  countCriteria,
  EXAMINING_REASONS,
  mayExamine,
  portalFindings,
  REMINDER_REASONS,
  standingCriteria,
  VOICES,
  type AwaitedVoice,
  type Mark,
  type Voice,
} from '@fds/labelling/domain';
import { CriteriaQueries, type WrittenCriteria } from '../criteria/criteria.queries';
import type { TagView } from '../lists/tags/tags.contract';
import { noSuchApplication, ReviewQueries, type ReviewFacts } from '../review/review.queries';
import type { CoordinatorView, ExaminationView, ExaminedCriterionView } from './examination.contract';
import { COORDINATORS, MARKS_OF, SESSION, STANDING, VOICE_PEOPLE } from './examination.sql';

interface MarkRow {
  readonly code: string;
  readonly mark: Mark;
  readonly note: string;
  readonly markedBy: string | null;
  readonly markedAt: Date;
}
interface StandingRow {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly assignedTo: string | null;
  readonly tags: TagView[];
}
export interface CoordinatorRow {
  readonly personId: string;
  readonly name: string;
  readonly departments: readonly string[] | null;
  /** False for somebody who has the dossier and coordinates no longer. */
  readonly active: boolean;
}
interface VoiceRow {
  readonly voice: Voice;
  readonly people: number;
  readonly remindedAt: Date | null;
}

/** Reads the coordination's own work on a dossier, in as many statements whatever its size. */
@Injectable()
export class ExaminationQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReviewQueries) private readonly reviews: ReviewQueries,
    @Inject(CriteriaQueries) private readonly criteria: CriteriaQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async view(actor: Actor, id: string): Promise<ExaminationView> {
    const now = this.clock.now();
    const today = dayOf(now);
    const rows = <T extends object>(text: string, values: readonly unknown[]) => this.database.rows<T>(text, values);
    const [facts, filed, standing, marks, coordinators] = await Promise.all([
      this.reviews.facts(actor, id),
      readFiledContent(rows, id),
      this.database.row<StandingRow>(STANDING, [id]),
      rows<MarkRow>(MARKS_OF, [id]),
      rows<CoordinatorRow>(COORDINATORS, [today, id]),
    ]);
    if (!filed || !standing) throw noSuchApplication();
    const { application, edition } = facts;
    const [settings, session, people] = await Promise.all([
      this.criteria.of(application.editionYear),
      this.database.row<{ opinionsDueOn: Day | null; answersOn: Day | null }>(SESSION, [id, application.editionYear]),
      rows<VoiceRow>(VOICE_PEOPLE, [today, application.editionYear]),
    ]);
    return {
      applicationId: id,
      version: filed.number,
      filedAt: filed.filedAt?.toISOString() ?? null,
      ...this.#criteria(settings, filed, standing, marks),
      assignedTo: standing.assignedTo,
      coordinators: coordinators.map((row) => toCoordinator(row, actor, facts)),
      opinionsDueOn: session?.opinionsDueOn ?? null,
      answersOn: session?.answersOn ?? null,
      voices: awaitedVoices(facts, people).map((awaited) => ({
        voice: awaited.voice,
        remindedAt: awaited.remindedAt?.toISOString() ?? null,
        mayRemind: toVerdictView(canRemindVoice(actor, application, edition, awaited, now), REMINDER_REASONS),
      })),
      mayMark: toVerdictView(canMark(actor, application, edition), EXAMINING_REASONS),
      mayAssign: toVerdictView(canAssign(actor, application, edition), EXAMINING_REASONS),
      tags: standing.tags,
      mayTag: toVerdictView(canTag(actor, application), BULK_REASONS),
    };
  }

  #criteria(
    { criteria }: WrittenCriteria,
    { content, whole, filedAt }: FiledContent,
    edition: StandingRow,
    marks: readonly MarkRow[],
  ): Pick<ExaminationView, 'criteria' | 'admissibility' | 'label'> {
    const given = new Map(marks.map((row) => [row.code, row]));
    const standing = standingCriteria(
      criteria,
      portalFindings(content, edition, whole),
      new Map(marks.map(({ code, mark }) => [code, mark])),
    );
    return {
      criteria: standing.map(({ criterion, finding, mark, by }): ExaminedCriterionView => {
        const { code, kind, label, help, optional } = criterion;
        const row = given.get(code);
        return {
          ...{ code, kind, label, help, optional, mark, by },
          finding: finding && { ...finding },
          note: row?.note ?? '',
          markedBy: row?.markedBy ?? null,
          markedAt: row?.markedAt.toISOString() ?? null,
          outdated: row !== undefined && filedAt !== null && row.markedAt < filedAt,
        };
      }),
      admissibility: countCriteria(standing, 'admissibility'),
      label: countCriteria(standing, 'label'),
    };
  }
}

const toCoordinator = (
  { personId, name, departments, active }: CoordinatorRow,
  actor: Actor,
  { application }: ReviewFacts,
): CoordinatorView => ({
  personId,
  name,
  me: personId === actor.personId,
  mayExamine: active && mayExamine({ departments }, application),
});

/** The three voices with what is known of each. */
export const awaitedVoices = ({ opinions }: ReviewFacts, people: readonly VoiceRow[]): AwaitedVoice[] =>
  VOICES.map((voice) => {
    const row = people.find((one) => one.voice === voice);
    return {
      voice,
      given: opinions.some((opinion) => opinion.voice === voice),
      remindedAt: row?.remindedAt ?? null,
      people: row?.people ?? 0,
    };
  });
