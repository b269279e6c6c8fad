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
    caption {
      text-align: left;
      font-weight: 600;
    }
    tbody th,
    td {
      white-space: normal;
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
    @if (rows().length > 0) {
      <div class="tab-defile" tabindex="0" role="region" aria-label="Laboratoires cités trois fois ou plus">
        <table class="t ligne-fine num">
          <caption>
            Laboratoires cités trois fois ou plus
          </caption>
          <thead>
            <tr>
              <th scope="col">Laboratoire</th>
              <th scope="col" class="d">Mentions</th>
              <th scope="col">Établissements</th>
              <th scope="col">Départements des porteurs</th>
            </tr>
          </thead>
          <tbody>
            @for (unit of rows(); track unit.name) {
              <tr>
                <th scope="row">{{ unit.name }}</th>
                <td class="d">{{ unit.mentions }}</td>
                <td>{{ unit.institutions }}</td>
                <td>{{ unit.departments }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
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

  protected readonly rows = computed(() =>
    this.units().map(({ name, mentions, institutions, departments }) => ({
      name,
      mentions: formatCount(mentions),
      institutions: institutions.join(', ') || 'inconnus',
      departments: departments.join(', ') || 'inconnus',
    })),
  );
  /** Staff of research among all people engaged, where both were given. */
  private readonly staffShare = computed(() => {
    const figure = this.book().find('research.staff_share');
    return figure?.value === null || figure?.value === undefined
      ? 'là où leur nombre est connu'
      : `${formatShare(figure.value)} des personnes engagées, là où les deux sont connus`;
  });

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
        detail: this.staffShare(),
      },
    ];
  });
}
