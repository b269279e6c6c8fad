import type { YearColumn } from '@fds/bilan/domain';
import { frenchCount, type ChartView } from '@fds/shared/web-kit';

type Draw = ReturnType<ChartView['draw']>;
type Theme = Parameters<Draw>[0];
type Configuration = ReturnType<Draw>;
type Plugin = NonNullable<Configuration['plugins']>[number];

/** Height of a column that has no comparable number, as a part of the tallest. */
const PLACEHOLDER = 0.84;
const thousands = (value: number | string): string => frenchCount(Number(value));

/** Columns of the years: this one in the first series, past ones behind, what is not comparable or unknown hatched. */
export function drawYears(columns: readonly YearColumn[]): Draw {
  const tallest = Math.max(1, ...columns.map(({ value, upper }) => Math.max(value ?? 0, upper ?? 0)));
  const solid = ({ state }: YearColumn): boolean => state === 'this' || state === 'known';
  return (theme) => ({
    type: 'bar',
    data: {
      labels: columns.map(({ year }) => String(year)),
      datasets: [
        {
          data: columns.map((column) => (solid(column) ? column.value : tallest * PLACEHOLDER)),
          backgroundColor: columns.map((column) =>
            solid(column) ? theme.colour(column.state === 'this' ? 'serie-1' : 'serie-n1') : hatching(theme),
          ),
          borderRadius: 4,
          barPercentage: 0.78,
          categoryPercentage: 0.9,
        },
      ],
    },
    options: {
      // Drawn at once: a print or a resize never catches columns on their way.
      animation: false,
      layout: { padding: { top: 26 } },
      events: [],
      scales: {
        x: { grid: { display: false }, ticks: { color: theme.text } },
        y: {
          beginAtZero: true,
          border: { display: false },
          grid: { color: theme.grid },
          ticks: { callback: thousands, maxTicksLimit: 6 },
        },
      },
    },
    plugins: [marks(columns, theme)],
  });
}

/** Slanting lines, for what is not known or does not compare. */
function hatching(theme: Theme): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  if (!pen) return 'transparent';
  pen.strokeStyle = theme.colour('trait-fort');
  pen.lineWidth = 1.5;
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift, 8);
    pen.lineTo(shift + 8, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat') ?? 'transparent';
}

/** Writes each value on its column, and the bounds of a year known by an interval as a whisker. */
const marks = (columns: readonly YearColumn[], theme: Theme): Plugin => ({
  id: 'marks',
  afterDatasetsDraw: (chart) => {
    const { ctx: pen } = chart;
    const scale = chart.scales['y'];
    pen.save();
    pen.textAlign = 'center';
    pen.strokeStyle = pen.fillStyle = theme.colour('texte');
    chart.getDatasetMeta(0).data.forEach(({ x, y }, index) => {
      const column = columns[index];
      if (!column || !scale) return;
      let top = y;
      if (column.lower !== null && column.upper !== null && column.state === 'known') {
        const [high, low] = [scale.getPixelForValue(column.upper), scale.getPixelForValue(column.lower)];
        whisker(pen, x, high, low);
        top = Math.min(top, high);
      }
      const room = chart.width / columns.length;
      const wide = room > 64;
      pen.font = `${column.state === 'not_comparable' ? 400 : 700} ${wide ? 14 : 12}px ${theme.font.family}`;
      if (column.state === 'this' || column.state === 'known') pen.fillText(column.mark, x, top - 8);
      else inside(pen, column.mark, { x, y: (y + scale.bottom) / 2, room }, theme);
    });
    pen.restore();
  },
});

function whisker(pen: CanvasRenderingContext2D, x: number, high: number, low: number): void {
  pen.lineWidth = 1.5;
  pen.beginPath();
  for (const y of [high, low]) {
    pen.moveTo(x - 8, y);
    pen.lineTo(x + 8, y);
  }
  pen.moveTo(x, high);
  pen.lineTo(x, low);
  pen.stroke();
}

/** Where words stand: the middle of a column, and the width they may take before the next one's begin. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** Words in the middle of a hatched column on a band of the page's colour: one per line, or along a narrow column. */
function inside(pen: CanvasRenderingContext2D, words: string, { x, y, room }: Place, theme: Theme): void {
  const each = words.split(' ');
  const along = each.some((word) => pen.measureText(word).width > room - 4);
  const lines = along ? [words] : each;
  const colour = pen.fillStyle;
  pen.save();
  pen.translate(x, y);
  if (along) pen.rotate(-Math.PI / 2);
  lines.forEach((line, index) => {
    const height = (index - (lines.length - 1) / 2) * 17;
    const width = pen.measureText(line).width + 8;
    pen.fillStyle = theme.colour('feuille');
    pen.fillRect(-width / 2, height - 12, width, 17);
    pen.fillStyle = colour;
    pen.fillText(line, 0, height);
  });
  pen.restore();
}
