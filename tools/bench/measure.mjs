// Figures: measured several times, told by their median with the smallest and the largest.

/** A running watch; calling it gives the milliseconds since. */
export function stopwatch() {
  const begun = performance.now();
  return () => performance.now() - begun;
}

/** What `work` answered, time after time. */
export async function repeat(times, work) {
  const answers = [];
  for (let time = 0; time < times; time++) answers.push(await work(time));
  return answers;
}

/** The value below which that share (0 to 1) of the values lies, between two of them when it falls there. */
export function percentile(values, share) {
  const ordered = [...values].sort((a, b) => a - b);
  const place = (ordered.length - 1) * share;
  const below = ordered[Math.floor(place)];
  return below + (ordered[Math.ceil(place)] - below) * (place % 1);
}

/** `{ median, min, max, count }`, or null without a value: what could not be measured here has no figure. */
export function summary(values) {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return null;
  return { median: percentile(known, 0.5), min: Math.min(...known), max: Math.max(...known), count: known.length };
}
