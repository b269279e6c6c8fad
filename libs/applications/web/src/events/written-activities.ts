import { computed, inject, Injectable, signal, untracked } from '@angular/core';
import { EVENT_FIELDS, isBlank, type EventField } from '@fds/applications/domain';
import type { ActivityWriterView, WrittenActivitiesView } from '@fds/shared/contract';
import { dayOf } from '@fds/shared/kernel';
import { Api, frenchDay } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';

/** What an activity has from the start: who invites a partner gives its name. */
const GIVEN: readonly string[] = ['title', 'format', 'attendanceMode'];

/** What a card says of who fills an activity. */
export interface WritersSaid {
  readonly text: string;
  readonly tone: 'info' | 'att' | 'bon';
}

/** Who fills each activity besides the team, since when, and how far it is. */
@Injectable()
export class WrittenActivities {
  private readonly api = inject(Api);
  private readonly editing = inject(DossierEditing);
  private readonly known = signal<WrittenActivitiesView['items']>([]);

  /** By activity; it follows what is saved, never a keystroke. */
  private readonly said = computed<ReadonlyMap<string, WritersSaid>>(() => {
    this.editing.version();
    const known = this.known();
    return untracked(() => new Map(known.flatMap(({ itemId, writers }) => this.entry(itemId, writers))));
  });
  of(item: string): WritersSaid | null {
    return this.said().get(item) ?? null;
  }

  /** Reads who was invited; nothing is said where it cannot be read. */
  async load(): Promise<void> {
    const path = `/api/applications/${this.editing.id()}/activity-writers`;
    const { items } = await this.api
      .get<WrittenActivitiesView>(path)
      .catch((): WrittenActivitiesView => ({ items: [] }));
    this.known.set(items);
  }

  private entry(item: string, writers: readonly ActivityWriterView[]): [string, WritersSaid][] {
    const [first, ...others] = writers;
    if (!first) return [];
    const more = others.length > 0 ? ` et ${others.length} autre${others.length > 1 ? 's' : ''}` : '';
    const since = frenchDay(dayOf(new Date(first.invitedAt)));
    const whom = `Confiée à ${first.name || first.email}${more} depuis le ${since}`;
    switch (first.standing) {
      case 'invited':
        return [[item, { text: `${whom}, sans réponse`, tone: 'att' }]];
      case 'expired':
        return [[item, { text: `${whom}\u00a0: l’invitation est périmée`, tone: 'att' }]];
      case 'writes':
        return [[item, { text: `${whom}\u00a0: ${this.progress(item)}`, tone: 'info' }]];
      default:
        return [[item, { text: whom, tone: 'bon' }]];
    }
  }
  private progress(item: string): string {
    const { editing } = this;
    const asked = (Object.keys(EVENT_FIELDS) as EventField[]).filter(
      (field) => field !== 'kind' && editing.isAsked(item, field),
    );
    const isGiven = (field: EventField): boolean => !isBlank(editing.answer(item, field)());
    if (!asked.some((field) => !GIVEN.includes(field) && isGiven(field))) return 'pas encore commencée';
    const given = asked.filter(isGiven).length;
    return `${given} ${given > 1 ? 'réponses' : 'réponse'} sur ${asked.length}`;
  }
}
