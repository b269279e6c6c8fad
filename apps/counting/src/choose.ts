import { part, say, show } from './elements';
import type { Stand } from './stand';
import type { Store } from './store';

/** A link to a stand of this phone. */
export function standItem({ token, view }: Stand): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${token}`;
  link.className = 'b sec';
  link.textContent = view ? [view.eventTitle, view.label].join(' · ') : 'Un stand qui n’a pas encore été ouvert';
  item.append(link);
  return item;
}

/**
 * Opened without a token, from the phone's home screen: the only stand of the phone, or a list of them. Answers its token,
 * or null when the page now offers the list.
 */
export async function choose(store: Store): Promise<string | null> {
  const stands = await store.stands();
  const [only] = stands;
  if (only && stands.length === 1) {
    history.replaceState(null, '', `#${only.token}`);
    return only.token;
  }
  show(part('choosing'), true);
  say(
    part('why-not'),
    stands.length > 0
      ? 'Sur quel stand êtes-vous ?'
      : 'Scannez le QR code de votre stand avec l’appareil photo : cette page s’ouvrira avec ses boutons.',
  );
  part('stands').replaceChildren(...stands.map(standItem));
  return null;
}
