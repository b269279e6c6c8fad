import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  ElementRef,
  input,
  untracked,
  ViewEncapsulation,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { EVENT_FIELDS, type EventField, type FieldSpec } from '@fds/applications/domain';
import type { InvitedToWritePageView } from '@fds/shared/contract';
import { Api, frenchPlural, Icon, pageState, PageStateView, ReadyTemplate, SaveStateView } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { DossierPresence } from '../editing/presence';
import type { ServerContent } from '../editing/wire';
import { EventEditor } from '../events/event-editor';
import { showField } from '../events/show-field';
import { Deadline } from '../parts/deadline';

interface Opened {
  readonly content: ServerContent;
  readonly open: boolean;
}

/** One activity of somebody else's dossier, written by the partner who was invited to it; read once the dossier is sent. */
@Component({
  selector: 'fds-partner-activity-page',
  imports: [Deadline, EventEditor, Icon, PageStateView, ReadyTemplate, RouterLink, SaveStateView],
  providers: [DossierEditing, DossierPresence],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  styleUrl: './partner-activity.page.scss',
  templateUrl: './partner-activity.page.html',
})
export class PartnerActivityPage {
  private readonly api = inject(Api);
  protected readonly editing = inject(DossierEditing);
  protected readonly presence = inject(DossierPresence);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly id = input.required<string>();
  readonly animation = input.required<string>();
  /** Query: the field to go to, `<item>/<field>`. */
  readonly champ = input<string>();

  protected readonly opened = pageState({
    params: () => this.id(),
    load: (id, signal) => this.load(id, signal),
  });
  protected readonly ready = computed(() => this.editing.head() !== null);
  protected readonly parent = computed(
    () => this.editing.items().find(({ id }) => id === this.animation())?.parentId ?? null,
  );
  protected readonly known = computed(() => this.editing.items().some(({ id }) => id === this.animation()));
  protected readonly title = computed(() => this.editing.event(this.animation(), 'title').trim() || 'Votre animation');
  protected readonly lacking = computed(() => this.editing.lacking().filter(({ item }) => item === this.animation()));
  protected readonly plural = frenchPlural;
  /** What the event says of itself, for who writes a part of it. */
  protected readonly event = computed(() => {
    const parent = this.parent();
    if (parent === null) return null;
    const words = (field: EventField): string => this.editing.words(parent, field, this.editing.event(parent, field));
    const commune = this.editing.commune(this.editing.event(parent, 'municipality'))?.name ?? '';
    return {
      title: this.editing.event(parent, 'title').trim() || 'Événement sans titre',
      place: [this.editing.event(parent, 'venue').trim(), commune].filter(Boolean).join(', '),
      dates: words('slots').split('\n').filter(Boolean),
    };
  });
  /** The answers as they are read once nothing is written any more. */
  protected readonly answers = computed(() =>
    (Object.entries(EVENT_FIELDS) as [EventField, FieldSpec][])
      .filter(([field]) => this.editing.isAsked(this.animation(), field))
      .map(([field, { label }]) => ({
        label,
        words: this.editing.words(this.animation(), field, this.editing.event(this.animation(), field)),
      }))
      .filter(({ words }) => words !== ''),
  );

  constructor() {
    effect(() => {
      const opened = this.opened.value();
      if (opened) untracked(() => void this.begin(opened));
    });
  }

  private async load(id: string, signal: AbortSignal): Promise<Opened> {
    const [content, invited] = await Promise.all([
      this.api.get<ServerContent>(`/api/applications/${id}/content`, {}, signal),
      this.api.get<InvitedToWritePageView>('/api/invited-activities', { size: 200 }, signal),
    ]);
    return { content, open: invited.items.some((one) => one.applicationId === id && one.open) };
  }
  private async begin({ content, open }: Opened): Promise<void> {
    await this.editing.open(null, content);
    if (!open) return;
    this.presence.begin();
    const [item, field] = this.champ()?.split('/') ?? [];
    if (item && field) showField(this.host.nativeElement, item, field);
  }
}
