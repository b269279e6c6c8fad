import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import type { EventKind } from '@fds/shared/kernel';
import type { CandidatesView } from '@fds/shared/contract';
import { Control, Field, frenchPlural, Icon, Kind, KIND_LABELS } from '@fds/shared/web-kit';
import { afterComma } from './session-words';

/** Dossiers that are ready and on no agenda: added one by one, all that the filters leave, or all at once. */
@Component({
  selector: 'fds-agenda-candidates',
  imports: [Control, Field, Icon, Kind],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-top: var(--e6);
    }
    .filtres {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
      gap: var(--e3);
      margin: var(--e3) 0;
    }
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 4px 12px;
      align-items: center;
      padding: 8px 0;
      border-top: 1px solid var(--trait);
    }
  `,
  template: `
    <section aria-labelledby="prets">
      <h2 id="prets">Dossiers prêts</h2>
      @if (all().length === 0) {
        <p class="doux">Tous les dossiers prêts sont à l’ordre du jour d’une séance.</p>
      } @else {
        <div class="filtres">
          <fds-field label="Chercher">
            <input fdsControl type="search" [value]="text()" (input)="text.set($any($event.target).value)" />
          </fds-field>
          <fds-field label="Département">
            <select fdsControl (change)="department.set($any($event.target).value)">
              <option value="">Tous</option>
              @for (code of departments(); track code) {
                <option [value]="code" [selected]="department() === code">{{ code }}</option>
              }
            </select>
          </fds-field>
          <fds-field label="Type">
            <select fdsControl (change)="kind.set($any($event.target).value)">
              <option value="">Tous</option>
              @for (code of kinds(); track code) {
                <option [value]="code" [selected]="kind() === code">{{ titles[code].title }}</option>
              }
            </select>
          </fds-field>
        </div>
        <button
          class="b sec"
          type="button"
          [attr.aria-disabled]="busy() || shown().length === 0 ? 'true' : null"
          (click)="addShown()"
        >
          <fds-icon name="add" />{{ addAll() }}
        </button>
        <ul>
          @for (one of shown().slice(0, 50); track one.applicationId) {
            <li>
              @if (one.kind) {
                <fds-kind [of]="one.kind" [silent]="true" />
              } @else {
                <span></span>
              }
              <div>
                <b>{{ one.title }}</b>
                <p class="meta">
                  {{ one.organisationName }}{{ after(one.department)
                  }}{{ after(one.again && 'revient après un ajournement') }}
                </p>
              </div>
              <button
                class="b t petit"
                type="button"
                [attr.aria-label]="'Ajouter : ' + one.title"
                (click)="added.emit([one.applicationId])"
              >
                Ajouter
              </button>
            </li>
          }
        </ul>
        @if (shown().length > 50) {
          <p class="meta">Les 50 premiers sur {{ shown().length }}&nbsp;: affinez, ou ajoutez-les tous.</p>
        }
      }
    </section>
  `,
})
export class AgendaCandidates {
  readonly candidates = input<CandidatesView | null>(null);
  readonly busy = input(false);
  readonly added = output<readonly string[]>();

  protected readonly after = afterComma;
  protected readonly titles = KIND_LABELS;
  protected readonly text = signal('');
  protected readonly department = signal('');
  protected readonly kind = signal('');
  protected readonly all = computed(() => this.candidates()?.items ?? []);
  protected readonly departments = computed(() => distinct(this.all().map(({ department }) => department)));
  protected readonly kinds = computed(() => distinct(this.all().map(({ kind }) => kind)) as EventKind[]);
  protected readonly shown = computed(() => {
    const words = plain(this.text());
    return this.all().filter(
      (one) =>
        (!this.department() || one.department === this.department()) &&
        (!this.kind() || one.kind === this.kind()) &&
        plain(`${one.title} ${one.organisationName}`).includes(words),
    );
  });
  protected readonly addAll = computed(() =>
    this.shown().length === this.all().length
      ? `Ajouter tous les dossiers prêts (${this.all().length})`
      : `Ajouter ${frenchPlural(this.shown().length, 'dossier affiché', 'dossiers affichés')}`,
  );

  protected addShown(): void {
    if (!this.busy() && this.shown().length > 0)
      this.added.emit(this.shown().map(({ applicationId }) => applicationId));
  }
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].toSorted();
