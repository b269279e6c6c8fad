import { REGIONS, searchForm, type Label } from '@fds/shared/kernel';

/** Signs of a code: digits and letters that nobody takes for one another on paper (no I, L, O, U). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** A code out of random bytes, one a sign: 80 bits, which nobody guesses. */
export const certificateCode = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
/** Bytes that a code takes. */
export const CODE_BYTES = LENGTH;

/** A code as it is read on paper: `7K2M-9QRT-…`. */
export const codeInWords = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

/** What somebody typed or followed, as the code it means; null when it is none. Confused signs are understood. */
export function readCode(typed: string): string | null {
  const signs = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replaceAll('U', 'V');
  return signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign)) ? signs : null;
}

/** Letters of a region: its initials, or the first three of a name of one word. */
export function regionLetters(code: string): string {
  const words = searchForm(REGIONS.find((region) => region.code === code)?.name ?? '')
    .split(' ')
    .filter(Boolean);
  if (words.length === 0) return code;
  const letters = words.length > 1 ? words.map((word) => word[0] ?? '').join('') : (words[0] ?? '').slice(0, 3);
  return letters.toUpperCase();
}

/** Number of a certificate: `HDF-2026-0042`. */
export const certificateNumber = (given: {
  readonly regionCode: string;
  readonly editionYear: number;
  readonly serial: number;
}): string => `${regionLetters(given.regionCode)}-${given.editionYear}-${String(given.serial).padStart(4, '0')}`;

/** What a certificate is worth today. */
export const CERTIFICATE_STATES = ['valid', 'conditional', 'withdrawn'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** A certificate follows its label, which may have been taken back since. */
export const certificateState = (label: Label): CertificateState =>
  label === 'labelled' ? 'valid' : label === 'conditional' ? 'conditional' : 'withdrawn';

export const CERTIFICATE_STATE_LABELS: Record<CertificateState, string> = {
  valid: 'Label valable',
  conditional: 'Label valable, avec réserve',
  withdrawn: 'Label retiré',
};
