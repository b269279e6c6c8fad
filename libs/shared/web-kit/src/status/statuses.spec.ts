import { readFileSync } from 'node:fs';
import { APPLICATION_STATES, HAPPENINGS, LABELS, MESSAGE_STATES } from '@fds/shared/kernel';
import { expect, test } from '@jest/globals';
import { STATUSES, statusLook } from './statuses';

test('every code of the kernel has its French words', () => {
  expect(APPLICATION_STATES.filter((code) => !(code in STATUSES.application))).toEqual([]);
  expect(LABELS.filter((code) => !(code in STATUSES.label))).toEqual([]);
  expect(MESSAGE_STATES.filter((code) => !(code in STATUSES.message))).toEqual([]);
  expect(HAPPENINGS.filter((code) => !(code in STATUSES.happening))).toEqual([]);
});

test('two codes of an axis never look the same', () => {
  for (const codes of Object.values(STATUSES)) {
    const words = Object.values(codes).map((look) => look.words);
    expect(new Set(words).size).toBe(words.length);
  }
});

test('an unknown code is said unknown, never shown', () => {
  expect(statusLook('label', 'brand_new').words).toBe('État inconnu');
});

test('the sprite that is served holds every named icon', () => {
  const names = readFileSync('libs/shared/web-kit/src/icons/names.txt', 'utf8').trim().split('\n');
  const sprite = readFileSync('apps/web/public/icons.svg', 'utf8');
  expect(names.filter((name) => !sprite.includes(`<symbol id="${name}"`))).toEqual([]);
});
