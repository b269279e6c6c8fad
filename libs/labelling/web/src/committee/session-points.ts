import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MOST_POINTS, VOICE_LABELS } from '@fds/labelling/domain';
import type { SessionPointsView } from '@fds/shared/contract';
import { frenchPlural } from '@fds/shared/web-kit';
import { pointsInWords } from '../parts/all-points';

/** What the voices gave a dossier on the edition's grid, beside the room's screen: by criterion, with who gave what. */
@Component({
  selector: 'fds-session-points',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h2 {
      font-size: 1.25rem;
      line-height: 1.5rem;
      margin-bottom: 6px;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-size: var(--t-md);
      line-height: 1.3;
    }
    th,
    td {
      padding: 6px 0 6px 10px;
      border-top: 1px solid var(--trait);
      text-align: right;
      vertical-align: baseline;
    }
    thead th,
    thead td {
      border-top: 0;
      padding-top: 0;
      color: var(--texte-2);
      font-weight: 500;
    }
    td,
    thead th {
      width: 3.2em;
    }
    thead td:first-child {
      width: auto;
    }
    tbody th,
    tfoot th {
      padding-left: 0;
      text-align: left;
      font-weight: 500;
      overflow-wrap: anywhere;
    }
    tfoot th,
    tfoot td {
      font-weight: 650;
      border-top: 2px solid var(--trait-fort);
    }
    abbr {
      text-decoration: none;
    }
    .poids {
      color: var(--texte-2);
      white-space: nowrap;
    }
    p {
      margin-top: 6px;
      color: var(--texte-2);
    }
  `,
  template: `
    <h2 id="points">Points, de 0 à {{ most }}</h2>
    <table aria-labelledby="points">
      <thead>
        <tr>
          <td></td>
          @for (voice of of().voices; track voice.voice) {
            <th scope="col">
              <abbr [title]="labels[voice.voice]" aria-hidden="true">{{ labels[voice.voice].charAt(0) }}</abbr><span
                class="vh"
                >{{ labels[voice.voice] }}</span
              >
            </th>
          }
        </tr>
      </thead>
      <tbody>
        @for (line of lines(); track line.code) {
          <tr>
            <th scope="row">
              {{ line.label }} <span class="poids">poids {{ line.weight }}</span>
            </th>
            @for (cell of line.cells; track $index) {
              <td class="num">{{ cell }}</td>
            }
          </tr>
        }
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Sur 100</th>
          @for (voice of of().voices; track voice.voice) {
            <td class="num">{{ share(voice.share) }}</td>
          }
        </tr>
      </tfoot>
    </table>
    @if (partly(); as words) {
      <p>{{ words }}</p>
    }
  `,
})
export class SessionPoints {
  readonly of = input.required<SessionPointsView>();
  protected readonly labels = VOICE_LABELS;
  protected readonly most = MOST_POINTS;
  protected readonly lines = computed(() => {
    const { lines, voices } = this.of();
    return lines.map(({ code, label, weight, points }) => ({
      ...{ code, label, weight },
      cells: voices.map(({ voice }) => String(points.find((one) => one.voice === voice)?.points ?? '–')),
    }));
  });
  /** Rule 4: a total names what it counts when that is not everything. */
  protected readonly partly = computed(() => {
    const { lines, voices } = this.of();
    return voices
      .filter(({ given, recused }) => !recused && given > 0 && given < lines.length)
      .map(
        ({ voice, given }) =>
          `${VOICE_LABELS[voice]}\u00a0: ${frenchPlural(given, 'critère noté', 'critères notés')} sur ${lines.length}.`,
      )
      .join(' ');
  });
  protected share = (share: number | null): string => (share === null ? '–' : pointsInWords(share));
}
