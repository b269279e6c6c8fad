// `@jest/globals` for a test file that Node loads itself: the functions of the run that imports it.
const run = globalThis[Symbol.for('fds.test-run')];

export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = run;
