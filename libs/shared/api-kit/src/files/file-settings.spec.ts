import { expect, test } from '@jest/globals';
import { inspect } from 'node:util';
import { readFileSettings } from './file-settings';

const S3 = {
  FILES_S3_URL: 'https://s3.fr-par.scw.cloud',
  FILES_S3_BUCKET: 'fete-de-la-science',
  FILES_S3_KEY: 'SCWKEY',
  FILES_S3_SECRET: 'the-secret-nobody-reads',
};

test('by default files lie on the disk, nothing is scanned, and the limits are those of the page', () => {
  expect(readFileSettings({})).toEqual({
    imageBytes: 12 * 1024 * 1024,
    documentBytes: 20 * 1024 * 1024,
    dossierFiles: 30,
    dossierBytes: 150 * 1024 * 1024,
    scanner: null,
    s3: null,
  });
});

test('an operator sets limits, a scanner and a store', () => {
  expect(
    readFileSettings({ ...S3, FILES_S3_REGION: 'fr-par', FILES_IMAGE_MB: '8', CLAMAV_URL: 'tcp://clamav' }),
  ).toMatchObject({
    imageBytes: 8 * 1024 * 1024,
    scanner: { host: 'clamav', port: 3310 },
    s3: { url: 'https://s3.fr-par.scw.cloud', bucket: 'fete-de-la-science', region: 'fr-par', key: 'SCWKEY' },
  });
  expect(readFileSettings({ CLAMAV_URL: 'tcp://[::1]:4000' }).scanner).toEqual({ host: '::1', port: 4000 });
});

test.each([
  [{ FILES_IMAGE_MB: '0' }, /FILES_IMAGE_MB/],
  [{ FILES_DOCUMENT_MB: 'twenty' }, /FILES_DOCUMENT_MB/],
  [{ FILES_DOSSIER_COUNT: '3.5' }, /FILES_DOSSIER_COUNT/],
  [{ FILES_DOSSIER_MB: '1e9' }, /FILES_DOSSIER_MB/],
  [{ CLAMAV_URL: '127.0.0.1:3310' }, /CLAMAV_URL/],
  [{ CLAMAV_URL: 'http://127.0.0.1:3310' }, /CLAMAV_URL/],
  [{ ...S3, FILES_S3_KEY: '' }, /vont ensemble/],
  [{ ...S3, FILES_S3_URL: 'https://s3.example/bucket' }, /FILES_S3_URL/],
  [{ ...S3, FILES_S3_BUCKET: 'Majuscules !' }, /FILES_S3_BUCKET/],
])('what cannot be is told at start, without the secret: %j', (env, sentence) => {
  let told: unknown;
  try {
    readFileSettings(env);
  } catch (error) {
    told = error;
  }
  expect((told as Error).message).toMatch(sentence);
  expect(inspect(told)).not.toContain(S3.FILES_S3_SECRET);
});
