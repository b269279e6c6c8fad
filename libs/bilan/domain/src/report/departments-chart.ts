import { formatCount, formatShare } from '../display';
import { municipalitiesFinding } from '../findings';
import { departmentLines, type DepartmentLine } from '../lines';
import type { FigureBook } from '../reading';
import { named, NO_DRAWING, number, titled, words } from './charts';
import { drawnOutlines, MAP_SIZE } from './outlines';
import type { Drawing, DrawnDepartment, ReportChart } from './report-document';

/** Steps of the shades. */
const SHADES = 5;

const shadeOf = (visits: number, least: number, most: number): number => {
  if (visits === 0) return 0;
  return most === least ? 3 : 1 + Math.round(((visits - least) / (most - least)) * (SHADES - 1));
};

/** The map of the departments in shades of their visits; nothing when one has no outline: half a map says something wrong. */
function drawnMap(lines: readonly DepartmentLine[]): Drawing {
  const outlines = drawnOutlines(lines);
  if (!outlines) return NO_DRAWING;
  const visits = lines.map((line) => line.visits);
  const [least, most] = [Math.min(...visits), Math.max(...visits)];
  const departments = outlines.map(({ of, ...outline }): DrawnDepartment => ({
    ...outline,
    shade: shadeOf(of.visits, least, most),
    name: of.name,
    mark: formatCount(of.visits),
  }));
  return { type: 'map', ...MAP_SIZE, departments };
}

/** Communes reached and visits by department, on the map and in its table. */
export function departmentsChart(book: FigureBook): ReportChart {
  const lines = departmentLines(book);
  const rows = lines.map(({ name, municipalities, visits, share }) => [
    named(name),
    formatCount(municipalities),
    formatCount(visits),
    share === null ? '–' : formatShare(share),
  ]);
  const read = rows.map(([name, communes, visits]) => `${name}\u00a0: ${visits} visites, ${communes} communes`);
  return {
    id: 'departements',
    title: titled(municipalitiesFinding(book)),
    subtitle: 'Visites en présentiel par département',
    drawing: drawnMap(lines),
    alternative: `Carte des départements de la région. ${read.join('\u00a0; ')}.`,
    table: {
      head: [words('Département'), number('Communes'), number('Visites'), number('Part')],
      rows,
      total: [
        'Région',
        formatCount(book.count('municipalities.total')),
        formatCount(book.count('attendance.total')),
        '',
      ],
    },
    foot: 'Communes où se tiennent des événements ou des animations en présentiel. Les visites sont celles du département de l’événement, animations comprises. Contours\u00a0: svg-maps, CC BY 4.0.',
  };
}
