import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { hasReached, type EditionState } from '@fds/editions/domain';
import { verdict, type Actor, type Verdict } from '@fds/shared/kernel';
import type { FigureBook } from '../reading';
import { lostFigures } from '../writing/rich-text';

/** What is to be published, as far as it decides whether it may be. */
export interface ToPublish {
  readonly state: EditionState;
  /** Versions published before. */
  readonly versions: number;
  /** Why there is one more version; empty for the first. */
  readonly note: string;
  /** Every text of the draft. */
  readonly texts: readonly string[];
  readonly photos: readonly { readonly credit: string; readonly alternative: string }[];
}

export const PUBLISHING_REFUSALS = [
  'not_coordinator',
  'before_draft',
  'figure_lost',
  'photo_without_credit',
  'photo_without_alternative',
  'note_missing',
] as const;
export type PublishingRefusal = (typeof PUBLISHING_REFUSALS)[number] | TerritoryReason;
export const PUBLISHING_REFUSAL_TEXTS: Record<PublishingRefusal, string> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Le bilan se publie à la coordination.',
  before_draft: 'Le bilan se publie une fois l’édition passée à «\u00a0Bilan en préparation\u00a0».',
  figure_lost: 'Un texte cite un chiffre que le bilan n’a pas\u00a0: remplacez-le.',
  photo_without_credit: 'Une photo n’a pas de crédit.',
  photo_without_alternative: 'Une photo n’a pas de description pour qui ne la voit pas.',
  note_missing: 'Dites ce que cette nouvelle version corrige.',
};

/** Whether the actor may freeze one more version now; every reason against it is told. */
export function canPublish(
  actor: Pick<Actor, 'role' | 'departments'>,
  draft: ToPublish,
  book: FigureBook,
): Verdict<PublishingRefusal> {
  return verdict<PublishingRefusal>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, 'region'),
    !hasReached(draft.state, 'bilan_draft') && 'before_draft',
    draft.texts.some((text) => lostFigures(text, book).length > 0) && 'figure_lost',
    draft.photos.some(({ credit }) => credit.trim() === '') && 'photo_without_credit',
    draft.photos.some(({ alternative }) => alternative.trim() === '') && 'photo_without_alternative',
    draft.versions > 0 && draft.note.trim() === '' && 'note_missing',
  ]);
}
