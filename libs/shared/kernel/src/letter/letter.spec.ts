import { expect, test } from '@jest/globals';
import { isMailAddress } from '../messages';
import { filledLetter, filledText } from './fill-letter';
import { letterMarkup, letterOfMarkup, letterOfText, letterText } from './letter';
import { letterHtml } from './letter-html';

const FRAME = { subject: 'Objet', reason: 'Parce que.', link: 'https://portail.example/suite/abc' };

test('a plain text becomes paragraphs, a list, and buttons where a link stands alone', () => {
  const text =
    'Bonjour,\n\nIl manque :\n- la photo\n- le lieu\n\nOuvrez ce lien :\n{lien}\n\nhttps://portail.example/dossiers/1\n';
  expect(letterOfText(text, 'https://portail.example').blocks).toEqual([
    { kind: 'paragraph', runs: [{ text: 'Bonjour,' }] },
    { kind: 'paragraph', runs: [{ text: 'Il manque :' }] },
    { kind: 'list', items: [[{ text: 'la photo' }], [{ text: 'le lieu' }]] },
    { kind: 'paragraph', runs: [{ text: 'Ouvrez ce lien :' }] },
    { kind: 'button', words: 'Ouvrir mon lien personnel', href: null },
    { kind: 'button', words: 'Ouvrir la page', href: 'https://portail.example/dossiers/1' },
  ]);
});

test('what people typed is no markup, and an address elsewhere never hides behind a button', () => {
  const [one, two] = letterOfText(
    '**Gras** [ici](https://a.example)\n\nhttps://ailleurs.example/x',
    'https://portail.example',
  ).blocks;
  expect(one).toEqual({
    kind: 'paragraph',
    runs: [{ text: '**Gras** [ici](' }, { text: 'https://a.example', href: 'https://a.example' }, { text: ')' }],
  });
  expect(two).toMatchObject({ kind: 'paragraph', runs: [{ href: 'https://ailleurs.example/x' }] });
});

test('light marks make strong words, links, rules and a button; they are written back as they were', () => {
  const marked =
    'Bonjour **Camille**,\n\n- un\n- [deux](https://a.example/x)\n\n---\n\n[Donner mes chiffres]({lien})\n\nÀ bientôt.\n';
  const letter = letterOfMarkup(marked);
  expect(letter.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'rule', 'button', 'paragraph']);
  expect(letterMarkup(letter)).toBe(marked);
  expect(letterText(letter)).toBe(
    'Bonjour Camille,\n\n- un\n- deux (https://a.example/x)\n\n———\n\nDonner mes chiffres\u00a0:\n{lien}\n\nÀ bientôt.\n',
  );
});

test('a link that could act is left as words', () => {
  expect(letterOfMarkup('[ici](javascript:alert)').blocks).toEqual([
    { kind: 'paragraph', runs: [{ text: '[ici](javascript:alert)' }] },
  ]);
  const html = letterHtml(
    { blocks: [{ kind: 'paragraph', runs: [{ text: 'ici', href: 'javascript:alert(1)' }] }] },
    { ...FRAME, link: 'javascript:alert(1)' },
  );
  expect(html).not.toContain('javascript:');
});

test('the HTML is French, made of tables, holds nothing remote, and shows what was typed as text', () => {
  const html = letterHtml(
    {
      preheader: 'Avant le 7 mai',
      blocks: [
        { kind: 'paragraph', runs: [{ text: '<img src=x onerror=alert(1)>\nsuite' }] },
        { kind: 'button', words: 'Répondre', href: null },
      ],
    },
    FRAME,
  );
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;<br>suite');
  expect(html).toContain('href="https://portail.example/suite/abc"');
  expect(html).toContain('Avant le 7 mai');
  expect(html).toContain('Parce que.');
  expect(html.match(/<table(?! role="presentation")/g)).toBeNull();
  expect(html).not.toMatch(/<img|<script|url\(|src=(?!x)|@import/);
});

test('a personal link opens its button and its words in a line; without it both say what they are and open nothing', () => {
  const letter = letterOfText('Ouvrez {lien} vite. {joint}\n\n{lien}');
  const there = filledLetter(letter, { link: FRAME.link, enclosed: 'Le PDF est joint.' });
  expect(letterHtml(there, FRAME).match(/href="https:\/\/portail\.example\/suite\/abc"/g)).toHaveLength(2);
  expect(letterHtml(there, FRAME)).toContain('Le PDF est joint.');
  const hidden = letterHtml(filledLetter(letter, { link: null }), { ...FRAME, link: null });
  expect(hidden).toContain('lien personnel');
  expect(hidden).not.toContain('href=');
});

test('a code in the place of a link is shown to be typed', () => {
  const letter = filledLetter(letterOfText('Votre code : {lien}\n\n{lien}'), { link: '123456' });
  expect(letter.blocks).toEqual([
    { kind: 'paragraph', runs: [{ text: 'Votre code : ' }, { text: '123456', strong: true }] },
    { kind: 'paragraph', runs: [{ text: '123456', strong: true }] },
  ]);
});

test('a link with signs of a pattern is written as it is', () => {
  expect(filledText('{lien} {joint}', { link: 'https://a.example/$&', enclosed: '$1' })).toBe(
    'https://a.example/$& $1',
  );
});

test.each([
  ['camille@structure.fr', true],
  ['CAMILLE@STRUCTURE.FR', true],
  ['camille', false],
  ['camille@structure', false],
  ['camille@', false],
  ['camille@structure.fr\r\nBcc: x@y.fr', false],
  ['a@b.fr, c@d.fr', false],
  ['a@b@c.fr', false],
])('%j may be written to: %s', (address, may) => expect(isMailAddress(address)).toBe(may));
