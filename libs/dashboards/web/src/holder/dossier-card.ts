import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HolderDossierView, HolderEventView } from '@fds/shared/contract';
import { Icon, Kind, KIND_LABELS, Status } from '@fds/shared/web-kit';
import { placeAndTime } from '../words';

/** A dossier with its events, one status per axis and never a merged one. */
@Component({
  selector: 'fds-dossier-card',
  imports: [Icon, Kind, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './dossier-card.scss',
  template: `<article class="carte">
    @let one = dossier();
    <div class="be-d1">
      <span class="be-forme">
        @if (one.events[0]; as first) {
          <fds-kind [of]="first.kind" [silent]="true" [size]="26" />
        } @else {
          <fds-icon name="draft" size="l" />
        }
      </span>
      <div>
        <h3>
          <a
            [routerLink]="
              one.toComplete
                ? ['/dossiers', one.id]
                : ['/dossiers', one.id, one.state === 'draft' ? 'projet' : 'relire']
            "
            >{{ one.title || 'Dossier sans titre' }}</a
          >
        </h3>
        <p class="doux">{{ subtitle() }}</p>
      </div>
    </div>
    @if (one.events.length === 1 && one.events[0]; as event) {
      <dl class="be-axes">
        <div>
          <dt>Dossier</dt>
          <dd><fds-status axis="application" [code]="state()" [mine]="waits()" /></dd>
        </div>
        @if (one.state !== 'draft') {
          <div>
            <dt>Label</dt>
            <dd><fds-status axis="label" [code]="event.label" /></dd>
          </div>
          <div>
            <dt>Déroulement</dt>
            <dd><fds-status axis="happening" [code]="event.happening" /></dd>
          </div>
          <div>
            <dt>Fréquentation</dt>
            <dd><fds-status axis="attendance" [code]="report(event)" [mine]="mine(event)" /></dd>
          </div>
        }
      </dl>
      @if (canReport(event) || one.answered) {
        <div class="rang be-liens">
          @if (one.answered) {
            <a [routerLink]="['/dossiers', one.id, 'reponse']"><fds-icon name="mail" />Lire la réponse</a>
          }
          @if (canReport(event)) {
            <a [routerLink]="['/evenements', event.id, 'frequentation']"><fds-icon name="how_to_reg" />Fréquentation</a>
          }
          @if (kept()) {
            <a [routerLink]="['/dossiers', one.id, 'materiel']"><fds-icon name="image" />Votre matériel</a>
          }
        </div>
      }
    } @else {
      <dl class="be-axes">
        <div>
          <dt>Dossier</dt>
          <dd><fds-status axis="application" [code]="state()" [mine]="waits()" /></dd>
        </div>
      </dl>
      @if (one.answered) {
        <div class="rang be-liens">
          <a [routerLink]="['/dossiers', one.id, 'reponse']"><fds-icon name="mail" />Lire la réponse</a>
          @if (kept()) {
            <a [routerLink]="['/dossiers', one.id, 'materiel']"><fds-icon name="image" />Votre matériel</a>
          }
        </div>
      }
      @if (one.events.length > 1) {
        <ul class="be-evts">
          @for (event of one.events; track event.id) {
            <li>
              <div class="be-e1">
                <fds-kind [of]="event.kind" [silent]="true" />
                <div>
                  <b>{{ event.title || 'Événement sans titre' }}</b>
                  <span class="doux">{{ eventLine(event) }}</span>
                </div>
              </div>
              @if (one.state !== 'draft') {
                <div class="rang be-sts">
                  <span class="vh">Label&nbsp;:</span><fds-status axis="label" [code]="event.label" />
                  <span class="vh">Déroulement&nbsp;:</span><fds-status axis="happening" [code]="event.happening" />
                  <span class="vh">Fréquentation&nbsp;:</span>
                  @if (canReport(event)) {
                    <a [routerLink]="['/evenements', event.id, 'frequentation']"
                      ><fds-status axis="attendance" [code]="report(event)" [mine]="mine(event)"
                    /></a>
                  } @else {
                    <fds-status axis="attendance" [code]="report(event)" />
                  }
                </div>
              }
            </li>
          }
        </ul>
      }
    }
  </article>`,
})
export class DossierCard {
  readonly dossier = input.required<HolderDossierView>();
  /** The person may act for several organisations: cards say which. */
  readonly named = input(false);
  /** The call is open: a draft still waits to be sent. */
  readonly open = input(false);
  /** What the dossier waits for comes before where it stands. */
  protected readonly state = computed(() => (this.dossier().toComplete ? 'changes_requested' : this.dossier().state));
  protected readonly waits = computed(
    () => this.dossier().toComplete || (this.dossier().state === 'draft' && this.open()),
  );

  /** An event was announced as labelled and takes place: there is material for it. */
  protected readonly kept = computed(
    () =>
      this.dossier().state !== 'withdrawn' &&
      this.dossier().events.some(
        ({ label, happening }) => (label === 'labelled' || label === 'conditional') && happening !== 'cancelled',
      ),
  );

  protected subtitle(): string {
    const { events, organisation } = this.dossier();
    const name = this.named() ? [organisation] : [];
    const [first] = events;
    if (!first) return [...name, 'aucun événement pour l’instant'].join(', ');
    if (events.length === 1) return [...name, this.eventLine(first)].join(', ');
    return [...name, `${events.length} événements`].join(', ');
  }
  protected eventLine({ kind, activities, municipality, firstSlotAt, lastSlotAt }: HolderEventView): string {
    const parts = [KIND_LABELS[kind].title, placeAndTime(municipality, firstSlotAt, lastSlotAt)];
    if (activities > 0) parts.push(activities === 1 ? '1 animation' : `${activities} animations`);
    return parts.filter((part) => part !== '').join(', ');
  }
  protected report({ reportState, report }: HolderEventView): string {
    return reportState ?? (report === 'due' ? 'due' : report === 'given' ? 'by_activities' : 'not_due');
  }
  protected mine({ report }: HolderEventView): boolean {
    return report === 'due' || report === 'started' || report === 'queried';
  }
  protected canReport({ report }: HolderEventView): boolean {
    return report !== 'not_due';
  }
}
