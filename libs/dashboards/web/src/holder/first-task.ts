import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HolderTaskView } from '@fds/shared/contract';
import { frenchPlural, Icon, type IconName } from '@fds/shared/web-kit';
import { dayOfWeek } from '../words';

const RADIUS = 50;
/** Most segments of the ring: beyond, they would be thinner than their gaps. */
const MOST_SEGMENTS = 24;

/** The most urgent thing, in yellow: what, before when, what is missing, how long it takes. */
@Component({
  selector: 'fds-first-task',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './first-task.scss',
  template: `<article class="jaune be-jouer">
    @let one = task();
    <div>
      <p class="be-sur"><fds-icon name="front_hand" />{{ when() }}</p>
      <h3>{{ one.title }}</h3>
      <p>{{ one.detail }}</p>
      @if (shown().length > 0) {
        <ul class="be-manque">
          @for (item of shown(); track $index) {
            <li>
              <fds-icon [name]="iconOf(item.route)" /><a [routerLink]="item.route">{{ item.text }}</a>
            </li>
          }
          @if (one.missing.length > shown().length) {
            <li class="doux">et {{ one.missing.length - shown().length }} autres informations</li>
          }
        </ul>
      }
      <div class="rang faire">
        <a class="b e grand" [routerLink]="one.route">{{ one.action }}</a><span class="doux"
          >environ {{ duration(one.minutes) }}</span
        >
      </div>
    </div>
    @if (one.total > 1) {
      <div
        class="be-anneau"
        role="img"
        [attr.aria-label]="one.given + ' informations sur ' + one.total + ' sont remplies'"
      >
        <svg viewBox="0 0 120 120" aria-hidden="true">
          @for (segment of ring(); track $index) {
            <path [attr.d]="segment.path" [class.fait]="segment.done" />
          }</svg
        ><span aria-hidden="true"
          ><b>{{ one.given }}</b
          >sur {{ one.total }}</span
        >
      </div>
    }
  </article>`,
})
export class FirstTask {
  readonly task = input.required<HolderTaskView>();

  protected readonly shown = computed(() => this.task().missing.slice(0, 5));
  /** Beyond an hour nobody counts minutes. */
  protected duration(minutes: number): string {
    return minutes < 60 ? frenchPlural(minutes, 'minute') : frenchPlural(Math.round(minutes / 60), 'heure');
  }
  protected readonly when = computed(() => {
    const { before, overdue } = this.task();
    if (overdue && before) return `À vous de jouer, c’était attendu ${dayOfWeek(before)}`;
    return before ? `À vous de jouer, d’ici ${dayOfWeek(before)}` : 'À vous de jouer';
  });
  protected readonly ring = computed(() => {
    const { given, total } = this.task();
    const segments = Math.min(total, MOST_SEGMENTS);
    const done = Math.floor((given / total) * segments);
    const gap = segments > 12 ? 0.03 : 0.038;
    return Array.from({ length: segments }, (_, index) => ({
      path: arc((index / segments) * 2 * Math.PI + gap, ((index + 1) / segments) * 2 * Math.PI - gap),
      done: index < done,
    }));
  });

  protected iconOf(route: string): IconName {
    if (route.endsWith('/engagements')) return 'fact_check';
    return route.endsWith('/evenements') ? 'event' : 'edit_note';
  }
}

/** An arc of the ring, angles clockwise from the top. */
function arc(from: number, to: number): string {
  const at = (angle: number): string =>
    `${(60 + RADIUS * Math.sin(angle)).toFixed(2)} ${(60 - RADIUS * Math.cos(angle)).toFixed(2)}`;
  return `M${at(from)}A${RADIUS} ${RADIUS} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}`;
}
