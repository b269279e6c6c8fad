import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CoverageLineView } from '@fds/shared/contract';
import { frenchCount, frenchShare } from '@fds/shared/web-kit';

/** Events under each heading, of all; and those with the label, of the events under that heading (rule 4: two bases). */
@Component({
  selector: 'fds-coverage-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    tbody th {
      font-weight: 500;
      text-align: left;
    }
    thead td {
      border-bottom-color: var(--trait-fort);
    }
    .mesure {
      width: 34%;
      min-width: 60px;
    }
    svg {
      display: block;
      width: 100%;
      height: 12px;
    }
    .tout {
      fill: var(--serie-n1);
    }
    .fait {
      fill: var(--serie-1);
    }
    td .meta {
      margin-left: 6px;
    }
    @media screen and (max-width: 600px) {
      .mesure {
        display: none;
      }
      td .meta {
        display: block;
        margin: 0;
      }
    }
    @media print {
      svg * {
        print-color-adjust: exact;
      }
    }
  `,
  template: `
    <div class="tab-defile" tabindex="0" role="region" [attr.aria-label]="caption()">
      <table class="t ligne-fine num">
        <caption class="vh">
          {{
            caption()
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ head() }}</th>
            <td class="mesure"></td>
            <th scope="col" class="d">Événements</th>
            @if (decided()) {
              <th scope="col" class="d">Avec le label</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.code) {
            <tr>
              <th scope="row">{{ row.label }}</th>
              <td class="mesure" aria-hidden="true">
                <svg viewBox="0 0 100 12" preserveAspectRatio="none">
                  <rect class="tout" x="0" y="0" [attr.width]="row.all" height="12" />
                  @if (decided()) {
                    <rect class="fait" x="0" y="0" [attr.width]="row.done" height="12" />
                  }
                </svg>
              </td>
              <td class="d">
                {{ row.events }}<span class="meta">{{ row.part }}</span>
              </td>
              @if (decided()) {
                <td class="d">
                  {{ row.labelled }}<span class="meta">{{ row.share }}</span>
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class CoverageTable {
  readonly caption = input.required<string>();
  readonly head = input.required<string>();
  readonly lines = input.required<readonly CoverageLineView[]>();
  /** All events, which the first share is of. */
  readonly base = input.required<number>();
  /** Whether the reader knows of a decision; else nothing is said of labels. */
  readonly decided = input.required<boolean>();

  protected readonly rows = computed(() => {
    const most = Math.max(1, ...this.lines().map(({ events }) => events));
    return this.lines().map(({ code, label, events, labelled }) => ({
      code,
      label,
      events: frenchCount(events),
      part: this.base() > 0 ? frenchShare(events / this.base()) : '',
      labelled: frenchCount(labelled),
      share: events > 0 ? frenchShare(labelled / events) : '',
      all: (events * 100) / most,
      done: (labelled * 100) / most,
    }));
  });
}
