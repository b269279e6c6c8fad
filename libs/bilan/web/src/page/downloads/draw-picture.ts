import type { EventKind } from '@fds/shared/kernel';
import type { ChartPicture, PictureBar } from './chart-picture';

/** A slide of 16:9. */
export const PICTURE_SIZE = { width: 1920, height: 1080 } as const;
const MARGIN = 110;
/** A picture is drawn as on paper, whatever the page looks like: it goes into other people's slides. */
const INK = { text: '#14153a', second: '#3b3c5e', third: '#5c5d7d', page: '#ffffff', bar: '#3643c8', rule: '#c6c6bd' };
const KINDS: Readonly<Record<EventKind, string>> = {
  science_village: '#bf1d77',
  festival: '#b55a00',
  science_route: '#0a7f74',
  single: '#3643c8',
};

/** Draws a chart as a PNG; rejects when the browser cannot make one. */
export async function drawPicture(picture: ChartPicture, document: Document): Promise<Blob> {
  await document.fonts?.ready;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, PICTURE_SIZE);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('Le navigateur ne sait pas dessiner cette image.');
  const style = getComputedStyle(document.documentElement);
  draw(pen, picture, {
    title: style.getPropertyValue('--f-titre').trim() || 'sans-serif',
    text: style.getPropertyValue('--f-texte').trim() || 'sans-serif',
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('L’image n’a pas pu être faite.'))), 'image/png');
  });
}

interface Letters {
  readonly title: string;
  readonly text: string;
}

function draw(pen: CanvasRenderingContext2D, picture: ChartPicture, letters: Letters): void {
  const { width, height } = PICTURE_SIZE;
  const room = width - 2 * MARGIN;
  pen.fillStyle = INK.page;
  pen.fillRect(0, 0, width, height);
  pen.textBaseline = 'alphabetic';

  let y = 150;
  pen.fillStyle = INK.text;
  pen.font = `650 64px ${letters.title}`;
  for (const line of lines(pen, picture.title, room, 2)) {
    pen.fillText(line, MARGIN, y);
    y += 74;
  }
  pen.fillStyle = INK.second;
  pen.font = `400 34px ${letters.text}`;
  pen.fillText(lines(pen, picture.subtitle, room, 1)[0] ?? '', MARGIN, y - 14);

  pen.fillStyle = INK.third;
  pen.font = `400 26px ${letters.text}`;
  const foot = [...lines(pen, picture.foot, room, 2), ...lines(pen, picture.source, room, 1)];
  foot.forEach((line, index) => pen.fillText(line, MARGIN, height - 60 - (foot.length - 1 - index) * 36));

  const [top, bottom] = [y + 40, height - 60 - foot.length * 36 - 24];
  const step = Math.min(96, (bottom - top) / Math.max(1, picture.bars.length));
  picture.bars.forEach((bar, index) => drawBar(pen, bar, { y: top + index * step, step }, letters));
}

function drawBar(
  pen: CanvasRenderingContext2D,
  bar: PictureBar,
  { y, step }: { readonly y: number; readonly step: number },
  letters: Letters,
): void {
  const size = Math.min(34, step * 0.52);
  const [left, right] = [MARGIN + 470, PICTURE_SIZE.width - MARGIN - 300];
  const middle = y + step / 2 + size * 0.35;
  pen.font = `400 ${size}px ${letters.text}`;
  pen.fillStyle = INK.second;
  pen.fillText(lines(pen, bar.label, 450, 1)[0] ?? '', MARGIN, middle);
  const long = Math.max(3, (bar.length ?? 1) * (right - left));
  const [from, high] = [y + step * 0.18, step * 0.64];
  const colour = bar.kind ? KINDS[bar.kind] : INK.bar;
  if (bar.hatched) hatch(pen, { x: left, y: from, width: long, height: high });
  else {
    pen.fillStyle = colour;
    pen.fillRect(left, from, long, high);
  }
  pen.fillStyle = INK.text;
  pen.font = `700 ${size}px ${letters.text}`;
  pen.fillText(bar.words, left + long + 18, middle);
}

function hatch(
  pen: CanvasRenderingContext2D,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.strokeStyle = INK.third;
  pen.lineWidth = 2;
  pen.stroke();
  pen.clip();
  pen.beginPath();
  for (let at = x - height; at < x + width; at += 14) {
    pen.moveTo(at, y + height);
    pen.lineTo(at + height, y);
  }
  pen.stroke();
  pen.restore();
}

/** Words on at most so many lines; what does not fit ends in `…`. */
function lines(pen: CanvasRenderingContext2D, words: string, room: number, most: number): string[] {
  const all: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (pen.measureText(longer).width <= room || !line) line = longer;
    else {
      all.push(line);
      line = word;
    }
  }
  if (line) all.push(line);
  const kept = all.slice(0, most);
  let last = kept.at(-1) ?? '';
  const cut = all.length > most || pen.measureText(last).width > room;
  while (cut && last && pen.measureText(`${last}…`).width > room) last = last.slice(0, -1);
  if (cut) kept[kept.length - 1] = `${last}…`;
  return kept;
}
