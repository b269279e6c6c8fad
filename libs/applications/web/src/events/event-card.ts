import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { CHANGE_RULE_TEXTS } from '@fds/applications/domain';
import { isMulti } from '@fds/shared/kernel';
import { frenchPlural, Icon, Kind } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { daysInWords } from './event-words';

let made = 0;
/** Milliseconds without a key before the summary of an event follows its title. */
const PAUSE = 300;

/** The summary of an event or activity: what it is, when, where, what it lacks; and what can be done with it. */
@Component({
  selector: 'li[fdsEventCard]',
  imports: [Icon, Kind],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './event-card.html',
  styleUrl: './event-card.scss',
  host: { '[class.ouverte]': 'open()', '[attr.data-item]': 'item()' },
})
export class EventCard {
  private readonly editing = inject(DossierEditing);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly item = input.required<string>({ alias: 'fdsEventCard' });
  /** Place among its siblings, from 1, and how many they are. */
  readonly number = input.required<number>();
  readonly of = input.required<number>();
  readonly activity = input(false);
  readonly open = input(false);
  /** False while a search hides some of them: places would not be those that are seen. */
  readonly movable = input(true);
  /** Answers of a renewal to look at. */
  readonly toConfirm = input(0);
  /** Level of its title among the page's. */
  readonly level = input(2);

  readonly toggled = output();
  readonly moved = output<1 | -1>();
  readonly duplicated = output();
  readonly removed = output();

  protected readonly id = `evenement-${++made}`;
  protected readonly kind = computed(() => this.editing.event(this.item(), 'kind'));
  /** A correction waits, and does not name this one. */
  protected readonly locked = computed(() => !this.editing.isItemOpen(this.item()));
  /** It may be moved, doubled and taken out where its whole list is open. */
  protected readonly placed = computed(() => {
    const parent = this.editing.items().find(({ id }) => id === this.item())?.parentId;
    return this.editing.isItemOpen(parent ?? undefined);
  });
  /** Why it cannot be taken out; empty when it can. */
  protected readonly bound = computed(() => (this.editing.hosts(this.item()) ? CHANGE_RULE_TEXTS.joined_event : ''));
  private readonly title = computed(() => this.editing.event(this.item(), 'title').trim() || 'Sans titre');
  /** What the summary of the open event is called: it follows its title once typing pauses. */
  private readonly followed = signal<string | null>(null);
  protected readonly name = computed(() => (this.open() ? (this.followed() ?? untracked(this.title)) : this.title()));
  private readonly activities = computed(() => (isMulti(this.kind()) ? this.editing.activities(this.item())() : []));
  protected readonly words = computed(() => {
    const { editing } = this;
    const item = this.item();
    const format = editing.event(item, 'format');
    const commune = editing.commune(editing.event(item, 'municipality'));
    const online = editing.event(item, 'attendanceMode') === 'online';
    const partner = this.activity() ? editing.event(item, 'partners').find(({ name }) => Boolean(name)) : undefined;
    return [
      this.activity() || !isMulti(this.kind()) ? editing.words(item, 'format', format) : '',
      daysInWords(editing.event(item, 'slots')),
      online ? 'en ligne' : (commune?.name ?? ''),
      isMulti(this.kind()) ? frenchPlural(this.activities().length, 'animation') : '',
      partner ? `avec ${String(partner['name'])}` : '',
    ]
      .filter(Boolean)
      .join(', ');
  });
  protected readonly lacking = computed(
    () =>
      this.editing.lackingIn(this.item()) +
      this.activities().reduce((sum, { id }) => sum + this.editing.lackingIn(id), 0),
  );
  protected readonly status = computed(() => frenchPlural(this.lacking(), 'réponse'));
  protected readonly confirming = computed(() => `${this.toConfirm()}\u00a0à confirmer`);

  constructor() {
    effect((onCleanup) => {
      const title = this.title();
      if (!this.open()) return this.followed.set(null);
      const timer = setTimeout(() => this.followed.set(title), PAUSE);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** Gives the focus back to a button that was pressed, once the list has moved under it. */
  focus(what: 'nom' | 'monter' | 'descendre'): void {
    const button = this.host.nativeElement.querySelector<HTMLButtonElement>(`[data-acte="${what}"]`);
    const other = what === 'monter' ? 'descendre' : 'monter';
    (button?.getAttribute('aria-disabled') === 'true'
      ? this.host.nativeElement.querySelector<HTMLButtonElement>(`[data-acte="${other}"]`)
      : button
    )?.focus();
  }
}
