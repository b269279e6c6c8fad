// `: ; ? ! %` and `»` never begin a line: French texts hold a no-break space before them (docs of the web kit, text).
import { expect, test } from '@jest/globals';
import { sourcesOf, textsOf } from './french-texts.mjs';

const FOLDERS = [
  'libs/applications/domain/src',
  'libs/editions',
  'libs/shared/web-kit/src',
  'libs/accounts',
  'libs/organisations',
  'libs/labelling',
];
const WRONG = /\S [:;?!%»](?=[\s.,)]|$)|« /;
/** Queries and typeset documents have signs of their own. */
const OTHER = /\b(SELECT|WHERE|FROM|INSERT INTO|UPDATE)\b|#let |#set /;
const isFrench = (text) => /[a-zàâéèêëîïôûùç’]{2,} /i.test(text) && !OTHER.test(text);

test('a French text has a no-break space before : ; ? ! % and within « »', () => {
  const sources = FOLDERS.flatMap(sourcesOf);
  expect(sources.length).toBeGreaterThan(200);
  const wrong = sources.flatMap((path) =>
    textsOf(path)
      .filter((text) => isFrench(text) && WRONG.test(text))
      .map((text) => `${path}: ${text.trim()}`),
  );
  expect(wrong).toEqual([]);
});
