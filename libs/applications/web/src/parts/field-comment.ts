import { ChangeDetectionStrategy, Component, computed, inject, input, ViewEncapsulation } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Session } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';

/**
 * Below a field while one is in it: the way to what the team says of it. Its parent is the field's frame (`data-at`). Shown
 * by style alone, so that coming into a field computes nothing.
 */
@Component({
  selector: 'fds-field-comment',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  styles: `
    [data-at]:has(> fds-field-comment) {
      position: relative;
    }
    fds-field-comment {
      position: absolute;
      inset: 100% 0 auto auto;
      z-index: 1;
      visibility: hidden;
    }
    fds-field-comment a {
      display: inline-flex;
      gap: 6px;
      min-height: 40px;
      padding: 6px 4px 0 10px;
      font-size: var(--t-sm);
      font-weight: 600;
    }
    [data-at]:focus-within > fds-field-comment,
    [data-at]:hover > fds-field-comment {
      visibility: visible;
    }
    @media print {
      fds-field-comment {
        display: none;
      }
    }
  `,
  template: `<a [routerLink]="path()" [queryParams]="query()"
    ><fds-icon name="forum" size="s" />Commenter<span class="vh"> : {{ label() }}</span></a
  >`,
})
export class FieldComment {
  private readonly editing = inject(DossierEditing);
  private readonly session = inject(Session);
  readonly item = input.required<string>();
  readonly field = input.required<string>();
  readonly label = input.required<string>();

  protected readonly path = computed(() => {
    const invited = (this.editing.head()?.writes ?? null) !== null;
    return [invited ? '/mes-animations' : '/dossiers', this.editing.id(), 'messages'];
  });
  /** Who stands in the holder's place does not read what the team says to itself. */
  protected readonly query = computed(() => ({
    fil: this.session.actingFor() ? 'thread' : 'team',
    item: this.item(),
    champ: this.field(),
  }));
}
