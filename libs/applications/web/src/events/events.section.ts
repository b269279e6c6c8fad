import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChildren,
} from '@angular/core';
import { MOST_EVENTS } from '@fds/applications/domain';
import { frenchPlural, Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { SectionPage } from '../parts/section-page';
import { Activities } from './activities';
import { EventCard } from './event-card';
import { EventEditor } from './event-editor';
import { hasWords, SEARCHED_BEYOND } from './event-words';
import { ItemActions } from './item-actions';
import { OpenItems } from './open-items';
import { RemovedNote } from './removed-note';
import { RenewableEvents } from './renewable-events';
import { RenewalOffer } from './renewal-offer';
import { showField } from './show-field';
import { WrittenActivities } from './written-activities';

/**
 * The events of the dossier, 1 to 60: summaries, one open at a time. The address names what is open
 * (`?evenement=<id>&partie=<part or field>`), so that a link leads into a field.
 */
@Component({
  selector: 'fds-events-section',
  imports: [Activities, EventCard, EventEditor, Icon, RemovedNote, RenewalOffer, SectionPage],
  providers: [ItemActions, OpenItems, RenewableEvents, WrittenActivities],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './events.section.html',
  styleUrl: './events.section.scss',
})
export class EventsSection {
  protected readonly editing = inject(DossierEditing);
  protected readonly items = inject(ItemActions);
  protected readonly open = inject(OpenItems);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** Query parameters: the event or activity to open; the part or field of it to go to. */
  readonly evenement = input<string>();
  readonly partie = input<string>();
  /** Or both in one, as every page of the dossier takes it: `<item>/<field>`. */
  readonly champ = input<string>();
  private readonly cards = viewChildren(EventCard);
  /** The dossier whose address was taken up. */
  private taken = '';

  protected readonly query = signal('');
  protected readonly onlyLacking = signal(false);
  protected readonly searchable = computed(() => this.editing.roots().length > SEARCHED_BEYOND);
  protected readonly filtered = computed(() => this.searchable() && (this.query().trim() !== '' || this.onlyLacking()));
  /** The events to show with their places. What is searched for is looked up when it changes, never while an event is written. */
  protected readonly shown = computed(() => {
    const all = this.editing.roots().map(({ id }, index) => ({ id, number: index + 1 }));
    if (!this.filtered()) return all;
    const [query, onlyLacking] = [this.query(), this.onlyLacking()];
    return untracked(() =>
      all.filter(
        ({ id }) =>
          id === this.open.root() || ((!onlyLacking || this.lackingIn(id) > 0) && hasWords(query, this.wordsOf(id))),
      ),
    );
  });
  protected readonly total = computed(() => this.editing.roots().length);
  protected readonly counted = computed(() => {
    const found = this.shown().length;
    return this.filtered()
      ? `${frenchPlural(found, 'événement')} sur ${this.total()}`
      : frenchPlural(this.total(), 'événement');
  });
  /** That there is none, once sending was tried; or why one could not be added. */
  protected readonly error = computed(() => this.editing.errorAt(this.editing.id(), 'items'));
  protected readonly limit = MOST_EVENTS;
  /** The limit is said before it is reached. */
  protected readonly crowded = computed(() => this.items.count() >= MOST_EVENTS * 0.7);

  constructor() {
    const [renewable, written] = [inject(RenewableEvents), inject(WrittenActivities)];
    effect(() => {
      if (this.editing.id() === '') return;
      void renewable.load();
      void written.load();
    });
    // Only the address opens by itself, once the dossier is there: typing opens and closes nothing.
    effect(() => {
      const [item, field] = this.champ()?.split('/') ?? [this.evenement(), this.partie()];
      const dossier = this.editing.id();
      if (dossier !== '') untracked(() => this.take(dossier, item, field));
    });
  }

  protected toggle(id: string): void {
    this.open.show(this.open.root() === id ? null : id);
  }
  protected add(): void {
    const id = this.items.add(null);
    if (!id) return;
    this.query.set('');
    this.onlyLacking.set(false);
    this.open.show(id);
    showField(this.host.nativeElement, id, 'kind');
  }
  protected duplicate(id: string): void {
    const copy = this.items.duplicate(id);
    if (!copy) return;
    this.open.show(copy);
    showField(this.host.nativeElement, copy, 'title');
  }
  protected remove(id: string): void {
    this.items.remove(id);
    if (this.open.root() === id) this.open.show(null);
  }
  protected move(id: string, by: 1 | -1): void {
    this.items.move(id, by, () => this.cards().find((card) => card.item() === id));
  }

  private take(dossier: string, asked: string | undefined, field: string | undefined): void {
    const first = this.taken !== dossier;
    this.taken = dossier;
    const item = this.editing.items().find(({ id }) => id === asked);
    if (item) {
      this.open.take(item.parentId ?? item.id, item.parentId === null ? null : item.id);
      if (field) showField(this.host.nativeElement, item.id, field);
      return;
    }
    const [only, another] = this.editing.roots();
    // A dossier of one event opens it; closing it afterwards closes it.
    if (first && only && !another) this.open.take(only.id, null);
  }
  private lackingIn(id: string): number {
    return (
      this.editing.lackingIn(id) +
      this.editing
        .activities(id)()
        .reduce((sum, activity) => sum + this.editing.lackingIn(activity.id), 0)
    );
  }
  private wordsOf(id: string): readonly string[] {
    const commune = this.editing.commune(this.editing.event(id, 'municipality'))?.name ?? '';
    const own = [this.editing.event(id, 'title'), this.editing.event(id, 'venue'), commune];
    return [
      ...own,
      ...this.editing
        .activities(id)()
        .map((one) => this.editing.event(one.id, 'title')),
    ];
  }
}
