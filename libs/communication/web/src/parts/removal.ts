import type { Api, Feedback } from '@fds/shared/web-kit';

/** A row of a kept list that is removed. */
interface Removed {
  /** Its address. */
  readonly path: string;
  /** As it was read. */
  readonly version: number;
  /** What is said once it is gone. */
  readonly words: string;
  /** Writes it again; absent where it cannot be brought back. */
  readonly back?: () => Promise<unknown>;
  /** Reads the list again, once it is gone and once it is back. */
  readonly reload: () => void;
}

/** Removes a row and says so where the list is, with a way back for a moment. */
export async function removeKept(
  api: Api,
  said: Feedback,
  { path, version, words, back, reload }: Removed,
): Promise<void> {
  const undo = back && (() => back().then(reload));
  if (await said.attempt(() => api.delete(path, { version }), words, undo)) reload();
}
