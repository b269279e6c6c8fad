import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import {
  MOST_PHOTO_MB,
  MOST_PHOTOS,
  WRITTEN_SECTION_LABELS,
  WRITTEN_SECTIONS,
  type WrittenSection,
} from '@fds/bilan/domain';
import type { BilanPhotoView, BilanWritingView } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, Icon } from '@fds/shared/web-kit';

/** The photos of a bilan, each with its credit and what it shows. */
@Component({
  selector: 'fds-photo-list',
  imports: [FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './photo-list.html',
  styleUrl: './lists.scss',
})
export class PhotoList {
  private readonly api = inject(Api);
  readonly view = input.required<BilanWritingView>();
  readonly changed = output<BilanWritingView>();
  protected readonly work = feedback();
  protected readonly sections = WRITTEN_SECTIONS;
  protected readonly labels = WRITTEN_SECTION_LABELS;
  protected readonly most = MOST_PHOTOS;
  protected readonly megabytes = MOST_PHOTO_MB;

  protected async add(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    if (!file) return;
    await this.work.attempt(async () =>
      this.changed.emit(await this.api.post<BilanWritingView>(`${this.path()}?section=essentials`, file)),
    );
    field.value = '';
  }
  protected describe(photo: BilanPhotoView, over: Partial<BilanPhotoView>): Promise<boolean> {
    const { section, credit, alternative } = { ...photo, ...over };
    return this.work.attempt(async () =>
      this.changed.emit(await this.api.put<BilanWritingView>(this.path(photo.id), { section, credit, alternative })),
    );
  }
  protected place(photo: BilanPhotoView, section: string): Promise<boolean> {
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
