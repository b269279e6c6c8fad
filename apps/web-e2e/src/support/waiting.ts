const EVERY = 100;

/**
 * Waits for something that comes after a page has answered: a mail, work in the background, a server that is away.
 * @param find answers nothing, or throws, as long as it is not there
 * @param patience in milliseconds
 * @returns what was found; undefined when it did not come in time: what follows says what is wrong
 */
export async function until<T>(find: () => Promise<T>, patience = 30_000): Promise<NonNullable<T> | undefined> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await find().catch(() => undefined);
    if (found) return found;
    if (Date.now() > end) return undefined;
    await new Promise((done) => setTimeout(done, EVERY));
  }
}
