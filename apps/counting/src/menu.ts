import { standItem } from './choose';
import type { Shown } from './counting';
import { part, say, show } from './elements';
import type { Store } from './store';
import { taps, timeInWords } from './words';

const VIBRATE = 'comptage-vibre';

/** Whether this phone shakes with each tap; off until somebody asks for it. */
export function vibrates(): boolean {
  try {
    return localStorage.getItem(VIBRATE) === 'oui';
  } catch {
    return false;
  }
}

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}
let offer: InstallPrompt | null = null;

/** Keeps the browser's offer to install the page, for who looks for it in the menu. */
export function prepareInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallPrompt;
    show(part('install'), true);
  });
  part('install').addEventListener('click', () => {
    void offer?.prompt();
    offer = null;
    show(part('install'), false);
  });
  const vibrate = part<HTMLInputElement>('vibrate');
  vibrate.addEventListener('change', () => {
    try {
      localStorage.setItem(VIBRATE, vibrate.checked ? 'oui' : 'non');
    } catch {
      // Storage may be forbidden: the choice lasts as long as the page.
    }
  });
}

/** Help, settings, the other stands of this phone. */
export async function openMenu(store: Store, { stand, pending }: Shown): Promise<void> {
  const dialog = part<HTMLDialogElement>('menu-dialog');
  part<HTMLInputElement>('vibrate').checked = vibrates();
  const sent = stand.view ? ` Dernières nouvelles du portail à ${timeInWords(new Date(stand.view.now))}.` : '';
  say(part('state'), `${pending.length > 0 ? `${taps(pending)} à envoyer.` : 'Tout est envoyé.'}${sent}`);
  const others = (await store.stands()).filter(({ key }) => key !== stand.key);
  show(part('others'), others.length > 0);
  part('other-stands').replaceChildren(...others.map(standItem));
  const forget = part('forget');
  // What is not sent would be lost with it.
  show(forget, pending.length === 0);
  forget.onclick = () =>
    void store.forget(stand.key).then(() => {
      location.replace(location.pathname);
    });
  part('close', dialog).onclick = () => dialog.close();
  dialog.showModal();
}
