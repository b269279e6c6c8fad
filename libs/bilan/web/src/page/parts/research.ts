import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatCount, formatShare, type FigureBook } from '@fds/bilan/domain';
import type { CitedUnitView } from '@fds/shared/contract';
import { Figure } from '../figures/figure';

/** Research: who came, how often they were named, and the units named three times or more. */
@Component({
  selector: 'fds-bilan-research',
  imports: [Figure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 20px;
      margin-bottom: 16px;
    }
    dl > div {
      display: flex;
      flex-direction: column-reverse;
      justify-content: flex-end;
    }
    dd {
      font-size: 2.5rem;
      line-height: 1.15;
      order: 1;
    }
    dt {
      font-weight: 600;
      line-height: 1.35;
    }
    dt span {
      display: block;
      font-weight: 400;
      color: var(--texte-2);
    }
    .base {
      margin-top: 10px;
    }
    @media screen and (max-width: 900px) {
      dl {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  template: `<section class="carte" aria-label="Équipes de recherche">
    <dl>
      @for (key of keys(); track key.label) {
        <div>
          <dt>
            {{ key.label }}<span>{{ key.detail }}</span>
          </dt>
          <dd class="gros"><fds-figure class="grand" [code]="key.code" [text]="key.value" /></dd>
        </div>
      }
    </dl>
    @if (units().length > 0) {
      <p>
        <b>Cités trois fois ou plus&nbsp;:</b>
        @for (unit of units(); track unit.name; let last = $last) {
          {{ unit.name }} ({{ unit.mentions }}){{ last ? '.' : ', ' }}
        }
      </p>
    } @else {
      <p class="doux">Aucun laboratoire n’est cité trois fois.</p>
    }
    <p class="base">
      Une mention est une ligne d’un porteur&nbsp;; un laboratoire cité sous plusieurs écritures n’est compté qu’une
      fois parmi les laboratoires.
    </p>
  </section>`,
})
export class Research {
  readonly book = input.required<FigureBook>();
  readonly units = input.required<readonly CitedUnitView[]>();

  protected readonly keys = computed(() => {
    const book = this.book();
    const [holders, mentions, units, institutions, staff] = [
      'research.holders',
      'research.mentions',
      'research.units',
      'research.institutions',
      'research.staff',
    ].map((code) => book.count(code)) as [number, number, number, number, number];
    const share = book.share('research.holders');
    const base = book.find('research.holders')?.baseValue ?? 0;
    return [
      {
        code: 'research.holders',
        value: formatCount(holders),
        label: holders < 2 ? 'porteur a fait venir une équipe' : 'porteurs ont fait venir une équipe',
        detail: share === null ? 'aucun porteur' : `${formatShare(share)} de ${formatCount(base)} porteurs`,
      },
      {
        code: 'research.mentions',
        value: formatCount(mentions),
        label: mentions < 2 ? 'mention d’équipe' : 'mentions d’équipes',
        detail: `${formatCount(units)} ${units < 2 ? 'laboratoire' : 'laboratoires'}, ${formatCount(institutions)} ${institutions < 2 ? 'établissement' : 'établissements'}`,
      },
      {
        code: 'research.staff',
        value: formatCount(staff),
        label: staff < 2 ? 'personne de la recherche' : 'personnes de la recherche',
        detail: 'là où leur nombre est connu',
      },
    ];
  });
}
