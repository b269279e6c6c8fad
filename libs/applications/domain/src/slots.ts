import { endOfDay, instantAt, type Day } from '@fds/shared/kernel';

/** A slot as the rules see it. */
export interface SlotContent {
  readonly beginsAt: Date;
  readonly endsAt: Date;
}

/** What can be wrong with the slots of one event. */
export type SlotProblem = 'slot_reversed' | 'slot_too_long' | 'slots_overlap';

const LONGEST = 24 * 3_600_000;

/** The slots that cannot take place as written, by their place in the list: ended before begun, over 24 h, over another. */
export function slotProblems(
  slots: readonly SlotContent[],
): readonly { readonly index: number; readonly code: SlotProblem }[] {
  const problems: { index: number; code: SlotProblem }[] = [];
  slots.forEach(({ beginsAt, endsAt }, index) => {
    if (endsAt <= beginsAt) problems.push({ index, code: 'slot_reversed' });
    else if (endsAt.getTime() - beginsAt.getTime() > LONGEST) problems.push({ index, code: 'slot_too_long' });
  });
  const inOrder = slots
    .map((slot, index) => ({ ...slot, index }))
    .sort((a, b) => a.beginsAt.getTime() - b.beginsAt.getTime());
  let latest: (typeof inOrder)[number] | undefined;
  for (const slot of inOrder) {
    if (latest && slot.beginsAt < latest.endsAt) problems.push({ index: slot.index, code: 'slots_overlap' });
    if (!latest || slot.endsAt > latest.endsAt) latest = slot;
  }
  return problems;
}

/** True when the slot begins on a day of the official window, or lasts into it (rule 12). */
export const isInWindow = (slot: SlotContent, window: { readonly startsOn: Day; readonly endsOn: Day }): boolean =>
  slot.endsAt > instantAt(window.startsOn, '00:00') && slot.beginsAt < endOfDay(window.endsOn);
