import { COUNTER_LABELS, type STEPS, type Counter } from '@fds/attendance/domain';
import { askClass } from './class-dialog';
import { choose } from './choose';
import { Counting } from './counting';
import { part, parts, say, show } from './elements';
import { installWorker } from './install-worker';
import { openMenu, prepareInstall, vibrates } from './menu';
import { drawShape } from './shapes';
import { actionInWords, countsOn, todayAt, total, type Action, type Tap } from './stand';
import { openStore, type Store } from './store';
import { standKey, tokenHere } from './tokens';
import { Trial } from './trial';
import { dayInWords, number, taps, timeInWords } from './words';

/** The page of a stand: its buttons, and what they have counted. */
class Page {
  #step: (typeof STEPS)[number] = 1;
  /** The last thing done here, as the page says it. */
  #last = '';
  readonly #trial = new Trial();

  constructor(
    private readonly counting: Counting,
    private readonly store: Store,
  ) {}

  begin(): void {
    for (const button of parts('step'))
      button.addEventListener('click', () =>
        this.#chooseStep(Number(button.dataset['step']) as (typeof STEPS)[number]),
      );
    for (const button of parts('counter'))
      button.addEventListener('click', () =>
        this.#count([this.#tap(button.dataset['counter'] as Counter, this.#step)]),
      );
    part('class').addEventListener('click', () => void this.#class());
    part('undo').addEventListener('click', () => this.#undo());
    part('seen').addEventListener('click', () => void this.counting.seen());
    part('try').addEventListener('click', () => this.#try(true));
    part('tried').addEventListener('click', () => this.#try(false));
    part('menu').addEventListener('click', () => void openMenu(this.store, this.counting.shown));
    setInterval(() => this.draw(), 30_000);
    show(part('counting'), true);
    void this.counting.open();
  }

  /** Writes what is known; only what differs is touched. */
  readonly draw = (): void => {
    const { stand, pending } = this.counting.shown;
    const { view } = stand;
    const today = todayAt(stand, new Date());
    const name = [view?.eventTitle, view?.label].filter(Boolean).join(' · ');
    say(part('title'), name || 'Compter les visites');
    if (view) drawShape(view.kind);
    say(part('heading'), today ? dayInWords(today.day) : 'Compter les visites');
    const may = view !== null && stand.closed === null && (today?.open ?? false);
    // The day has come, or the link is closed: nothing of a try-out is left.
    if (may || stand.closed !== null) this.#endTrial();
    const trying = this.#trial.on;
    const day = today?.day ?? '';
    const counts = trying ? this.#trial.countsOn(day) : countsOn(view, pending, day);
    say(part('total'), number(total(counts)));
    say(part('when'), trying ? 'd’essai' : today?.open ? 'aujourd’hui' : 'ce jour-là');
    for (const button of parts('counter'))
      say(part('count', button), number(counts[button.dataset['counter'] as Counter]));
    this.#drawBands();
    const presses = may || trying;
    for (const button of [...parts('counter'), part('class')]) button.setAttribute('aria-disabled', String(!presses));
    const nothing = trying ? this.#trial.empty : stand.actions.length === 0 || stand.closed !== null;
    part('undo').setAttribute('aria-disabled', String(nothing));
    document.body.classList.toggle('essai', trying);
    show(part('trial'), trying);
    show(part('try'), !presses && (today?.opensAt ?? null) !== null);
    say(part('last'), this.#last);
    const early = part('early');
    show(early, view !== null && !presses && stand.closed === null);
    say(early, today?.opensAt ? opens(today.day, today.opensAt) : (view?.stateText ?? ''));
  };

  #drawBands(): void {
    const { stand, pending, reach, lasting } = this.counting.shown;
    const away = reach !== 'reached' || navigator.onLine === false;
    say(part('why'), reach === 'portal' ? 'Le portail ne répond pas.' : 'Pas de réseau.');
    const kept = lasting
      ? 'gardés sur ce téléphone, envoyés dès que possible.'
      : 'à envoyer : ne fermez pas cette page.';
    const known = stand.view ? 'Continuez à compter.' : 'Il en faut une première fois pour ouvrir ce stand.';
    band('offline', 'waiting', away ? (pending.length > 0 ? waiting(pending, kept) : known) : null);
    // A word, once sending takes long enough to be noticed.
    band('sending', 'sending-words', !away && pending.length > 20 ? `Envoi de ${taps(pending)}…` : null);
    show(part('unkept'), !lasting);
    const left = pending.length > 0 ? ` ${waiting(pending, 'gardés sur ce téléphone, pas envoyés.')}` : '';
    band('closed', 'closed-words', stand.closed === null ? null : `${stand.closed}${left}`);
    band('notice', 'notice-words', stand.notice);
  }

  #chooseStep(step: (typeof STEPS)[number]): void {
    this.#step = step;
    for (const button of parts('step'))
      button.setAttribute('aria-pressed', String(Number(button.dataset['step']) === step));
    for (const element of parts('plus')) say(element, `+${step}`);
    for (const element of parts('adds')) say(element, String(step));
  }

  #tap(counter: Counter, amount: number, at = new Date()): Tap {
    const { stand } = this.counting.shown;
    const day = todayAt(stand, at)?.day ?? '';
    return { id: crypto.randomUUID(), counter, amount, at: at.toISOString(), undoes: null, day };
  }

  #count(action: Action): void {
    if (part('class').getAttribute('aria-disabled') === 'true' || action.length === 0) return;
    this.#tell(actionInWords(action, COUNTER_LABELS));
    if (this.#trial.on) this.#trial.add(action);
    else void this.counting.add(action);
    if (vibrates()) navigator.vibrate?.(12);
    if (this.#trial.on) this.draw();
  }

  async #class(): Promise<void> {
    if (part('class').getAttribute('aria-disabled') === 'true') return;
    const given = await askClass();
    if (!given) return;
    const at = new Date();
    this.#count([
      this.#tap(given.level, given.pupils, at),
      ...(given.adults > 0 ? [this.#tap('accompanying', given.adults, at)] : []),
    ]);
  }

  #undo(): void {
    if (part('undo').getAttribute('aria-disabled') === 'true') return;
    const undone = this.#trial.on ? this.#trial.undo() : this.counting.undo(new Date());
    if (!undone) return;
    this.#tell(`annulé, ${actionInWords(undone, COUNTER_LABELS)}`);
    this.draw();
  }

  #try(on: boolean): void {
    if (on) this.#trial.begin();
    else this.#endTrial();
    this.draw();
    // The button that was pressed is gone: what comes next is pressed with the same finger, or key.
    part(on ? 'tried' : 'try').focus();
  }
  #endTrial(): void {
    if (!this.#trial.on) return;
    this.#trial.end();
    this.#last = '';
  }

