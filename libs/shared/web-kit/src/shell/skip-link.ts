import { ChangeDetectionStrategy, Component } from '@angular/core';

/** First stop of the keyboard: straight to the page's content. */
@Component({
  selector: 'fds-skip-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<a class="evitement" href="#contenu" (click)="jump($event)">Aller au contenu</a>`,
})
export class SkipLink {
  protected jump(event: Event): void {
    event.preventDefault();
    document.getElementById('contenu')?.focus();
  }
}
