import { dayInWords, type Day } from '@fds/shared/kernel';
import { ROLE_LABELS } from './roles';
import type { HeldRight } from './rights';

/** A subject of at most 60 characters, and a plain text. */
export interface RightsMail {
  readonly subject: string;
  readonly text: string;
}

const SIGNATURE = 'La coordination régionale de la Fête de la science';
const letter = (subject: string, ...lines: string[]): RightsMail => ({
  subject,
  text: `${[...lines, SIGNATURE].join('\n\n')}\n`,
});

/** A role in the words of a letter: `Coordination (02, 80), jusqu’au 30 juin 2026`. */
export function rightInWords({ role, endsOn, departments }: HeldRight): string {
  const place = departments ? ` (${departments.join(', ')})` : '';
  return `${ROLE_LABELS[role]}${place}${endsOn ? `, jusqu’au ${dayInWords(endsOn)} inclus` : ''}`;
}

/** Told to a person whose rights somebody has changed. */
export const rightsChangedMail = (name: string, rights: readonly HeldRight[], link: string): RightsMail =>
  letter(
    'Vos droits sur le portail ont changé',
    `Bonjour ${name},`,
    'Vos droits sur le portail de la Fête de la science ont changé. Vous pouvez désormais agir comme :',
    rights.map((right) => `- ${rightInWords(right)}`).join('\n'),
    `Vos sessions ouvertes ont été fermées : reconnectez-vous pour continuer. ${link}`,
    'Si ce changement vous surprend, écrivez à la coordination.',
  );

/** Told to a person whose account was closed. */
export const accountClosedMail = (name: string): RightsMail =>
  letter(
    'Votre compte est désactivé',
    `Bonjour ${name},`,
    'Votre compte sur le portail de la Fête de la science a été désactivé, et vos sessions fermées. Rien de ce que vous avez écrit n’est perdu.',
    'Si vous en avez encore besoin, écrivez à la coordination : elle peut le rouvrir.',
  );

/** Told to a person whose account was opened again. */
export const accountReopenedMail = (name: string, link: string): RightsMail =>
  letter(
    'Votre compte est rouvert',
    `Bonjour ${name},`,
    `Votre compte sur le portail de la Fête de la science est rouvert. Vous pouvez vous y connecter : ${link}`,
  );

/** Told a week ahead to the person whose role ends. */
export const roleEndingMail = (name: string, right: HeldRight & { readonly endsOn: Day }): RightsMail =>
  letter(
    `Votre accès se termine le ${dayInWords(right.endsOn)}`,
    `Bonjour ${name},`,
    `Votre rôle « ${ROLE_LABELS[right.role]} » sur le portail de la Fête de la science se termine le ${dayInWords(right.endsOn)} au soir.`,
    'S’il vous le faut plus longtemps, demandez-le à la coordination avant cette date.',
  );

/** Told a week ahead to the coordination. */
export const roleOfOtherEndingMail = (
  name: string,
  person: { readonly name: string; readonly right: HeldRight & { readonly endsOn: Day }; readonly link: string },
): RightsMail =>
  letter(
    `Un accès se termine le ${dayInWords(person.right.endsOn)}`,
    `Bonjour ${name},`,
    `Le rôle « ${ROLE_LABELS[person.right.role]} » de ${person.name} se termine le ${dayInWords(person.right.endsOn)} au soir. Personne n’a rien à faire s’il doit se terminer.`,
    `Pour le prolonger : ${person.link}`,
  );
