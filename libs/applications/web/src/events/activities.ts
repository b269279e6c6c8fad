import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChildren } from '@angular/core';
import { isMulti, type MULTI_KINDS } from '@fds/shared/kernel';
import { frenchPlural, Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { ActivityWriters } from '../partners/activity-writers';
import { EventCard } from './event-card';
import { EventEditor } from './event-editor';
import { ItemActions } from './item-actions';
import { OpenItems } from './open-items';
import { RemovedNote } from './removed-note';
import { RenewalOffer } from './renewal-offer';
import { WrittenActivities } from './written-activities';

type MultiKind = (typeof MULTI_KINDS)[number];
const HEADINGS: Record<MultiKind, string> = {
  science_village: 'Les animations du village',
  festival: 'Les animations du festival',
  science_route: 'Les étapes du parcours',
};
const PIECES: Record<MultiKind, { readonly a: string; readonly none: string }> = {
  science_village: { a: 'une animation', none: 'Aucune animation pour le moment.' },
  festival: { a: 'une animation', none: 'Aucune animation pour le moment.' },
  science_route: { a: 'une étape', none: 'Aucune étape pour le moment.' },
};

/** The activities of a village, festival or route: a block that opens under the kind that calls for it. */
@Component({
  selector: 'fds-activities',
  imports: [ActivityWriters, EventCard, EventEditor, Icon, RemovedNote, RenewalOffer],
  providers: [ItemActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './activities.html',
  styleUrl: './activities.scss',
})
export class Activities {
  protected readonly editing = inject(DossierEditing);
  protected readonly items = inject(ItemActions);
  protected readonly open = inject(OpenItems);
  protected readonly written = inject(WrittenActivities);
  readonly event = input.required<string>();

  private readonly cards = viewChildren(EventCard);
  private readonly kind = computed(() => this.editing.event(this.event(), 'kind'));
  private readonly multi = computed<MultiKind>(() => {
    const kind = this.kind();
    return kind === 'single' ? 'festival' : kind;
  });
  protected readonly shown = computed(() => isMulti(this.kind()));
  protected readonly heading = computed(() => HEADINGS[this.multi()]);
  protected readonly piece = computed(() => PIECES[this.multi()]);
  protected readonly activities = computed(() => this.editing.activities(this.event())());
  protected readonly count = computed(() => frenchPlural(this.activities().length, 'animation'));
  /** That there is none, once sending was tried. */
  protected readonly error = computed(() => this.editing.errorAt(this.event(), 'items'));

  /** An activity that was added a moment ago and is being saved, so that its writers can be asked for. */
  private readonly saved = signal<string | null>(null);
  /** Who writes an activity is known once the server knows the activity. */
  protected mayShowWriters(id: string): boolean {
    return this.saved() === id || (this.editing.head()?.items.some((one) => one.id === id) ?? false);
  }
  protected async showWriters(id: string): Promise<void> {
    if (await this.editing.saving.now()) this.saved.set(id);
  }
  protected titleOf = (id: string): string => this.editing.event(id, 'title').trim() || 'cette animation';

  protected add(): void {
    const id = this.items.add(this.event());
    if (id) this.open.show(this.event(), id);
  }
  protected toggle(id: string): void {
    this.open.show(this.event(), this.open.activity() === id ? null : id);
  }
  protected duplicate(id: string): void {
    const copy = this.items.duplicate(id);
    if (copy) this.open.show(this.event(), copy);
  }
  protected remove(id: string): void {
    this.items.remove(id);
    if (this.open.activity() === id) this.open.show(this.event());
  }
  protected move(id: string, by: 1 | -1): void {
    this.items.move(id, by, () => this.cards().find((card) => card.item() === id));
  }
}
