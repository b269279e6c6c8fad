// Builds the counting page (apps/counting) into dist/counting, or the folder that is given: an entry of its own, without Angular. Its style begins with
// the portal's tokens, its icons are drawn from the portal's own, and its service worker knows every file by heart.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import sharp from 'sharp';

const source = 'apps/counting/src';
const [folder = 'dist/counting'] = process.argv.slice(2);
const text = (file) => readFileSync(file, 'utf8');
/** Every file of the page by its name, in the order in which it is written. */
const files = new Map();

const icon = (name) => {
  const path = /<path d="([^"]+)"/.exec(text(`node_modules/@material-symbols/svg-400/rounded/${name}.svg`))?.[1];
  if (!path) throw new Error(`${name}: no path in the icon's file`);
  return `<svg class="ms" viewBox="0 -960 960 960" aria-hidden="true"><path d="${path}"/></svg>`;
};
const font = (name) => readFileSync(`node_modules/@fontsource-variable/${name}.woff2`);

/** One script from its entry, smaller. */
async function script(entry, define = {}) {
  const bundle = await rolldown({
    input: join(source, entry),
    platform: 'browser',
    tsconfig: 'tsconfig.base.json',
    transform: { define },
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  if (output.length !== 1) throw new Error(`${entry}: one file was expected, there are ${output.length}`);
  return output[0].code;
}

const shape = readFileSync('apps/web/public/favicon.svg');
const image = (size) =>
  sharp(shape, { density: (72 * size) / 34 })
    .resize(size, size)
    .png()
    .toBuffer();
/** With a margin that a round or square frame may cut. */
const masked = async () =>
  sharp({ create: { width: 512, height: 512, channels: 4, background: '#14153A' } })
    .composite([{ input: await image(340) }])
    .png()
    .toBuffer();

files.set('page.js', await script('page.ts'));
files.set('page.css', `${text('apps/web/src/styles/_tokens.scss')}\n${text(join(source, 'page.css'))}`);
files.set('theme.js', readFileSync('apps/web/public/theme.js'));
files.set('manifest.webmanifest', text(join(source, 'manifest.webmanifest')));
files.set('titles.woff2', font('bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal'));
files.set('text.woff2', font('figtree/files/figtree-latin-wght-normal'));
files.set('icon.svg', shape);
for (const size of [180, 192, 512]) files.set(`icon-${size}.png`, await image(size));
files.set('icon-maskable.png', await masked());
const page = text(join(source, 'index.html')).replaceAll(/\{\{(\w+)\}\}/g, (_, name) => icon(name));

const digest = createHash('sha256').update(page);
for (const [name, content] of files) digest.update(name).update(content);
const build = {
  version: digest.digest('hex').slice(0, 12),
  files: [...files.keys()].map((name) => `/compter/${name}`),
};
files.set('worker.js', await script('worker.ts', { BUILD: JSON.stringify(build) }));

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'compter'), { recursive: true });
for (const [name, content] of files) writeFileSync(join(folder, 'compter', name), content);
writeFileSync(join(folder, 'compter.html'), page);
copyFileSync('node_modules/@fontsource-variable/figtree/LICENSE', join(folder, 'compter', 'LICENSE-fonts.txt'));
