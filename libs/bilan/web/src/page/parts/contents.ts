import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The sections of the bilan, beside it. */
@Component({
  selector: 'fds-bilan-contents',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    a {
      display: block;
      padding: 6px 10px;
      border-radius: 8px;
      text-decoration: none;
      color: var(--texte-2);
      line-height: 1.35;
    }
    a:hover {
      background: var(--creux);
    }
    a[aria-current] {
      background: var(--action-fond);
      color: var(--sur-action-fond);
      font-weight: 600;
    }
  `,
  template: `<nav class="carte serre" aria-label="Dans ce bilan">
    <ul>
      @for (section of sections(); track section.id) {
        <li>
          <a
            [routerLink]="[]"
            [fragment]="section.id"
            queryParamsHandling="preserve"
            [attr.aria-current]="here() === section.id ? 'location' : null"
            (click)="here.set(section.id)"
            >{{ section.title }}</a
          >
        </li>
      }
    </ul>
  </nav>`,
})
export class Contents {
  readonly sections = input.required<readonly { readonly id: string; readonly title: string }[]>();
  /** The section last gone to. */
  protected readonly here = signal('chiffres-cles');
}
