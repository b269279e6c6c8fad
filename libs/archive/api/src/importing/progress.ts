/** Where an import stands: what it is doing, and the share of the whole that is done, 0 to 1. */
export interface Progress {
  readonly phase: 'checking' | 'writing';
  readonly share: number;
}
export type OnProgress = (progress: Progress) => void;

/** Tells how many bytes pass. */
export async function* measured(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** Turns bytes read out of `total` into shares from `from` to `to`; what is announced too low never passes `to`. */
export function shareOfBytes(
  total: number,
  from: number,
  to: number,
  tell: (share: number) => void,
): (count: number) => void {
  let read = 0;
  return (count) => {
    read += count;
    tell(from + (to - from) * Math.min(1, total > 0 ? read / total : 1));
  };
}
