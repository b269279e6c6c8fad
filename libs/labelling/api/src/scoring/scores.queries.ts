import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import {
  canReadOpinion,
  meanOfVoices,
  readsAllVoices,
  totalsOfVoices,
  VOICES,
  type ScoreCriterion,
  type Voice,
  type VoicePoints,
} from '@fds/labelling/domain';
import { byDossier } from '../committee/session.view';
import { CriteriaQueries } from '../criteria/criteria.queries';
import { ReviewQueries } from '../review/review.queries';
import type { GridScoresView, MeanPointsView } from './scoring.contract';

const OF_DOSSIERS = `SELECT application_id AS "applicationId", voice, code, points FROM score WHERE application_id = ANY ($1::uuid[])`;
const RECUSED = `SELECT application_id AS "applicationId", voice FROM opinion WHERE application_id = ANY ($1::uuid[]) AND position = 'recused'`;

interface OfDossier {
  readonly applicationId: string;
}

/** What the voices gave on the grid of an edition: of one dossier in full, of many as means. */
@Injectable()
export class ScoresQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CriteriaQueries) private readonly criteria: CriteriaQueries,
    @Inject(ReviewQueries) private readonly reviews: ReviewQueries,
  ) {}

  /** The points that the reader may know, by the rule of the opinions. @throws PortalError missing */
  async of(actor: Actor, id: string): Promise<GridScoresView> {
    const [{ application, opinions }, points] = await Promise.all([
      this.reviews.facts(actor, id),
      this.database.rows<VoicePoints & OfDossier>(OF_DOSSIERS, [[id]]),
    ]);
    const { grid } = await this.criteria.of(application.editionYear);
    const voices = VOICES.filter((voice) => canReadOpinion(actor, application, voice));
    const recused = opinions.flatMap(({ voice, position }) => (position === 'recused' ? [voice] : []));
    const known = points.filter(({ voice }) => voices.includes(voice));
    const totals = totalsOfVoices(grid, known, recused);
    return {
      lines: grid.map(({ code, label, weight }) => ({
        ...{ code, label, weight },
        points: known.filter((one) => one.code === code).map(({ voice, points: given }) => ({ voice, points: given })),
      })),
      voices: voices.map((voice) => {
        const total = totals.find((one) => one.voice === voice);
        return { voice, share: total?.share ?? null, given: total?.given ?? 0, recused: recused.includes(voice) };
      }),
      mean: readsAllVoices(actor, application) ? meanOfVoices(totals) : null,
    };
  }

  /** The grid of an edition and the means of its dossiers; those that nobody gave points are left out. */
  async means(
    year: number,
    applicationIds: readonly string[],
  ): Promise<{ readonly grid: readonly ScoreCriterion[]; readonly means: ReadonlyMap<string, MeanPointsView> }> {
    const { grid } = await this.criteria.of(year);
    if (grid.length === 0) return { grid, means: new Map() };
    const [points, recusals] = await Promise.all([
      this.database.rows<VoicePoints & OfDossier>(OF_DOSSIERS, [applicationIds]),
      this.database.rows<{ voice: Voice } & OfDossier>(RECUSED, [applicationIds]),
    ]);
    const aside = byDossier(recusals);
    const means = [...byDossier(points)].flatMap(([id, own]) => {
      const totals = totalsOfVoices(
        grid,
        own,
        (aside.get(id) ?? []).map(({ voice }) => voice),
      );
      const mean = meanOfVoices(totals);
      return mean === null ? [] : [[id, { mean, voices: totals.length }] as const];
    });
    return { grid, means: new Map(means) };
  }
}
