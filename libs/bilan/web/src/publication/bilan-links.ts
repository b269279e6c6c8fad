import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Session } from '@fds/shared/web-kit';

/** From the page of a bilan to its texts: to write and to publish for the coordination, to read for everybody else. */
@Component({
  selector: 'fds-bilan-links',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: var(--e3);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
  template: `@if (version(); as number) {
      <a class="b sec" [routerLink]="['versions', number]"
        ><fds-icon name="article" />Lire la version {{ number }} et ses textes</a
      >
    }
    @if (writes()) {
      <a class="b sec" routerLink="ecrire"><fds-icon name="edit_note" />Écrire</a>
      <a class="b sec" routerLink="publication"><fds-icon name="public" />Publier</a>
    } @else if (reads()) {
      <a class="b sec" routerLink="ecrire"><fds-icon name="edit_note" />Brouillon du texte</a>
    }`,
})
export class BilanLinks {
  private readonly session = inject(Session);
  /** The version that is shown; null while the bilan is live. */
  readonly version = input.required<number | null>();
  protected readonly writes = computed(() => this.session.role() === 'coordinator');
  protected readonly reads = computed(() => ['drari', 'region'].includes(this.session.role() ?? ''));
}
