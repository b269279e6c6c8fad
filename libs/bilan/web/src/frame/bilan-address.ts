import { inject } from '@angular/core';
import { Router } from '@angular/router';

/** Address of the bilan of a year in the area of the person who looks: `/pilotage/bilans/2021`; in an injection context. */
export function bilanAddress(): (year: string) => string {
  const router = inject(Router);
  return (year) => `${router.url.replace(/\/bilans(?:[/?#].*)?$/, '')}/bilans/${year}`;
}
