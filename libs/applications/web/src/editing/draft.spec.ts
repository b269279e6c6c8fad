import { expect, test } from '@jest/globals';
import type { ApplicationView } from '@fds/shared/contract';
import {
  copyOf,
  draftOf,
  emptyActivity,
  emptyEvent,
  idsOf,
  instantsOf,
  nextSlot,
  placesOf,
  requestOf,
  slotDoubt,
  withIds,
  type SlotDraft,
} from './draft';
import { viewOf } from './view.fixture';

const slot = (over: Partial<SlotDraft> = {}): SlotDraft => ({
  key: 's',
  day: '2026-10-10',
  from: '10:00',
  to: '18:00',
  nextDay: false,
  ...over,
});

test('what the server holds is shown in the region’s hours and sent back unchanged', () => {
  const view = viewOf();
  const draft = draftOf(view);
  expect(draft.events[0]?.slots[0]).toMatchObject({ day: '2026-10-09', from: '09:00', to: '16:30', nextDay: false });
  expect(draft.events[0]?.slots[1]).toMatchObject({ day: '2026-10-10', from: '22:00', to: '00:30', nextDay: true });
  const request = requestOf(draft, 3, idsOf(view));
  expect(request.events[0]?.slots).toEqual(view.events[0]?.slots);
  expect(request).toMatchObject({ version: 3, title: view.title, charterAcceptedBy: null });
  expect(request.events[0]?.activities[0]).toMatchObject({ id: view.events[0]?.activities[0]?.id, capacity: 30 });
});

test('a date that is incomplete or runs backwards stays on the screen and is not sent', () => {
  expect(slotDoubt(slot({ to: '' }))).toBe('incomplete');
  expect(slotDoubt(slot({ from: '14:00', to: '12:00' }))).toBe('reversed');
  expect(instantsOf(slot({ from: '22:00', to: '00:30', nextDay: true }))?.endsAt.toISOString()).toBe(
    '2026-10-10T22:30:00.000Z',
  );
  const draft = { ...draftOf(viewOf()), events: [{ ...emptyEvent(), slots: [slot(), slot({ to: '' })] }] };
  expect(requestOf(draft, 1, new Set()).events[0]?.slots).toHaveLength(1);
});

test('places are a number with or without spaces; words are no number', () => {
  expect(placesOf(' 1 200 ')).toBe(1200);
  expect(placesOf('')).toBeNull();
  expect([placesOf('une trentaine'), placesOf('0'), placesOf('-3'), placesOf('2,5')]).toEqual(Array(4).fill(undefined));
});

test('a single event sends no activities and a village no format; both are kept while another kind is tried', () => {
  const event = { ...emptyEvent(), format: 'workshop' as const, activities: [emptyActivity()] };
  const sent = (kind: 'single' | 'science_village') =>
    requestOf({ ...draftOf(viewOf()), events: [{ ...event, kind }] }, 1, new Set()).events[0];
  expect(sent('single')).toMatchObject({ format: 'workshop', activities: [] });
  expect(sent('science_village')).toMatchObject({ format: null, activities: [{ id: null }] });
});

test('ids given by the server are laid on what was sent, and what was typed since stays', () => {
  const added = { ...emptyEvent(), kind: 'science_village' as const, activities: [emptyActivity()] };
  const sent = { ...draftOf(viewOf()), events: [added] };
  const typed = { ...sent, events: [{ ...added, title: 'Tapé depuis' }, emptyEvent()] };
  const view: ApplicationView = viewOf();
  const result = withIds(typed, sent, view);
  expect(result.events[0]).toMatchObject({ id: view.events[0]?.id, title: 'Tapé depuis' });
  expect(result.events[0]?.activities[0]?.id).toBe(view.events[0]?.activities[0]?.id);
  expect(result.events[1]?.id).toBeNull();
});

test('an item whose id the server no longer knows is sent as a new one', () => {
  expect(requestOf(draftOf(viewOf()), 1, new Set()).events[0]).toMatchObject({ id: null, activities: [{ id: null }] });
});

test('a copy is new for the server, its activities too', () => {
  const [event] = draftOf(viewOf()).events;
  const copy = copyOf(event!);
  expect(copy).toMatchObject({ id: null, title: event?.title, activities: [{ id: null }] });
  expect(copy.key).not.toBe(event?.key);
});

test('the next date is the day after the last one at the same hours, or the first day of the fête', () => {
  expect(nextSlot([slot()], '2026-10-02')).toMatchObject({ day: '2026-10-11', from: '10:00', to: '18:00' });
  expect(nextSlot([], '2026-10-02')).toMatchObject({ day: '2026-10-02', from: '', to: '' });
});
