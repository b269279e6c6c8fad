import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import type { VillagesPageView, VillageView } from '@fds/shared/contract';
import {
  Api,
  Control,
  EmptyTemplate,
  Field,
  frenchPlural,
  Icon,
  Kind,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';

/** Finds the village, festival or route that an event joins; those that cannot take it say why. */
@Component({
  selector: 'fds-village-picker',
  imports: [Control, EmptyTemplate, Field, Icon, Kind, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './regrouping.scss',
  template: `
    <section class="carte sans-impression" aria-labelledby="village">
      <h2 id="village">À quel village&nbsp;?</h2>
      <form role="search" novalidate (submit)="search($event)">
        <fds-field label="Nom du village ou de la structure">
          <input fdsControl type="search" [value]="typed()" (input)="typed.set($any($event.target).value)" />
        </fds-field>
        <button class="b sec" type="submit"><fds-icon name="search" />Chercher</button>
      </form>
      <fds-page-state [of]="villages" what="des villages" failure="Les villages n’ont pas pu être chargés">
        <ng-template [fdsReady]="villages" let-list>
          <fds-field [label]="plural(list.total, 'résultat')" [group]="true">
            @for (one of list.items; track one.eventId) {
              <label class="choix"
                ><input
                  type="radio"
                  name="village"
                  [value]="one.eventId"
                  [disabled]="!one.may"
                  [checked]="chosen() === one.eventId"
                  (change)="choose(one.eventId)"
                /><span [class.doux]="!one.may"
                  ><b>{{ one.title }}</b> <fds-kind [of]="one.kind" />
                  <span class="doux">{{ wordsOf(one) }}</span></span
                ></label
              >
            }
          </fds-field>
          @if (list.total > list.items.length) {
            <p class="doux">Les {{ list.items.length }} premiers sont montrés&nbsp;: précisez le nom.</p>
          }
        </ng-template>
        <ng-template fdsEmpty><p class="doux">Aucun village déposé ne porte ce nom cette année.</p></ng-template>
      </fds-page-state>
    </section>
  `,
})
export class VillagePicker {
  /** The event that joins. */
  readonly event = input.required<string>();
  readonly chosen = input<string | null>(null);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly plural = frenchPlural;
  protected readonly typed = linkedSignal<string, string>({ source: () => this.event(), computation: () => '' });
  private readonly asked = linkedSignal<string, string>({ source: () => this.event(), computation: () => '' });
  private readonly query = computed(() => ({ id: this.event(), q: this.asked() }));
  protected readonly villages = pageState<VillagesPageView, { id: string; q: string }>({
    params: () => this.query(),
    load: ({ id, q }, signal) =>
      this.api.get<VillagesPageView>(`/api/events/${id}/villages`, { ...(q ? { q } : {}), size: 12 }, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });

  /** Who holds it, where, how large it is, and why it cannot take the event. */
  protected wordsOf({ organisationName, municipalityName, activities, why }: VillageView): string {
    const known = [organisationName, municipalityName, frenchPlural(activities, 'animation')]
      .filter(Boolean)
      .join(', ');
    return why ? `${known}. ${why}` : known;
  }
  protected search(submitted: Event): void {
    submitted.preventDefault();
    this.asked.set(this.typed().trim());
  }
  protected choose(village: string): Promise<boolean> {
    return this.router.navigate([], { queryParams: { village }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
