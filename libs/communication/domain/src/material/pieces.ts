/** What the portal makes for a labelled event: printed pieces first, then images for the networks. */
export const MATERIAL_PIECES = ['poster_a3', 'poster_a4', 'flyer_a5', 'square', 'banner', 'story'] as const;
export type MaterialPiece = (typeof MATERIAL_PIECES)[number];

export const MATERIAL_FORMATS = ['pdf', 'png'] as const;
export type MaterialFormat = (typeof MATERIAL_FORMATS)[number];

/** As it is printed or published, or small, to look at it first. */
export const MATERIAL_SIZES = ['full', 'preview'] as const;
export type MaterialSize = (typeof MATERIAL_SIZES)[number];

/** A piece: its page in points, the pixels of its image, and what it is for. */
export interface PieceSpec {
  /** French, as a heading. */
  readonly label: string;
  /** French: where it serves. */
  readonly use: string;
  /** French: its size as people say it. */
  readonly size: string;
  /** Points; an image for the networks has one a pixel. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the PNG. */
  readonly pixels: number;
  readonly layout: 'portrait' | 'landscape';
  /** Lines of dates that it holds; more are said in one sentence. */
  readonly dates: number;
  /** Stem of the file's name, French. */
  readonly file: string;
  /** For paper, or for a screen. */
  readonly printed: boolean;
}

export const MATERIAL: Readonly<Record<MaterialPiece, PieceSpec>> = {
  poster_a3: {
    ...{ label: 'Affiche A3', use: 'Vitrine, panneau, mur', size: '29,7 × 42 cm', file: 'affiche-a3' },
    ...{ width: 841.89, height: 1190.55, pixels: 1754, layout: 'portrait', dates: 5, printed: true },
  },
  poster_a4: {
    ...{ label: 'Affiche A4', use: 'À imprimer au bureau', size: '21 × 29,7 cm', file: 'affiche-a4' },
    ...{ width: 595.28, height: 841.89, pixels: 1240, layout: 'portrait', dates: 5, printed: true },
  },
  flyer_a5: {
    ...{ label: 'Tract A5', use: 'À distribuer', size: '14,8 × 21 cm', file: 'tract-a5' },
    ...{ width: 419.53, height: 595.28, pixels: 874, layout: 'portrait', dates: 5, printed: true },
  },
  square: {
    ...{ label: 'Carré', use: 'Publication Instagram, Facebook, LinkedIn', size: '1080 × 1080 px', file: 'carre' },
    ...{ width: 1080, height: 1080, pixels: 1080, layout: 'portrait', dates: 2, printed: false },
  },
  banner: {
    ...{
      label: 'Bannière',
      use: 'Lien partagé, événement Facebook, site web',
      size: '1200 × 630 px',
      file: 'banniere',
    },
    ...{ width: 1200, height: 630, pixels: 1200, layout: 'landscape', dates: 2, printed: false },
  },
  story: {
    ...{ label: 'Story', use: 'Story Instagram ou Facebook, écran debout', size: '1080 × 1920 px', file: 'story' },
    ...{ width: 1080, height: 1920, pixels: 1080, layout: 'portrait', dates: 4, printed: false },
  },
};
