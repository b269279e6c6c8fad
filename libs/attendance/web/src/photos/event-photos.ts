import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { sizeInWords, tooLargeText } from '@fds/applications/domain';
import { MOST_PHOTOS } from '@fds/attendance/domain';
import type { EventPhotosView, EventPhotoView } from '@fds/shared/contract';
import {
  Api,
  asProblem,
  feedback,
  FeedbackView,
  Icon,
  pageState,
  PageStateView,
  queryString,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { PhotoRow } from './photo-row';

/** A photo on its way, or why it was not kept. */
interface Sending {
  readonly name: string;
  readonly share: number;
  readonly why: string | null;
}

/** The photos of an event that took place: chosen several at once, sent one after the other, each described by itself. */
@Component({
  selector: 'fds-event-photos',
  imports: [FeedbackView, Icon, PageStateView, PhotoRow, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-top: var(--e5);
    }
    .liste > li + li {
      border-top: 1px solid var(--trait);
    }
    .depot {
      margin: var(--e3) 0 var(--e2);
    }
    .depot input:focus-visible + label {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
    progress {
      width: 100%;
      height: 8px;
      accent-color: var(--action);
    }
    @media print {
      .depot {
        display: none;
      }
    }
  `,
  template: `
    <section class="carte" aria-labelledby="photos">
      <h2 id="photos">Les photos</h2>
      <fds-page-state [of]="photos" what="des photos" failure="Les photos n’ont pas pu être chargées" [bars]="2">
        <ng-template [fdsReady]="photos" let-view>
          @if (view.tend.allowed && view.items.length < most) {
            <p class="doux">
              Pour illustrer le bilan. Le lieu et l’appareil inscrits dans une photo sont effacés à son arrivée.
            </p>
            <div class="depot">
              <input
                #chooser
                class="vh"
                type="file"
                multiple
                id="choisir-photos"
                accept="image/jpeg,image/png,image/webp"
                aria-describedby="limites-photos"
                (change)="choose(chooser)"
              />
              <label class="b sec" for="choisir-photos"
                ><fds-icon name="photo_camera" />{{
                  view.items.length === 0 ? 'Ajouter des photos' : 'En ajouter'
                }}</label
              >
            </div>
            <p class="meta" id="limites-photos">
              JPEG, PNG ou WebP, {{ limit() }} au plus chacune. {{ most }} photos au plus.
            </p>
          }
          @for (one of sending(); track $index) {
            @if (one.why; as why) {
              <p class="msg-erreur" role="alert">
                <fds-icon name="error" /><span>«&nbsp;{{ one.name }}&nbsp;»&nbsp;: {{ why }}</span>
              </p>
            } @else {
              <p class="meta">
                {{ one.name }}
                <progress max="1" [value]="one.share" [attr.aria-label]="'Envoi de ' + one.name"></progress>
              </p>
            }
          }
          @if (view.items.length > 0) {
            <ul class="liste" aria-label="Photos de l’événement">
              @for (photo of view.items; track photo.id) {
                <li>
                  <fds-photo-row
                    [of]="photo"
                    [writable]="view.tend.allowed"
                    [removable]="view.remove.allowed"
                    (changed)="photos.set($event)"
                    (removed)="remove($event)"
                  />
                </li>
              }
            </ul>
          } @else if (!view.tend.allowed) {
            <p class="doux">Aucune photo pour le moment.</p>
          }
          <fds-feedback [of]="acting" />
        </ng-template>
      </fds-page-state>
    </section>
  `,
})
export class EventPhotos {
  readonly eventId = input.required<string>();
  /** Where they are kept for somebody who came by a personal link; null for somebody signed in. */
  readonly base = input<string | null>(null);
  private readonly api = inject(Api);
  protected readonly most = MOST_PHOTOS;
  protected readonly acting = feedback();
  protected readonly photos = pageState<EventPhotosView, string>({
    params: () => this.path(),
    load: (path, signal) => this.api.get<EventPhotosView>(path, {}, signal),
  });
  private readonly path = computed(() => this.base() ?? `/api/events/${this.eventId()}/photos`);
  protected readonly limit = computed(() => sizeInWords(this.photos.value()?.mostBytes ?? 0));
  protected readonly sending = signal<readonly Sending[]>([]);

  protected async choose(chooser: HTMLInputElement): Promise<void> {
    const files = [...(chooser.files ?? [])];
    chooser.value = '';
    this.sending.set(files.map(({ name }) => ({ name, share: 0, why: null })));
    for (const [at, file] of files.entries()) await this.send(at, file);
    this.sending.update((all) => all.filter(({ why }) => why !== null));
  }
  protected async remove({ address, name }: EventPhotoView): Promise<void> {
    await this.acting.attempt(
      async () => this.photos.set(await this.api.delete<EventPhotosView>(address)),
      `«\u00a0${name}\u00a0» est retirée.`,
      async () => this.photos.set(await this.api.post<EventPhotosView>(`${address}/restoration`)),
    );
  }

  private async send(at: number, file: File): Promise<void> {
    const path = `${this.path()}${queryString({ name: file.name.slice(-1000) })}`;
    try {
      const most = this.photos.value()?.mostBytes;
      // Said without sending it; the server judges again.
      if (most !== undefined && file.size > most) return this.change(at, { why: this.tooLarge() });
      const progress = (share: number): void => this.change(at, { share });
      this.photos.set(await this.api.upload<EventPhotosView>(path, file, progress, new AbortController().signal));
      this.change(at, { share: 1 });
    } catch (error) {
      this.change(at, { why: asProblem(error).detail });
    }
  }
  private tooLarge(): string {
    const imageBytes = this.photos.value()?.mostBytes ?? 0;
    return tooLargeText('image', { imageBytes, documentBytes: 0, files: this.most, dossierBytes: 0 });
  }
  private change(at: number, change: Partial<Sending>): void {
    this.sending.update((all) => all.map((one, index) => (index === at ? { ...one, ...change } : one)));
  }
}
