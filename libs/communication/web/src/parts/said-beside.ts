import type { Feedback } from '@fds/shared/web-kit';

/** What the server says of one field of the request, to stand beside it; null when it says nothing. */
export const saidBeside = (feedback: Feedback, field: string): string | null =>
  feedback.problem()?.errors.find(({ pointer }) => pointer === `/${field}`)?.detail ?? null;

/** What a box holds after the person has typed or chosen. */
export const typed = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
