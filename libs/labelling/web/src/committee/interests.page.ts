import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { VOICE_LABELS, VOICES, type Voice } from '@fds/labelling/domain';
import {
  DeclareInterestRequestRules,
  type FoundOrganisationsPageView,
  type FoundOrganisationView,
  type InterestsView,
  type InterestView,
} from '@fds/shared/contract';
import {
  Api,
  Control,
  EmptyTemplate,
  feedback,
  FeedbackView,
  Field,
  frenchPlural,
  Icon,
  pageState,
  PageStateView,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';

/** Organisations that are proposed at once. */
const OFFERED = 20;

/**
 * Ties of the committee's voices with organisations (rule 17): the session warns of them, and proposes a recusal. The
 * coordination keeps those of every voice; DRARI and Région their own.
 */
@Component({
  selector: 'fds-interests-page',
  imports: [Control, EmptyTemplate, FeedbackView, Field, Icon, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './interests.page.html',
  styles: `
    form,
    .liens,
    .intro {
      max-width: 720px;
    }
    form {
      margin-top: var(--e5);
    }
    .intro {
      margin-top: var(--e2);
    }
    .retour {
      margin-bottom: var(--e2);
    }
    .retour a {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 40px;
    }
    .trouver {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--e3);
      align-items: end;
    }
    .liens > li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 4px 16px;
      align-items: center;
      padding: 12px 0;
      border-top: 1px solid var(--trait);
    }
    h2 {
      margin: var(--e6) 0 var(--e2);
    }
    @media screen and (max-width: 600px) {
      .trouver {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    @media print {
      .retour,
      form,
      .liens .b {
        display: none;
      }
    }
  `,
})
export class InterestsPage {
  /** Name of an organisation to look for at once: from the dossier that is being read. */
  readonly structure = input<string>();

  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly plural = frenchPlural;
  protected readonly labels = VOICE_LABELS;
  protected readonly voices = VOICES;
  protected readonly most = DeclareInterestRequestRules.tie.maxLength;
  protected readonly saving = feedback();
  protected readonly finding = feedback();
  protected readonly list = pageState<InterestsView>({
    load: (_, signal) => this.api.get<InterestsView>('/api/committee-interests', {}, signal),
    isEmpty: ({ items }) => items.length === 0,
  });

  /** The reader's voice, when it declares for itself alone; null for the coordination. */
  protected readonly own = computed(() => {
    const role = this.session.role();
    return role === 'drari' || role === 'region' ? role : null;
  });
  private readonly chosen = signal<Voice>('coordination');
  protected readonly voice = computed<Voice>(() => this.own() ?? this.chosen());
  protected readonly words = signal('');
  protected readonly found = signal<FoundOrganisationsPageView | null>(null);
  protected readonly organisation = signal('');
  protected readonly tie = signal('');
  protected readonly tried = signal(false);
  protected readonly missing = computed(() => ({
    organisation: this.tried() && !this.organisation() ? 'Cherchez la structure, puis choisissez-la.' : null,
    tie: this.tried() && !this.tie().trim() ? 'Écrivez le lien, par exemple «\u00a0siège à son bureau\u00a0».' : null,
  }));

  constructor() {
    effect(() => {
      const name = this.structure();
      if (!name) return;
      this.words.set(name);
      untracked(() => void this.search());
    });
  }

  protected speakFor(voice: Voice): void {
    this.chosen.set(voice);
  }
  protected async search(): Promise<void> {
    const q = this.words().trim();
    if (q === '') return;
    await this.finding.attempt(async () => {
      const page = await this.api.get<FoundOrganisationsPageView>('/api/organisation-search', { q, size: OFFERED });
      this.found.set(page);
      this.organisation.set(page.items.length === 1 ? (page.items[0]?.id ?? '') : '');
    });
  }
  protected named({ name, municipalityName }: FoundOrganisationView): string {
    return municipalityName ? `${name}, ${municipalityName}` : name;
  }
  protected async declare(): Promise<void> {
    this.tried.set(true);
    const [voice, organisationId, tie] = [this.voice(), this.organisation(), this.tie().trim()];
    if (!organisationId || !tie) return;
    const same = (one: InterestView): boolean => one.voice === voice && one.organisationId === organisationId;
    const before = this.list.value()?.items.find(same);
    const done = await this.saving.attempt(
      () => this.send({ voice, organisationId, tie }),
      'Le lien est déclaré\u00a0: la séance le signalera.',
      // A tie that was there comes back with its words.
      async ({ items }) => {
        if (before) await this.send(before);
        else await this.take(items.find(same)?.id);
      },
    );
    if (!done) return;
    this.tried.set(false);
    this.words.set('');
    this.found.set(null);
    this.organisation.set('');
    this.tie.set('');
  }
  protected async withdraw({ id, voice, organisationId, tie, organisationName }: InterestView): Promise<void> {
    await this.saving.attempt(
      () => this.take(id),
      `Le lien avec «\u00a0${organisationName}\u00a0» est retiré.`,
      () => this.send({ voice, organisationId, tie }),
    );
  }
  private async take(id: string | undefined): Promise<void> {
    if (id) await this.api.delete(`/api/committee-interests/${id}`);
    this.list.reload();
  }
  private async send({
    voice,
    organisationId,
    tie,
  }: Pick<InterestView, 'voice' | 'organisationId' | 'tie'>): Promise<InterestsView> {
    const view = await this.api.post<InterestsView>('/api/committee-interests', { voice, organisationId, tie });
    this.list.reload();
    return view;
  }
}
