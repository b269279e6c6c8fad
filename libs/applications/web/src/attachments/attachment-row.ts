import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { ATTACHMENT_FIELD_LABELS, MOST_ALTERNATIVE, MOST_CREDIT, sizeInWords } from '@fds/applications/domain';
import type { AttachmentView } from '@fds/shared/contract';
import { autosave, Control, Field, Icon, SaveStateView } from '@fds/shared/web-kit';
import { TwoVersions } from '../parts/two-versions';
import { DossierFiles } from './dossier-files';

/** What is said of an image. */
type Words = 'credit' | 'alternative';

/** One file of a dossier: looked at, described when it is an image, taken away. */
@Component({
  selector: 'fds-attachment-row',
  imports: [Control, Field, Icon, SaveStateView, TwoVersions],
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
  protected readonly left = signal<ReadonlySet<Words>>(new Set());
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
  protected readonly saving = autosave({ value: () => null, save: () => this.save() });
  /** What somebody else wrote where this person writes, until one of both is chosen. */
  protected readonly conflicts = signal<Partial<Record<Words, string>>>({});
  protected readonly words: readonly Words[] = ['credit', 'alternative'];
  protected readonly meanwhile =
    'Quelqu’un de votre équipe a décrit cette image entre-temps. Rien n’est perdu\u00a0: gardez l’une ou l’autre.';
  /** What the server is known to hold. */
  private standing: Record<Words, string> = { credit: '', alternative: '' };
  /** What this person sent last: its echo is nobody else's word. */
  private sent: Partial<Record<Words, string>> = {};
  private shown = '';

  constructor() {
    effect(() => {
      const now = this.of();
      untracked(() => {
        for (const field of this.words) this.bringIn(field, now[field], this.shown !== now.id);
        this.shown = now.id;
      });
    });
  }

  protected type(field: Words, value: string): void {
    this[field].set(value);
    this.saving.change();
  }
  protected leave(field: Words): void {
    this.left.update((left) => new Set([...left, field]));
    void this.saving.now();
  }
  protected keepMine(field: Words): void {
    this.choose(field, this[field]());
  }
  protected takeTheirs(field: Words): void {
    this.choose(field, this.conflicts()[field] ?? '');
  }

  protected written(field: Words): string {
    return this[field]();
  }

  private choose(field: Words, value: string): void {
    this[field].set(value);
    this.conflicts.update(({ [field]: _, ...others }) => others);
    this.saving.change();
    void this.saving.now();
  }
  /** What is being typed is not replaced; where somebody else has written meanwhile, both are shown. */
  private bringIn(field: Words, theirs: string, anew: boolean): void {
    const [mine, stood] = [this[field]().trim(), this.standing[field]];
    this.standing[field] = theirs;
    if (anew || mine === stood) this[field].set(theirs);
    else if (theirs !== stood && theirs !== mine && theirs !== this.sent[field])
      this.conflicts.update((all) => ({ ...all, [field]: theirs }));
  }
  private async save(): Promise<void> {
    const changed = this.words.filter(
      (field) => this.conflicts()[field] === undefined && this[field]().trim() !== this.standing[field],
    );
    if (changed.length === 0) return;
    this.sent = Object.fromEntries(changed.map((field) => [field, this[field]().trim()]));
    const read = Object.fromEntries(changed.map((field) => [`${field}Was`, this.standing[field]]));
    await this.files.describe(this.of().id, { ...this.sent, ...read });
  }
}
