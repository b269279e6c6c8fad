import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MailLookView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { MailLookPage } from './mail-look.page';

const LOGO = { id: 'l1', alt: 'Ombelliscience', width: 480, height: 120, bytes: 30_000 };
const LOOK: MailLookView = {
  ...{ year: 2026, number: 3, title: 'Fête de la science 2026', colour: '#14153A', foot: 'Ombelliscience\nAmiens' },
  ...{ logo: LOGO, partners: [{ ...LOGO, id: 'p1', alt: 'Région' }], writtenAt: '2026-01-05T08:00:00Z' },
  change: { allowed: true, reasons: [] },
};

async function shown(load: () => Promise<MailLookView> = () => Promise.resolve(LOOK)) {
  const put = jest.fn((_path: string, _body?: unknown): Promise<unknown> => Promise.resolve({ ...LOOK, number: 4 }));
  const post = jest.fn((_path: string, _body?: unknown): Promise<unknown> =>
    Promise.resolve({ id: 'n1', width: 100, height: 40, bytes: 3_000 }),
  );
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Api, useValue: { get: load, put, post } }],
  });
  const fixture = TestBed.createComponent(MailLookPage);
  fixture.componentRef.setInput('annee', '2026');
  const settle = async (): Promise<void> => {
    fixture.detectChanges();
    await new Promise((done) => setTimeout(done));
    fixture.detectChanges();
  };
  await settle();
  const root = fixture.nativeElement as HTMLElement;
  const words = (): string => root.textContent.replace(/\s+/g, ' ');
  const field = (label: string): HTMLInputElement =>
    [...root.querySelectorAll('fds-field')]
      .find((one) => one.querySelector('label')?.textContent.includes(label))!
      .querySelector<HTMLInputElement>('input, textarea')!;
  const type = async (label: string, value: string): Promise<void> => {
    field(label).value = value;
    field(label).dispatchEvent(new Event('input'));
    await settle();
  };
  const press = async (name: string): Promise<void> => {
    const button = [...root.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(name));
    if (!button) throw new Error(`${name} is not there`);
    button.click();
    await settle();
  };
  const choose = async (at: number, file: File): Promise<void> => {
    const box = root.querySelectorAll<HTMLInputElement>('input[type=file]')[at]!;
    Object.defineProperty(box, 'files', { value: { item: () => file }, configurable: true });
    box.dispatchEvent(new Event('change'));
    await settle();
    await settle();
  };
  const letter = (): HTMLElement => root.querySelector<HTMLElement>('fds-letter-view')!;
  return { root, put, post, words, type, press, choose, letter, settle };
}

test('a mail shows the look as it is typed, before anything is saved; its text part too', async () => {
  const page = await shown();
  expect(page.letter().querySelector('.logo img')?.getAttribute('src')).toBe('/api/mail-images/l1');
  await page.type('Mots du bandeau', 'Fête de la science 2027');
  await page.type('Couleur du bandeau', '#ffd83a');
  await page.type('Qui écrit', 'Amiens, toujours');
  expect(page.letter().querySelector('.bandeau')?.textContent).toBe('Fête de la science 2027');
  expect(page.letter().querySelector<HTMLElement>('.bandeau')?.style.color).toBe('rgb(0, 0, 0)');
  expect(page.letter().querySelector('footer')?.textContent).toContain('Amiens, toujours');
  await page.press('Texte seul');
  expect(page.letter().querySelector('pre')?.textContent).toContain(
    '-- \nFête de la science 2027\nAmiens, toujours\nAvec le soutien de\u00a0: Région',
  );
  expect(page.put).not.toHaveBeenCalled();
});

test('there is nothing to save until something is changed, nor once it is changed back', async () => {
  const page = await shown();
  const waiting = (): string | null => page.root.querySelector('button[type=submit]')!.getAttribute('aria-disabled');
  expect([waiting(), page.words().includes('Annuler mes changements')]).toEqual(['true', false]);
  await page.type('Mots du bandeau', 'Autre');
  expect([waiting(), page.words().includes('Annuler mes changements')]).toEqual([null, true]);
  await page.press('Annuler mes changements');
  expect(waiting()).toBe('true');
});

test('what is saved is the whole look over the one that was read, images by their id', async () => {
  const page = await shown();
  await page.type('Mots du bandeau', 'Autre');
  await page.press('Enregistrer');
  expect(page.put).toHaveBeenCalledWith('/api/editions/2026/mail-look', {
    ...{ number: 3, title: 'Autre', colour: '#14153A', foot: 'Ombelliscience\nAmiens' },
    logo: { id: 'l1', alt: 'Ombelliscience' },
    partners: [{ id: 'p1', alt: 'Région' }],
  });
  expect(page.words()).toContain('L’habillage est enregistré');
});

test('a new partner is sent as it is chosen, and asks for its words before the page is saved', async () => {
  const page = await shown();
  await page.choose(2, new File(['x'], 'logo.png', { type: 'image/png' }));
  expect(page.post.mock.calls[0]?.[0]).toBe('/api/editions/2026/mail-look/images');
  expect(page.letter().querySelectorAll('.partenaires img')).toHaveLength(2);
  await page.press('Enregistrer');
  expect(page.words()).toContain('Dites ce que l’image montre.');
  expect(page.put).not.toHaveBeenCalled();
  await page.type('Texte à la place, du partenaire 2', 'Rectorat');
  await page.press('Enregistrer');
  expect(page.put.mock.calls[0]?.[1]).toMatchObject({ partners: [{ id: 'p1' }, { id: 'n1', alt: 'Rectorat' }] });
});

test('an image that is too heavy is not sent, and the page says how heavy it is', async () => {
  const page = await shown();
  const heavy = new File([new Uint8Array(3 * 1024 * 1024)], 'logo.png', { type: 'image/png' });
  await page.choose(0, heavy);
  expect(page.post).not.toHaveBeenCalled();
  expect(page.words()).toContain('Cette image pèse 3 Mo');
});

test('somebody else was faster: what was typed stays, and theirs can be taken', async () => {
  const page = await shown();
  page.put.mockRejectedValueOnce(
    new Problem(409, 'communication.changed', 'Quelqu’un a modifié l’habillage des e-mails entre-temps.', {
      current: { ...LOOK, number: 4, title: 'Le leur' },
    }),
  );
  await page.type('Mots du bandeau', 'Le mien');
  await page.press('Enregistrer');
  expect(page.words()).toContain('entre-temps');
  expect(page.letter().querySelector('.bandeau')?.textContent).toBe('Le mien');
  await page.press('Prendre l’habillage de l’autre');
  expect(page.letter().querySelector('.bandeau')?.textContent).toBe('Le leur');
});

test('an archived edition is read, not changed', async () => {
  const reasons = [{ code: 'edition_archived', text: 'Cette édition est archivée.' }];
  const page = await shown(() => Promise.resolve({ ...LOOK, change: { allowed: false, reasons } }));
  expect(page.words()).toContain('Cette édition est archivée.');
  expect(page.root.querySelectorAll('input[type=file], button[type=submit]')).toHaveLength(0);
});

test('loading and failing are said', async () => {
  const page = await shown(() => Promise.reject(new Problem(500, 'x', 'Le serveur ne répond pas.')));
  expect(page.words()).toContain('L’habillage des e-mails n’a pas pu être chargé');
  expect(page.words()).toContain('Le serveur ne répond pas.');
});
