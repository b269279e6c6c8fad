import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { sizeInWords } from '@fds/applications/domain';
import type { AttachmentView } from '@fds/shared/contract';
import {
  feedback,
  FeedbackView,
  frenchPlural,
  Icon,
  Note,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { AttachmentRow } from './attachment-row';
import { DossierFiles } from './dossier-files';
import { UploadRow } from './upload-row';

/**
 * What the file chooser proposes; a telephone then offers its camera and its pictures, and gives its own format as JPEG.
 */
const IMAGES = 'image/jpeg,image/png,image/webp';
const DOCUMENTS = '.pdf,.docx,.odt,.xlsx,.ods,.pptx,.odp,.txt,.csv';

let made = 0;

/**
 * The files of a dossier, or of one of its events: dropped or chosen, several at once, each with its progress and its
 * reason when it is not kept; images described; taken away and brought back.
 */
@Component({
  selector: 'fds-attachments',
  imports: [AttachmentRow, FeedbackView, Icon, Note, PageStateView, ReadyTemplate, UploadRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './attachments.html',
  styleUrl: './attachments.scss',
})
export class Attachments {
  protected readonly files = inject(DossierFiles);
  readonly applicationId = input.required<string>();
  /** Only the files of this event or activity; null: all of the dossier, new ones for the whole. */
  readonly item = input<string | null>(null);
  /** Names of events and activities by id, for the files of the whole dossier. */
  readonly names = input<ReadonlyMap<string, string>>(new Map());

  protected readonly id = `fichiers-${++made}`;
  protected readonly accept = `${IMAGES},${DOCUMENTS}`;
  protected readonly over = signal(false);
  protected readonly doing = feedback();
  protected readonly state = pageState({
    params: () => this.applicationId(),
    load: (id, abort) => this.files.load(id, abort),
  });
  protected readonly shown = computed<readonly AttachmentView[]>(() => {
    const item = this.item();
    const all = this.files.view()?.items ?? [];
    return item === null ? all : all.filter(({ eventId }) => eventId === item);
  });
  protected readonly uploads = computed(() =>
    this.files.uploads().filter(({ item }) => this.item() === null || item === this.item()),
  );
  protected readonly limits = computed(() => {
    const limits = this.files.view()?.limits;
    return limits
      ? {
          image: sizeInWords(limits.imageBytes),
          document: sizeInWords(limits.documentBytes),
          files: limits.files,
          dossier: sizeInWords(limits.dossierBytes),
        }
      : null;
  });
  protected readonly used = computed(() => {
    const usage = this.files.view()?.usage;
    if (!usage || usage.files === 0) return '';
    return `${frenchPlural(usage.files, 'fichier')}, ${sizeInWords(usage.bytes)}`;
  });
  protected readonly removeFile = (file: AttachmentView): void => void this.take(file);

  protected nameOf(file: AttachmentView): string {
    return this.item() === null && file.eventId ? (this.names().get(file.eventId) ?? '') : '';
  }
  protected choose(chooser: HTMLInputElement): void {
    this.files.add([...(chooser.files ?? [])], this.item());
    chooser.value = '';
  }
  protected hover(event: DragEvent, over: boolean): void {
    if (over && !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over.set(over);
  }
  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.files.add([...(event.dataTransfer?.files ?? [])], this.item());
  }

  private async take(file: AttachmentView): Promise<void> {
    await this.doing.attempt(
      () => this.files.remove(file.id),
      `«\u00a0${file.name}\u00a0» est retiré.`,
      () => this.files.restore(file.id),
    );
  }
}
