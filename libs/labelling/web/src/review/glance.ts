import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import type { ReadingItemView, ReadingView } from '@fds/shared/contract';
import { frenchPlural } from '@fds/shared/web-kit';

/** Rows shown at once; the others are one press away. */
const FIRST = 8;

/** Every event and activity of a dossier on one line: when, where, for whom, how many places. */
@Component({
  selector: 'fds-review-glance',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h2 {
      font-size: var(--t-xl);
      line-height: var(--l-xl);
      margin-bottom: var(--e3);
    }
    .animation th {
      padding-left: var(--e5);
      font-weight: 500;
    }
    td,
    th {
      overflow-wrap: anywhere;
      vertical-align: top;
      min-width: 9ch;
    }
    td {
      white-space: pre-line;
    }
    .fiches tbody th {
      min-width: 9ch;
    }
    th .meta {
      display: block;
      font-weight: 400;
    }
    .b {
      margin-left: -10px;
    }
  `,
  template: `
    <section aria-labelledby="coup-d-oeil">
      <h2 id="coup-d-oeil">
        Dates, lieux et publics <span class="meta">{{ words() }}</span>
      </h2>
      <div class="tab-defile" tabindex="0" role="region" aria-label="Dates, lieux et publics">
        <table class="t ligne-fine compact fiches">
          <caption class="vh">
            Événements et animations du dossier
          </caption>
          <thead>
            <tr>
              <th scope="col">Événement</th>
              <th scope="col">Dates</th>
              <th scope="col">Lieu</th>
              <th scope="col">Publics</th>
              <th scope="col" class="d">Places</th>
            </tr>
          </thead>
          <tbody>
            @for (row of shown(); track row.id) {
              <tr [class.animation]="row.inner">
                <th scope="row">
                  {{ row.title || 'Sans titre' }}
                  @if (row.format) {
                    <span class="meta">{{ row.format }}</span>
                  }
                </th>
                <td>{{ row.dates }}</td>
                <td>{{ row.place }}</td>
                <td>{{ row.audiences }}</td>
                <td class="d">
                  @if (row.places) {
                    <span class="etiquette">Places&nbsp;: </span>{{ row.places }}
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      @if (rest() > 0) {
        <button class="b t petit" type="button" (click)="whole.set(true)">Voir les {{ rest() }} autres</button>
      }
    </section>
  `,
})
export class ReviewGlance {
  readonly reading = input.required<ReadingView>();
  protected readonly whole = signal(false);
  private readonly items = computed(() => this.reading().sections.flatMap(({ items }) => items));
  private readonly rows = computed(() => {
    const items = this.items();
    return items
      .filter(({ parentId }) => parentId === null)
      .flatMap((root) => [root, ...items.filter(({ parentId }) => parentId === root.id)])
      .map((item) => ({
        id: item.id,
        title: item.title,
        inner: item.parentId !== null,
        format: said(item, 'format'),
        dates: briefly(said(item, 'slots')),
        place: [said(item, 'venue'), said(item, 'municipality')].filter(Boolean).join(', '),
        audiences: said(item, 'audiences').replaceAll('\n', ', '),
        places: said(item, 'capacity'),
      }));
  });
  protected readonly shown = computed(() => (this.whole() ? this.rows() : this.rows().slice(0, FIRST)));
  protected readonly rest = computed(() => this.rows().length - this.shown().length);
  protected readonly words = computed(() => {
    const inner = this.rows().filter((row) => row.inner).length;
    const roots = frenchPlural(this.rows().length - inner, 'événement');
    return inner > 0 ? `${roots}, ${frenchPlural(inner, 'animation')}` : roots;
  });
}

/** `vendredi 9 octobre 2026, de 9 h à 16 h 30` as `vendredi 9 octobre, 9 h à 16 h 30`: the year is the edition's. */
const briefly = (slots: string): string => slots.replace(/ \d{4}, (de )?/g, ', ');

/** An answer of an item as a text; a table is one line a row. */
function said({ rows }: ReadingItemView, field: string): string {
  const value = rows.find((row) => row.field === field)?.value;
  if (!value) return '';
  if (value.type === 'list') return value.items.join('\n');
  if (value.type === 'table') return value.rows.map(({ cells }) => cells.filter(Boolean).join(', ')).join('\n');
  return value.text;
}
