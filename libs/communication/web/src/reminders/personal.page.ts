import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LINK_CLOSURE_TEXTS, type LinkClosure } from '@fds/communication/domain';
import type { PersonalLinkItemView, PersonalLinkView } from '@fds/shared/contract';
import { MATTER_LABELS } from '@fds/shared/kernel';
import {
  Api,
  feedback,
  FeedbackView,
  frenchDay,
  Icon,
  Mark,
  PageStateView,
  pageState,
  ReadyTemplate,
  SkipLink,
  Spectrum,
} from '@fds/shared/web-kit';
import { PersonalKit } from './personal-kit';
import { PhotoForm } from './photo-form';

const CLOSED: Record<LinkClosure, string> = {
  revoked: 'Ce lien a été retiré',
  expired: 'Ce lien a expiré',
  over: 'Plus rien n’est attendu',
};

/** `/a-completer/:jeton`: what is still missing of one person, without an account. */
@Component({
  selector: 'fds-personal-page',
  imports: [
    FeedbackView,
    Icon,
    Mark,
    PageStateView,
    PersonalKit,
    PhotoForm,
    ReadyTemplate,
    RouterLink,
    SkipLink,
    Spectrum,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'colonne' },
  styleUrl: './personal.page.scss',
  templateUrl: './personal.page.html',
})
export class PersonalPage {
  private readonly api = inject(Api);
  /** From the route: what the link carries. */
  readonly jeton = input.required<string>();
  private readonly path = computed(() => `/api/personal-links/${encodeURIComponent(this.jeton())}`);

  protected readonly page = pageState<PersonalLinkView, string>({
    params: () => this.path(),
    load: (path, signal) => this.api.get<PersonalLinkView>(path, {}, signal),
  });
  protected readonly labels = MATTER_LABELS;
  protected readonly closedTitles = CLOSED;
  protected readonly closures = LINK_CLOSURE_TEXTS;
  protected readonly renewing = feedback();
  /** The item whose form is open. */
  protected readonly open = signal<string | null>(null);
  /** Titles of what was given since the page was opened. */
  protected readonly given = signal<readonly string[]>([]);
  protected readonly day = (day: string): string => frenchDay(day, 'full');

  protected keyOf({ matter, subjectId }: PersonalLinkItemView): string {
    return `${matter}-${subjectId}`;
  }
  protected toggle(item: PersonalLinkItemView): void {
    const key = this.keyOf(item);
    this.open.update((open) => (open === key ? null : key));
  }
  protected answered(item: PersonalLinkItemView, view: PersonalLinkView): void {
    this.given.update((titles) => [...titles, item.title]);
    this.open.set(null);
    this.page.set(view);
  }
  protected async renew(): Promise<void> {
    await this.renewing.attempt(
      () => this.api.post(`${this.path()}/renewal`),
      'Un nouveau lien est parti à votre adresse. Il arrive dans quelques minutes.',
    );
  }
}
