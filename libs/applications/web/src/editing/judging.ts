import { EXTRA, missing, specOf, type Content } from '@fds/applications/domain';
import type { AttachmentView, EventMunicipalityView } from '@fds/shared/contract';
import { dayOf } from '@fds/shared/kernel';
import type { Lacking } from './checking';
import { askedOf } from './form';
import { placeOf, type ServerContent } from './wire';

/**
 * Everything to give, to correct or to look at again, by the server's own rules, and what was typed that is no answer.
 * `now`: the server's clock, in milliseconds.
 */
export function judge(
  content: Content,
  head: ServerContent,
  communes: ReadonlyMap<string, EventMunicipalityView>,
  unreadable: ReadonlyMap<string, string>,
  now: number,
  files: readonly AttachmentView[],
): readonly Lacking[] {
  const { startsOn, endsOn, departments } = head.edition;
  const found = missing(content, {
    ...askedOf(head),
    startsOn,
    endsOn,
    departments,
    municipalities: communes,
    files: files.map((file) => ({ ...file, messageId: null })),
    today: dayOf(new Date(now)),
  });
  const words = [...unreadable.keys()].flatMap((place): Lacking[] => {
    const { item, field } = placeOf(place);
    const project = item === content.id;
    if (!project && !content.items.some(({ id }) => id === item)) return [];
    const spec = specOf(field, project ? 'project' : 'event');
    const section = field.startsWith(EXTRA) ? 'questions' : (spec?.section ?? 'evenements');
    return [{ item, field, section, weight: 'must', ...UNREADABLE[spec?.type === 'day' ? 'day' : 'number'] }];
  });
  // What was typed and is no answer is said in the place of the answer that lacks.
  const typed = new Set(words.map(({ item, field }) => `${item}/${field}`));
  return [...found.filter(({ item, field }) => !typed.has(`${item}/${field}`)), ...words];
}

const UNREADABLE = {
  number: { code: 'not_a_number', text: 'Écrivez un nombre, par exemple 30.' },
  day: { code: 'not_a_day', text: 'Écrivez une date qui existe, par exemple 09/10/2026.' },
} as const;
