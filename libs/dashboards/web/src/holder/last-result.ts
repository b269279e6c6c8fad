import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { HolderResultView } from '@fds/shared/contract';
import { frenchCount, Icon, KIND_LABELS } from '@fds/shared/web-kit';

/** What the holder's events received in the last held edition, beside half the region's events of their kind. */
@Component({
  selector: 'fds-last-result',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h2 {
      font-size: var(--t-lg);
      line-height: var(--l-lg);
    }
    .be-gros {
      margin: 6px 0 12px;
      color: var(--texte-2);
    }
    .be-gros .gros {
      font-size: var(--t-3xl);
      line-height: var(--l-3xl);
      color: var(--texte);
      margin-right: 4px;
    }
    .be-comp {
      display: flex;
      gap: 10px;
      margin-top: 16px;
      color: var(--texte-2);
      line-height: 1.4;
    }
    .base {
      margin-top: 10px;
    }
    dl.hb dd,
    dl.hb dt {
      margin: 0;
    }
  `,
  template: `<section class="carte" aria-labelledby="resultat">
    @let one = result();
    <h2 id="resultat">Chez vous en {{ one.year }}</h2>
    @if (one.visits === null) {
      <p class="be-gros"><span class="gros">inconnu</span></p>
      <p class="doux">
        Aucun de vos {{ one.events === 1 ? 'événements' : one.events + ' événements' }} n’a donné ses chiffres&nbsp;: ce
        n’est pas zéro.
      </p>
    } @else {
      <p class="be-gros">
        <span class="gros">{{ count(one.visits) }}</span> {{ one.visits < 2 ? 'visite' : 'visites' }}
      </p>
      <div class="hb">
        @for (bar of bars(); track bar.label) {
          <span>{{ bar.label }}</span><span class="piste" aria-hidden="true"
            ><i [style.width.%]="bar.width" [style.--c]="bar.colour"></i></span
          ><span class="v"
            ><b>{{ bar.count }}</b></span
          >
        }
      </div>
      @if (one.reported < one.events) {
        <p class="base">Chiffres de {{ one.reported }} de vos {{ one.events }} événements.</p>
      }
      <p class="be-comp">
        <fds-icon name="straighten" />
        @if (one.median !== null) {
          <span
            >La moitié des {{ kinds() }} de la région ont reçu moins de <b>{{ count(one.median) }} visites</b>.</span
          >
        } @else {
          <span
            >Moins de cinq {{ kinds() }} de la région ont donné leurs chiffres&nbsp;: pas de comparaison possible.</span
          >
        }
      </p>
    }
  </section>`,
})
export class LastResult {
  readonly result = input.required<HolderResultView>();
  protected readonly count = (value: number): string => frenchCount(Math.round(value));
  protected readonly kinds = computed(() => KIND_LABELS[this.result().kind].many);
  protected readonly bars = computed(() => {
    const { general, school, accompanying } = this.result();
    const most = Math.max(1, general ?? 0, school ?? 0, accompanying ?? 0);
    const bar = (label: string, value: number | null, colour: string) => ({
      label,
      count: frenchCount(value ?? 0),
      width: ((value ?? 0) / most) * 100,
      colour,
    });
    return [
      bar('Tout public', general, 'var(--serie-1)'),
      bar('Scolaires', school, 'var(--serie-2)'),
      bar('Accompagnateurs', accompanying, 'var(--serie-n1)'),
    ];
  });
}
