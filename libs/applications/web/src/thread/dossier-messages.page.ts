import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { fieldLabelOf } from '@fds/applications/domain';
import type { ContentView, MessageAboutView, MessagesPageView } from '@fds/shared/contract';
import {
  Api,
  DossierThread,
  Icon,
  pageState,
  PageStateView,
  ReadyTemplate,
  Session,
  type AboutLink,
  type ThreadSubject,
} from '@fds/shared/web-kit';
import { activityLink, dossierLink, threadCircle } from './thread-words';

/** Who reads what an invited partner writes. */
const READ_BY_STRUCTURE =
  'La structure qui vous a invité, et les autres partenaires de cette animation. La coordination ne lit pas ces messages.';

interface Opened {
  readonly head: MessagesPageView;
  readonly content: ContentView;
}

/** What is said about one dossier: the team among itself, the structure with the coordination. */
@Component({
  selector: 'fds-dossier-messages-page',
  imports: [DossierThread, Icon, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      max-width: 760px;
    }
    h1 {
      margin-bottom: var(--e2);
      overflow-wrap: anywhere;
    }
    .doux {
      margin-bottom: var(--e5);
    }
  `,
  template: `
    <nav class="fil" aria-label="Fil d’Ariane">
      @if (partner()) {
        <a routerLink="/mes-animations">Mes animations</a>
      } @else {
        <a routerLink="/messages">Messages</a>
      }
      <fds-icon name="chevron_right" size="s" />
      @if (partner()) {
        <span>Échanges</span>
      } @else {
        <a [routerLink]="['/dossiers', id()]">Le dossier</a>
      }
      @if (back(); as field) {
        <fds-icon name="chevron_right" size="s" />
        <a [routerLink]="field.path" [queryParams]="field.query">{{ field.label }}</a>
      }
    </nav>
    <fds-page-state [of]="opened" what="des échanges" failure="Les échanges n’ont pas pu être chargés">
      <ng-template [fdsReady]="opened" let-view>
        <h1>{{ heading(view.head) }}</h1>
        <p class="doux">{{ view.head.organisation }}</p>
        <fds-dossier-thread
          class="carte"
          [applicationId]="id()"
          [circles]="circles()"
          [first]="fil()"
          [subject]="subject()"
          [subjects]="subjects()"
          [always]="partner()"
          [link]="link"
        />
      </ng-template>
    </fds-page-state>
  `,
})
export class DossierMessagesPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  readonly id = input.required<string>();
  /** Query: the circle; the item and the field a new message speaks of. */
  readonly fil = input<string>();
  readonly item = input<string>();
  readonly champ = input<string>();

  protected readonly opened = pageState<Opened, string>({
    params: () => this.id(),
    load: (id, signal) => this.load(id, signal),
  });
  /** Invited to write a part of somebody else's dossier. */
  protected readonly partner = computed(() => (this.opened.value()?.content.writes ?? null) !== null);
  protected readonly circles = computed(() =>
    (this.opened.value()?.head.circles ?? [])
      .map(({ circle }) => threadCircle(circle))
      .map((one) => (this.partner() ? { ...one, readers: READ_BY_STRUCTURE } : one))
      // What the coordination has to say is what most come for.
      .sort((one, other) => Number(one.code === 'team') - Number(other.code === 'team')),
  );
  protected readonly subjects = computed((): readonly ThreadSubject[] => {
    const content = this.opened.value()?.content;
    return (content?.items ?? [])
      .filter(({ id }) => !content?.writes || content.writes.includes(id))
      .map(({ id, answers }) => ({ item: id, label: titleIn(answers) }));
  });
  protected readonly subject = computed((): ThreadSubject | null => {
    const [item, field] = [this.item(), this.champ() ?? null];
    const content = this.opened.value()?.content;
    if (!item || !content) return null;
    const whole = item === content.id;
    const found = content.items.find((one) => one.id === item);
    if (!whole && !found) return null;
    const label = field && fieldLabelOf(field, whole);
    const words = [found ? titleIn(found.answers) : label ? null : 'Le projet', label].filter(Boolean).join(', ');
    return { item, field: label ? field : null, label: words };
  });
  protected readonly link = (about: Pick<MessageAboutView, 'item' | 'field'>): AboutLink =>
    this.partner() ? activityLink(this.id(), about) : dossierLink(this.id(), about);
  /** The way back to the field that led here. */
  protected readonly back = computed((): (AboutLink & { readonly label: string }) | null => {
    const subject = this.subject();
    return subject && { ...this.link({ item: subject.item, field: subject.field ?? null }), label: subject.label };
  });

  protected heading({ title }: MessagesPageView): string {
    return this.partner() ? `Échanges avec la structure` : title || 'Dossier sans titre';
  }

  private async load(id: string, signal: AbortSignal): Promise<Opened> {
    const content = await this.api.get<ContentView>(`/api/applications/${id}/content`, {}, signal);
    // One who stands in the holder's place reads the thread only.
    const circle = content.writes || !this.session.actingFor() ? 'team' : 'thread';
    const head = await this.api.get<MessagesPageView>(`/api/applications/${id}/messages`, { circle, size: 1 }, signal);
    return { head, content };
  }
}

const titleIn = (answers: ContentView['items'][number]['answers']): string => {
  const title = (answers as Readonly<Record<string, unknown>>)['title'];
  return (typeof title === 'string' && title.trim()) || 'Sans titre';
};
