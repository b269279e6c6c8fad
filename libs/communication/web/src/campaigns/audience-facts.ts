import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SegmentCountsView } from '@fds/shared/contract';
import { frenchCount, frenchPlural, Icon } from '@fds/shared/web-kit';
import { leftOutInWords } from './campaign-words';

/** What a segment finds now: people, events, messages; who is merged and who is left out. */
@Component({
  selector: 'fds-audience-facts',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 36px;
      margin: 14px 0;
      padding: 14px 0;
      border-block: 1px solid var(--trait);
    }
    dl div {
      display: flex;
      flex-direction: row-reverse;
      gap: 8px;
      align-items: baseline;
    }
    dd {
      font: 650 1.875rem/1.1 var(--f-titre);
      margin: 0;
    }
    ul {
      display: grid;
      gap: 8px;
    }
    li {
      display: flex;
      gap: 10px;
      line-height: 1.4;
    }
    .mal fds-icon {
      color: var(--alerte);
    }
  `,
  template: `
    @let found = counts();
    <dl>
      <div>
        <dt>{{ found.structures > 1 ? 'porteurs' : 'porteur' }}</dt>
        <dd>{{ count(found.structures) }}</dd>
      </div>
      <div>
        <dt>{{ found.events > 1 ? 'événements' : 'événement' }}</dt>
        <dd>{{ count(found.events) }}</dd>
      </div>
      <div>
        <dt>{{ found.messages > 1 ? 'messages partiront' : 'message partira' }}</dt>
        <dd>{{ count(found.messages) }}</dd>
      </div>
    </dl>
    <ul>
      @if (found.merged > 0) {
        <li>
          <fds-icon name="merge" size="s" /><span
            ><b>{{ plural(found.merged, 'personne') }} {{ found.merged > 1 ? 'ont' : 'a' }} plusieurs événements.</b>
            Elle{{ found.merged > 1 ? 's reçoivent' : ' reçoit' }} un seul message qui les énumère.</span
          >
        </li>
      }
      @for (left of found.leftOut; track left.reason) {
        <li [class.mal]="left.reason === 'refused_address'">
          <fds-icon [name]="left.reason === 'refused_address' ? 'error' : 'block'" size="s" /><span
            ><b>{{ words(left) }}</b
            >, sans message&nbsp;:
            @for (person of named(left.reason); track person.id; let last = $last) {
              <a [routerLink]="['/pilotage/personnes', person.id]">{{ person.name }}</a>{{ last ? '' : ', ' }}
            }
            @if (named(left.reason).length < left.count) {
              …
            }
          </span>
        </li>
      }
      @if (found.nobodyThere.length > 0) {
        <li>
          <fds-icon name="person_add" size="s" /><span
            ><b>{{ plural(found.nobodyThere.length, 'structure') }} sans personne à qui écrire&nbsp;:</b>
            {{ found.nobodyThere.slice(0, 5).join(', ') }}{{ found.nobodyThere.length > 5 ? '…' : '.' }}</span
          >
        </li>
      }
    </ul>
  `,
})
export class AudienceFacts {
  readonly counts = input.required<SegmentCountsView>();
  protected readonly count = frenchCount;
  protected readonly plural = frenchPlural;
  protected readonly words = leftOutInWords;
  protected readonly named = (reason: string): SegmentCountsView['leftOutPeople'] =>
    this.counts().leftOutPeople.filter((person) => person.reason === reason);
}
