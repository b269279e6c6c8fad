import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@fds/shared/api-kit';
import {
  meanOfVoices,
  rankOf,
  totalsOfVoices,
  VOICES,
  type ScoreCriterion,
  type Voice,
  type VoicePoints,
} from '@fds/labelling/domain';
import { byDossier } from './session.view';
import type { SessionPointsView } from './session-dossier.contract';

/** The grid of the edition and what all dossiers of the agenda that stand were given on it; no row without a grid. */
const POINTS = `SELECT c.grid, COALESCE((SELECT jsonb_agg(jsonb_build_object('applicationId', s.application_id, 'voice', s.voice,
      'code', s.code, 'points', s.points, 'recused', COALESCE(p.position, o.position) IS NOT DISTINCT FROM 'recused'))
    FROM agenda_item i JOIN application a ON a.id = i.application_id AND a.state IN ('ready_for_committee', 'decided')
    JOIN score s ON s.application_id = i.application_id
    LEFT JOIN session_position p ON p.session_id = i.session_id AND p.application_id = s.application_id AND p.voice = s.voice
    LEFT JOIN opinion o ON o.application_id = s.application_id AND o.voice = s.voice
    WHERE i.session_id = $1), '[]') AS points
  FROM committee_settings c WHERE c.edition_year = $2 AND jsonb_array_length(c.grid) > 0`;

interface GivenRow extends VoicePoints {
  readonly applicationId: string;
  /** Its voice steps aside, as said in the session, else as written before. */
  readonly recused: boolean;
}

/** What the grid says of a dossier beside those of the same agenda. */
@Injectable()
export class SessionPoints {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** For whoever reads every voice. Null where the edition has no grid. */
  async of(
    session: { readonly id: string; readonly editionYear: number },
    applicationId: string,
    recused: readonly Voice[],
  ): Promise<SessionPointsView | null> {
    const row = await this.database.row<{ grid: ScoreCriterion[]; points: GivenRow[] }>(POINTS, [
      session.id,
      session.editionYear,
    ]);
    if (!row) return null;
    // What a voice that steps aside gave is no matter of the room (rule 17).
    const given = row.points.filter((one) => !one.recused);
    const own = given.filter((one) => one.applicationId === applicationId);
    const totals = totalsOfVoices(row.grid, own);
    const means = [...byDossier(given).values()].flatMap(
      (points) => meanOfVoices(totalsOfVoices(row.grid, points)) ?? [],
    );
    const mean = meanOfVoices(totals);
    return {
      lines: row.grid.map(({ code, label, weight }) => ({
        ...{ code, label, weight },
        points: own.filter((one) => one.code === code).map(({ voice, points }) => ({ voice, points })),
      })),
      voices: VOICES.map((voice) => {
        const total = totals.find((one) => one.voice === voice);
        return { voice, share: total?.share ?? null, given: total?.given ?? 0, recused: recused.includes(voice) };
      }),
      mean,
      ...(mean === null ? { rank: null, ranked: means.length, tied: false } : rankOf(mean, means)),
    };
  }
}
