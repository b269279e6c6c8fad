import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import {
  MOST_PHOTO_MB,
  MOST_PHOTOS,
  WRITTEN_SECTION_LABELS,
  WRITTEN_SECTIONS,
  type WrittenSection,
} from '@fds/bilan/domain';
import type { BilanPhotoView, BilanWritingView, EditionPhotosView } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, Icon, PageStateView, pageState, ReadyTemplate } from '@fds/shared/web-kit';

/** Photos of events that are shown to choose from at a time. */
const GIVEN = 12;

/** The photos of a bilan, each with its credit and what it shows. */
@Component({
  selector: 'fds-photo-list',
  imports: [FeedbackView, Icon, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './photo-list.html',
  styleUrl: './lists.scss',
})
export class PhotoList {
  private readonly api = inject(Api);
  readonly view = input.required<BilanWritingView>();
  readonly changed = output<BilanWritingView>();
  protected readonly work = feedback();
  private readonly typed = new Map<string, Pick<BilanPhotoView, 'section' | 'credit' | 'alternative'>>();
  private last: Promise<unknown> = Promise.resolve();
  protected readonly sections = WRITTEN_SECTIONS;
  protected readonly labels = WRITTEN_SECTION_LABELS;
  protected readonly most = MOST_PHOTOS;
  protected readonly megabytes = MOST_PHOTO_MB;

  /** The holders' photos are looked through. */
  protected readonly choosing = signal(false);
  protected readonly sought = signal('');
  /** Those that may be shown: with an author, words and consent. */
  protected readonly given = pageState<EditionPhotosView, { year: number; q: string }>({
    params: () => (this.choosing() ? { year: this.view().year, q: this.sought() } : undefined),
    load: ({ year, q }, signal) =>
      this.api.get<EditionPhotosView>('/api/attendance/photos', { year, usable: true, q, size: GIVEN }, signal),
    keep: true,
  });

  protected take(photo: string): Promise<boolean> {
    return this.work.attempt(
      async () =>
        this.changed.emit(
          await this.api.post<BilanWritingView>(`/api/bilans/${this.view().year}/writing/event-photos`, {
            ...{ photo, section: 'essentials' },
          }),
        ),
      'La photo est dans le bilan, avec son crédit.',
    );
  }
  protected async add(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    if (!file) return;
    await this.work.attempt(async () =>
      this.changed.emit(await this.api.post<BilanWritingView>(`${this.path()}?section=essentials`, file)),
    );
    field.value = '';
  }
  /** What was typed of a photo goes one after the other, each with all that was typed before: nothing is lost by being quick. */
  protected describe(photo: BilanPhotoView, over: Partial<BilanPhotoView>): Promise<unknown> {
    const { section, credit, alternative } = { ...photo, ...this.typed.get(photo.id), ...over };
    const told = { section, credit, alternative };
    this.typed.set(photo.id, told);
    this.last = this.last.then(() =>
      this.work.attempt(async () => this.changed.emit(await this.api.put<BilanWritingView>(this.path(photo.id), told))),
    );
    return this.last;
  }
  protected place(photo: BilanPhotoView, section: string): Promise<unknown> {
    return this.describe(photo, { section: section as WrittenSection });
  }
  protected remove(photo: BilanPhotoView): Promise<boolean> {
    return this.work.attempt(async () =>
      this.changed.emit(await this.api.delete<BilanWritingView>(this.path(photo.id))),
    );
  }
  private path(id = ''): string {
    return `/api/bilans/${this.view().year}/writing/photos${id === '' ? '' : `/${id}`}`;
  }
}
