import { MOST_AT_ONE_TAP, type ClassCounter } from '@fds/attendance/domain';
import { part, say } from './elements';
import { readNumber } from './words';

export interface GivenClass {
  readonly level: ClassCounter;
  readonly pupils: number;
  readonly adults: number;
}

/** Asks for a class: its level, its pupils, its adults; null when the person thinks better of it. */
export function askClass(): Promise<GivenClass | null> {
  const dialog = part<HTMLDialogElement>('class-dialog');
  const form = dialog.querySelector('form') as HTMLFormElement;
  const [pupils, adults] = ['eleves', 'adultes'].map((id) => form.querySelector(`#${id}`) as HTMLInputElement) as [
    HTMLInputElement,
    HTMLInputElement,
  ];
  const wrong = part('wrong', dialog);
  say(wrong, '');
  for (const input of [pupils, adults]) input.removeAttribute('aria-invalid');
  return new Promise((resolve) => {
    let given: GivenClass | null = null;
    const add = (event: SubmitEvent): void => {
      const level = (form.querySelector('input[name=level]:checked') as HTMLInputElement).value as ClassCounter;
      const [children, grownUps] = [
        readNumber(pupils.value, 1, MOST_AT_ONE_TAP),
        readNumber(adults.value, 0, MOST_AT_ONE_TAP),
      ];
      if (children !== null && grownUps !== null) {
        given = { level, pupils: children, adults: grownUps };
        return;
      }
      event.preventDefault();
      const culprit = children === null ? pupils : adults;
      say(
        wrong,
        `Écrivez un nombre entier ${children === null ? 'd’élèves' : 'd’adultes'}, ${MOST_AT_ONE_TAP} au plus, par exemple ${children === null ? 24 : 3}.`,
      );
      culprit.setAttribute('aria-invalid', 'true');
      culprit.focus();
      culprit.select();
    };
    const close = (): void => dialog.close();
    form.addEventListener('submit', add);
    part('close', dialog).addEventListener('click', close);
    dialog.addEventListener(
      'close',
      () => {
        form.removeEventListener('submit', add);
        part('close', dialog).removeEventListener('click', close);
        resolve(given);
      },
      { once: true },
    );
    dialog.showModal();
    pupils.select();
  });
}
