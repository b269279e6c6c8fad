/** The legal bases that the portal stands on, as they are written on its pages. */
export const PUBLIC_TASK = 'Mission d’intérêt public (RGPD, article 6.1.e)';
export const SECURITY = 'Intérêt légitime\u00a0: la sécurité du portail (RGPD, article 6.1.f et article 32)';
export const LEGAL_DUTY = 'Obligation légale de pouvoir rendre compte (RGPD, articles 5.2 et 6.1.c)';
