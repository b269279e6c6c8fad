import { expect, test } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { asked } from './backup';

/** What a person types at the question, and what they are asked. */
async function typing(keys: string | null): Promise<{ confirmed: boolean; question: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = asked(input, output);
  if (keys === null) input.end();
  else input.write(keys);
  const confirmed = await answer;
  return { confirmed, question: String(output.read()) };
}

test('a restore is confirmed by the very word, typed in full', async () => {
  expect(await typing('restaurer\n')).toEqual({
    confirmed: true,
    question: expect.stringContaining('Tapez « restaurer »'),
  });
  expect((await typing('  restaurer \n')).confirmed).toBe(true);
});

test.each([
  ['another word', 'oui\n'],
  ['nothing but the key', '\n'],
  ['a beginning of the word', 'restau\n'],
  ['the end of the input (Ctrl-D)', null],
])('%s confirms nothing', async (_, keys) => {
  expect((await typing(keys)).confirmed).toBe(false);
});
