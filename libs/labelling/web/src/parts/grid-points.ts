import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MOST_POINTS, weightedTotal } from '@fds/labelling/domain';
import type { GridLineView, ReadingDigestView } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, frenchNumber, frenchPlural } from '@fds/shared/web-kit';

/** Points of one's own voice on the edition's grid, kept one by one, with their weighted total and what it counts. */
@Component({
  selector: 'fds-grid-points',
  imports: [FeedbackView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
    }
    legend {
      font-weight: 600;
      padding: 0;
    }
    .ligne {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 4px 10px;
      align-items: center;
      padding: 6px 0;
      border-top: 1px solid var(--trait);
    }
    select {
      min-height: 40px;
      width: auto;
    }
  `,
  template: `
    <fieldset>
      <legend>Points, de 0 à {{ most }}</legend>
      @for (line of grid(); track line.code) {
        <div class="ligne">
          <label [attr.for]="'points-' + line.code"
            >{{ line.label }} <span class="meta">poids {{ line.weight }}</span></label
          >
          <select
            class="saisie"
            [id]="'points-' + line.code"
            [attr.aria-disabled]="saving.busy() ? 'true' : null"
            (change)="give(line.code, $any($event.target).value)"
          >
            <option value="" [selected]="line.points === null">–</option>
            @for (point of points; track point) {
              <option [value]="point" [selected]="line.points === point">{{ point }}</option>
            }
          </select>
        </div>
      }
      <p class="meta">{{ total() }}</p>
      <fds-feedback [of]="saving" />
    </fieldset>
  `,
})
export class GridPoints {
  private readonly api = inject(Api);
  readonly dossier = input.required<string>();
  readonly grid = input.required<readonly GridLineView[]>();
  readonly given = output<ReadingDigestView>();

  protected readonly saving = feedback();
  protected readonly most = MOST_POINTS;
  protected readonly points = Array.from({ length: MOST_POINTS + 1 }, (_, point) => point);
  /** Rule 4: the total names the criteria it counts. */
  protected readonly total = computed(() => {
    const grid = this.grid();
    const points = grid.flatMap(({ code, points: one }) => (one === null ? [] : [{ code, points: one }]));
    const { share, given, criteria } = weightedTotal(grid, points);
    if (share === null) return `Aucun point donné sur ${criteria} critères.`;
    return `Total pondéré\u00a0: ${frenchNumber(Math.round(share * 10) / 10)} sur 100, sur ${frenchPlural(given, 'critère noté', 'critères notés')} de ${criteria}.`;
  });

  protected async give(code: string, value: string): Promise<void> {
    const points = [{ code, points: value === '' ? null : Number(value) }];
    await this.saving.attempt(
      async () =>
        this.given.emit(
          await this.api.put<ReadingDigestView>(`/api/applications/${this.dossier()}/points`, { points }),
        ),
      'Points enregistrés.',
    );
  }
}
