import { ChangeDetectionStrategy, Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  figureFacts,
  listBehind,
  NO_FILTER,
  type BilanFilter,
  type FigureBook,
  type YearKnown,
} from '@fds/bilan/domain';
import { Dialog, Icon, Session } from '@fds/shared/web-kit';
import { FigureShown } from './figure-shown';
import { Sparkline } from './sparkline';

/** The one place where a figure says everything it stands on; the same on a phone and by keyboard. */
@Component({
  selector: 'fds-figure-sheet',
  imports: [Dialog, Icon, RouterLink, Sparkline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './figure-sheet.scss',
  templateUrl: './figure-sheet.html',
})
export class FigureSheet {
  readonly book = input.required<FigureBook>();
  readonly year = input.required<number>();
  readonly past = input.required<readonly YearKnown[]>();
  /** What the figures are limited to, in words; empty for the whole edition. */
  readonly within = input('');
  /** The part of the edition that is read; the list behind has the same. */
  readonly filter = input<BilanFilter>(NO_FILTER);

  private readonly box = viewChild.required<Dialog>('box');
  private readonly shown = inject(FigureShown);
  private readonly session = inject(Session);
  private readonly code = computed(() => this.shown.figure()?.code ?? '');
  protected readonly facts = computed(() => figureFacts(this.book(), this.code(), this.past()));
  protected readonly list = computed(() => listBehind(this.code(), this.year(), this.session.role(), this.filter()));

  constructor() {
    effect(() => {
      if (this.shown.figure() && this.facts()) this.box().open();
    });
  }
}
