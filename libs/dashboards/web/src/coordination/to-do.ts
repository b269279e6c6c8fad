import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ToDoView } from '@fds/shared/contract';
import { frenchCount, Icon } from '@fds/shared/web-kit';
import { queryOf } from '../words';

/** What waits for the coordination; each count leads to exactly its list. */
@Component({
  selector: 'fds-to-do',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: flex;
    }
    .carte {
      flex: 1;
      align-self: start;
    }
    .carte h2 {
      padding: 0 0 6px;
    }
    .jaune {
      flex: 1;
      padding: var(--e5) var(--e3) var(--e3);
      display: flex;
      flex-direction: column;
    }
    h2 {
      font-size: var(--t-lg);
      line-height: var(--l-lg);
      padding: 0 var(--e3) 6px;
    }
    ul {
      flex: 1;
      display: grid;
      grid-auto-rows: 1fr;
    }
    li {
      display: grid;
      align-items: center;
    }
    li + li {
      border-top: 1px solid rgb(20 21 58 / 20%);
    }
    a {
      display: grid;
      grid-template-columns: 50px 1fr 20px;
      align-items: center;
      gap: 8px;
      padding: 10px var(--e3);
      text-decoration: none;
      line-height: 1.35;
      border-radius: 8px;
    }
    a:hover {
      background: rgb(255 255 255 / 45%);
    }
    .gros {
      font-size: 2rem;
      line-height: 1;
    }
    span {
      font-weight: 600;
    }
    small {
      display: block;
      font-size: var(--t-xs);
      font-weight: 400;
      color: var(--encre-700);
    }
    @media print {
      .gros {
        font-size: 1.5rem;
      }
    }
  `,
  template: `@if (items().length === 0) {
      <section class="carte" aria-labelledby="jouer">
        <h2 id="jouer">Rien ne vous attend</h2>
        <p class="doux">Tout ce qui vous revenait est fait. Ce qui arrivera s’affichera ici.</p>
      </section>
    } @else {
      <section class="jaune" aria-labelledby="jouer">
        <h2 id="jouer">À vous de jouer</h2>
        <ul>
          @for (item of items(); track item.kind) {
            <li>
              <a [routerLink]="item.list.route" [queryParams]="query(item)"
                ><b class="gros">{{ count(item.count) }}</b
                >&ngsp;<span
                  >{{ item.title }}
                  @if (item.detail) {
                    <small>{{ item.detail }}</small>
                  }</span
                ><fds-icon name="arrow_forward"
              /></a>
            </li>
          }
        </ul>
      </section>
    }`,
})
export class ToDo {
  readonly items = input.required<readonly ToDoView[]>();
  protected readonly count = frenchCount;
  protected query({ list }: ToDoView): Record<string, string[]> {
    return queryOf(list.filters);
  }
}
