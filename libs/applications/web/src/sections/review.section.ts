import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { APPLICATION_REFUSAL_TEXTS, SECTION_LABELS } from '@fds/applications/domain';
import { isMulti } from '@fds/shared/kernel';
import { feedback, FeedbackView, frenchPlural, Icon } from '@fds/shared/web-kit';
import type { Lacking } from '../editing/checking';
import { DossierEditing } from '../editing/dossier-editing';
import { sectionsOf } from '../editing/sections';
import { addressOf, placeOf } from '../editing/wire';

/** One line of the reading over: where, what, and a link to it. */
interface Line {
  readonly place: string;
  readonly text: string;
  readonly champ: string;
}
/** What goes without saying more than how many. */
const HIDDEN = 'hidden_answer';

/** Reading over: what is missing or odd, each with a link to its field; what will be dropped; then sending. */
@Component({
  selector: 'fds-review-section',
  imports: [FeedbackView, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './review.section.scss',
  templateUrl: './review.section.html',
})
export class ReviewSection {
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly summary = viewChild<ElementRef<HTMLElement>>('summary');
  protected readonly editing = inject(DossierEditing);
  protected readonly sending = feedback();
  protected readonly id = this.editing.id;
  protected readonly plural = frenchPlural;
  protected readonly labels = SECTION_LABELS;

  private readonly sections = computed(() => sectionsOf(this.editing.head()));
  protected readonly count = computed(() => this.editing.lacking().length + this.editing.conflicts().size);
  protected readonly groups = computed(() => this.grouped(this.editing.lacking()));
  protected readonly doubts = computed(() => this.grouped(this.editing.doubts().filter(({ code }) => code !== HIDDEN)));
  protected readonly dropped = computed(() =>
    this.editing
      .doubts()
      .filter(({ code }) => code === HIDDEN)
      .map((one) => this.lineOf(one)),
  );
  /** Answers that two people gave differently. */
  protected readonly conflicts = computed(() =>
    [...this.editing.conflicts().values()].map(({ item, field }) => ({
      section: this.editing.sectionOf(item, field),
      place: this.placeOf(item),
      text: `${this.editing.spec(item, field)?.label ?? 'Une réponse'}\u00a0: choisissez entre votre version et celle d’un autre.`,
      champ: addressOf(item, field),
    })),
  );
  /** Answers of a renewal that nobody has looked at, by page. */
  protected readonly unread = computed(() => {
    const counts = new Map<string, number>();
    const places = new Map<string, string>();
    for (const address of this.editing.toConfirm()) {
      const { item, field } = placeOf(address);
      const section = this.editing.sectionOf(item, field);
      counts.set(section, (counts.get(section) ?? 0) + 1);
      if (!places.has(section)) places.set(section, address);
    }
    return this.sections()
      .filter((section) => counts.has(section))
      .map((section) => ({ section, count: counts.get(section) ?? 0, champ: places.get(section) ?? '' }));
  });
  /** Why the dossier cannot be sent now: the call's reasons as the server said them, what is missing as it is typed. */
  protected readonly reason = computed(() => {
    const reasons = this.editing.view()?.may.submit.reasons ?? [];
    const standing = reasons.filter(({ code }) => code !== 'incomplete' && code !== 'charter_not_accepted');
    if (standing.length > 0) return standing.map(({ text }) => text).join(' ');
    return this.count() > 0 ? APPLICATION_REFUSAL_TEXTS.incomplete : null;
  });

  constructor() {
    this.editing.reviewed.set(true);
    this.editing.check();
    void this.editing.saving.now();
  }

  /** The server judges; what it refuses is said here, and nothing of what is written goes. */
  protected async send(): Promise<void> {
    if (this.editing.check().length > 0 || this.count() > 0) return this.showSummary();
    if (this.reason()) return;
    const sent = await this.sending.attempt(() => this.editing.submit());
    if (sent) await this.router.navigate(['/dossiers', this.id(), 'recu']);
    else if (this.sending.problem()?.reasons.includes('incomplete')) {
      this.editing.refresh();
      this.showSummary();
    }
  }

  private showSummary(): void {
    afterNextRender(
      () => {
        const summary = this.summary()?.nativeElement;
        summary?.scrollIntoView({ block: 'start' });
        summary?.focus({ preventScroll: true });
      },
      { injector: this.injector },
    );
  }
  private grouped(lacking: readonly Lacking[]) {
    return this.sections()
      .map((section) => ({
        section,
        lines: lacking.filter((one) => one.section === section).map((one) => this.lineOf(one)),
      }))
      .filter(({ lines }) => lines.length > 0);
  }
  private lineOf({ item, field, text }: Lacking): Line {
    return { place: this.placeOf(item), text, champ: addressOf(item, field) };
  }
  /** The words before a line: which event, which activity. */
  private placeOf(item: string): string {
    const shape = this.editing.items().find(({ id }) => id === item);
    if (!shape) return '';
    const name = (id: string, position: number, what: string): string =>
      this.editing.event(id, 'title').trim() || `${what} ${position + 1}`;
    const root = shape.parentId ? this.editing.items().find(({ id }) => id === shape.parentId) : shape;
    const first = root ? name(root.id, root.position, 'Événement') : '';
    if (!shape.parentId) return `${first}\u00a0: `;
    const inside = root !== undefined && isMulti(this.editing.event(root.id, 'kind'));
    return `${inside ? `${first}, ` : ''}${name(shape.id, shape.position, 'Animation')}\u00a0: `;
  }
}
