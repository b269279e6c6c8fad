import { matchingKey, MEDIA_KINDS, type MediaKind } from '@fds/shared/kernel';

/** One relay, and the kind as the press review titles it. */
export const MEDIA_KIND_LABELS: Record<MediaKind, string> = {
  print: 'Presse écrite',
  radio: 'Radio',
  television: 'Télévision',
  web: 'Site web',
  agenda: 'Agenda',
  agency: 'Agence de presse',
};

/** What lists call the kinds, in their matching form. */
const SAID: Record<MediaKind, readonly string[]> = {
  print: ['presse', 'journal', 'pressepapier', 'papier', 'magazine', 'pqr', 'presseregionale', 'presselocale', 'revue'],
  radio: ['radios', 'podcast'],
  television: ['tv', 'tele', 'televisions', 'chainedetelevision'],
  web: ['internet', 'enligne', 'site', 'siteinternet', 'presseenligne', 'presseweb', 'blog', 'webmedia'],
  agenda: ['agendas', 'agendaenligne', 'calendrier'],
  agency: ['agence', 'afp', 'agences', 'depeche'],
};

/** The kind that a cell names, by its French label, a usual word or its code; null when none. */
export function mediaKindInCell(cell: string): MediaKind | null {
  const key = matchingKey(cell);
  return (
    MEDIA_KINDS.find(
      (kind) => kind === key || matchingKey(MEDIA_KIND_LABELS[kind]) === key || SAID[kind].includes(key),
    ) ?? null
  );
}
