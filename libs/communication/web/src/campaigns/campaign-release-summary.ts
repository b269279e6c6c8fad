import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { leavingInWords } from '@fds/communication/domain';
import type { CampaignCheckView } from '@fds/shared/contract';
import { frenchPlural, Icon, Note } from '@fds/shared/web-kit';
import { leftOutInWords } from './campaign-words';

/** What would leave and what would be wrong with it, before it does. */
@Component({
  selector: 'fds-campaign-release-summary',
  imports: [Icon, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e3);
    }
    li {
      display: flex;
      gap: 8px;
      line-height: 1.4;
    }
    ul {
      display: grid;
      gap: 6px;
    }
  `,
  template: `
    @let found = check();
    <p>
      <b>{{ plural(found.leaving, 'message') }}</b> {{ found.leaving > 1 ? 'partiront' : 'partira' }} {{ when()
      }}{{ found.secondPerson ? ', après le feu vert d’une seconde personne' : '' }}. Les destinataires sont cherchés à
      nouveau à ce moment-là.
    </p>
    @if (!found.release.allowed) {
      <fds-note tone="mal">
        @for (reason of found.release.reasons; track reason.code) {
          <p>{{ reason.text }}</p>
        }
      </fds-note>
    }
    <ul>
      @for (empty of found.empty; track empty.variable) {
        <li>
          <fds-icon name="warning" size="s" /><span
            ><b>« {{ empty.variable }} » est vide pour {{ plural(empty.count, 'personne') }}</b> sur
            {{ found.counts.messages }}&nbsp;: {{ empty.names.join(', ')
            }}{{ empty.count > empty.names.length ? '…' : '' }}. Sans message.</span
          >
        </li>
      }
      @for (left of found.counts.leftOut; track left.reason) {
        <li>
          <fds-icon name="block" size="s" /><span>{{ leftOut(left) }}, sans message.</span>
        </li>
      }
      @for (doubt of found.doubts; track doubt.code) {
        <li>
          <fds-icon name="help" size="s" /><span>{{ doubt.text }}</span>
        </li>
      }
    </ul>
  `,
})
export class CampaignReleaseSummary {
  readonly check = input.required<CampaignCheckView>();
  protected readonly plural = frenchPlural;
  protected readonly leftOut = leftOutInWords;
  protected readonly when = (): string => {
    const { dueAt } = this.check();
    return dueAt ? `le ${leavingInWords(new Date(dueAt))}` : 'aussitôt';
  };
}
