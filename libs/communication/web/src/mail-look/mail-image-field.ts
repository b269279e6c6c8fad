import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MailImageEntryRules, type MailImageView, type SentMailImageView } from '@fds/shared/contract';
import { Api, Control, feedback, FeedbackView, Field, Icon, Problem } from '@fds/shared/web-kit';

/** Bytes of an image that is sent, at most; the server counts again. */
const MOST = 2 * 1024 * 1024;

/** A logo of the mails: sent as it is chosen, worn once the page is saved; and what is read where it is not shown. */
@Component({
  selector: 'fds-mail-image-field',
  imports: [Control, FeedbackView, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './mail-image-field.scss',
  template: `
    <div class="ligne">
      @if (image(); as one) {
        <img [src]="'/api/mail-images/' + one.id" [alt]="one.alt" [width]="one.width / 2" [height]="one.height / 2" />
      } @else {
        <span class="sans"><fds-icon name="image" size="l" /></span>
      }
      <div class="gestes">
        @if (writable()) {
          <input
            #box
            hidden
            type="file"
            accept="image/png,image/jpeg,image/webp"
            (change)="send(box.files?.item(0) ?? null); box.value = ''"
          />
          <button class="b sec petit" type="button" [attr.aria-disabled]="sending.busy() || null" (click)="box.click()">
            <fds-icon name="upload" />{{ image() ? 'Changer' : 'Choisir une image'
            }}<span class="vh"> {{ what() }}</span>
          </button>
          @if (image() && removable()) {
            <button class="b t petit" type="button" (click)="removed.emit()">
              <fds-icon name="delete" />Retirer<span class="vh"> {{ what() }}</span>
            </button>
          }
          <ng-content />
        }
      </div>
    </div>
    <fds-feedback [of]="sending" />
    @if (image(); as one) {
      <fds-field
        [label]="'Texte à la place, ' + what()"
        help="Lu quand l’image ne s’affiche pas, et par les lecteurs d’écran."
        [error]="nameless() ? 'Dites ce que l’image montre.' : null"
      >
        <input
          fdsControl
          [attr.maxlength]="rules.alt.maxLength"
          [readonly]="!writable()"
          [value]="one.alt"
          (input)="named.emit($any($event.target).value)"
        />
      </fds-field>
    }
  `,
})
export class MailImageField {
  private readonly api = inject(Api);
  readonly year = input.required<number>();
  readonly image = input<MailImageView | null>(null);
  /** « du logo », « du partenaire 2 » */
  readonly what = input.required<string>();
  readonly writable = input(true);
  readonly removable = input(true);
  /** Somebody tried to save without its words. */
  readonly nameless = input(false);
  readonly chosen = output<SentMailImageView>();
  readonly named = output<string>();
  readonly removed = output();
  protected readonly rules = MailImageEntryRules;
  protected readonly sending = feedback();

  protected async send(file: File | null): Promise<void> {
    if (!file) return;
    await this.sending.attempt(async () => {
      if (file.size > MOST) throw new Problem(413, 'too_heavy', tooHeavy(file.size));
      this.chosen.emit(await this.api.post<SentMailImageView>(`/api/editions/${this.year()}/mail-look/images`, file));
    });
  }
}

const tooHeavy = (bytes: number): string =>
  `Cette image pèse ${Math.ceil(bytes / 1024 / 1024)}\u00a0Mo, la limite est 2\u00a0Mo. Réduisez-la, puis recommencez.`;
