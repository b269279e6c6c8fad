import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MOST_CAMPAIGN_FILE_MB, MOST_CAMPAIGN_FILES } from '@fds/communication/domain';
import type { CampaignView } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, frenchNumber, Icon } from '@fds/shared/web-kit';

const MEGABYTE = 1024 * 1024;

/** The files that go with a campaign. */
@Component({
  selector: 'fds-campaign-files-form',
  imports: [FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    li {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 40px;
      overflow-wrap: anywhere;
    }
    li .bi {
      margin-left: auto;
    }
    .champ > .joindre {
      width: fit-content;
      align-items: center;
      font-size: inherit;
    }
  `,
  template: `
    <div class="champ">
      <span class="lab">Pièces jointes <span class="opt">facultatif</span></span>
      @if (campaign().files.length > 0) {
        <ul aria-label="Pièces jointes">
          @for (file of campaign().files; track file.id) {
            <li>
              <fds-icon name="draft" size="s" />{{ file.name }} <span class="meta">{{ size(file.bytes) }}</span>
              @if (!readonly()) {
                <button
                  type="button"
                  class="bi petit"
                  [attr.aria-label]="'Retirer ' + file.name"
                  (click)="remove(file.id)"
                >
                  <fds-icon name="close" />
                </button>
              }
            </li>
          }
        </ul>
      }
      @if (!readonly()) {
        <label class="b t joindre"
          ><fds-icon name="attach_file" />Joindre un fichier<input
            class="vh"
            type="file"
            aria-describedby="pieces-aide"
            (change)="add($any($event.target))"
        /></label>
        <p class="aide" id="pieces-aide">{{ most }} fichiers au plus, {{ megabytes }}&nbsp;Mo chacun.</p>
      }
      <fds-feedback [of]="work" />
    </div>
  `,
})
export class CampaignFilesForm {
  readonly campaign = input.required<CampaignView>();
  readonly readonly = input(false);
  readonly changed = output<CampaignView>();
  private readonly api = inject(Api);
  protected readonly work = feedback();
  protected readonly most = MOST_CAMPAIGN_FILES;
  protected readonly megabytes = MOST_CAMPAIGN_FILE_MB;
  protected readonly size = (bytes: number): string => `${frenchNumber(Math.max(0.1, bytes / MEGABYTE))}\u00a0Mo`;

  protected async add(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    if (!file) return;
    const path = `/api/campaigns/${this.campaign().id}/files?name=${encodeURIComponent(file.name)}`;
    await this.work.attempt(async () => this.changed.emit(await this.api.post<CampaignView>(path, file)));
    field.value = '';
  }
  protected remove(id: string): Promise<boolean> {
    return this.work.attempt(async () =>
      this.changed.emit(await this.api.delete<CampaignView>(`/api/campaigns/${this.campaign().id}/files/${id}`)),
    );
  }
}
