import { onOneLine, type Mail } from '@fds/shared/kernel';

/** Stands for the name of each person who gets the message. */
export const PLACE_OF_NAME = '{nom}';
/** Stands for what the message says of the certificates that go with it. */
export const PLACE_OF_CERTIFICATES = '{attestation}';

/** What the outbox writes in place of the enclosure. */
const ENCLOSURE = '{joint}';
const KNOWN: readonly string[] = [PLACE_OF_NAME, PLACE_OF_CERTIFICATES];
const PLACEHOLDER = /\{[\p{L}_]{1,30}\}/gu;

/** The placeholders of a message that the portal does not know, once each: they would reach the holder as they stand. */
export const unknownPlaceholders = ({ subject, text }: Mail): readonly string[] => [
  ...new Set([
    ...[...subject.matchAll(PLACEHOLDER)].map(([found]) => found),
    ...[...text.matchAll(PLACEHOLDER)].map(([found]) => found).filter((found) => !KNOWN.includes(found)),
  ]),
];

/**
 * The message as one person gets it. `certificates` is the sentence on them, null when none goes with it: the paragraph
 * that stood for it is left out.
 */
export function resolved({ subject, text }: Mail, personName: string, certificates: string | null): Mail {
  const said = certificates ?? '';
  const whole = text
    .replaceAll(PLACE_OF_CERTIFICATES, () => said)
    .replaceAll(PLACE_OF_NAME, () => onOneLine(personName));
  return { subject, text: certificates === null ? whole.replace(/\n{3,}/g, '\n\n') : whole };
}

/** What a message says of its certificates where the outbox puts them; see `Enclosure`. */
export const CERTIFICATES_ENCLOSED = ENCLOSURE;
export const CERTIFICATES_THERE = 'L’attestation de label est jointe à ce message, en PDF.';
export const CERTIFICATES_OTHERWISE = 'L’attestation de label se télécharge depuis la page de la réponse.';
