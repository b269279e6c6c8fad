/**
 * What is known of the people whom a photo shows. Consent belongs to each photo: who agreed for one has not agreed for
 * another.
 */
export const PHOTO_CONSENTS = ['nobody', 'agreed', 'unknown'] as const;
export type PhotoConsent = (typeof PHOTO_CONSENTS)[number];
export const PHOTO_CONSENT_LABELS: Record<PhotoConsent, string> = {
  nobody: 'Personne n’y est reconnaissable',
  agreed: 'Les personnes reconnaissables sont d’accord, et les parents pour les mineurs',
  unknown: 'Je ne sais pas encore',
};

/** What is said of a photo of an event. */
export interface PhotoWords {
  readonly credit: string;
  /** What it shows, for those who do not see it. */
  readonly alternative: string;
  readonly consent: PhotoConsent;
}

/** Photos of one event, at most: a bilan chooses, it is no album. */
export const MOST_PHOTOS = 12;
/** Photos of one event that are kept with those taken away, at most. */
export const MOST_PHOTOS_EVER = 48;

/** What keeps a photo out of the bilan, in French sentences. */
export const photoLacks = ({ credit, alternative, consent }: PhotoWords): readonly string[] => [
  ...(credit.trim() === '' ? ['Dites qui a fait cette photo.'] : []),
  ...(alternative.trim() === '' ? ['Dites ce que montre cette photo, pour qui ne la voit pas.'] : []),
  ...(consent === 'unknown' ? ['Dites si les personnes que l’on reconnaît sont d’accord.'] : []),
];

/** Whether a photo may be shown in a bilan: its author is named, it is described, and nobody in it is against it. */
export const mayBeShown = (photo: PhotoWords): boolean => photoLacks(photo).length === 0;

/** The sentence for an event that has all the photos it may have. */
export const PHOTOS_FULL_TEXT = `Cet événement a déjà ${MOST_PHOTOS} photos, c’est le plus possible. Retirez-en une avant d’en ajouter.`;
