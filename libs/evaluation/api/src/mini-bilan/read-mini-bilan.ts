import { Inject, Injectable } from '@nestjs/common';
import { coverageInWords, placeAmongPeers, placeInWords } from '@fds/evaluation/domain';
import { onOneLine, PortalError, shortened, type Actor } from '@fds/shared/kernel';
import { ResponseQueries, type StandingResponse } from '../response/response.queries';
import type { MiniBilanPlaceView, MiniBilanView } from './mini-bilan.contract';
import { MiniBilanQueries, type PhotoRow, type RootRow } from './mini-bilan.queries';

/** The page, and the files of its photos. */
export interface MiniBilan {
  readonly view: MiniBilanView;
  readonly photos: readonly PhotoRow[];
}
const LONGEST_VERBATIM = 280;

const total = ({ general, school, accompanying }: RootRow): number =>
  (general ?? 0) + (school ?? 0) + (accompanying ?? 0);
const sum = (rows: readonly RootRow[], of: (row: RootRow) => number | null): number =>
  rows.reduce((whole, row) => whole + (of(row) ?? 0), 0);

/** What an edition was for one holder: its own figures and words, and where they stand among others whom it never names. */
@Injectable()
export class ReadMiniBilan {
  constructor(
    @Inject(MiniBilanQueries) private readonly queries: MiniBilanQueries,
    @Inject(ResponseQueries) private readonly responses: ResponseQueries,
  ) {}

  /** Throws `missing`, also for another organisation's; `refused` while its evaluation is not sent. */
  async run(actor: Actor, year: number, organisationId: string): Promise<MiniBilan> {
    const standing = await this.responses.standing(actor, year, organisationId);
    if (standing.row.state !== 'submitted' && standing.row.state !== 'locked')
      throw new PortalError(
        'refused',
        'evaluation.no_mini_bilan',
        'Envoyez d’abord votre évaluation\u00a0: votre mini-bilan vient aussitôt après.',
        {
          reasons: ['not_sent'],
        },
      );
    const [roots, beside] = await Promise.all([
      this.queries.roots(year, organisationId),
      this.queries.beside(year, organisationId),
    ]);
    const own = roots.filter((root) => root.organisationId === organisationId);
    const known = own.filter(({ reported }) => reported);
    const { row } = standing;
    const photos = beside?.photos ?? [];
    return {
      photos,
      view: {
        year,
        editionTitle: beside?.editionTitle ?? '',
        organisationId,
        organisationName: row.organisationName,
        submittedAt: row.submittedAt?.toISOString() ?? null,
        activities: beside?.activities ?? 0,
        partners: beside?.partners ?? 0,
        municipalities: [...(beside?.municipalities ?? [])],
        events: own.map((root) => ({
          ...{ eventId: root.eventId, title: root.title, kind: root.kind },
          visits: root.reported ? total(root) : null,
        })),
        visits:
          known.length === 0
            ? null
            : {
                total: sum(known, total),
                general: sum(known, ({ general }) => general),
                school: sum(known, ({ school }) => school),
                accompanying: sum(known, ({ accompanying }) => accompanying),
                online: sum(known, ({ online }) => online),
              },
        coverage: coverageInWords(known.length, own.length),
        complete: known.length === own.length,
        places: places(organisationId, roots, known),
        // As they were sent: a correction is not told before it is sent in its turn.
        teams: row.mentions.map(({ unit, institutions, staff }) => ({
          unit,
          institutions: [...institutions],
          staff,
        })),
        photos: photos.map(({ address, credit, alternative }) => ({ address, credit, alternative })),
        verbatims: verbatims(standing),
      },
    };
  }
}

/** The most visited own event of each kind, beside the middle of the others. */
function places(organisationId: string, roots: readonly RootRow[], known: readonly RootRow[]): MiniBilanPlaceView[] {
  return [...new Set(known.map(({ kind }) => kind))].flatMap((kind) => {
    const peers = roots.filter((root) => root.kind === kind && root.reported);
    const place = placeAmongPeers(
      organisationId,
      peers.map((root) => ({ organisationId: root.organisationId, visits: total(root) })),
    );
    const [best] = known.filter((root) => root.kind === kind).sort((a, b) => total(b) - total(a));
    if (!place || !best) return [];
    const visits = total(best);
    return [{ kind, title: best.title, visits, ...place, words: placeInWords(visits, place) }];
  });
}

/** Its own words, as they were sent. */
const verbatims = ({ row }: StandingResponse): MiniBilanView['verbatims'] =>
  row.questions
    .filter(({ type }) => type === 'text' || type === 'long_text')
    .flatMap(({ code, label }) => {
      const words = onOneLine(row.answers[code] ?? '').trim();
      return words === '' ? [] : [{ question: label, words: shortened(words, LONGEST_VERBATIM) }];
    })
    .slice(0, 2);
