import { describe, expect, test } from '@jest/globals';
import { cutReply, isAutomatic, isFileOfAuthor, returnedMessages, textOfHtml, type ReceivedMail } from './index';

describe('of an answer by mail, what its author wrote is kept', () => {
  test.each([
    ['nothing is quoted', 'Bonjour,\n\nC’est oui.\n\nCamille', 'Bonjour,\n\nC’est oui.\n\nCamille'],
    [
      'Gmail in French, the introduction broken over two lines',
      'Oui, le 10.\n\nLe ven. 10 avr. 2026 à 09:05, Fête de la science <reponses+abc@portail.example>\na écrit :\n\n> Le 10 ou le 11 ?\n>\n> -- \n',
      'Oui, le 10.',
    ],
    ['Thunderbird', 'Le 10.\n\nLe 10/04/2026 à 09:05, Claude a écrit\u00a0:\n> Le 10 ?', 'Le 10.'],
    ['Apple Mail in English', 'Le 10.\n\nOn 10 Apr 2026, at 09:05, Claude <c@d.example> wrote:\n\n> Le 10 ?', 'Le 10.'],
    [
      'Outlook, which quotes without marks',
      'Le 10.\r\n\r\n________________________________\r\nDe : Portail\r\nEnvoyé : vendredi\r\nObjet : Nouveau message\r\n\r\nLe 10 ?',
      'Le 10.',
    ],
    [
      'Outlook without its line',
      'Le 10.\n\nDe : Portail\nEnvoyé : vendredi\nÀ : Camille\nObjet : x\n\nLe 10 ?',
      'Le 10.',
    ],
    ['a signature under its dashes', 'Le 10.\n-- \nCamille Martin\nMédiathèque d’Abbeville', 'Le 10.'],
    ['a telephone', 'Le 10.\n\nEnvoyé de mon iPhone\n\nLe 10 avr. 2026 à 09:05, Claude a écrit :\n\nLe 10 ?', 'Le 10.'],
    [
      'an answer line by line keeps the lines it answers',
      'Le 10 avr. 2026, Claude a écrit :\n> Le 10 ?\nOui.\n> Sur la place ?\nNon, au parc.\n> Bien à vous',
      'Le 10 avr. 2026, Claude a écrit :\n> Le 10 ?\nOui.\n> Sur la place ?\nNon, au parc.',
    ],
    [
      'words that only look like an introduction',
      'Le maire a écrit :\nc’est d’accord.',
      'Le maire a écrit :\nc’est d’accord.',
    ],
    ['nothing but a quote', 'Le 10 avr. 2026, Claude a écrit :\n> Le 10 ?', ''],
    ['an introduction right under the answer', 'Le 10.\nLe 10/04/2026, Claude a écrit :\n> Le 10 ?', 'Le 10.'],
    ['a dash that lists', 'Il faut :\n- des tables\n- du courant', 'Il faut :\n- des tables\n- du courant'],
  ])('%s', (_name, mail, kept) => expect(cutReply(mail)).toBe(kept));
});

test('a mail of HTML alone is read as text, without what it quotes; no tag survives', () => {
  expect(
    textOfHtml(
      '<html><head><style>p{}</style></head><body><p>Bonjour&nbsp;Claude,</p><p>c&rsquo;est <b>oui</b>&#8239;!<br>&Agrave; jeudi</p>' +
        '<script>alert(1)</script><img src=x onerror=alert(1)><div class="gmail_quote">Le 10, Claude a écrit</div></body></html>',
    ),
  ).toBe('Bonjour Claude,\nc’est oui\u202f!\nÀ jeudi');
});

const mail = (over: Partial<ReceivedMail> = {}): ReceivedMail => ({
  key: '<a@b.example>',
  from: 'camille@structure.example',
  to: ['reponses@portail.example'],
  headers: { subject: 'Re: Nouveau message' },
  text: 'Oui.',
  html: '',
  files: [],
  ...over,
});

test.each([
  ['somebody', {}, false],
  ['Auto-Submitted: no', { headers: { 'auto-submitted': 'no' } }, false],
  ['an automatic answer', { headers: { 'auto-submitted': 'auto-replied (vacation)' } }, true],
  ['Exchange away', { headers: { 'x-auto-response-suppress': 'All' } }, true],
  ['a list', { headers: { precedence: 'list' } }, true],
  ['a server', { headers: { 'return-path': '<>' } }, true],
  ['nobody', { from: '' }, true],
  ['the mail system', { from: 'mailer-daemon@relay.example' }, true],
  ['the portal itself', { from: 'portail@portail.example' }, true],
  ['an absence told in the subject alone', { headers: { subject: 'Réponse automatique : Nouveau message' } }, true],
  ['a subject that speaks of absence', { headers: { subject: 'Re: absence de réponse automatique' } }, false],
] as const)('%s writes: a program %#', (_name, over, automatic) =>
  expect(isAutomatic(mail(over), ['portail@portail.example'])).toBe(automatic),
);

test('a logo under a signature and a signature by keys are no files of the author', () => {
  const part = { name: 'x', type: 'image/png', within: false, bytes: new Uint8Array(1) };
  expect(
    [
      part,
      { ...part, within: true },
      { ...part, type: 'application/pgp-signature' },
      { ...part, bytes: new Uint8Array() },
    ].map(isFileOfAuthor),
  ).toEqual([true, false, false, false]);
});

describe('a delivery status notification', () => {
  const report = (action: string, status: string) =>
    `Reporting-MTA: dns; relay.example\r\n\r\nOriginal-Recipient: rfc822;Camille@structure.example\r\nFinal-Recipient: rfc822; autre@structure.example\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 5.1.1 No such\r\n user\r\n`;
  const original =
    'From: a@b.example\r\nMessage-ID:\r\n <0b9f8a70-1111-4222-8333-444455556666@portail.example>\r\nSubject: x\r\n';

  test('says which message came back from which address, and whether for good', () => {
    expect(returnedMessages(report('failed', '5.1.1'), original)).toEqual([
      {
        messageId: '<0b9f8a70-1111-4222-8333-444455556666@portail.example>',
        address: 'camille@structure.example',
        permanent: true,
        reason: '550 5.1.1 No such user',
      },
    ]);
    expect(returnedMessages(report('failed', '4.2.2'), original)[0]?.permanent).toBe(false);
  });
  test.each(['delayed', 'delivered', 'relayed', 'expanded'])('of a message that is %s brings nothing back', (action) =>
    expect(returnedMessages(report(action, '2.0.0'), original)).toEqual([]),
  );
  test('without the message it speaks of says nothing', () =>
    expect(returnedMessages(report('failed', '5.1.1'), '')).toEqual([]));
});
