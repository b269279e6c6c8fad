import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import {
  ANCHOR_WORDS,
  ANCHORS,
  anchorInWords,
  type Anchor,
  type Schedule,
  type ScheduleKind,
} from '@fds/communication/domain';
import { addDays, type Day } from '@fds/shared/kernel';

const KINDS: readonly { readonly kind: ScheduleKind; readonly words: string }[] = [
  { kind: 'now', words: 'Dès le feu vert' },
  { kind: 'at', words: 'À une date' },
  { kind: 'relative', words: 'Selon une date de l’édition' },
];

/** When a campaign leaves: at once, on a day, or counted from a day of the edition. */
@Component({
  selector: 'fds-schedule-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .rang {
      flex-wrap: wrap;
      align-items: end;
    }
    .choix {
      padding: 10px 14px;
    }
    .suite {
      margin-top: 12px;
    }
    .champ {
      flex: 0 1 auto;
    }
  `,
  template: `
    <fieldset class="champ" [disabled]="readonly()">
      <legend class="lab">Envoi</legend>
      <div class="rang">
        @for (one of kinds; track one.kind) {
          <label class="choix"
            ><input
              type="radio"
              name="envoi"
              [checked]="schedule().kind === one.kind"
              (change)="choose(one.kind)"
            /><span>{{ one.words }}</span></label
          >
        }
      </div>
      @if (schedule(); as current) {
        @if (current.kind !== 'now') {
          <div class="rang suite">
            @if (current.kind === 'at') {
              <div class="champ">
                <label for="envoi-jour">Jour</label
                ><input
                  id="envoi-jour"
                  type="date"
                  class="saisie"
                  [value]="current.day"
                  (change)="set({ day: $any($event.target).value })"
                />
              </div>
            } @else {
              <div class="champ">
                <label for="envoi-jours">Jours</label
                ><input
                  id="envoi-jours"
                  class="saisie court"
                  inputmode="numeric"
                  [value]="apart()"
                  (change)="setApart($any($event.target).value)"
                />
              </div>
              <div class="champ">
                <label for="envoi-sens">Avant ou après</label>
                <select id="envoi-sens" class="saisie" (change)="setSide($any($event.target).value)">
                  <option value="avant" [selected]="current.days < 0">avant</option>
                  <option value="apres" [selected]="current.days >= 0">après</option>
                </select>
              </div>
              <div class="champ">
                <label for="envoi-repere">Date de l’édition</label>
                <select id="envoi-repere" class="saisie" (change)="setAnchor($any($event.target).value)">
                  @for (anchor of anchors; track anchor.code) {
                    <option [value]="anchor.code" [selected]="anchor.code === current.anchor">
                      {{ anchor.words }}
                    </option>
                  }
                </select>
              </div>
            }
            <div class="champ">
              <label for="envoi-heure">Heure</label
              ><input
                id="envoi-heure"
                type="time"
                class="saisie"
                [value]="current.time"
                (change)="set({ time: $any($event.target).value })"
              />
            </div>
          </div>
        }
      }
      <p class="aide">{{ said() }} Qui aura répondu d’ici là ne reçoit rien.</p>
    </fieldset>
  `,
})
export class ScheduleFields {
  readonly schedule = input.required<Schedule>();
  readonly today = input.required<Day>();
  readonly readonly = input(false);
  readonly changed = output<Schedule>();
  protected readonly kinds = KINDS;
  protected readonly anchors = ANCHORS.map((code) => ({ code, words: ANCHOR_WORDS[code] }));
  protected readonly apart = computed(() => {
    const schedule = this.schedule();
    return schedule.kind === 'relative' ? String(Math.abs(schedule.days)) : '';
  });
  protected readonly said = computed(() => {
    const words = anchorInWords(this.schedule());
    return words ? `Part ${words}\u00a0; suit la date si elle change.` : '';
  });

  protected choose(kind: ScheduleKind): void {
    const time = '09:00';
    if (kind === 'now') this.changed.emit({ kind });
    else if (kind === 'at') this.changed.emit({ kind, day: addDays(this.today(), 1), time });
    else this.changed.emit({ kind, anchor: 'call_closes', days: -7, time });
  }
  protected set(change: {
    readonly day?: string;
    readonly time?: string;
    readonly days?: number;
    readonly anchor?: Anchor;
  }): void {
    this.changed.emit({ ...this.schedule(), ...change } as Schedule);
  }
  protected setApart(text: string): void {
    const schedule = this.schedule();
    const days = Math.min(200, Math.abs(Math.trunc(Number(text)) || 0));
    if (schedule.kind === 'relative') this.set({ days: schedule.days < 0 ? -days : days });
  }
  protected setSide(side: string): void {
    const days = Number(this.apart());
    this.set({ days: side === 'avant' ? -days : days });
  }
  protected setAnchor(code: string): void {
    const anchor = ANCHORS.find((one) => one === code);
    if (anchor) this.set({ anchor });
  }
}
