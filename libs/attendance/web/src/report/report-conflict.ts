import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { AttendanceLineFacts } from '@fds/attendance/domain';
import { Icon } from '@fds/shared/web-kit';
import { differencesOf } from './report-differences';

/** Two people typed at once: what differs, and whose figures stay. */
@Component({
  selector: 'fds-report-conflict',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="note att" role="alert">
      <fds-icon name="group" />
      <div>
        <p><b>Quelqu’un a modifié ces chiffres entre-temps.</b> Les vôtres sont encore dans cette page.</p>
        @if (differences(); as rows) {
          <table class="t num">
            <caption class="vh">
              Les chiffres qui diffèrent
            </caption>
            <thead>
              <tr>
                <th scope="col">Public</th>
                <th scope="col" class="d">Les vôtres</th>
                <th scope="col" class="d">Les siens</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows; track row.label) {
                <tr>
                  <th scope="row">{{ row.label }}</th>
                  <td class="d">{{ row.mine }}</td>
                  <td class="d">{{ row.theirs }}</td>
                </tr>
              } @empty {
                <tr>
                  <td colspan="3">Les nombres sont les mêmes : seuls les mots diffèrent.</td>
                </tr>
              }
            </tbody>
          </table>
        }
        <div class="rang">
          <button class="b sec petit" type="button" (click)="keep.emit()">Garder les miens</button>
          <button class="b sec petit" type="button" (click)="take.emit()">Prendre les siens</button>
        </div>
      </div>
    </div>
  `,
})
export class ReportConflict {
  readonly mine = input.required<readonly AttendanceLineFacts[]>();
  /** Null when nobody has given any. */
  readonly theirs = input.required<readonly AttendanceLineFacts[] | null>();
  readonly keep = output();
  readonly take = output();
  protected readonly differences = computed(() => {
    const theirs = this.theirs();
    return theirs && differencesOf(this.mine(), theirs);
  });
}
