/**
 * Who reads what is written about a dossier: the team (the holder's members and invited partners), the thread between the
 * team and the coordination, and the coordination's own notes.
 */
export const MESSAGE_CIRCLES = ['team', 'thread', 'note'] as const;
export type MessageCircle = (typeof MESSAGE_CIRCLES)[number];

/** What a file is in a dossier. */
export const ATTACHMENT_KINDS = ['image', 'document'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];
