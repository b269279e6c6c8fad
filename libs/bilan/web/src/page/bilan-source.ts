import { computed, Injectable, signal } from '@angular/core';
import type { BilanView } from '@fds/shared/contract';
import { frenchDateTime } from '@fds/shared/web-kit';

/** Where the figures of a page come from, for what leaves it: edition, region, moment, and what they are limited to. */
@Injectable()
export class BilanSource {
  private readonly told = signal<{ readonly bilan: BilanView; readonly within: string } | null>(null);

  /** The page says what it shows. */
  tell(bilan: BilanView, within: string): void {
    this.told.set({ bilan, within });
  }

  /** `Fête de la science 2021, Hauts-de-France. Chiffres calculés le 14 décembre 2021 à 9 h 30. Département : Somme.` */
  readonly words = computed(() => {
    const told = this.told();
    if (!told) return '';
    const { edition, computedAt } = told.bilan;
    const limits = told.within ? ` ${told.within}.` : '';
    return `Fête de la science ${edition.year}, ${edition.regionName}. Chiffres calculés le ${frenchDateTime(computedAt)}.${limits}`;
  });

  /** Name of a file about a part of the bilan, without its ending. */
  fileName(part: string): string {
    const year = this.told()?.bilan.edition.year;
    return ['bilan', ...(year ? [year] : []), ...(this.told()?.within ? ['filtre'] : []), part].join('-');
  }
}
