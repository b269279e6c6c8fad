import { ChangeDetectionStrategy, Component, inject, input, signal, type OnInit } from '@angular/core';
import type { JournalDetailView } from '@fds/shared/contract';
import { Api, asProblem } from '@fds/shared/web-kit';

/** What one line says: each value before and after, and from where. Asked when the line is opened. */
@Component({
  selector: 'fds-journal-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      padding: 4px 0 8px;
    }
    dl {
      display: grid;
      gap: 8px;
      margin: 0 0 8px;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    del {
      color: var(--texte-2);
    }
    ins {
      text-decoration: none;
    }
  `,
  template: `
    @if (failure(); as words) {
      <p role="alert">{{ words }}</p>
    } @else if (detail(); as view) {
      @if (view.erased) {
        <p class="doux">Les valeurs ont été effacées, comme la loi ou la personne le demandait.</p>
      } @else if (view.differences.length === 0) {
        <p class="doux">Aucune valeur n’accompagne cette ligne.</p>
      } @else {
        <dl>
          @for (one of view.differences; track one.field) {
            <div>
              <dt>{{ one.field }}</dt>
              <dd>
                @if (one.before !== null) {
                  <span class="vh">Avant&nbsp;: </span><del>{{ one.before }}</del>
                }
                @if (one.before !== null && one.after !== null) {
                  <span aria-hidden="true"> → </span>
                }
                @if (one.after !== null) {
                  <span class="vh">Après&nbsp;: </span><ins>{{ one.after }}</ins>
                }
              </dd>
            </div>
          }
        </dl>
      }
      <p class="meta">
        ligne {{ view.id }}, {{ view.sealed ? 'scellée' : 'pas encore scellée' }}
        @if (view.address) {
          · depuis l’adresse {{ view.address }}
        }
      </p>
    } @else {
      <p class="doux" role="status">Chargement…</p>
    }
  `,
})
export class JournalLine implements OnInit {
  private readonly api = inject(Api);
  readonly id = input.required<number>();
  protected readonly detail = signal<JournalDetailView | null>(null);
  protected readonly failure = signal('');

  ngOnInit(): void {
    this.api.get<JournalDetailView>(`/api/journal/${this.id()}`).then(
      (view) => this.detail.set(view),
      (error: unknown) => this.failure.set(asProblem(error).detail),
    );
  }
}
