import { ChangeDetectionStrategy, Component, input, output, viewChild } from '@angular/core';
import { SaveAttendanceRequestRules } from '@fds/shared/contract';
import { Control, Dialog, Field } from '@fds/shared/web-kit';

/** Asks once about figures that are unlikely, and takes the reason why they are right. It never blocks. */
@Component({
  selector: 'fds-report-sure',
  imports: [Control, Dialog, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    ul {
      display: grid;
      gap: var(--e2);
      margin: 0 0 var(--e4);
      padding-left: 1.2em;
      list-style: disc;
    }
  `,
  template: `
    <fds-dialog heading="Êtes-vous sûr&nbsp;?">
      <ul>
        @for (question of questions(); track question) {
          <li>
            <b>{{ question }}</b>
          </li>
        }
      </ul>
      <fds-field
        label="Si c’est juste, dites pourquoi"
        help="La coordination le lira avec vos chiffres, et ne vous appellera pas."
        [optional]="true"
      >
        <textarea
          fdsControl
          rows="2"
          [attr.maxlength]="most"
          [value]="reason()"
          (input)="explained.emit($any($event.target).value)"
        ></textarea>
      </fds-field>
      <ng-container actions>
        <button class="b sec" type="button" (click)="close()">Revoir mes chiffres</button>
        <button class="b p" type="button" (click)="close(); confirmed.emit()">C’est juste, envoyer mes chiffres</button>
      </ng-container>
    </fds-dialog>
  `,
})
export class ReportSure {
  readonly questions = input.required<readonly string[]>();
  readonly reason = input.required<string>();
  readonly explained = output<string>();
  readonly confirmed = output();
  private readonly dialog = viewChild.required(Dialog);
  protected readonly most = SaveAttendanceRequestRules.doubtReason.maxLength;

  open(): void {
    this.dialog().open();
  }
  protected close(): void {
    this.dialog().close();
  }
}
