import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { ATTACHMENT_FIELD_LABELS, MOST_ALTERNATIVE, MOST_CREDIT, sizeInWords } from '@fds/applications/domain';
import type { AttachmentView } from '@fds/shared/contract';
import { autosave, Control, Field, Icon, SaveStateView } from '@fds/shared/web-kit';
import { DossierFiles } from './dossier-files';

/** One file of a dossier: looked at, described when it is an image, taken away. */
@Component({
  selector: 'fds-attachment-row',
  imports: [Control, Field, Icon, SaveStateView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './attachment-row.html',
  styleUrl: './attachment-row.scss',
})
export class AttachmentRow {
  private readonly files = inject(DossierFiles);
  readonly of = input.required<AttachmentView>();
  readonly writable = input(false);
  /** The event it belongs to, in words; empty for the whole dossier. */
  readonly where = input('');
  readonly remove = input.required<(file: AttachmentView) => void>();

  protected readonly labels = ATTACHMENT_FIELD_LABELS;
  protected readonly mostCredit = MOST_CREDIT;
  protected readonly mostAlternative = MOST_ALTERNATIVE;
  protected readonly size = computed(() => sizeInWords(this.of().bytes));
  protected readonly credit = signal('');
  protected readonly alternative = signal('');
  /** Fields that were left: an empty one is then marked. */
  protected readonly left = signal<ReadonlySet<'credit' | 'alternative'>>(new Set());
  protected readonly creditError = computed(() =>
    this.left().has('credit') && !this.credit().trim()
      ? 'Dites qui a fait cette image, par exemple «\u00a0Photo\u00a0: Inès Martin\u00a0».'
      : null,
  );
  protected readonly alternativeError = computed(() =>
    this.left().has('alternative') && !this.alternative().trim()
      ? 'Dites en une phrase ce que montre cette image.'
      : null,
  );
  protected readonly saving = autosave({
    value: () => ({ credit: this.credit().trim(), alternative: this.alternative().trim() }),
    save: (words) => this.files.describe(this.of().id, words),
  });
  private shown = '';

  constructor() {
    effect(() => {
      const { id, credit, alternative } = this.of();
      untracked(() => {
        // What is being typed is not replaced by what was saved a moment ago.
        if (this.shown === id) return;
        this.shown = id;
        this.credit.set(credit);
        this.alternative.set(alternative);
      });
    });
  }

  protected type(field: 'credit' | 'alternative', value: string): void {
    this[field].set(value);
    this.saving.change();
  }
  protected leave(field: 'credit' | 'alternative'): void {
    this.left.update((left) => new Set([...left, field]));
    void this.saving.now();
  }
}
