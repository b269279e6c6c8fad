/** Who answers for the portal, as everyone reads it; an empty text is not shown. */
export interface CoordinationContact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** When the phone is answered, in words: `du lundi au jeudi`. */
  readonly hours: string;
}

/** Said while nobody gave a name. */
export const COORDINATION_NAME = 'La coordination régionale';

/** The contact to show: what was set, completed by the installation's address; null when there is nothing to write or call to. */
export function contactToShow(
  set: Partial<CoordinationContact> | null,
  usualEmail: string | null,
): CoordinationContact | null {
  const contact = {
    name: set?.name || COORDINATION_NAME,
    email: set?.email || usualEmail || '',
    phone: set?.phone ?? '',
    hours: set?.hours ?? '',
  };
  return contact.email || contact.phone ? contact : null;
}
