import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { HOLDER_FAMILIES, type HolderFamily } from '@fds/shared/kernel';
import { HOLDER_FAMILY_LABELS } from '@fds/organisations/domain';
import { INVITED_COLUMNS, readInvitedList } from '@fds/evaluation/domain';
import type {
  InvitedOutcomeView,
  InvitedPeopleView,
  SentLettersView,
  SurveyChannelView,
  SurveyRateView,
  SurveyView,
} from '@fds/shared/contract';
import {
  Api,
  feedback,
  FeedbackView,
  frenchCount,
  frenchDateTime,
  frenchPlural,
  frenchShare,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';

/** Rows that the page shows of the invited list at a time. */
const ROWS = 50;

interface Asked {
  readonly id: string;
  readonly q: string;
  readonly page: number;
}

/** Whom a survey asks: the invited list with its response rates, and the open links with what each has brought. */
@Component({
  selector: 'fds-survey-spreading',
  imports: [FeedbackView, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './survey-spreading.html',
  styleUrl: './survey-spreading.scss',
})
export class SurveySpreading {
  readonly survey = input.required<SurveyView>();
  /** The survey is to be read again. */
  readonly changed = output();

  private readonly api = inject(Api);
  protected readonly inviting = feedback();
  protected readonly writing = feedback();
  protected readonly linking = feedback();
  protected readonly count = frenchCount;
  protected readonly plural = frenchPlural;
  protected readonly moment = frenchDateTime;
  protected readonly columns = INVITED_COLUMNS.map(({ label }) => label).join(', ');
  protected readonly pasted = signal('');
  protected readonly familyWords = HOLDER_FAMILIES.map((code) => ({ code, label: HOLDER_FAMILY_LABELS[code] }));
  /** Families whose holders are invited; all of them when empty. */
  protected readonly families = signal<ReadonlySet<HolderFamily>>(new Set());
  protected readonly channelName = signal('');
  protected readonly channelReach = signal('');
  protected readonly copied = signal('');
  protected readonly looked = signal('');
  protected readonly page = signal(1);
  private readonly path = computed(() => `/api/surveys/${this.survey().id}`);

  /** What becomes of the pasted list, before it is sent. */
  protected readonly checked = computed(() => (this.pasted().trim() === '' ? null : readInvitedList(this.pasted())));
  protected readonly lineProblems = computed(() => [
    ...(this.checked()?.problems ?? []).map(({ line, text }) => `Ligne ${line}\u00a0: ${text}`),
    ...(this.inviting.problem()?.errors ?? []).map(({ detail }) => detail),
  ]);
  protected readonly people = pageState<InvitedPeopleView, Asked>({
    params: () => ({ id: this.survey().id, q: this.looked(), page: this.page() }),
    load: ({ id, ...query }, signal) =>
      this.api.get<InvitedPeopleView>(`/api/surveys/${id}/invitations`, { ...query, size: ROWS }, signal),
    keep: true,
  });
  protected readonly tables = computed(() => [
    { title: 'Part de réponses par département', head: 'Département', rates: this.survey().departments },
    { title: 'Part de réponses par type', head: 'Type', rates: this.survey().categories },
  ]);

  protected rate({ answered, invited }: Pick<SurveyRateView, 'answered' | 'invited'>): string {
    return frenchShare(invited > 0 ? answered / invited : null);
  }
  protected reached({ reach, responses }: SurveyChannelView): string {
    return reach === null ? 'non dit' : `${frenchCount(reach)} (${frenchShare(responses / reach)})`;
  }
  protected async open(files: FileList | null): Promise<void> {
    const text = await files?.[0]?.text();
    if (text !== undefined) this.pasted.set(text);
  }
  protected find(words: string): void {
    this.page.set(1);
    this.looked.set(words.trim());
  }

  protected async invite(): Promise<void> {
    if (!this.checked() || (this.checked()?.problems.length ?? 0) > 0) return;
    const done = await this.inviting.attempt(
      () => this.api.post<InvitedOutcomeView>(`${this.path()}/invitations`, { text: this.pasted() }),
      invitedWords,
    );
    if (done) this.pasted.set('');
    this.again();
  }
  protected chooseFamily(family: HolderFamily): void {
    this.families.update((families) => {
      const next = new Set(families);
      if (!next.delete(family)) next.add(family);
      return next;
    });
  }
  protected async inviteHolders(): Promise<void> {
    await this.inviting.attempt(
      () => this.api.post<InvitedOutcomeView>(`${this.path()}/invitations/holders`, { families: [...this.families()] }),
      invitedWords,
    );
    this.again();
  }
  protected async remove(id: string): Promise<void> {
    await this.inviting.attempt(() => this.api.delete(`${this.path()}/invitations/${id}`), 'Retiré de la liste.');
    this.again();
  }
  protected async send(reminder: boolean): Promise<void> {
    await this.writing.attempt(
      () => this.api.post<SentLettersView>(`${this.path()}/letters`, { reminder }),
      ({ sent }) =>
        sent === 0 ? 'Personne à qui écrire aujourd’hui.' : `${frenchPlural(sent, 'message')} dans la boîte d’envoi.`,
    );
    this.again();
  }
  protected async addChannel(): Promise<void> {
    const name = this.channelName().trim();
    if (name === '') return;
    const reach = /^\d{1,7}$/.test(this.channelReach().replace(/\s/g, ''))
      ? Number(this.channelReach().replace(/\s/g, ''))
      : null;
    const done = await this.linking.attempt(
      () => this.api.post(`${this.path()}/channels`, { name, reach: reach === 0 ? null : reach }),
      'Le lien est prêt à être diffusé.',
    );
    if (done) {
      this.channelName.set('');
      this.channelReach.set('');
      this.changed.emit();
    }
  }
  protected async revoke(id: string): Promise<void> {
    await this.linking.attempt(
      () => this.api.delete(`${this.path()}/channels/${id}`),
      'Le lien ne prend plus de réponses\u00a0; celles qu’il a apportées restent.',
    );
    this.changed.emit();
  }
  protected async copy(id: string, address: string): Promise<void> {
    try {
      await globalThis.navigator.clipboard.writeText(address);
      this.copied.set(id);
    } catch {
      // Without the right to the clipboard the address is selected and copied by hand.
      this.copied.set('');
    }
  }
  private again(): void {
    this.people.reload();
    this.changed.emit();
  }
}

const invitedWords = ({ added, known }: InvitedOutcomeView): string =>
  `${frenchPlural(added, 'personne invitée', 'personnes invitées')}${known > 0 ? `, ${frenchCount(known)} déjà sur la liste` : ''}.`;
