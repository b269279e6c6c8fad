import { TestBed } from '@angular/core/testing';
import { expect, test } from '@jest/globals';
import { type Axis, STATUSES } from './statuses';
import { Status } from './status';

async function look(axis: Axis, code: string, mine = false): Promise<DOMTokenList> {
  const fixture = TestBed.createComponent(Status);
  fixture.componentRef.setInput('axis', axis);
  fixture.componentRef.setInput('code', code);
  fixture.componentRef.setInput('mine', mine);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).querySelector('.st')!.classList;
}

test('a report that is due is yellow for the holder who owes it, neutral for everyone else', async () => {
  expect((await look('attendance', 'due', true)).contains('avous')).toBe(true);
  const seenByOthers = await look('attendance', 'due');
  expect([seenByOthers.contains('avous'), seenByOthers.contains('neutre')]).toEqual([false, true]);
});

test('no status of any axis is yellow by itself', async () => {
  for (const [axis, codes] of Object.entries(STATUSES))
    for (const code of Object.keys(codes)) {
      expect([axis, code, (await look(axis as Axis, code)).contains('avous')]).toEqual([axis, code, false]);
    }
});
