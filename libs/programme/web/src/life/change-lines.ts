import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { EventChangeView } from '@fds/shared/contract';
import { Status } from '@fds/shared/web-kit';

/** A change in words: what becomes of the event, each answer before and after, why, and what was answered. */
@Component({
  selector: 'fds-change-lines',
  imports: [Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e2);
    }
    dl {
      margin: 0;
      display: grid;
      gap: var(--e2);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    p {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
  template: `
    @if (change().happening; as happening) {
      <p><fds-status axis="happening" [code]="happening" /></p>
    }
    @if (change().facts.length > 0) {
      <dl>
        @for (fact of change().facts; track fact.field) {
          <div>
            <dt>
              <b>{{ fact.label }}</b>
            </dt>
            <dd>
              <span class="vh">Avant&nbsp;: </span><del>{{ lines(fact.before) }}</del>
            </dd>
            <dd>
              <span class="vh">Après&nbsp;: </span><ins>{{ lines(fact.after) }}</ins>
            </dd>
          </div>
        }
      </dl>
    }
    @if (change().reason) {
      <p><b>Raison&nbsp;:</b> {{ change().reason }}</p>
    }
    @if (change().settledReason) {
      <p><b>Réponse de la coordination&nbsp;:</b> {{ change().settledReason }}</p>
    }
  `,
})
export class ChangeLines {
  readonly change = input.required<EventChangeView>();
  protected readonly lines = (lines: readonly string[]): string => lines.join('\n') || 'Non renseigné';
}
