// Writes where the communes of the region lie: the middle of the outline of each, from a GeoJSON of the IGN's communes
// (ADMIN EXPRESS, Licence Ouverte): `node tools/commune-centres.mjs <communes.geojson>`. The result is committed: the
// reference of communes has no coordinates, and outlines are megabytes.
import { readFileSync, writeFileSync } from 'node:fs';

const [source] = process.argv.slice(2);
if (!source) throw new Error('Usage: node tools/commune-centres.mjs <communes.geojson>');
const target = new URL('../libs/organisations/api/src/reference/commune-centres.data.ts', import.meta.url);
const PER_LINE = 12;

/** Area and centre of a ring, in its own units. */
function middleOf(ring) {
  let area = 0;
  let [x, y] = [0, 0];
  ring.forEach(([x0, y0], index) => {
    const [x1, y1] = ring[(index + 1) % ring.length];
    const cross = x0 * y1 - x1 * y0;
    area += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  });
  return { area: Math.abs(area / 2), at: [x / (3 * area), y / (3 * area)] };
}

const { features } = JSON.parse(readFileSync(source, 'utf8'));
const centres = features
  .map(({ properties, geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const [largest] = polygons.map(([outer]) => middleOf(outer)).sort((a, b) => b.area - a.area);
    const [longitude, latitude] = largest.at;
    return `${properties.code} ${latitude.toFixed(3)} ${longitude.toFixed(3)}`;
  })
  .sort();
const lines = [];
for (let at = 0; at < centres.length; at += PER_LINE) lines.push(centres.slice(at, at + PER_LINE).join(';'));
writeFileSync(
  target,
  `/* Written by tools/commune-centres.mjs from IGN ADMIN EXPRESS COG 2018 (Licence Ouverte): do not edit. */
/** INSEE code, latitude and longitude of the middle of each commune, degrees of WGS 84. */
export const COMMUNE_CENTRES = \`
${lines.join(';\n')}\`;
`,
);
console.log(`${centres.length} communes.`);
