import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EarlierApplicationView, EarlierEventView } from '@fds/shared/contract';
import { Icon, Kind, Status } from '@fds/shared/web-kit';
import { activitiesOf, rootsOf, sizeInWords, visitsInWords } from './earlier-words';

/** Events listed before the others are asked for. */
const FEW = 5;

/** A dossier of an earlier edition: what became of it, and which of its events to take over. */
@Component({
  selector: 'fds-earlier-dossier',
  imports: [Icon, Kind, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './earlier-dossier.scss',
  template: `
    @let one = dossier();
    <h3>{{ one.title || 'Dossier sans titre' }}</h3>
    <p class="meta">Édition {{ one.year }}, {{ size() }}</p>
    <ul class="evts">
      @for (event of listed(); track event.id) {
        <li>
          <fds-kind [of]="event.kind" [silent]="true" />
          <span>{{ event.title || 'Sans titre' }}</span>
          @if (one.state !== 'draft') {
            <fds-status axis="label" [code]="event.label" />
          }
        </li>
      }
    </ul>
    @if (roots().length > listed().length) {
      <p>
        <button class="b t petit" type="button" (click)="all.set(true)">
          Voir les {{ roots().length }} événements
        </button>
      </p>
    }
    <p class="meta">{{ visits() }}</p>
    @if (one.renewedAs; as made) {
      <p class="doux"><fds-icon name="check_circle" size="s" /> Déjà reconduit.</p>
      <div class="rang">
        <a class="b sec petit" [routerLink]="['/dossiers', made]">Ouvrir le dossier reconduit</a>
        <a class="b t petit" [routerLink]="['/dossiers', one.id]">Relire celui de {{ one.year }}</a>
      </div>
    } @else if (choosing()) {
      <fieldset>
        <legend>Ce que vous reprenez</legend>
        @for (event of roots(); track event.id) {
          <label class="choix"
            ><input type="checkbox" [checked]="taken().has(event.id)" (change)="toggle(event)" /><span>{{
              event.title || 'Sans titre'
            }}</span></label
          >
          @if (taken().has(event.id)) {
            @for (activity of activities(event); track activity.id) {
              <label class="choix dans"
                ><input type="checkbox" [checked]="taken().has(activity.id)" (change)="toggle(activity)" /><span>{{
                  activity.title || 'Sans titre'
                }}</span></label
              >
            }
          }
        }
      </fieldset>
      <p class="aide">
        Les textes, les publics et les contacts sont repris ; ce qui a pu changer vous sera montré à confirmer. Le
        label, les dates, la fréquentation et la charte ne le sont jamais.
      </p>
      <div class="rang">
        <button class="b p" type="button" [attr.aria-disabled]="busy() ? 'true' : null" (click)="renew()">
          Reconduire ce dossier
        </button>
        <button class="b t" type="button" (click)="choosing.set(false)">Annuler</button>
      </div>
    } @else {
      <div class="rang">
        <button
          class="b sec petit"
          type="button"
          [attr.aria-label]="'Reconduire ' + one.title"
          (click)="choosing.set(true)"
        >
          <fds-icon name="event_repeat" />Reconduire
        </button>
        <a class="b t petit" [routerLink]="['/dossiers', one.id]">Relire</a>
      </div>
    }
  `,
})
export class EarlierDossier {
  readonly dossier = input.required<EarlierApplicationView>();
  readonly busy = input(false);
  /** Ids of the events and activities to take over. */
  readonly renewed = output<readonly string[]>();

  protected readonly roots = computed(() => rootsOf(this.dossier()));
  protected readonly size = computed(() => sizeInWords(this.dossier()));
  protected readonly visits = computed(() => visitsInWords(this.dossier()));
  protected readonly choosing = signal(false);
  protected readonly all = signal(false);
  protected readonly listed = computed(() =>
    this.all() || this.roots().length <= FEW ? this.roots() : this.roots().slice(0, FEW - 1),
  );
  protected readonly taken = linkedSignal<ReadonlySet<string>>(
    () => new Set(this.dossier().events.map(({ id }) => id)),
  );

  protected activities(root: EarlierEventView): readonly EarlierEventView[] {
    return activitiesOf(this.dossier(), root);
  }
  protected toggle({ id }: EarlierEventView): void {
    this.taken.update((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  }
  protected renew(): void {
    if (!this.busy()) this.renewed.emit([...this.taken()]);
  }
}
