import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { totals } from '@fds/attendance/domain';
import { dayOf } from '@fds/shared/kernel';
import { frenchCount, frenchDay, frenchTime } from '@fds/shared/web-kit';
import { linesOf, type ReportDraft } from './report-draft';

/** A slot with what was typed for it so far. */
export interface SlotChoice {
  readonly beginsAt: string;
  readonly label: string;
  /** Visits in person; nothing while none are typed. */
  readonly visits: string;
}

/** `ven. 9, 9 h – 16 h 30`. */
export const slotWords = (beginsAt: string, endsAt: string | null): string =>
  `${frenchDay(dayOf(new Date(beginsAt)), 'short')}, ${frenchTime(beginsAt)}${endsAt ? `\u00a0– ${frenchTime(endsAt)}` : ''}`;

/** Figures of the whole event, or slot by slot; and the slot that is filled in. */
@Component({
  selector: 'fds-report-slots',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e3);
      margin-bottom: var(--e4);
    }
    .segments {
      justify-self: start;
      max-width: 100%;
    }
    .segments > *,
    .seances > * {
      min-height: 48px;
      cursor: pointer;
    }
    .seances {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .seances b {
      font-variant-numeric: tabular-nums;
    }
  `,
  template: `
    <div class="segments" role="group" aria-label="Ce que vous comptez">
      <button type="button" [attr.aria-pressed]="!draft().bySlot" (click)="bySlot.emit(false)">Tout l’événement</button>
      <button type="button" [attr.aria-pressed]="draft().bySlot" (click)="bySlot.emit(true)">Séance par séance</button>
    </div>
    @if (draft().bySlot) {
      <div class="seances" role="group" aria-label="Séance">
        @for (slot of choices(); track slot.beginsAt) {
          <button
            class="puce"
            type="button"
            [attr.aria-pressed]="slot.beginsAt === chosen()"
            (click)="choose.emit(slot.beginsAt)"
          >
            {{ slot.label }}
            @if (slot.visits) {
              <b>{{ slot.visits }}</b>
            }
          </button>
        }
      </div>
    }
  `,
})
export class ReportSlots {
  readonly draft = input.required<ReportDraft>();
  readonly slots = input.required<readonly { readonly beginsAt: string; readonly endsAt: string }[]>();
  readonly chosen = input.required<string | null>();
  readonly bySlot = output<boolean>();
  readonly choose = output<string>();

  /** The event's slots, and those that were reported and have left the programme since. */
  protected readonly choices = computed<SlotChoice[]>(() => {
    const ends = new Map(this.slots().map(({ beginsAt, endsAt }) => [new Date(beginsAt).toISOString(), endsAt]));
    const begins = [...new Set(this.draft().lines.flatMap(({ slotBeginsAt }) => slotBeginsAt ?? []))].sort();
    return begins.map((beginsAt) => {
      const lines = linesOf({ bySlot: true, lines: this.draft().lines.filter((one) => one.slotBeginsAt === beginsAt) });
      const { total } = totals(lines);
      return {
        beginsAt,
        label: slotWords(beginsAt, ends.get(beginsAt) ?? null),
        visits: total === null ? '' : frenchCount(total),
      };
    });
  });
}
