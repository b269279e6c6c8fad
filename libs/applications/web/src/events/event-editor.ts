import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { EventField } from '@fds/applications/domain';
import { frenchPlural } from '@fds/shared/web-kit';
import { Attachments } from '../attachments/attachments';
import { DossierEditing } from '../editing/dossier-editing';
import { DossierField } from '../parts/dossier-field';
import { EventSlots } from './event-slots';
import { HALF_WIDTH, PART_FIELDS, PART_LABELS, partOf, PARTS, type Part } from './event-words';
import { KindCards } from './kind-cards';
import { PartnerRows } from './partner-rows';
import { partIn } from './show-field';

interface ShownPart {
  readonly part: Part;
  readonly label: string;
  readonly fields: readonly EventField[];
}

/** In an activity, who runs it comes right after what it is. */
const ACTIVITY_PARTS: readonly Part[] = ['essentiel', 'partenaires', 'dates', 'publics', 'venir'];
const OPEN_PARTS: readonly Part[] = ['essentiel', 'partenaires'];
const WHO = 'Qui l’anime\u00a0?';

/**
 * The form of one event or activity, in parts with a heading each. Those of an activity are folded but for the first. What
 * is laid in it comes under the kind of an event: its activities.
 */
@Component({
  selector: 'fds-event-editor',
  imports: [Attachments, DossierField, EventSlots, KindCards, NgTemplateOutlet, PartnerRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './event-editor.html',
  styleUrl: './event-editor.scss',
})
export class EventEditor {
  protected readonly editing = inject(DossierEditing);
  readonly item = input.required<string>();
  /** The event of an activity; null for an event. */
  readonly parent = input<string | null>(null);
  /** Level of the headings of its parts, where it does not stand in the page of events. */
  readonly headings = input<number | null>(null);

  protected readonly parts = computed<readonly ShownPart[]>(() =>
    (this.parent() === null ? PARTS : ACTIVITY_PARTS)
      .map((part) => ({
        part,
        label: this.parent() !== null && part === 'partenaires' ? WHO : PART_LABELS[part],
        fields: PART_FIELDS[part].filter((field) => this.editing.isAsked(this.item(), field)),
      }))
      .filter(({ fields }) => fields.length > 0),
  );
  private readonly lackingByPart = computed(() => {
    const counts = new Map<Part, number>();
    for (const { item, field } of this.editing.lacking()) {
      if (item !== this.item()) continue;
      const part = partOf(field);
      if (part) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
    return counts;
  });
  protected lackingWords(part: Part): string {
    const count = this.lackingByPart().get(part) ?? 0;
    return count === 0 ? '' : `${frenchPlural(count, 'réponse')} à donner`;
  }
  /** What a folded part of an activity stands for while nothing is written in it. */
  protected said(part: Part): string {
    if (part !== 'dates') return '';
    const { editing } = this;
    const own = editing.event(this.item(), 'slots').length > 0 || editing.event(this.item(), 'municipality') !== null;
    return own ? '' : 'Ceux de l’événement';
  }
  protected isOpen = (part: Part): boolean => this.parent() === null || OPEN_PARTS.includes(part);
  protected isHalf = (field: EventField): boolean => HALF_WIDTH.has(field);
  protected readonly who = WHO;
  /** Files are asked for where the edition has a page for them; they are read once the part is unfolded. */
  protected readonly takesFiles = computed(() => !this.editing.form().sectionsOff.includes('pieces'));
  protected readonly filesOpen = signal(false);
  protected readonly level = computed(() => this.headings() ?? (this.parent() === null ? 3 : 6));

  /** The place of an activity is that of its event while none is given. */
  protected placeHelp(field: EventField): string | undefined {
    const parent = this.parent();
    if (parent === null || field !== 'municipality') return undefined;
    const commune = this.editing.commune(this.editing.event(parent, 'municipality'))?.name;
    const where = [this.editing.event(parent, 'venue').trim(), commune].filter(Boolean).join(', ');
    return `Sans commune ici, c’est le lieu de l’événement${where ? ` (${where})` : ''}.`;
  }
  protected label(field: EventField): string | undefined {
    return field === 'title' && this.parent() !== null ? 'Titre de l’animation' : undefined;
  }
  protected unfold({ currentTarget }: Event): void {
    if ((currentTarget as HTMLDetailsElement).open) this.filesOpen.set(true);
  }
  protected jump(part: Part, event: Event): void {
    const host = (event.currentTarget as HTMLElement).closest<HTMLElement>('fds-event-editor');
    const heading = host ? partIn(host, 'fds-event-editor', part) : undefined;
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }
}
