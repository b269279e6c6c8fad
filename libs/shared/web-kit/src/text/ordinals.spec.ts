import { TestBed } from '@angular/core/testing';
import { expect, test } from '@jest/globals';
import { Ordinals } from './ordinals';

test.each([
  ['du 1er au 11 octobre 2021', ['er']],
  ['30e édition, la 1re ici', ['e', 're']],
  ['12 enfants, le 3 est là', []],
])('the endings of ordinals are raised, and the words stay what they were: %s', async (text, raised) => {
  const fixture = TestBed.createComponent(Ordinals);
  fixture.componentRef.setInput('text', text);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  expect(root.textContent).toBe(text);
  expect([...root.querySelectorAll('sup')].map((sup) => sup.textContent)).toEqual(raised);
});
