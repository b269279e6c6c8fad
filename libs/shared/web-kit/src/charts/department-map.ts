import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { frenchCount } from '../text/french';
import { DEPARTMENT_OUTLINES, OUTLINES_VIEW_BOX } from '@fds/shared/kernel';

/** A department and the number that is written on it. */
export interface DepartmentCount {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

/** Steps of the shades. */
const SHADES = 5;

/**
 * Departments in shades of their number, with name and number on each. The same numbers stand in a table beside it, which
 * belongs to the page. Nothing is drawn when a department has no outline: half a map says something wrong.
 */
@Component({
  selector: 'fds-department-map',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './department-map.scss',
  template: `
    @if (shapes().length > 0) {
      <figure class="graph">
        <svg [attr.viewBox]="box" role="img" [attr.aria-label]="label()">
          @for (shape of shapes(); track shape.code) {
            <path [attr.d]="shape.path" [attr.class]="'t' + shape.shade" />
          }
          @for (shape of shapes(); track shape.code) {
            <text
              [attr.x]="shape.x"
              [attr.y]="shape.y"
              text-anchor="middle"
              class="nom"
              [class.clair]="shape.shade > 2"
            >
              {{ shape.name }}
            </text>
            <text
              [attr.x]="shape.x"
              [attr.y]="shape.y + 10"
              text-anchor="middle"
              class="nombre"
              [class.clair]="shape.shade > 2"
            >
              {{ shape.count }}
            </text>
          }
        </svg>
        <figcaption class="base">Contours&nbsp;: svg-maps, CC BY 4.0</figcaption>
      </figure>
    }
  `,
})
export class DepartmentMap {
  readonly departments = input.required<readonly DepartmentCount[]>();
  /** What the map shows, in one sentence. */
  readonly label = input.required<string>();

  protected readonly box = OUTLINES_VIEW_BOX;
  protected readonly shapes = computed(() => {
    const departments = this.departments();
    if (!hasOutlines(departments)) return [];
    const counts = departments.map(({ count }) => count);
    const [least, most] = [Math.min(...counts), Math.max(...counts)];
    return departments.flatMap(({ code, name, count }) => {
      const outline = DEPARTMENT_OUTLINES.find((one) => one.code === code);
      const shade =
        count === 0 ? 0 : most === least ? 3 : 1 + Math.round(((count - least) / (most - least)) * (SHADES - 1));
      return outline
        ? [{ code, name, count: frenchCount(count), shade, path: outline.path, ...place(outline.label) }]
        : [];
    });
  });
}

const place = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x, y: y - 2 });

/** Whether all of these can be drawn. */
export const hasOutlines = (departments: readonly Pick<DepartmentCount, 'code'>[]): boolean =>
  departments.every(({ code }) => DEPARTMENT_OUTLINES.some((one) => one.code === code));
