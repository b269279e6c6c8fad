import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallDoorView } from '@fds/shared/contract';
import { ACCESSIBILITY_STATE } from '@fds/shared/kernel';
import {
  Api,
  frenchDay,
  frenchPeriod,
  Icon,
  Mark,
  PageStateView,
  pageState,
  ReadyTemplate,
  Session,
  SkipLink,
  Spectrum,
} from '@fds/shared/web-kit';
import { paragraphsOf } from './paragraphs';

/** The call, explained to whoever thinks of taking part, signed in or not. */
@Component({
  selector: 'fds-participate-page',
  imports: [Icon, Mark, PageStateView, ReadyTemplate, RouterLink, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'colonne' },
  styleUrl: './participate.page.scss',
  templateUrl: './participate.page.html',
})
export class ParticipatePage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly door = pageState({
    load: (_, signal) => this.api.get<CallDoorView>('/api/door/call', {}, signal),
  });
  protected readonly holder = computed(() => this.session.role() === 'holder');
  protected readonly signedIn = this.session.signedIn;
  protected readonly region = this.session.region;
  protected readonly paragraphs = computed(() => paragraphsOf(this.door.value()?.call?.text ?? ''));
  protected readonly accessibility = ACCESSIBILITY_STATE;
  protected readonly day = frenchDay;
  protected readonly period = frenchPeriod;
}
