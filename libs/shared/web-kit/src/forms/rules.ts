import {
  applyEach,
  email,
  max,
  maxLength,
  min,
  minLength,
  pattern,
  required,
  validate,
  type FieldTree,
  type SchemaFn,
  type SchemaPath,
  type ValidationError,
} from '@angular/forms/signals';
import type { FieldProblem } from '../http/problem';

/** What the API's contract asks of one field; generated, never typed by hand. */
export interface Rule {
  readonly required?: true | { readonly field: string; readonly is: readonly unknown[] };
  readonly nullable?: true;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly items?: Rule;
  readonly fields?: Rules;
}
export type Rules = Readonly<Record<string, Rule>>;

/** What a form edits: every field of the request present, an empty text being '' and anything else empty being null. */
export type Draft<T> = { -readonly [K in keyof T]-?: Empty<T[K], NonNullable<T[K]>> };
type Empty<T, V> = V extends readonly (infer I)[]
  ? (I extends object ? Draft<I> : I)[]
  : V extends string
    ? string extends V
      ? string
      : V | ''
    : V extends boolean
      ? boolean
      : V extends number
        ? number | null
        : null extends T
          ? Draft<V> | null
          : Draft<V>;

/** The request a draft makes: an empty field is null where the contract allows it, and absent otherwise. */
export function settle<T>(draft: Draft<T>, rules: Rules): T {
  const entries = Object.entries(draft as Record<string, unknown>).flatMap(([name, value]): [string, unknown][] => {
    const { nullable, fields, items } = rules[name] ?? {};
    if (value === '' || value === null) return nullable ? [[name, null]] : [];
    if (fields) return [[name, settle(value as never, fields)]];
    return [[name, items?.fields ? (value as never[]).map((item) => settle(item, items.fields as Rules)) : value]];
  });
  return Object.fromEntries(entries) as T;
}

/** The rules of the API's contract, as a signal-form schema. */
export function obey<T>(rules: Rules): SchemaFn<T> {
  return (path) => {
    for (const [name, rule] of Object.entries(rules)) {
      constrain((path as unknown as Record<string, Path>)[name] as Path, rule, path as never);
    }
  };
}
type Path = SchemaPath<never>;

function constrain(at: Path, rule: Rule, parent?: SchemaPath<unknown>): void {
  const { required: asked, items, fields } = rule;
  const list = items !== undefined;
  if (asked && !list && !rule.nullable) {
    required(
      at,
      asked === true
        ? {}
        : {
            when: ({ valueOf }) =>
              asked.is.includes((valueOf(parent as SchemaPath<unknown>) as Record<string, unknown>)[asked.field]),
          },
    );
  }
  if (rule.minLength !== undefined && (list || rule.minLength > 1)) minLength(at, rule.minLength);
  if (rule.maxLength !== undefined) maxLength(at, rule.maxLength);
  if (rule.min !== undefined) min(at, rule.min);
  if (rule.max !== undefined) max(at, rule.max);
  if (rule.step !== undefined) {
    const step = rule.step;
    validate(at, ({ value }) => (value() === null || isMultiple(value(), step) ? null : { kind: 'step' }));
  }
  if (rule.pattern !== undefined) pattern(at, new RegExp(rule.pattern));
  if (rule.format === 'email') email(at);
  if (rule.format === 'uri') validate(at, ({ value }) => (!value() || URL.canParse(value()) ? null : { kind: 'uri' }));
  if (items) {
    applyEach(at as SchemaPath<never[]>, (item: unknown) =>
      items.fields ? obey(items.fields)(item as never) : constrain(item as Path, items),
    );
  }
  if (fields) obey(fields)(at as never);
}
const isMultiple = (value: number, step: number): boolean => Math.abs(value / step - Math.round(value / step)) < 1e-9;

/** The problems a server answered, each laid on its field (the nearest one when the pointer goes deeper than the form). */
export function lay<T>(
  form: FieldTree<T>,
  problem: { readonly errors?: readonly FieldProblem[] },
): ValidationError.WithOptionalFieldTree[] {
  return (problem.errors ?? []).map(({ pointer, rule, detail }) => ({
    kind: rule,
    message: detail,
    fieldTree: pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((tree, key) => (tree as Record<string, unknown>)[key] ?? tree, form) as FieldTree<unknown>,
  }));
}
