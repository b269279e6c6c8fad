import type { MailLookView } from '@fds/shared/contract';
import type { MailLook, WornLook } from '@fds/shared/kernel';

/** A look as our pages show it: its images are asked of the portal. */
export const wornInPages = (look: MailLook): WornLook => ({ look, address: ({ id }) => `/api/mail-images/${id}` });

/** What the mails of an edition wear; null: nothing was set, or it could not be read. */
export const wornBy = (view: MailLookView | undefined): WornLook | null =>
  view && view.number > 0 ? wornInPages(view) : null;
