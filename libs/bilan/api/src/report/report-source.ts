import { FigureBook, NO_TEXTS, standingOf, type ReportSource, type ReportTexts } from '@fds/bilan/domain';
import type { AboutDocument } from '@fds/shared/api-kit';
import { dayOf } from '@fds/shared/kernel';
import type { LiveBilan } from '../read-bilan';

/** What the report, the workbook and the slides are made of, from a bilan that was read. */
export function reportSource(bilan: LiveBilan, texts: ReportTexts = NO_TEXTS): ReportSource {
  const { row } = bilan;
  return {
    edition: {
      year: row.year,
      number: row.number,
      theme: row.theme,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      regionName: row.region_name,
    },
    status: bilan.status,
    version: bilan.version,
    at: bilan.computedAt,
    book: new FigureBook(
      bilan.figures.map((figure, index) => ({
        ...figure,
        label: bilan.indicators[index]?.label ?? figure.code,
        definition: bilan.indicators[index]?.definition ?? '',
      })),
    ),
    questions: (row.questionnaire?.questions ?? []).map(({ code, type, label, options = [] }) => ({
      code,
      type,
      label,
      options: options.map((option) => option.code),
    })),
    unitsCited: bilan.unitsCited,
    spectrum: bilan.spectrum,
    pastYears: bilan.pastYears,
    texts,
  };
}

/** The frame of a document about a bilan. */
export const aboutBilan = (source: ReportSource): AboutDocument => ({
  title: `Bilan ${source.edition.year} de la Fête de la science, ${source.edition.regionName}`,
  author: 'Coordination régionale de la Fête de la science',
  on: dayOf(source.at),
  running: '',
  foot: standingOf(source),
  strip: [],
});
