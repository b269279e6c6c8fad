import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MOST_ALTERNATIVE, MOST_CREDIT } from '@fds/applications/domain';
import type { PersonalLinkView } from '@fds/shared/contract';
import { Api, Control, feedback, FeedbackView, Field, Icon, queryString } from '@fds/shared/web-kit';

/** The photo of one event, sent with its author and what it shows. */
@Component({
  selector: 'fds-photo-form',
  imports: [Control, FeedbackView, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    form {
      display: grid;
      gap: var(--e4);
    }
    progress {
      width: 100%;
    }
  `,
  template: `<form novalidate (submit)="send($event)">
    <fds-field label="Votre photo" help="JPEG, PNG ou WebP. Prenez-la en largeur si vous pouvez." [error]="fileError()">
      <input fdsControl type="file" accept="image/*" (change)="choose($any($event.target).files)" />
    </fds-field>
    <fds-field label="Qui l’a prise&nbsp;?" [error]="creditError()">
      <input fdsControl [attr.maxlength]="mostCredit" [value]="credit()" (input)="credit.set(typed($event))" />
    </fds-field>
    <fds-field
      label="Que montre-t-elle&nbsp;?"
      help="Une phrase, pour les personnes qui ne la voient pas."
      [error]="alternativeError()"
    >
      <textarea
        fdsControl
        rows="2"
        [attr.maxlength]="mostAlternative"
        [value]="alternative()"
        (input)="alternative.set(typed($event))"
      ></textarea>
    </fds-field>
    @if (sending.busy()) {
      <progress [value]="share()" max="1" aria-label="Envoi de la photo"></progress>
    }
    <fds-feedback [of]="sending" />
    <button class="b p grand" type="submit" [attr.aria-disabled]="sending.busy() || null">
      <fds-icon name="photo_camera" />Envoyer ma photo
    </button>
  </form>`,
})
export class PhotoForm {
  readonly jeton = input.required<string>();
  readonly eventId = input.required<string>();
  /** The page as it stands once the photo is there. */
  readonly added = output<PersonalLinkView>();

  private readonly api = inject(Api);
  protected readonly mostCredit = MOST_CREDIT;
  protected readonly mostAlternative = MOST_ALTERNATIVE;
  protected readonly sending = feedback();
  protected readonly share = signal(0);
  private readonly file = signal<File | null>(null);
  protected readonly credit = signal('');
  protected readonly alternative = signal('');
  private readonly tried = signal(false);
  protected readonly fileError = computed(() => (this.tried() && !this.file() ? 'Choisissez une photo.' : null));
  protected readonly creditError = computed(() =>
    this.tried() && this.credit().trim() === '' ? 'Dites qui a fait cette image.' : null,
  );
  protected readonly alternativeError = computed(() =>
    this.tried() && this.alternative().trim() === ''
      ? 'Dites ce que montre cette image, pour qui ne la voit pas.'
      : null,
  );
  protected typed = (event: Event): string => (event.target as HTMLInputElement).value;

  protected choose(files: FileList | null): void {
    this.file.set(files?.[0] ?? null);
  }
  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const file = this.file();
    if (!file || this.creditError() || this.alternativeError() || this.sending.busy()) return;
    this.share.set(0);
    const query = queryString({
      name: file.name,
      credit: this.credit().trim(),
      alternative: this.alternative().trim(),
    });
    const path = `/api/personal-links/${encodeURIComponent(this.jeton())}/events/${this.eventId()}/photo${query}`;
    await this.sending.attempt(async () => {
      const page = await this.api.upload<PersonalLinkView>(
        path,
        file,
        (share) => this.share.set(share),
        new AbortController().signal,
      );
      this.added.emit(page);
    });
  }
}
