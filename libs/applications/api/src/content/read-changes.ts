import {
  ANSWER_RULE_TEXTS,
  EXTRA,
  MOST_SLOTS,
  readAnswer,
  specOf,
  type Answer,
  type AnswerRule,
  type Change,
  type FieldSpec,
} from '@fds/applications/domain';
import type { FieldProblem } from '@fds/shared/kernel';
import type { ChangeRequest } from './content.contract';

/** What was sent, in the form the rules know; each refused change with its place and a sentence. */
export function readChanges(
  requests: readonly ChangeRequest[],
  applicationId: string,
): { readonly changes: readonly Change[]; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const changes = requests.flatMap((request, index): Change[] => {
    const read = readChange(request, applicationId);
    if ('op' in read) return [read];
    problems.push({ pointer: `/changes/${index}/${read.member}`, rule: read.rule, detail: read.detail });
    return [];
  });
  return { changes, problems };
}

interface Refused {
  readonly member: string;
  readonly rule: string;
  readonly detail: string;
}
const MISSING: Omit<Refused, 'member'> = { rule: 'missing_member', detail: 'Il manque une partie de ce changement.' };
const UNKNOWN: Refused = { member: 'field', rule: 'unknown_field', detail: 'Ce champ n’existe pas.' };

function readChange(request: ChangeRequest, applicationId: string): Change | Refused {
  const { op, field, was, value, kind, position } = request;
  const item = request.item.toLowerCase();
  const parent = request.parent?.toLowerCase();
  switch (op) {
    case 'set': {
      if (field === undefined) return { ...MISSING, member: 'field' };
      if (value === undefined) return { ...MISSING, member: 'value' };
      const spec = specOf(field, item === applicationId ? 'project' : 'event');
      if (!spec || field === EXTRA) return UNKNOWN;
      const read = readValue(field, spec, value);
      if ('rule' in read) return { member: 'value', rule: read.rule, detail: sentence(read.rule, spec) };
      return { op, item, field, was: was ?? null, value: read.answer };
    }
    case 'confirm':
      return field === undefined ? { ...MISSING, member: 'field' } : { op, item, field };
    case 'add':
      if (kind === undefined) return { ...MISSING, member: 'kind' };
      if (position === undefined) return { ...MISSING, member: 'position' };
      return { op, item, parent: parent ?? null, kind, position };
    case 'move':
      return position === undefined ? { ...MISSING, member: 'position' } : { op, item, position };
    case 'remove':
      return { op, item };
  }
}

/** An event always has a kind, and a way to attend it. */
const NEVER_EMPTY = new Set(['kind', 'attendanceMode']);
function readValue(
  field: string,
  spec: FieldSpec,
  value: unknown,
): { readonly answer: Answer } | { readonly rule: AnswerRule } {
  return value === null && NEVER_EMPTY.has(field) ? { rule: 'always_chosen' } : readAnswer(spec, value);
}

function sentence(rule: AnswerRule, spec: FieldSpec): string {
  if (rule !== 'too_many') return ANSWER_RULE_TEXTS[rule];
  if (spec.type === 'slots') return `Au plus ${MOST_SLOTS} dates par événement.`;
  return spec.type === 'rows' ? `Au plus ${spec.most} lignes ici.` : ANSWER_RULE_TEXTS[rule];
}