  #tell(words: string): void {
    const { stand } = this.counting.shown;
    this.#last = `${timeInWords(new Date(Date.now() + stand.off))} : ${words}`;
  }
}

/** Shows a band with its words; without words it is away, and empty. */
function band(name: string, words: string, text: string | null): void {
  show(part(name), text !== null);
  say(part(words), text ?? '');
}
/** `1 appui gardé…`, `12 appuis gardés…`. */
const waiting = (pending: readonly Tap[], words: string): string =>
  `${taps(pending)} ${pending.length > 1 ? words : words.replaceAll(/(gardé|envoyé)s/g, '$1')}`;
const opens = (day: string, at: Date): string =>
  `Le comptage ouvre ${dayInWords(day).toLowerCase()} à ${timeInWords(at)}.`;

async function begin(): Promise<void> {
  const store = await openStore();
  const token = tokenHere() ?? (await choose(store));
  if (!token) return;
  let page: Page | null = null;
  const counting = new Counting(await standKey(token), token, store, () => page?.draw());
  page = new Page(counting, store);
  page.begin();
  // Asked for once something is worth keeping: the browser then does not clear it when the phone is full.
  void navigator.storage?.persist?.();
}

prepareInstall();
// Another stand was scanned or chosen: the page begins again with it.
addEventListener('hashchange', () => location.reload());
void begin();
void installWorker();
