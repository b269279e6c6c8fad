import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatCount, type CoverageLine } from '@fds/bilan/domain';

/** What the figures stand on: received of expected, as gauges with their numbers. */
@Component({
  selector: 'fds-bilan-coverage',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    h2 {
      font-size: var(--t-md);
      line-height: 1.4;
      margin-bottom: 10px;
    }
    ul {
      display: grid;
      gap: 12px;
      margin-bottom: 12px;
    }
    li {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 2px 8px;
      line-height: 1.35;
    }
    .jauge {
      grid-column: 1 / -1;
      display: block;
    }
    .jauge.inconnu {
      background: repeating-linear-gradient(135deg, var(--serie-n1) 0 2px, transparent 2px 6px);
    }
  `,
  template: `<section class="carte serre" aria-labelledby="couverture">
    <h2 id="couverture">Sur quoi reposent ces chiffres</h2>
    <ul>
      @for (line of shown(); track line.label) {
        <li>
          <span>{{ line.label }}</span>
          <b class="num"
            >{{ line.numbers }}<span class="vh"> {{ line.words }}</span></b
          >
          <span class="jauge" aria-hidden="true" [class.inconnu]="line.percent === null"
            ><i [style.width.%]="line.percent ?? 0"></i
          ></span>
        </li>
      }
    </ul>
    <p class="base">
      Un chiffre qui manque n’est pas un zéro&nbsp;: les visites sont celles des déclarations reçues, les parts celles
      des réponses données.
    </p>
  </section>`,
})
export class Coverage {
  readonly lines = input.required<readonly CoverageLine[]>();
  protected readonly shown = computed(() =>
    this.lines().map(({ label, part, whole, words }) => ({
      label,
      words,
      numbers: whole === null ? 'rien d’attendu' : `${formatCount(part)}\u00A0/\u00A0${formatCount(whole)}`,
      percent: whole === null ? null : (part * 100) / whole,
    })),
  );
}
