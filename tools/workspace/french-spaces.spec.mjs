// `: ; ? ! %` and `»` never begin a line: French texts hold a no-break space before them (docs of the web kit, text).
import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../lib/workspace.mjs';

/** Sources whose texts people read. */
const FOLDERS = ['libs/applications/domain/src'];
const WRONG = /\S [:;?!%»](?=[\s.,)]|$)|« /;
/** A text of French words, not a code, a query or a pattern. */
const isFrench = (text) => /[a-zàâéèêëîïôûùç’]{2,} /i.test(text);

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((path) => path.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(path))
    .map((path) => join(folder, path)),
);

/** The texts of a source as they are read; an expression in a text stands as a letter. */
function textsOf(path) {
  const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('X'));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('a French text has a no-break space before : ; ? ! % and within « »', () => {
  expect(sources.length).toBeGreaterThan(20);
  const wrong = sources.flatMap((path) =>
    textsOf(path)
      .filter((text) => isFrench(text) && WRONG.test(text))
      .map((text) => `${path}: ${text}`),
  );
  expect(wrong).toEqual([]);
});
