// The figures of Lighthouse: their names, aims and what they mean.
import { measureLighthouse } from './lighthouse.mjs';

/** On the running portal. */
export async function lighthouseFigures({ url, accounts }, executablePath, { lighthouses }, tell) {
  const pages = await measureLighthouse({ url, accounts, executablePath, rounds: lighthouses }, tell);
  const every = (kind) => pages.flatMap((page) => page[kind]);
  return [
    ...pages.map(({ path, least, performance, role }) => ({
      name: `Lighthouse, ${path}`,
      unit: 'of 100',
      values: performance,
      least: least / 100,
      ceiling: { name: 'the most there is', values: [100] },
      meaning: `performance as Lighthouse judges a phone on a slow network, processor slowed four times, ${role ? `signed in as ${role}` : 'signed in as nobody'}. It moves with what else the machine does.`,
    })),
    {
      name: 'Lighthouse, accessibility of the worst page',
      unit: 'of 100',
      values: [Math.min(...every('accessibility'))],
      least: 1,
      ceiling: { name: 'the most there is', values: [100] },
      meaning: 'the lowest of all these pages and runs.',
    },
    {
      name: 'Lighthouse, layout shift of the worst page',
      unit: '',
      values: [Math.max(...every('shift'))],
      aim: 0.05,
      meaning: 'the largest of all these pages and runs.',
    },
    {
      name: 'Lighthouse, heaviest page',
      unit: 'kB',
      values: [Math.max(...every('bytes')) / 1000],
      meaning: 'bytes transferred with an empty cache, everything counted.',
    },
  ];
}
