import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type ActivatedRouteSnapshot, type RouterStateSnapshot } from '@angular/router';

const SITE = 'Fête de la science';

/** The tab's title: page, section, site. Each level of the routes that has a title gives one part. */
@Injectable()
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    const parts: string[] = [];
    for (let route: ActivatedRouteSnapshot | null = state.root; route; route = route.firstChild) {
      const own: unknown = this.getResolvedTitleForRoute(route);
      if (typeof own === 'string' && own !== parts[0]) parts.unshift(own);
    }
    this.title.setTitle(parts.length > 0 ? `${parts.join(', ')} – ${SITE}` : SITE);
  }
}
