import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  ChangeDetectorRef,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  type TemplateRef,
} from '@angular/core';
import type {
  AttachmentView,
  ReadingItemView,
  ReadingRowView,
  ReadingSectionView,
  ReadingView,
} from '@fds/shared/contract';
import { Note } from '../feedback/note';
import { Icon } from '../icons/icon';
import { pageState } from '../state/page-state';
import { PageStateView, ReadyTemplate } from '../state/page-state-view';
import { Kind } from '../status/kind';
import { Status } from '../status/status';
import { frenchDateTime, frenchPlural } from '../text/french';
import { NOT_GIVEN, ReadingValue } from './reading-value';
import { sheetSource, type SheetSource } from './sheet-source';

/** A label in the middle of a sentence. */
const uncapitalised = (label: string): string => label.charAt(0).toLocaleLowerCase('fr') + label.slice(1);

/**
 * A dossier to read whole, as the server says it in words for the person who asks: every answer, events with their
 * activities, files with their previews. Headings begin at level 2.
 */
@Component({
  selector: 'fds-application-sheet',
  imports: [Icon, Kind, NgTemplateOutlet, Note, PageStateView, ReadingValue, ReadyTemplate, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:beforeprint)': 'unfold()' },
  templateUrl: './application-sheet.html',
  styleUrl: './application-sheet.scss',
})
export class ApplicationSheet {
  /** Id of the dossier. */
  readonly dossier = input.required<string>();
  /** A version that was sent; none: what stands, or what was sent last for those who read that. */
  readonly version = input<number | null>(null);
  /** Read again when it changes: the dossier's own version. */
  readonly stamp = input<number | null>(null);
  /** What the page has asked for itself, files included: nothing more is asked of the server. */
  readonly source = input<SheetSource | null>(null);
  /** A reading that the page has already: nothing is asked of the server, and its files are said by their names. */
  readonly read = input<ReadingView | null>(null);
  /** Whether each event says its label. */
  readonly labels = input(false);
  /** Fields that only the coordination reads, marked so for it. */
  readonly reserved = input<ReadonlySet<string>>(new Set());
  /** Sections to read first, in this order; the others follow in their own. */
  readonly first = input<readonly ReadingSectionView['section'][]>([]);
  /** Something to read before a section. */
  readonly ahead = input<{ readonly section: ReadingSectionView['section']; readonly content: TemplateRef<unknown> }>();
  /** With more events than this, each is folded under its title: sixty are not built to be skimmed. */
  readonly foldBeyond = input(Number.POSITIVE_INFINITY);

  protected readonly moment = frenchDateTime;
  protected readonly plural = frenchPlural;
  private readonly handed = pageState<ReadingView, ReadingView>({
    params: () => this.read() ?? undefined,
    load: (read) => Promise.resolve(read),
  });
  private readonly asked = sheetSource(
    () =>
      this.source() || this.read()
        ? undefined
        : { dossier: this.dossier(), version: this.version(), stamp: this.stamp() },
    { keep: true },
  );
  protected readonly reading = computed(
    () => this.source()?.reading ?? (this.read() ? this.handed : this.asked.reading),
  );
  private readonly files = computed(() => (this.source() ?? this.asked).files);
  /** The files that stand, for what stands; a version says the names of its own. */
  protected readonly attached = computed<readonly AttachmentView[]>(() =>
    this.version() === null ? (this.files().value()?.items ?? []).filter(({ removed }) => !removed) : [],
  );

  /** Events that are unfolded, by dossier. */
  private readonly open = linkedSignal<string, ReadonlySet<string>>({
    source: () => this.dossier(),
    computation: () => new Set(),
  });
  private readonly detector = inject(ChangeDetectorRef);
  protected readonly folds = computed(
    () => (this.reading().value()?.sections ?? []).flatMap(({ items }) => this.roots(items)).length > this.foldBeyond(),
  );

  protected isOpen = ({ id }: ReadingItemView): boolean => !this.folds() || this.open().has(id);
  protected toggle({ id }: ReadingItemView, event: Event): void {
    const { open } = event.target as HTMLDetailsElement;
    this.open.update((known) => new Set(open ? [...known, id] : [...known].filter((one) => one !== id)));
  }
  /** Paper has no summary to press: everything is written out before it is printed. */
  protected unfold(): void {
    const items = (this.reading().value()?.sections ?? []).flatMap((section) => section.items);
    this.open.set(new Set(items.map(({ id }) => id)));
    this.detector.detectChanges();
  }
  protected inOrder(sections: readonly ReadingSectionView[]): readonly ReadingSectionView[] {
    const first = this.first();
    const place = ({ section }: ReadingSectionView): number => {
      const at = first.indexOf(section);
      return at < 0 ? first.length : at;
    };
    return [...sections].sort((a, b) => place(a) - place(b));
  }
  /** The answers that were given. */
  protected given(rows: readonly ReadingRowView[]): readonly ReadingRowView[] {
    return this.rows(rows).filter(({ value }) => value.type !== 'empty');
  }
  /** What was asked and not answered, on one line: a page of gaps hides the answers. */
  protected silent(rows: readonly ReadingRowView[]): string {
    const labels = this.rows(rows).flatMap(({ label, value }) =>
      value.type === 'empty' ? [uncapitalised(label)] : [],
    );
    return labels.length > 0 ? `${NOT_GIVEN}\u00a0: ${labels.join(', ')}` : '';
  }
  /** Files are shown below by themselves, with their previews, once they are there. */
  private rows(rows: readonly ReadingRowView[]): readonly ReadingRowView[] {
    return this.attached().length > 0 ? rows.filter(({ field }) => field !== 'attachments') : rows;
  }
  /** Events with their activities. */
  protected roots(items: readonly ReadingItemView[]): readonly ReadingItemView[] {
    return items.filter(({ parentId }) => parentId === null);
  }
  protected activities(items: readonly ReadingItemView[], { id }: ReadingItemView): readonly ReadingItemView[] {
    return items.filter(({ parentId }) => parentId === id);
  }
}
