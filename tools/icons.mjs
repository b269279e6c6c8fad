// The icons the portal uses, one name per line in names.txt → one sprite served once, and the type of their names.
// Run after adding a name: `node tools/icons.mjs`. Source: Material Symbols Rounded (Apache-2.0).
import { readFileSync, writeFileSync } from 'node:fs';

const folder = 'libs/shared/web-kit/src/icons';
const names = [
  ...new Set(
    readFileSync(`${folder}/names.txt`, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
].sort();

const symbols = names.map((name) => {
  const svg = readFileSync(`node_modules/@material-symbols/svg-400/rounded/${name}.svg`, 'utf8');
  const path = /<path d="([^"]+)"/.exec(svg)?.[1];
  if (!path) throw new Error(`${name}: no path in the icon's file`);
  return `<symbol id="${name}" viewBox="0 -960 960 960"><path d="${path}"/></symbol>`;
});
writeFileSync(`${folder}/names.txt`, `${names.join('\n')}\n`);
writeFileSync('apps/web/public/icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`);
const list = names.map((name) => `  | '${name}'`).join('\n');
writeFileSync(
  `${folder}/icon-name.ts`,
  `/* Made by tools/icons.mjs from names.txt: do not edit. */\nexport type IconName =\n${list};\n`,
);
process.stdout.write(`${names.length} icons\n`);
