import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { APPLICATION_REFUSAL_TEXTS, type Missing } from '@fds/applications/domain';
import { ApplicationSheet, feedback, FeedbackView, frenchPlural, Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/former-editing';
import { SECTION_LABELS, SECTIONS, sectionOf } from '../editing/sections';

/** Reading over: what is missing, each with a link to its field; then the dossier as the committee will read it. */
@Component({
  selector: 'fds-review-section',
  imports: [ApplicationSheet, FeedbackView, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .manque {
      border-left: 4px solid var(--alerte);
    }
    .manque h3 {
      margin-top: var(--e3);
      font-size: var(--t-md);
    }
    .manque li {
      padding: 4px 0;
    }
    .raison {
      flex-basis: 100%;
    }
    .fo-bas {
      flex-wrap: wrap;
    }
  `,
  templateUrl: './review.section.html',
})
export class ReviewSection {
  private readonly router = inject(Router);
  protected readonly editing = inject(DossierEditing);
  protected readonly sending = feedback();
  protected readonly id = computed(() => this.editing.view()?.id);
  protected readonly groups = computed(() =>
    SECTIONS.map((section) => ({
      section,
      label: SECTION_LABELS[section],
      lacking: this.editing.lacking().filter((one) => sectionOf(one) === section),
    })).filter(({ lacking }) => lacking.length > 0),
  );
  /** Why the dossier cannot be sent now: the call's reasons as the server said them, what is missing as it is typed. */
  protected readonly reason = computed(() => {
    const reasons = this.editing.view()?.may.submit.reasons ?? [];
    const standing = reasons.filter(({ code }) => code !== 'incomplete' && code !== 'charter_not_accepted');
    if (standing.length > 0) return standing.map(({ text }) => text).join(' ');
    return this.editing.lacking().length > 0 ? APPLICATION_REFUSAL_TEXTS.incomplete : null;
  });
  protected readonly plural = frenchPlural;

  constructor() {
    this.editing.reviewed.set(true);
    void this.editing.saving.now();
  }

  /** The words before a missing answer: which event, which activity. */
  protected place({ pointer }: Missing): string {
    const [, index, place] = /^\/events\/(\d+)(?:\/activities\/(\d+))?/.exec(pointer) ?? [];
    const event = index === undefined ? undefined : this.editing.draft().events[Number(index)];
    if (!event) return '';
    const activity = place === undefined ? undefined : event.activities[Number(place)];
    const item = activity ?? event;
    return `${item.title || (activity ? `Animation ${Number(place) + 1}` : `Événement ${Number(index) + 1}`)} : `;
  }

  protected async send(): Promise<void> {
    if (this.reason()) return;
    if (await this.sending.attempt(() => this.editing.submit()))
      await this.router.navigate(['/dossiers', this.id(), 'recu']);
  }
}
