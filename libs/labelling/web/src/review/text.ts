import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, DOCUMENT } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EVENT_FIELDS, PROJECT_FIELDS, SECTIONS, type FieldSpec, type Section } from '@fds/applications/domain';
import { ApplicationSheet, Icon, SinceLastYear } from '@fds/shared/web-kit';
import { DoublesNote } from './doubles-note';
import { EarlierEvaluation } from './earlier-evaluation';
import { ReviewGlance } from './glance';
import { ReviewNeighbours } from './neighbours';
import { ReviewWork } from './review-work';

/** Fields that neither the committee nor the public reads. */
const RESERVED: ReadonlySet<string> = new Set(
  Object.entries({ ...PROJECT_FIELDS, ...EVENT_FIELDS } as Readonly<Record<string, FieldSpec>>)
    .filter(([, { private: own }]) => own)
    .map(([field]) => field),
);
/** The order in which a dossier is judged. */
const FIRST: readonly Section[] = ['projet', 'evenements', 'recherche', 'structure', 'pieces'];
const SHORT: Record<Section, string> = {
  projet: 'En bref',
  evenements: 'Événements',
  recherche: 'Recherche',
  structure: 'Structure',
  pieces: 'Pièces',
  logistique: 'Affiches',
  subvention: 'Subvention',
  questions: 'Questions',
  engagements: 'Charte',
};
/** Events written out at once; more are folded under their titles. */
const UNFOLDED = 3;

/** The dossier as it was sent: what changed, what may be double, every answer, what else happens around. */
@Component({
  selector: 'fds-review-text',
  imports: [
    ApplicationSheet,
    DoublesNote,
    EarlierEvaluation,
    Icon,
    ReviewGlance,
    ReviewNeighbours,
    RouterLink,
    SinceLastYear,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './text.scss',
  template: `
    <nav class="sauts" aria-label="Parties du dossier">
      @for (part of parts(); track part.id) {
        <a
          [href]="here + '#' + part.id"
          [attr.aria-current]="current() === part.id ? 'true' : null"
          (click)="go(part.id, $event)"
          >{{ part.label }}</a
        >
      }
    </nav>
    @defer (when work.answered(); prefetch on idle) {
      <fds-doubles-note [dossier]="dossier()" />
      <fds-since-last-year [dossier]="dossier()" />
      <fds-earlier-evaluation [dossier]="dossier()" />
    }
    @if (earlier(); as versions) {
      <p class="versions">
        <a [routerLink]="['/pilotage/dossiers', dossier(), 'versions']" [queryParams]="versions"
          ><fds-icon name="difference" size="s" />Version {{ versions.a }}&nbsp;: ce qui a changé depuis la version
          {{ versions.de }}</a
        >
      </p>
    }
    <fds-application-sheet
      [dossier]="dossier()"
      [source]="work.sheet"
      [reserved]="reserved"
      [first]="first"
      [foldBeyond]="unfolded"
      [ahead]="{ section: 'evenements', content: glance }"
    />
    <ng-template #glance>
      @if (reading(); as read) {
        <fds-review-glance [reading]="read" />
      }
    </ng-template>
    @defer (when work.answered(); prefetch on idle) {
      <fds-review-neighbours id="autour" [dossier]="dossier()" />
    }
  `,
})
export class ReviewText {
  private readonly document = inject(DOCUMENT);
  /** Id of the dossier. */
  readonly dossier = input.required<string>();

  protected readonly reserved = RESERVED;
  protected readonly first = FIRST;
  protected readonly unfolded = UNFOLDED;
  protected readonly here = this.document.location.pathname + this.document.location.search;
  protected readonly work = inject(ReviewWork);
  protected readonly reading = this.work.sheet.reading.value;
  protected readonly current = linkedSignal<string, string>({
    source: () => this.dossier(),
    computation: () => 'fiche-projet',
  });
  protected readonly parts = computed(() => {
    const there = new Set((this.reading()?.sections ?? []).map(({ section }) => section));
    const order = [...FIRST, ...SECTIONS.filter((section) => !FIRST.includes(section))].filter((one) => there.has(one));
    return [
      ...order.flatMap((section) => [
        ...(section === 'evenements' ? [{ id: 'coup-d-oeil', label: 'Dates, lieux, publics' }] : []),
        { id: `fiche-${section}`, label: SHORT[section] },
      ]),
      { id: 'autour', label: 'Autour' },
    ];
  });
  /** The version before the last, and the last: what a resubmission changed. */
  protected readonly earlier = computed(() => {
    const number = this.reading()?.filed?.number ?? 1;
    return number > 1 ? { de: number - 1, a: number } : null;
  });

  protected go(id: string, event: Event): void {
    event.preventDefault();
    const target = this.document.getElementById(id);
    if (!target) return;
    this.current.set(id);
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start' });
  }
}
