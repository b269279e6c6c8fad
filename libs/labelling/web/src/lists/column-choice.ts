import { ChangeDetectionStrategy, Component, input, output, viewChild } from '@angular/core';
import { COLUMN_LABELS, offeredColumns, USUAL_COLUMNS, type ListColumn, type ReviewList } from '@fds/labelling/domain';
import { Dialog, Icon } from '@fds/shared/web-kit';

/** Which columns a list shows, beside its title. */
@Component({
  selector: 'fds-column-choice',
  imports: [Dialog, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .colonnes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
      gap: 8px;
      border: 0;
      padding: 0;
    }
  `,
  template: `<button type="button" class="b sec petit" (click)="box.open()">
      <fds-icon name="view_column" />Colonnes
    </button>
    <fds-dialog #box heading="Colonnes de la liste">
      <fieldset class="colonnes">
        <legend class="vh">Colonnes montrées</legend>
        @for (column of offered(); track column) {
          <label class="choix"
            ><input type="checkbox" [checked]="columns().includes(column)" (change)="toggle(column)" /><span>{{
              labels[column]
            }}</span></label
          >
        }
      </fieldset>
      <button actions type="button" class="b t" (click)="changed.emit(usual())">Colonnes habituelles</button>
      <button actions type="button" class="b p" (click)="box.close()">Fermer</button>
    </fds-dialog>`,
})
export class ColumnChoice {
  readonly list = input.required<ReviewList>();
  readonly columns = input.required<readonly ListColumn[]>();
  readonly changed = output<readonly ListColumn[]>();
  protected readonly box = viewChild.required<Dialog>('box');
  protected readonly labels = COLUMN_LABELS;
  protected readonly offered = (): readonly ListColumn[] => offeredColumns(this.list());
  protected readonly usual = (): readonly ListColumn[] => USUAL_COLUMNS[this.list()];

  protected toggle(column: ListColumn): void {
    const now = this.columns();
    this.changed.emit(this.offered().filter((one) => (one === column ? !now.includes(one) : now.includes(one))));
  }
}
