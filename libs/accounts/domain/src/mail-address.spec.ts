import { expect, test } from '@jest/globals';
import { canUseAddress, mailboxOf } from './mail-address';

const reason = (address: string): string | undefined => {
  const answer = canUseAddress(address);
  return answer.allowed ? undefined : answer.reasons[0];
};

test('ordinary addresses may be used, and a plus-address is an address of its own', () => {
  const used = [
    'claire@ombelliscience.fr',
    'C.Dupont@ac-lille.fr',
    'a+fds@x.fr',
    "o'neill@univ-lille.fr",
    'a@b.example',
  ];
  expect(used.map(reason)).toEqual(used.map(() => undefined));
});

test('an address that would break into the headers of a mail is refused, wherever the line break stands', () => {
  const injected = ['a@x.fr\r\nBcc: b@y.fr', 'a\n@x.fr', 'a@x.fr\n', '\ra@x.fr'];
  expect(injected.map(reason)).toEqual(injected.map(() => 'line_break'));
});

test('an address that imitates another by letters of another alphabet is refused, before and behind the @', () => {
  const alike = [
    'сlaire@ombelliscience.fr',
    'claire@оmbelliscience.fr',
    'rené@x.fr',
    'a@café.fr',
    'a@x\u200b.fr',
    'a＠x.fr',
  ];
  expect(alike.map(reason)).toEqual(alike.map(() => 'foreign_letters'));
  expect(['a@xn--caf-dma.fr', 'a@mail.XN--caf-dma.fr'].map(reason)).toEqual(['disguised_domain', 'disguised_domain']);
});

test('an address that is no address is refused', () => {
  const incomplete = [
    '',
    'claire',
    'claire@',
    '@x.fr',
    'a@x',
    'a@.fr',
    'a@x..fr',
    'a b@x.fr',
    'a@x.fr ',
    ' a@x.fr',
    'a@-x.fr',
    'a@x.f',
    'a@1.2.3.4',
    'a..b@x.fr',
    '"a b"@x.fr',
    'a@b@x.fr',
    `${'a'.repeat(65)}@x.fr`,
    '<a@x.fr>',
  ];
  expect(incomplete.map(reason)).toEqual(incomplete.map(() => 'incomplete'));
  const label = 'a'.repeat(60);
  expect(reason(`a@${label}.${label}.${label}.${label}.${label}.fr`)).toBe('too_long');
});

test('what is sent to a plus-address counts for its mailbox', () => {
  expect(['Claire+fds@X.fr', 'claire@x.fr', ' claire+@x.fr ', '+tag@x.fr'].map(mailboxOf)).toEqual([
    'claire@x.fr',
    'claire@x.fr',
    'claire@x.fr',
    '+tag@x.fr',
  ]);
});
