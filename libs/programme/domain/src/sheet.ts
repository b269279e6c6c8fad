/** The page at which everybody reads an event that was announced; printed codes lead to it, so that it never changes. */
export const publicPathOf = (eventId: string): string => `/programme/${eventId}`;
