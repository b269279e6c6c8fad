import { dayOfYearInWords } from '@fds/shared/kernel';

/** A month `YYYY-MM` in words: `octobre 2021`. */
export const monthInWords = (month: string): string =>
  `${dayOfYearInWords(`${month}-02`).split(' ')[1] ?? ''} ${month.slice(0, 4)}`;
