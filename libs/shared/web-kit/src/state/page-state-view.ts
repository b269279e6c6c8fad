import { NgTemplateOutlet } from '@angular/common';
import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  contentChild,
  Directive,
  effect,
  inject,
  input,
  signal,
  TemplateRef,
} from '@angular/core';
import { Icon } from '../icons/icon';
import type { PageState } from './page-state';

/** `<ng-template [fdsReady]="state" let-value>`: what is shown once the value is there, typed after the state. */
@Directive({ selector: 'ng-template[fdsReady]' })
export class ReadyTemplate<T> {
  readonly template = inject<TemplateRef<{ $implicit: T }>>(TemplateRef);
  readonly of = input.required<PageState<T>>({ alias: 'fdsReady' });
  static ngTemplateContextGuard<T>(_: ReadyTemplate<T>, context: unknown): context is { $implicit: T } {
    return context !== undefined;
  }
}

/** `<ng-template fdsEmpty>`: why there is nothing, and the one useful action. */
@Directive({ selector: 'ng-template[fdsEmpty]' })
export class EmptyTemplate {
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}

/** Nothing is drawn before this time (milliseconds): most answers come sooner, and a flash of bars is noise. */
const PATIENCE = 300;

/** The faces of a page: grey bars, empty with its reason, failed with a way out, reserved, ready. */
@Component({
  selector: 'fds-page-state',
  imports: [NgTemplateOutlet, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    .os {
      margin: var(--e4) 0;
    }
    .visage {
      display: grid;
      justify-items: start;
      gap: var(--e2);
      max-width: 60ch;
      padding: var(--e6) 0;
    }
    .visage .rang {
      margin-top: var(--e2);
    }
  `,
  template: `
    @let state = of();
    @switch (state.face()) {
      @case ('loading') {
        @if (late()) {
          <div class="os" aria-hidden="true">
            @for (width of widths(); track $index) {
              <i [style.width.%]="width"></i>
            }
          </div>
        }
        <p class="vh" role="status">{{ late() ? 'Chargement ' + what() : '' }}</p>
      }
      @case ('failed') {
        <div class="visage" role="alert">
          <h2 [attr.aria-level]="level()">{{ failure() }}</h2>
          <p class="doux">{{ state.problem()?.detail }}</p>
          <div class="rang">
            <button class="b p" type="button" (click)="state.reload()">Réessayer</button>
            <span class="meta">code {{ state.problem()?.support }}</span>
          </div>
        </div>
      }
      @case ('forbidden') {
        <div class="visage">
          <h2 [attr.aria-level]="level()"><fds-icon name="lock" size="l" /> Cette page est réservée</h2>
          <p class="doux">{{ state.problem()?.detail }}</p>
        </div>
      }
      @case ('missing') {
        <div class="visage">
          <h2 [attr.aria-level]="level()">Rien à cette adresse</h2>
          <p class="doux">{{ state.problem()?.detail }}</p>
        </div>
      }
      @case ('empty') {
        @if (emptyTemplate(); as empty) {
          <ng-container [ngTemplateOutlet]="empty.template" />
        } @else {
          <div class="visage">
            <p class="doux">Il n’y a rien à montrer ici pour l’instant.</p>
          </div>
        }
      }
      @case ('ready') {
        @if (readyTemplate(); as ready) {
          <ng-container [ngTemplateOutlet]="ready.template" [ngTemplateOutletContext]="{ $implicit: state.value() }" />
        }
      }
    }
  `,
})
export class PageStateView {
  readonly of = input.required<PageState<unknown>>();
  /** What is loading, with its article: `des dossiers`, `de la séance`. */
  readonly what = input('de la page');
  /** Title of the failed face. */
  readonly failure = input('Cette partie n’a pas pu être chargée');
  /** Number of grey bars. */
  readonly bars = input(4);

  protected readonly readyTemplate = contentChild(ReadyTemplate);
  protected readonly emptyTemplate = contentChild(EmptyTemplate);
  protected readonly late = signal(false);
  /** Of the title of a face: that of a page whose own title would only have come with what could not be loaded. */
  protected readonly level = signal<1 | null>(null);
  protected readonly widths = computed(() =>
    Array.from({ length: this.bars() }, (_, index) => [60, 100, 85, 40][index % 4]),
  );

  constructor() {
    effect((onCleanup) => {
      if (this.of().face() !== 'loading') return this.late.set(false);
      const timer = setTimeout(() => this.late.set(true), PATIENCE);
      onCleanup(() => clearTimeout(timer));
    });
    afterRenderEffect(() => {
      this.of().face();
      this.level.set(document.querySelector('h1') === null ? 1 : null);
    });
  }
}
