// `@jest/globals` for files that Node loads itself: the functions of the run that is under way. A helper is loaded once and
// serves the files after it too.
const live = (name) => {
  const current = () => globalThis[Symbol.for('fds.test-run')][name];
  return new Proxy(() => undefined, {
    apply: (_, self, order) => current()(...order),
    get: (_, key) => current()[key],
  });
};

export const [afterAll, afterEach, beforeAll, beforeEach] = ['afterAll', 'afterEach', 'beforeAll', 'beforeEach'].map(
  live,
);
export const [describe, expect, it, jest, test] = ['describe', 'expect', 'it', 'jest', 'test'].map(live);
