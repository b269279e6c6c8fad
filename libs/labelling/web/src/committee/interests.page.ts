import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { VOICE_LABELS, VOICES, type Voice } from '@fds/labelling/domain';
import {
  DeclareInterestRequestRules,
  type InterestsView,
  type InterestView,
  type OrganisationRowView,
  type OrganisationsPageView,
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
} from '@fds/shared/web-kit';

/** Organisations that are proposed at once. */
const OFFERED = 20;

/** Ties of the committee's voices with organisations (rule 17): the session warns of them, and proposes a recusal. */
@Component({
  selector: 'fds-interests-page',
  imports: [Control, EmptyTemplate, FeedbackView, Field, Icon, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './interests.page.html',
  styles: `
    form {
      max-width: 720px;
      margin-top: var(--e5);
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
  private readonly api = inject(Api);
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

  protected readonly voice = signal<Voice>('coordination');
  protected readonly words = signal('');
  protected readonly found = signal<OrganisationsPageView | null>(null);
  protected readonly organisation = signal('');
  protected readonly tie = signal('');
  protected readonly tried = signal(false);
  protected readonly missing = computed(() => ({
    organisation: this.tried() && !this.organisation() ? 'Cherchez la structure, puis choisissez-la.' : null,
    tie: this.tried() && !this.tie().trim() ? 'Écrivez le lien, par exemple «\u00a0siège à son bureau\u00a0».' : null,
  }));

  protected async search(): Promise<void> {
    const q = this.words().trim();
    if (q === '') return;
    await this.finding.attempt(async () => {
      const page = await this.api.get<OrganisationsPageView>('/api/organisations', { q, size: OFFERED });
      this.found.set(page);
      this.organisation.set(page.items.length === 1 ? (page.items[0]?.id ?? '') : '');
    });
  }
  protected named({ name, municipalityName }: OrganisationRowView): string {
    return municipalityName ? `${name}, ${municipalityName}` : name;
  }
  protected async declare(): Promise<void> {
    this.tried.set(true);
    const [voice, organisationId, tie] = [this.voice(), this.organisation(), this.tie().trim()];
    if (!organisationId || !tie) return;
    const done = await this.saving.attempt(
      () => this.send({ voice, organisationId, tie }),
      'Le lien est déclaré\u00a0: la séance le signalera.',
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
      async () => {
        await this.api.delete(`/api/committee-interests/${id}`);
        this.list.reload();
      },
      `Le lien avec «\u00a0${organisationName}\u00a0» est retiré.`,
      () => this.send({ voice, organisationId, tie }),
    );
  }
  private async send(interest: Pick<InterestView, 'voice' | 'organisationId' | 'tie'>): Promise<void> {
    await this.api.post<InterestsView>('/api/committee-interests', interest);
    this.list.reload();
  }
}
