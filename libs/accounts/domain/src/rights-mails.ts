import { dayInWords, letter, type Day, type Mail } from '@fds/shared/kernel';
import { ROLE_LABELS } from './roles';
import type { HeldRight } from './rights';

const mail = (subject: string, name: string, ...paragraphs: string[]): Mail => ({
  subject,
  text: letter(name, paragraphs),
});

/** A role in the words of a letter: `Coordination (02, 80), jusqu’au 30 juin 2026`. */
export function rightInWords({ role, endsOn, departments }: HeldRight): string {
  const place = departments ? ` (${departments.join(', ')})` : '';
  return `${ROLE_LABELS[role]}${place}${endsOn ? `, jusqu’au ${dayInWords(endsOn)} inclus` : ''}`;
}

/** Told to a person whose rights somebody has changed. */
export const rightsChangedMail = (name: string, rights: readonly HeldRight[], link: string): Mail =>
  mail(
    'Vos droits sur le portail ont changé',
    name,
    'Vos droits sur le portail de la Fête de la science ont changé. Vous pouvez désormais agir comme\u00a0:',
    rights.map((right) => `- ${rightInWords(right)}`).join('\n'),
    `Vos sessions ouvertes ont été fermées\u00a0: reconnectez-vous pour continuer. ${link}`,
    'Si ce changement vous surprend, écrivez à la coordination.',
  );

/** Told to a person whose account was closed. */
export const accountClosedMail = (name: string): Mail =>
  mail(
    'Votre compte est désactivé',
    name,
    'Votre compte sur le portail de la Fête de la science a été désactivé, et vos sessions fermées. Rien de ce que vous avez écrit n’est perdu.',
    'Si vous en avez encore besoin, écrivez à la coordination\u00a0: elle peut le rouvrir.',
  );

/** Told to a person whose account was opened again. */
export const accountReopenedMail = (name: string, link: string): Mail =>
  mail(
    'Votre compte est rouvert',
    name,
    `Votre compte sur le portail de la Fête de la science est rouvert. Vous pouvez vous y connecter\u00a0: ${link}`,
  );

/** Told a week ahead to the person whose role ends. */
export const roleEndingMail = (name: string, right: HeldRight & { readonly endsOn: Day }): Mail =>
  mail(
    `Votre accès se termine le ${dayInWords(right.endsOn)}`,
    name,
    `Votre rôle «\u00a0${ROLE_LABELS[right.role]}\u00a0» sur le portail de la Fête de la science se termine le ${dayInWords(right.endsOn)} au soir.`,
    'S’il vous le faut plus longtemps, demandez-le à la coordination avant cette date.',
  );

/** Told a week ahead to the coordination. */
export const roleOfOtherEndingMail = (
  name: string,
  person: { readonly name: string; readonly right: HeldRight & { readonly endsOn: Day }; readonly link: string },
): Mail =>
  mail(
    `Un accès se termine le ${dayInWords(person.right.endsOn)}`,
    name,
    `Le rôle «\u00a0${ROLE_LABELS[person.right.role]}\u00a0» de ${person.name} se termine le ${dayInWords(person.right.endsOn)} au soir. Personne n’a rien à faire s’il doit se terminer.`,
    `Pour le prolonger\u00a0: ${person.link}`,
  );
