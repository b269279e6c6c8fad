import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { ATTACHMENT_FIELD_LABELS, sizeInWords } from '@fds/applications/domain';
import { PHOTO_CONSENT_LABELS, PHOTO_CONSENTS, type PhotoWords } from '@fds/attendance/domain';
import { DescribeEventPhotoRequestRules, type EventPhotosView, type EventPhotoView } from '@fds/shared/contract';
import { Api, asProblem, autosave, Control, Field, Icon, SaveStateView } from '@fds/shared/web-kit';

/** One photo of an event: looked at, with what is said of it, saved by itself. */
@Component({
  selector: 'fds-photo-row',
  imports: [Control, Field, Icon, SaveStateView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './photo-row.scss',
  templateUrl: './photo-row.html',
})
export class PhotoRow {
  private readonly api = inject(Api);
  readonly of = input.required<EventPhotoView>();
  readonly writable = input(false);
  readonly removable = input(false);
  readonly changed = output<EventPhotosView>();
  readonly removed = output<EventPhotoView>();

  protected readonly labels = ATTACHMENT_FIELD_LABELS;
  protected readonly rules = DescribeEventPhotoRequestRules;
  protected readonly consents = PHOTO_CONSENTS.map((code) => ({ code, label: PHOTO_CONSENT_LABELS[code] }));
  protected readonly consentOf = PHOTO_CONSENT_LABELS;
  protected readonly size = computed(() => sizeInWords(this.of().bytes));
  /** What stands in the boxes: what the server holds, until something is typed. */
  protected readonly words = linkedSignal<string, PhotoWords>({
    source: () => this.of().id,
    computation: () => wordsOf(this.of()),
  });
  /** What somebody else wrote meanwhile, until one of both is chosen. */
  protected readonly theirs = signal<EventPhotoView | null>(null);
  protected readonly saving = autosave({ value: () => this.words(), save: (words) => this.save(words) });
  private version: number | null = null;

  protected type(change: Partial<PhotoWords>): void {
    this.words.update((words) => ({ ...words, ...change }));
    this.saving.change();
  }
  protected agree(consent: PhotoWords['consent']): void {
    this.type({ consent });
    void this.saving.now();
  }
  protected keepMine(): void {
    this.version = this.theirs()?.version ?? null;
    this.theirs.set(null);
    this.saving.change();
    void this.saving.now();
  }
  protected takeTheirs(): void {
    const theirs = this.theirs();
    if (!theirs) return;
    this.version = theirs.version;
    this.words.set(wordsOf(theirs));
    this.theirs.set(null);
    this.saving.change();
    void this.saving.now();
  }

  private async save(words: PhotoWords): Promise<void> {
    const { id, address } = this.of();
    try {
      const body = { ...words, version: this.version ?? this.of().version };
      const view = await this.api.patch<EventPhotosView>(address, body);
      this.version = view.items.find((photo) => photo.id === id)?.version ?? null;
      this.changed.emit(view);
    } catch (error) {
      if (asProblem(error).code === 'attendance.photo_changed') await this.readTheirs(id);
      throw error;
    }
  }
  private async readTheirs(id: string): Promise<void> {
    const view = await this.api.get<EventPhotosView>(this.of().address.replace(/\/[^/]+$/, ''));
    this.theirs.set(view.items.find((photo) => photo.id === id) ?? null);
  }
}

const wordsOf = ({ credit, alternative, consent }: EventPhotoView): PhotoWords => ({ credit, alternative, consent });
