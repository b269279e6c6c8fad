/** What a box holds after the person has typed or chosen. */
export const typedIn = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
