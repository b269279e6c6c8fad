import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  ViewEncapsulation,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter, map } from 'rxjs';
import { SECTION_LABELS, SECTIONS, type Section } from '@fds/applications/domain';
import type { ApplicationView, CallExtensionsPageView } from '@fds/shared/contract';
import {
  Api,
  frenchDateTime,
  frenchDay,
  frenchPlural,
  Icon,
  PageStateView,
  pageState,
  ReadyTemplate,
  SaveStateView,
} from '@fds/shared/web-kit';
import { DossierFiles } from '../attachments/dossier-files';
import { DossierEditing } from '../editing/dossier-editing';
import { DossierPresence } from '../editing/presence';
import type { SectionProgress } from '../editing/sections';
import type { ServerContent } from '../editing/wire';
import { Deadline } from '../parts/deadline';
import { GoneItems } from '../parts/gone-items';
import { SectionHelp } from '../parts/section-help';

interface Opened {
  readonly view: ApplicationView;
  readonly content: ServerContent;
  /** Why this holder was given more time than the others; null when it was not. */
  readonly extension: string | null;
}

const isSection = (page: string): page is Section => SECTIONS.some((section) => section === page);

/** The frame of a dossier: its title, what is saved, who writes, its pages; the pages share one editing. */
@Component({
  selector: 'fds-dossier-frame',
  imports: [
    Deadline,
    GoneItems,
    Icon,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SaveStateView,
    SectionHelp,
  ],
  providers: [DossierEditing, DossierPresence],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  templateUrl: './dossier.frame.html',
  styleUrls: ['./dossier.steps.scss', './dossier.frame.scss'],
  host: { '(window:online)': 'online.set(true)', '(window:offline)': 'online.set(false)' },
})
export class DossierFrame {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly files = inject(DossierFiles);
  protected readonly editing = inject(DossierEditing);
  protected readonly presence = inject(DossierPresence);

  readonly id = input.required<string>();

  protected readonly dossier = pageState({
    params: () => this.id(),
    load: (id, signal) => this.load(id, signal),
  });
  protected readonly online = signal(globalThis.navigator.onLine);
  /** On a phone the pages are folded until they are asked for. */
  protected readonly unfolded = signal(false);
  protected readonly labels = SECTION_LABELS;
  protected readonly moment = frenchDateTime;
  protected readonly day = (day: string): string => frenchDay(day, 'full');
  protected readonly ready = computed(() => this.editing.head() !== null);
  protected readonly title = computed(() => this.editing.project('title') || 'Dossier sans titre');
  protected readonly writing = computed(() => this.editing.view()?.may.edit.allowed ?? false);
  protected readonly done = computed(() => this.editing.progress().filter(({ state }) => state === 'done').length);
  protected readonly share = computed(() => (100 * this.done()) / Math.max(1, this.editing.progress().length));
  protected readonly page = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.pageNow()),
    ),
    { initialValue: this.pageNow() },
  );
  protected readonly section = computed(() => {
    const page = this.page();
    return page && isSection(page) ? page : null;
  });
  /** The other people who have the dossier open, each once. */
  protected readonly others = computed(() => {
    const byName = new Map(this.presence.people().flatMap((one) => (one.me ? [] : [[one.name, one] as const])));
    return [...byName.values()];
  });
  protected readonly shows = {
    words: ({ section, state, lacking, toConfirm }: SectionProgress): string => {
      if (!this.editing.isPageOpen(section)) return 'Envoyé, fermé';
      if (this.editing.correction() && lacking === 0) return 'À compléter';
      switch (state) {
        case 'done':
          return 'Terminé';
        case 'review':
          return `${frenchPlural(toConfirm + lacking, 'réponse')} à revoir`;
        case 'begun':
          return `${frenchPlural(lacking, 'réponse')} à donner`;
        case 'optional':
          return 'Facultatif';
        default:
          return 'Pas commencé';
      }
    },
  };

  constructor() {
    effect(() => {
      const opened = this.dossier.value();
      if (opened) untracked(() => void this.begin(opened));
    });
    effect(() => {
      this.page();
      this.unfolded.set(false);
    });
  }

  private async load(id: string, signal: AbortSignal): Promise<Opened> {
    // What images lack is said with the rest; a dossier opens without its files.
    this.files.load(id, signal).catch(() => undefined);
    const [view, content] = await Promise.all([
      this.api.get<ApplicationView>(`/api/applications/${id}`, {}, signal),
      this.api.get<ServerContent>(`/api/applications/${id}/content`, {}, signal),
    ]);
    return { view, content, extension: await this.reasonOfExtension(content, signal) };
  }
  private async reasonOfExtension(content: ServerContent, signal: AbortSignal): Promise<string | null> {
    const { edition, organisation, filingClosesOn } = content;
    if (filingClosesOn === edition.callClosesOn) return null;
    // A dossier opens without it: the day itself is known.
    const given = await this.api
      .get<CallExtensionsPageView>('/api/call-extensions', { editionYear: edition.year, size: 200 }, signal)
      .catch(() => null);
    return (
      given?.items.find(({ organisationId, standing }) => standing && organisationId === organisation.id)?.reason ??
      null
    );
  }

  /** The link of a dossier opens the first page that needs something; a filed one opens its receipt. */
  private async begin({ view, content }: Opened): Promise<void> {
    await this.editing.open(view, content);
    const writing = view.may.edit.allowed;
    if (writing) this.presence.begin();
    const page = this.pageNow();
    const drafting = writing && !content.correction;
    const standing =
      !page || (writing ? drafting && page === 'recu' : page !== 'recu' && SECTIONS.some((one) => one === page));
    if (!standing && !(page === 'relire' && !writing)) return;
    const first =
      content.correction?.items[0]?.section ??
      this.editing.progress().find(({ state }) => state !== 'done' && state !== 'optional')?.section ??
      'relire';
    await this.router.navigate([writing ? first : 'recu'], { relativeTo: this.route, replaceUrl: true });
  }
  private pageNow(): string | null {
    return this.route.firstChild?.snapshot.url[0]?.path ?? null;
  }
}
