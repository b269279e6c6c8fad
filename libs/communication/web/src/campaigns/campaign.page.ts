import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  EVERYBODY,
  fillMessage,
  segmentProblems,
  templatesFor,
  TOPIC_WORDS,
  TOPICS,
  type Schedule,
  type Segment,
  type Topic,
} from '@fds/communication/domain';
import type {
  CampaignCheckView,
  CampaignView,
  MailLookView,
  ReviewListOptionsView,
  SaveCampaignRequest,
  SavedSegmentsView,
  SegmentPreviewView,
  TemplatesView,
  TemplateView,
} from '@fds/shared/contract';
import { MESSAGE_KIND_REASONS } from '@fds/shared/kernel';
import {
  Api,
  autosave,
  CurrentEdition,
  Dialog,
  feedback,
  FeedbackView,
  frenchPlural,
  Icon,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  SaveStateView,
} from '@fds/shared/web-kit';
import { SegmentEditor } from '../segments/segment-editor';
import { wornBy } from '../mail-look/worn-look';
import { LetterView } from '../templates/letter-view';
import { MessageEditor } from '../templates/message-editor';
import { AudienceFacts } from './audience-facts';
import { choicesOf, namesOf } from './campaign-choices';
import { CampaignFilesForm } from './campaign-files-form';
import { CampaignProgress } from './campaign-progress';
import { CampaignReleaseSummary } from './campaign-release-summary';
import { campaignInWords, CAMPAIGN_LOOKS } from './campaign-words';
import { ScheduleFields } from './schedule-fields';

type Draft = Omit<SaveCampaignRequest, 'version'>;
const PEOPLE_A_PAGE = 50;
const SIGHTS = [
  { code: 'computer', label: 'Ordinateur' },
  { code: 'phone', label: 'Téléphone' },
  { code: 'text', label: 'Texte seul' },
] as const;
type Sight = (typeof SIGHTS)[number]['code'];

