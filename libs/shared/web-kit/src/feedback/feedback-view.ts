import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icons/icon';
import type { Feedback } from './feedback';

/** The message of an action, where the action was, with its undo for ten seconds. */
@Component({
  selector: 'fds-feedback',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    .note {
      align-items: center;
    }
  `,
  template: `
    <div role="status">
      @if (of().done(); as said) {
        <div class="note bon">
          <fds-icon name="check_circle" />
          <p>{{ said.text }}</p>
          @if (said.undo) {
            <button class="b t petit pousse" type="button" (click)="of().undo()">
              <fds-icon name="undo" />Annuler
            </button>
          }
        </div>
      }
    </div>
    <div role="alert">
      @if (of().problem(); as problem) {
        <div class="note mal">
          <fds-icon name="error" />
          <div>
            <p>
              {{ problem.detail }}
              @if (problem.status === 0 || problem.status >= 500) {
                <span class="meta">code {{ problem.support }}</span>
              }
            </p>
            <ng-content />
          </div>
        </div>
      }
    </div>
  `,
})
export class FeedbackView {
  readonly of = input.required<Feedback>();
}
