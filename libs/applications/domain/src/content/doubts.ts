import { numberInWords } from '@fds/shared/kernel';
import {
  isBlank,
  MOST_CHARACTERS,
  type Answer,
  type ColumnSpec,
  type FieldSpec,
  type Row,
  type TextForm,
} from './field-spec';

/** What can be wrong with an answer by itself. */
export type AnswerDoubtCode =
  'too_long' | 'email_form' | 'link_form' | 'phone_form' | 'out_of_range' | 'row_incomplete';

export interface AnswerDoubt {
  readonly code: AnswerDoubtCode;
  /** French, shown as is. */
  readonly text: string;
  /** Key of the row and name of its column, for an answer of rows. */
  readonly row?: string;
  readonly column?: string;
}

const EMAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@.]+(\.[^\s@.]+)+$/;
const PHONE = /^\+?[\d\s.()/-]{6,30}$/;
const FORMS: Record<TextForm, { code: AnswerDoubtCode; isWell: (text: string) => boolean; text: string }> = {
  email: {
    code: 'email_form',
    isWell: (text) => EMAIL.test(text) && text.length <= 254,
    text: 'Cette adresse e-mail n’est pas complète. Écrivez-la comme prenom@structure.fr.',
  },
  link: {
    code: 'link_form',
    isWell: isLink,
    text: 'Ce lien n’est pas complet. Écrivez-le comme https://www.structure.fr.',
  },
  phone: {
    code: 'phone_form',
    isWell: (text) => PHONE.test(text) && text.replace(/\D/g, '').length >= 6,
    text: 'Ce numéro ne se lit pas. Écrivez-le comme 03 22 00 00 00.',
  },
};

function isLink(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
}

/** The sentence for a text over its limit: `182 caractères, 140 au plus.` */
export const tooLongText = (length: number, most: number): string =>
  `${numberInWords(length)} caractères, ${numberInWords(most)} au plus.`;

/** What is wrong with an answer that is given, whatever stands beside it; empty when nothing is. */
export function answerDoubts(spec: FieldSpec, answer: Answer): readonly AnswerDoubt[] {
  if (isBlank(answer)) return [];
  switch (spec.type) {
    case 'text':
      return listed(textDoubt(answer as string, spec.max, spec.form));
    case 'number':
      return listed(rangeDoubt(answer as number, spec));
    case 'rows':
      return (answer as readonly Row[]).flatMap((row, place) => rowDoubts(spec, row, place));
    default:
      return [];
  }
}

const listed = (doubt: AnswerDoubt | null): readonly AnswerDoubt[] => (doubt ? [doubt] : []);

function textDoubt(text: string, max: number, form?: TextForm): AnswerDoubt | null {
  if (text.length > max) return { code: 'too_long', text: tooLongText(text.length, Math.min(max, MOST_CHARACTERS)) };
  const asked = form && FORMS[form];
  return asked && !asked.isWell(text.trim()) ? { code: asked.code, text: asked.text } : null;
}

function rangeDoubt(value: number, { min, max }: { readonly min: number; readonly max: number }): AnswerDoubt | null {
  if (value >= min && value <= max) return null;
  return {
    code: 'out_of_range',
    text: value < min ? `Au moins ${numberInWords(min)}.` : `Au plus ${numberInWords(max)}.`,
  };
}

/** True for a row in which nothing was typed. */
export const isBlankRow = ({ key: _, ...columns }: Row): boolean =>
  Object.values(columns).every((value) => isBlank(value));

function rowDoubts(spec: Extract<FieldSpec, { type: 'rows' }>, row: Row, place: number): readonly AnswerDoubt[] {
  if (isBlankRow(row)) return [];
  const name = `${spec.one.charAt(0).toUpperCase()}${spec.one.slice(1)} ${place + 1}`;
  return Object.entries(spec.columns).flatMap(([column, asked]): AnswerDoubt[] => {
    const doubt = columnDoubt(asked, row[column] ?? null, row);
    return doubt ? [{ ...doubt, text: `${name}\u00a0: ${doubt.text}`, row: row.key, column }] : [];
  });
}

function columnDoubt(column: ColumnSpec, value: string | number | boolean | null, row: Row): AnswerDoubt | null {
  const said = `«\u00a0${column.label}\u00a0»`;
  const blank = value === null || (typeof value === 'string' && value.trim() === '');
  if (blank) {
    // The register names the organisation that a row stands for.
    const needed = 'required' in column && column.required && !(column.type === 'text' && row['organisationId']);
    return needed ? { code: 'row_incomplete', text: `il manque ${said}.` } : null;
  }
  const found =
    column.type === 'text'
      ? textDoubt(String(value), column.max, column.form)
      : column.type === 'number'
        ? rangeDoubt(Number(value), column)
        : null;
  return found && { code: found.code, text: `${said}, ${found.text.charAt(0).toLowerCase()}${found.text.slice(1)}` };
}
