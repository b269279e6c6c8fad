import { test } from '@jest/globals';

/** Steps of one story: once a step has failed, those that follow from it fail at once instead of waiting in vain. */
export function storyOf(): (name: string, work: () => Promise<void>) => void {
  let broken: string | null = null;
  return (name, work) =>
    test(name, async () => {
      if (broken) throw new Error(`The story stopped at: ${broken}`);
      try {
        await work();
      } catch (error) {
        broken = name;
        throw error;
      }
    });
}
