import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ORGANISATION_KIND_LABELS } from '@fds/organisations/domain';
import type { PublicOrganisationView } from '@fds/shared/contract';
import { Icon, KIND_LABELS, Kind } from '@fds/shared/web-kit';

/** The public sheet of an organisation: on its page, and as a preview beside its form. */
@Component({
  selector: 'fds-public-sheet',
  imports: [Icon, Kind],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      overflow-wrap: anywhere;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e4);
      align-items: center;
      margin-bottom: var(--e5);
    }
    img {
      width: 96px;
      height: 96px;
      object-fit: contain;
      border: 1px solid var(--trait);
      border-radius: var(--r-m);
      background: #fff;
    }
    .texte {
      white-space: pre-line;
      max-width: 66ch;
    }
    ul {
      list-style: none;
      padding: 0;
      margin: var(--e4) 0 0;
      display: grid;
      gap: var(--e2);
    }
    .joindre li,
    .evenements li {
      display: flex;
      gap: var(--e3);
      align-items: baseline;
    }
    .evenements h3 {
      margin-top: var(--e4);
    }
    h2 {
      margin-top: var(--e6);
    }
  `,
  template: `
    <header>
      @if (of().logo; as logo) {
        <img [src]="logo" alt="" width="96" height="96" />
      }
      <div>
        <ng-content />
        <p class="doux">{{ words() }}</p>
      </div>
    </header>
    @if (of().description) {
      <p class="texte">{{ of().description }}</p>
    }
    @if (reachable()) {
      <ul class="joindre" aria-label="Joindre la structure">
        @if (of().website; as site) {
          <li>
            <fds-icon name="public" /><a [href]="site" rel="noopener noreferrer nofollow">{{ host(site) }}</a>
          </li>
        }
        @if (of().email; as email) {
          <li>
            <fds-icon name="mail" /><a [href]="'mailto:' + email">{{ email }}</a>
          </li>
        }
        @if (of().phone; as phone) {
          <li><fds-icon name="call" />{{ phone }}</li>
        }
        @if (of().address; as address) {
          <li><fds-icon name="location_on" />{{ address }}</li>
        }
      </ul>
    }
    @if (of().networks.length > 0) {
      <p class="doux">{{ of().networks.length > 1 ? 'Réseaux' : 'Réseau' }}&nbsp;: {{ of().networks.join(', ') }}.</p>
    }
    @for (year of years(); track year.year) {
      @if ($first) {
        <h2>À la Fête de la science</h2>
      }
      <section class="evenements" [attr.aria-label]="'Édition ' + year.year">
        <h3>{{ year.year }}</h3>
        <ul>
          @for (event of year.events; track $index) {
            <li>
              <fds-kind [of]="event.kind" [silent]="true" [size]="18" />
              <span
                ><b>{{ event.title }}</b
                ><br /><span class="doux"
                  >{{ titles[event.kind].title }}{{ event.municipalityName ? ', ' + event.municipalityName : '' }}</span
                ></span
              >
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class PublicSheet {
  readonly of = input.required<PublicOrganisationView>();

  protected readonly titles = KIND_LABELS;
  protected readonly words = computed(() => {
    const { kind, municipalityName, department } = this.of();
    return [kind && ORGANISATION_KIND_LABELS[kind], municipalityName && `${municipalityName} (${department})`]
      .filter(Boolean)
      .join(', ');
  });
  protected readonly reachable = computed(() => {
    const { website, email, phone, address } = this.of();
    return Boolean(website ?? email ?? phone ?? address);
  });
  protected readonly years = computed(() => {
    const { events } = this.of();
    return [...new Set(events.map(({ year }) => year))].map((year) => ({
      year,
      events: events.filter((event) => event.year === year),
    }));
  });
  protected readonly host = (site: string): string => (URL.canParse(site) ? new URL(site).host : site);
}
