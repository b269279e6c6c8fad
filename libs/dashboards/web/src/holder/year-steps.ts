import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { YearStepView } from '@fds/shared/contract';
import { Icon } from '@fds/shared/web-kit';

/** The seven steps of the year: a line with dates on wide screens, a bar and one sentence on phones. */
@Component({
  selector: 'fds-year-steps',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './year-steps.scss',
  template: `<nav [attr.aria-label]="'Étapes de l’édition ' + year()">
    <ol class="etapes">
      @for (step of steps(); track step.code) {
        <li
          [class.fait]="step.state === 'done'"
          [class.ici]="step.state === 'current'"
          [attr.aria-current]="step.state === 'current' ? 'step' : null"
        >
          <span class="et-p">
            @if (step.state === 'done') {
              <fds-icon name="check" size="s" />
            }
          </span>
          <b>{{ step.title }}</b><span>
            @if (step.state === 'done') {
              <span class="vh">Terminé&nbsp;: </span>
            }
            {{ step.when }}</span
          >
        </li>
      }
    </ol>
    @if (current(); as here) {
      <p class="etape-tel" aria-hidden="true">
        <b>Étape {{ here.number }} sur {{ steps().length }}&nbsp;: {{ here.step.title }}</b
        ><br /><span class="meta">{{ here.step.when }}</span>
      </p>
    }
  </nav>`,
})
export class YearSteps {
  readonly steps = input.required<readonly YearStepView[]>();
  readonly year = input.required<number>();
  protected readonly current = computed(() => {
    const index = this.steps().findIndex(({ state }) => state === 'current');
    const step = this.steps()[index];
    return step ? { step, number: index + 1 } : null;
  });
}
