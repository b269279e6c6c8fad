import { expect, test } from '@jest/globals';
import { letter } from './greeting';

test('a letter greets, sets its paragraphs apart and is signed', () => {
  expect(letter('Camille', ['Votre dossier est déposé.', 'À bientôt.'])).toBe(
    'Bonjour Camille,\n\nVotre dossier est déposé.\n\nÀ bientôt.\n\nLa coordination régionale de la Fête de la science\n',
  );
  expect(letter(null, ['Le lien.'], 'Le portail')).toBe('Bonjour,\n\nLe lien.\n\nLe portail\n');
});

test('a name with line breaks begins no paragraph of its own', () => {
  expect(letter('Camille\r\n\r\nVotre compte est bloqué', [], 'Nous')).toBe(
    'Bonjour Camille Votre compte est bloqué,\n\nNous\n',
  );
});
