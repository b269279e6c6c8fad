import { encode } from 'uqr';
import { inPrint, MATERIAL, ownSpectrum, type MaterialPiece } from '@fds/communication/domain';
import { daysInWords, openingsInWords, publicPathOf } from '@fds/programme/domain';
import type { AnnouncedEvent } from '@fds/programme/api';
import type { AboutDocument } from '@fds/shared/api-kit';
import { shortened, type Day } from '@fds/shared/kernel';
import type { MaterialPhoto } from './material-photos';

/** What the template lays out; all texts are French. */
export interface MaterialDocument {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly layout: 'portrait' | 'landscape';
  /** Thousandths of the width; tone 0 to 3. */
  readonly lines: readonly { readonly x: number; readonly width: number; readonly tone: number }[];
  readonly region: string;
  readonly festival: string;
  readonly theme: string;
  readonly title: string;
  readonly tagline: string;
  readonly dates: readonly string[];
  readonly place: readonly string[];
  readonly holder: string;
  readonly label: string;
  readonly entry: string;
  /** SVG. */
  readonly qr: string;
  /** The image of the event, in the place of its lines; null without one. */
  readonly photo: { readonly image: string; readonly credit: string; readonly alternative: string } | null;
  /** What stands for the drawing where nobody sees it. */
  readonly alternative: string;
}

/** Address that the code of an event leads to. */
export const sheetAddress = (publicUrl: string, eventId: string): string => `${publicUrl}${publicPathOf(eventId)}`;

/** Name under which the typesetter finds the photo. */
export const PHOTO_FILE = 'photos/material.jpg';

/** A piece of one event. `today` dates the document. */
export function materialDocument(
  event: AnnouncedEvent,
  piece: MaterialPiece,
  publicUrl: string,
  today: Day,
  photo: Pick<MaterialPhoto, 'credit' | 'alternative'> | null = null,
): { readonly about: AboutDocument; readonly content: MaterialDocument } {
  const { width, height, layout, label, dates } = MATERIAL[piece];
  const title = inPrint(event.title) || 'Événement de la Fête de la science';
  const days = daysInWords(event.startsOn, event.endsOn);
  return {
    about: {
      title: shortened(`${label}\u00a0: ${title}`, 300),
      author: 'Coordination régionale de la Fête de la science',
      on: today,
      ...{ running: '', foot: '', strip: [] },
    },
    content: {
      ...{ width, height, layout, title },
      lines: ownSpectrum(event.eventId),
      region: inPrint(event.regionName),
      festival: `${days.slice(0, 1).toUpperCase()}${days.slice(1)} ${event.endsOn.slice(0, 4)}`,
      theme: inPrint(event.theme),
      tagline: piece === 'banner' ? '' : inPrint(event.tagline),
      dates: datesOf(event, dates),
      place: placeOf(event),
      holder: shortened(inPrint(event.holder), 160),
      label: `Événement labellisé par la Fête de la science ${event.editionYear}`,
      // The charter of the festival: nobody pays to come in.
      entry: 'Entrée gratuite',
      qr: drawing(sheetAddress(publicUrl, event.eventId)),
      photo: photo && {
        image: `/${PHOTO_FILE}`,
        credit: shortened(inPrint(photo.credit), 80),
        alternative: inPrint(photo.alternative) || title,
      },
      alternative: 'Code à deux dimensions vers la page de l’événement',
    },
  };
}

/** Openings for everybody; those of classes alone when there are no others. Without any, the days of the festival. */
function datesOf({ openings, startsOn, endsOn }: AnnouncedEvent, most: number): readonly string[] {
  const open = openings.filter(({ audience }) => audience !== 'schools');
  const lines = openingsInWords(open.length > 0 ? open : openings, most);
  return lines.length > 0 ? lines : ['Pendant la Fête de la science', `${daysInWords(startsOn, endsOn)}`];
}

function placeOf({ attendanceMode, venue, address, municipality, department }: AnnouncedEvent): readonly string[] {
  const where = [venue, address, municipality ? `${municipality}${department ? ` (${department})` : ''}` : '']
    .map((line) => shortened(inPrint(line), 120))
    .filter(Boolean);
  if (attendanceMode === 'online') return ['En ligne'];
  return attendanceMode === 'hybrid' ? [...where, 'et en ligne'] : where;
}

/** The address as a drawing: one path, so that it is small and quickly set. */
function drawing(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#14153A" d="${squares.join('')}"/></svg>`;
}
