import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CoordinationContactView, DoorView } from '@fds/shared/contract';
import {
  ACCESSIBILITY_STATE,
  accessibilityResult,
  CHECKED_PAGES,
  criteriaByTheme,
  EVALUATED_ON,
  VERDICT_LABELS,
  VERDICTS,
} from '@fds/shared/kernel';
import { Api, Footer, frenchDay, frenchShare, Mark, Session, SkipLink, Spectrum } from '@fds/shared/web-kit';

/** The statement of accessibility that the law asks for, made from the very data that docs/accessibility.md is made from. */
@Component({
  selector: 'app-accessibility-page',
  imports: [Footer, Mark, RouterLink, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'colonne' },
  styleUrl: './accessibility.page.scss',
  templateUrl: './accessibility.page.html',
})
export class AccessibilityPage {
  private readonly session = inject(Session);
  protected readonly region = this.session.region;
  protected readonly state = ACCESSIBILITY_STATE;
  protected readonly result = accessibilityResult();
  protected readonly themes = criteriaByTheme();
  protected readonly verdicts = VERDICTS;
  protected readonly labels = VERDICT_LABELS;
  protected readonly evaluatedOn = frenchDay(EVALUATED_ON);
  protected readonly pages = CHECKED_PAGES;
  protected readonly share = frenchShare;
  /** Whom to write to; the page says so without it too. */
  protected readonly contact = signal<CoordinationContactView | null>(null);
  protected readonly links = [{ path: '/donnees-personnelles', label: 'Données personnelles' }];

  constructor() {
    this.session.known().catch(() => null);
    inject(Api)
      .get<DoorView>('/api/door')
      .then(
        ({ contact }) => this.contact.set(contact),
        () => this.contact.set(null),
      );
  }
}
