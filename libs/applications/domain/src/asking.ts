import type { FieldProblem } from '@fds/shared/kernel';
import { EVENT_FIELDS } from './content/event-fields';
import { SECTIONS, type FieldSpec, type Section } from './content/field-spec';
import { PROJECT_FIELDS } from './content/project-fields';

/** Pages that every dossier has: without them there is nothing to label, or nobody who commits to it. */
export const FIXED_SECTIONS: readonly Section[] = ['structure', 'projet', 'evenements', 'engagements'];

/** A question of the dossier as an edition's form names it. */
export interface FormField {
  /** `project.<field>` or `event.<field>`. */
  readonly name: string;
  readonly spec: FieldSpec;
}

const named = (owner: 'project' | 'event', fields: Readonly<Record<string, FieldSpec>>): readonly FormField[] =>
  Object.entries(fields).map(([field, spec]) => ({ name: `${owner}.${field}`, spec }));

/** Every question of the dossier, in the order of its pages. */
export const FORM_FIELDS: readonly FormField[] = [...named('project', PROJECT_FIELDS), ...named('event', EVENT_FIELDS)];

/** What an edition's choice of fields and pages cannot be, each with its place; empty when it can. */
export function askingProblems(fields: readonly string[], sectionsOff: readonly string[]): readonly FieldProblem[] {
  const problem = (pointer: string, rule: string, detail: string): FieldProblem => ({ pointer, rule, detail });
  const ofFields = fields.flatMap((name) => {
    const field = FORM_FIELDS.find((known) => known.name === name);
    if (!field) return [problem(`/fields/${name}`, 'field_unknown', 'Le dossier n’a pas de telle question.')];
    return field.spec.fixed
      ? [
          problem(
            `/fields/${name}`,
            'field_fixed',
            `«\u00a0${field.spec.label}\u00a0» est toujours demandé\u00a0: le portail en a besoin.`,
          ),
        ]
      : [];
  });
  const ofSections = sectionsOff.flatMap((section) => {
    if (!SECTIONS.some((known) => known === section))
      return [problem('/sectionsOff', 'section_unknown', 'Le dossier n’a pas de telle page.')];
    return FIXED_SECTIONS.some((fixed) => fixed === section)
      ? [problem('/sectionsOff', 'section_fixed', 'Cette page est toujours demandée\u00a0: le portail en a besoin.')]
      : [];
  });
  return [...ofFields, ...ofSections];
}
