import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { CAME_BY_LABELS, ENTERED_BY, type EnteredBy } from '@fds/attendance/domain';
import { WriteErratumRequestRules } from '@fds/shared/contract';
import { Control, Field } from '@fds/shared/web-kit';

/** What the coordination says beside figures that it enters: how they came and, once the bilan is published, why now. */
@Component({
  selector: 'fds-report-entry',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e4);
      margin-top: var(--e4);
    }
    .choix-rang {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
    }
  `,
  template: `
    <fds-field label="Comment ces chiffres vous sont-ils parvenus ?" [group]="true" [error]="errors()?.cameBy ?? null">
      <div class="choix-rang">
        @for (way of ways; track way.code) {
          <label class="choix"
            ><input
              type="radio"
              name="parvenus"
              [checked]="cameBy() === way.code"
              (change)="came.emit(way.code)"
            /><span>{{ way.label }}</span></label
          >
        }
      </div>
    </fds-field>
    @if (reason() !== null) {
      <fds-field
        label="Pourquoi cette correction ?"
        help="Datée et gardée avec les chiffres : le porteur la lira, et qui ouvre l’erratum."
        [error]="errors()?.reason ?? null"
      >
        <textarea
          fdsControl
          rows="2"
          [attr.maxlength]="most"
          [value]="reason()"
          (input)="explained.emit($any($event.target).value)"
        ></textarea>
      </fds-field>
    }
  `,
})
export class ReportEntry {
  readonly cameBy = input.required<EnteredBy | null>();
  /** Why figures of a published edition are corrected; null before it is published. */
  readonly reason = input.required<string | null>();
  /** Null until somebody tried to send. */
  readonly errors = input.required<{ readonly cameBy: string | null; readonly reason: string | null } | null>();
  readonly came = output<EnteredBy>();
  readonly explained = output<string>();
  protected readonly ways = ENTERED_BY.map((code) => ({ code, label: CAME_BY_LABELS[code] }));
  protected readonly most = WriteErratumRequestRules.reason.maxLength;
}
