import { NgTemplateOutlet } from '@angular/common';
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
import { APPLICATION_REFUSAL_TEXTS, SECTION_LABELS, type Section } from '@fds/applications/domain';
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
/** The lines of one page, by event or activity; `name` is empty for those of the project. */
interface Group {
  readonly section: Section;
  readonly places: readonly { readonly name: string; readonly lines: readonly Line[] }[];
}
/** What goes without saying more than how many. */
const HIDDEN = 'hidden_answer';

/** Reading over: what is missing or odd, each with a link to its field; what will be dropped; then sending. */
@Component({
  selector: 'fds-review-section',
  imports: [FeedbackView, Icon, NgTemplateOutlet, RouterLink],
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
  protected labelOf = (section: Section): string => SECTION_LABELS[section];
  protected before = (place: string): string => (place ? `${place}\u00a0: ` : '');

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
  protected readonly renewed = computed(() => {
    const year = this.editing.renewedFrom();
    return year ? `Repris de ${year}` : 'Repris du modèle';
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
  /** By page, then by event or activity in their order. */
  private grouped(lacking: readonly Lacking[]): readonly Group[] {
    const order = new Map(this.editing.items().map(({ id }, at) => [id, at]));
    return this.sections()
      .map((section) => {
        const own = lacking.filter((one) => one.section === section);
        const items = [...new Set(own.map(({ item }) => item))].sort(
          (one, other) => (order.get(one) ?? -1) - (order.get(other) ?? -1),
        );
        const places = items.map((item) => ({
          name: this.placeOf(item),
          lines: own.filter((one) => one.item === item).map((one) => this.lineOf(one)),
        }));
        return { section, places };
      })
      .filter(({ places }) => places.length > 0);
  }
  private lineOf({ item, field, text }: Lacking): Line {
    return { place: this.placeOf(item), text, champ: addressOf(item, field) };
  }
  /** Which event, which activity; empty for the project. */
  private placeOf(item: string): string {
    const shape = this.editing.items().find(({ id }) => id === item);
    if (!shape) return '';
    const name = (id: string, position: number, what: string): string =>
      this.editing.event(id, 'title').trim() || `${what} ${position + 1}`;
    const root = shape.parentId ? this.editing.items().find(({ id }) => id === shape.parentId) : shape;
    const first = root ? name(root.id, root.position, 'Événement') : '';
    if (!shape.parentId) return first;
    const inside = root !== undefined && isMulti(this.editing.event(root.id, 'kind'));
    return `${inside ? `${first}, ` : ''}${name(shape.id, shape.position, 'Animation')}`;
  }
}
