import { ChangeDetectionStrategy, Component, DestroyRef, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, Router } from '@angular/router';

/** After a change of page, focus goes to its `h1` and its title is said, as a page load would do. */
@Component({
  selector: 'app-announcer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      position: fixed;
      top: 0;
      left: 0;
    }
  `,
  template: `<p class="vh" aria-live="polite">{{ said() }}</p>`,
})
export class Announcer {
  private readonly title = inject(Title);
  protected readonly said = signal('');

  constructor() {
    const router = inject(Router);
    let path: string | null = null;
    const events = router.events.subscribe((event) => {
      if (!(event instanceof NavigationEnd)) return;
      const next = event.urlAfterRedirects.split(/[?#]/)[0] ?? '';
      const moved = path !== null && path !== next;
      path = next;
      // A filter changes the query, not the page: the focus stays where it is.
      if (moved) setTimeout(() => this.arrive());
    });
    inject(DestroyRef).onDestroy(() => events.unsubscribe());
  }

  private arrive(): void {
    this.said.set(this.title.getTitle());
    const heading = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('contenu');
    if (!heading) return;
    if (!heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1');
    heading.focus({ preventScroll: true });
  }
}