/** One message to many: whom, what, when; read on real people before anything leaves. */
@Component({
  selector: 'fds-campaign-page',
  imports: [
    AudienceFacts,
    CampaignFilesForm,
    CampaignProgress,
    CampaignReleaseSummary,
    Dialog,
    FeedbackView,
    Icon,
    LetterView,
    MessageEditor,
    Note,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    SaveStateView,
    ScheduleFields,
    SegmentEditor,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './campaign.page.html',
  styleUrl: './campaign.page.scss',
})
export class CampaignPage {
  readonly id = input.required<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly edition = inject(CurrentEdition);
  private readonly checking = viewChild<Dialog>('checking');
  private readonly segmentsDialog = viewChild<Dialog>('segments');
  private readonly templatesDialog = viewChild<Dialog>('templates');
  protected readonly plural = frenchPlural;
  protected readonly inWords = campaignInWords;
  protected readonly looks = CAMPAIGN_LOOKS;
  protected readonly topics = TOPICS.map((code) => ({ code, words: TOPIC_WORDS[code].label }));
  protected readonly reason = MESSAGE_KIND_REASONS.campaign;
  protected readonly sights = SIGHTS;
  protected readonly sight = signal<Sight>('computer');
  protected readonly actions = feedback();

  protected readonly campaign = pageState({
    params: () => this.id(),
    load: (id, abort) => this.api.get<CampaignView>(`/api/campaigns/${id}`, {}, abort),
  });
  /** What is being written; null until the campaign is there. */
  protected readonly draft = signal<Draft | null>(null);
  private version = 0;
  protected readonly writable = computed(() => this.campaign.value()?.state === 'draft');
  protected readonly saving = autosave({
    value: () => this.draft(),
    save: async (draft) => {
      if (!draft) return;
      const saved = await this.api.put<CampaignView>(`/api/campaigns/${this.id()}`, {
        ...draft,
        version: this.version,
      });
      this.version = saved.version;
    },
  });

  // -- whom it is for
  protected readonly options = pageState({
    params: () => this.campaign.value()?.editionYear,
    load: (year, abort) => this.api.get<ReviewListOptionsView>('/api/review-lists/options', { year }, abort),
  });
  protected readonly choices = computed(() =>
    choicesOf(this.options.value() ?? undefined, this.edition.edition()?.departments),
  );
  protected readonly names = computed(() => namesOf(this.choices()));
  protected readonly segment = computed<Segment>(() => this.draft()?.segment ?? EVERYBODY);
  /** The place of the recipient that is read, from 0. */
  protected readonly position = signal(0);
  private readonly asked = computed(
    () => {
      const draft = this.draft();
      const year = this.campaign.value()?.editionYear;
      if (!draft || year === undefined || segmentProblems(draft.segment).length > 0) return undefined;
      const { segment, topic } = draft;
      return { body: { year, segment, topic }, page: Math.floor(this.position() / PEOPLE_A_PAGE) + 1 };
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  protected readonly preview = pageState({
    params: () => this.asked(),
    load: ({ body, page }) => this.api.post<SegmentPreviewView>(`/api/segments/preview?page=${page}`, body),
    keep: true,
  });
  protected readonly recipient = computed(() => this.preview.value()?.people[this.position() % PEOPLE_A_PAGE] ?? null);
  /** The message of that recipient, as it is being written. */
  protected readonly filled = computed(() => {
    const draft = this.draft();
    const recipient = this.recipient();
    const setting = this.preview.value()?.setting;
    return draft && recipient && setting ? fillMessage(draft, recipient, setting) : null;
  });
  private readonly look = pageState({
    params: () => this.campaign.value()?.editionYear,
    load: (year, abort) => this.api.get<MailLookView>(`/api/editions/${year}/mail-look`, {}, abort),
  });
  protected readonly worn = computed(() => wornBy(this.look.value()));
  protected readonly today = computed(() => this.preview.value()?.setting.today ?? '');

  // -- what others have kept
  protected readonly saved = signal<SavedSegmentsView['items']>([]);
  protected readonly segmentName = signal('');
  private readonly templates = signal<readonly TemplateView[]>([]);
  protected readonly fitting = computed(() => templatesFor(this.templates(), this.segment()));

  protected readonly check = signal<CampaignCheckView | null>(null);

  constructor() {
    effect(() => {
      const view = this.campaign.value();
      if (!view) return;
      untracked(() => {
        if (view.version < this.version && this.draft()) return;
        this.version = view.version;
        const { name, topic, segment, subject, text, schedule } = view;
        this.draft.set({ name, topic, segment, subject, text, schedule });
      });
    });
  }

  protected change(change: Partial<Draft>): void {
    const draft = this.draft();
    if (!draft) return;
    this.draft.set({ ...draft, ...change });
    if (change.segment || change.topic !== undefined) this.position.set(0);
    this.saving.change();
  }
  protected setSegment({ any, except }: Segment): void {
    const copy = (conditions: Segment['except']) =>
      conditions.map(({ field, values }) => ({ field, values: [...values] }));
    this.change({ segment: { any: any.map(({ all }) => ({ all: copy(all) })), except: copy(except) } });
  }
  protected setSchedule(schedule: Schedule): void {
    this.change({ schedule: { ...schedule } });
  }
  protected setTopic(code: string): void {
    this.change({ topic: TOPICS.find((topic): topic is Topic => topic === code) ?? null });
  }
  protected move(by: number): void {
    const total = this.preview.value()?.counts.messages ?? 0;
    if (total > 0) this.position.update((at) => (at + by + total) % total);
  }

  protected async openSegments(): Promise<void> {
    const done = await this.actions.attempt(async () =>
      this.saved.set((await this.api.get<SavedSegmentsView>('/api/segments')).items),
    );
    if (done) this.segmentsDialog()?.open();
  }
  protected useSegment(segment: Segment): void {
    this.setSegment(segment);
    this.segmentsDialog()?.close();
  }
  protected async saveSegment(): Promise<void> {
    const name = this.segmentName().trim();
    if (!name) return;
    this.segmentsDialog()?.close();
    await this.actions.attempt(
      () => this.api.post('/api/segments', { name, segment: this.segment() }),
      `Segment «\u00a0${name}\u00a0» enregistré.`,
    );
    this.segmentName.set('');
  }
  protected async openTemplates(): Promise<void> {
    const done = await this.actions.attempt(async () =>
      this.templates.set((await this.api.get<TemplatesView>('/api/message-templates')).items),
    );
    if (done) this.templatesDialog()?.open();
  }
  protected useTemplate({ subject, text }: TemplateView): void {
    this.change({ subject, text });
    this.templatesDialog()?.close();
  }

  protected test(): Promise<boolean> {
    return this.actions.attempt(async () => {
      await this.#saved();
      await this.api.post(`/api/campaigns/${this.id()}/test`, { position: this.position() + 1 });
    }, 'Un essai est parti vers votre adresse.');
  }
  protected async verify(): Promise<void> {
    const done = await this.actions.attempt(async () => {
      await this.#saved();
      this.check.set(await this.api.get<CampaignCheckView>(`/api/campaigns/${this.id()}/check`));
    });
    if (done) this.checking()?.open();
  }
  protected async release(): Promise<void> {
    this.checking()?.close();
    await this.act('release', { version: this.version });
  }
  /** A move of the campaign; the page shows what it became. */
  protected act(move: string, body?: object): Promise<boolean> {
    return this.actions.attempt(async () => {
      const view = await this.api.post<CampaignView>(`/api/campaigns/${this.id()}/${move}`, body);
      this.version = view.version;
      this.campaign.set(view);
    });
  }
  /** Another draft of the same words. */
  protected async again(): Promise<void> {
    const view = this.campaign.value();
    if (!view) return;
    const { editionYear, name, id: from } = view;
    await this.actions.attempt(async () => {
      const begun = await this.api.post<CampaignView>('/api/campaigns', { editionYear, name, from });
      await this.router.navigate(['/pilotage/communication/campagnes', begun.id], { queryParamsHandling: 'preserve' });
    });
  }
  protected async remove(): Promise<void> {
    const done = await this.actions.attempt(() => this.api.delete(`/api/campaigns/${this.id()}`));
    if (done) await this.router.navigate(['/pilotage/communication'], { queryParamsHandling: 'preserve' });
  }
  protected attached(view: CampaignView): void {
    this.campaign.set(view);
  }

  /** Everything typed is with the server; what it refuses is thrown. */
  async #saved(): Promise<void> {
    if (await this.saving.now()) return;
    const state = this.saving.state();
    if (state.is === 'failed') throw state.problem;
  }
}
