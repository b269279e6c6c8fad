import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { OrganisationSheetView } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, Icon, Problem } from '@fds/shared/web-kit';

/** Bytes of an image that is sent, at most; the server counts again. */
const MOST = 2 * 1024 * 1024;

/** The logo: shown, chosen, taken away. It is saved at once, apart from the form. */
@Component({
  selector: 'fds-logo-field',
  imports: [FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .cadre {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e4);
      align-items: center;
      margin-bottom: var(--e3);
    }
    img,
    .sans {
      width: 96px;
      height: 96px;
      object-fit: contain;
      border: 1px solid var(--trait);
      border-radius: var(--r-m);
      background: #fff;
    }
    .sans {
      display: grid;
      place-items: center;
      color: var(--encre-500);
    }
  `,
  template: `
    <div class="cadre">
      @if (of().logo; as logo) {
        <img [src]="logo" alt="Logo de la structure" width="96" height="96" />
      } @else {
        <span class="sans"><fds-icon name="image" size="l" /></span>
      }
      <div>
        <p class="doux" id="aide-logo">
          PNG, JPEG ou WebP, 2 Mo au plus. Il est enregistré dès que vous le choisissez.
        </p>
        @if (of().may.edit.allowed) {
          <div class="rang">
            <input
              #box
              hidden
              type="file"
              accept="image/png,image/jpeg,image/webp"
              (change)="send(box.files?.item(0) ?? null); box.value = ''"
            />
            <button
              class="b sec petit"
              type="button"
              aria-describedby="aide-logo"
              [attr.aria-disabled]="doing.busy() || null"
              (click)="box.click()"
            >
              <fds-icon name="upload" />{{ of().logo ? 'Changer le logo' : 'Choisir un logo' }}
            </button>
            @if (of().logo) {
              <button class="b t petit" type="button" (click)="remove()">
                <fds-icon name="delete" />Retirer le logo
              </button>
            }
          </div>
        }
      </div>
    </div>
    <fds-feedback [of]="doing" />
  `,
})
export class LogoField {
  private readonly api = inject(Api);
  readonly of = input.required<OrganisationSheetView>();
  readonly changed = output<OrganisationSheetView>();
  protected readonly doing = feedback();

  protected async send(file: File | null): Promise<void> {
    if (!file) return;
    await this.doing.attempt(async () => {
      if (file.size > MOST) throw new Problem(413, 'too_heavy', tooHeavy(file.size));
      this.changed.emit(await this.api.put<OrganisationSheetView>(this.path(), file));
    }, 'Logo enregistré.');
  }
  protected async remove(): Promise<void> {
    await this.doing.attempt(
      async () => this.changed.emit(await this.api.delete<OrganisationSheetView>(this.path())),
      'Logo retiré.',
    );
  }
  private path(): string {
    return `/api/organisations/${this.of().id}/logo`;
  }
}

const tooHeavy = (bytes: number): string =>
  `Cette image pèse ${Math.ceil(bytes / 1024 / 1024)}\u00a0Mo, la limite est 2\u00a0Mo. Réduisez-la, puis recommencez.`;
