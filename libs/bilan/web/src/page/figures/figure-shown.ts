import { Injectable, signal } from '@angular/core';

/** The figure whose sheet is asked for; given by the page, read by every number on it. */
@Injectable()
export class FigureShown {
  private readonly asked = signal<{ readonly code: string } | null>(null);
  /** A new object each time: the same figure may be asked for twice. */
  readonly figure = this.asked.asReadonly();

  show(code: string): void {
    this.asked.set({ code });
  }
}
