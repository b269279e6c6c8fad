import { expect, test } from '@jest/globals';
import { letterHtml } from './letter-html';
import { letterOfMarkup } from './letter';
import { fitted, footText, inkOn, LOGO_ROOM, NO_LOOK, type MailLook } from './mail-look';

const LOOK: MailLook = {
  title: 'Fête de la science <2026>',
  colour: '#FFE08A',
  logo: { id: 'l', alt: 'Ombelliscience "CCSTI"', width: 480, height: 120 },
  partners: [{ id: 'p', alt: 'Région Hauts-de-France', width: 60, height: 100 }],
  foot: 'Ombelliscience\n10 rue de la Science, Amiens\nhttps://ombelliscience.example',
};
const FRAME = { subject: 'Objet', reason: 'Parce que.', link: 'https://portail.example/suite/abc' };
const html = (look: MailLook | null): string =>
  letterHtml(letterOfMarkup('Bonjour\n\n[Ouvrir]({lien})'), {
    ...FRAME,
    worn: look && { look, address: ({ id }) => `cid:${id}@portail.example` },
  });

test('a mail wears its edition: logo, band, partners, who writes; what was typed is text', () => {
  const worn = html(LOOK);
  expect(worn).toContain(
    '<img src="cid:l@portail.example" width="240" height="60" alt="Ombelliscience &quot;CCSTI&quot;"',
  );
  expect(worn).toContain('<img src="cid:p@portail.example" width="29" height="48" alt="Région Hauts-de-France"');
  expect(worn).toContain('Fête de la science &lt;2026&gt;');
  expect(worn).toContain('Avec le soutien de');
  expect(worn).toContain('Ombelliscience<br>10 rue de la Science, Amiens<br><a href="https://ombelliscience.example"');
  // The band and the button have the edition's colour, and words that are read on it.
  expect(worn.match(/background-color:#FFE08A/g)).toHaveLength(2);
  expect(worn.match(/font-weight:600;color:#000000/g)).toHaveLength(2);
  expect(worn).not.toMatch(/src="http|url\(|<table(?! role="presentation")/);
});

test('without a look, and with an empty one, a mail has the portal’s own frame', () => {
  expect(html(null)).not.toMatch(/<img|Avec le soutien/);
  expect(html(NO_LOOK)).toBe(html(null));
});

test('words on a colour always have a contrast of 4.5 or more', () => {
  const light = (colour: string): number => {
    const part = (at: number): number => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
  };
  const contrast = (one: string, other: string): number => {
    const [darker = 0, lighter = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  };
  const steps = ['00', '33', '66', '75', '76', '77', '99', 'CC', 'FF'];
  const colours = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)));
  for (const colour of colours) expect(contrast(colour, inkOn(colour))).toBeGreaterThanOrEqual(4.5);
  expect([inkOn('#14153A'), inkOn('#ffd83a')]).toEqual(['#FFFFFF', '#000000']);
});

test('an image keeps its shape and is never shown larger than it is', () => {
  expect(fitted({ width: 480, height: 144 }, LOGO_ROOM)).toEqual({ width: 240, height: 72 });
  expect(fitted({ width: 400, height: 20 }, LOGO_ROOM)).toEqual({ width: 240, height: 12 });
  expect(fitted({ width: 40, height: 20 }, LOGO_ROOM)).toEqual({ width: 40, height: 20 });
  expect(fitted({ width: 2000, height: 1 }, LOGO_ROOM)).toEqual({ width: 240, height: 1 });
});

test('the text part says who writes, who helps and how to leave a list, in that order; nothing when there is nothing', () => {
  expect(footText({ ...LOOK, title: 'Fête de la science' }, 'https://portail.example/non')).toBe(
    '\n-- \nFête de la science\nOmbelliscience\n10 rue de la Science, Amiens\nhttps://ombelliscience.example\n' +
      'Avec le soutien de\u00a0: Région Hauts-de-France\n\nPour ne plus recevoir ces messages\u00a0: https://portail.example/non\n',
  );
  expect([footText(null, null), footText(NO_LOOK, null)]).toEqual(['', '']);
});
