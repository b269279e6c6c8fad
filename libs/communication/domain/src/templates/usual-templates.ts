import type { WrittenMessage } from './filling';
import type { TemplateRule } from './template';

/** Messages that every year needs, to be taken over and put in one's own words. */
export const USUAL_TEMPLATES: readonly (WrittenMessage & { readonly name: string; readonly rule: TemplateRule })[] = [
  {
    name: 'Clôture de l’appel',
    subject: 'Votre dossier, avant le {clôture de l’appel}',
    text: 'Bonjour {nom de la personne},\n\nVotre dossier «\u00a0{titre du dossier}\u00a0» est encore un brouillon. Il reste {nombre de jours avant la clôture} pour l’envoyer.\n\n{liste de ce qui manque}\n\n{bouton\u00a0: mon espace}\n\nPour toute question, répondez à ce message.\n\n{signature}',
    rule: { state: ['draft'] },
  },
  {
    name: 'Il manque une photo',
    subject: 'Une photo pour {titres des événements}',
    text: 'Bonjour {nom de la personne},\n\nPour annoncer vos événements, il nous manque\u00a0:\n\n{liste de ce qui manque}\n\nUne photo prise au téléphone convient. Dites-nous qui l’a faite.\n\n{bouton\u00a0: mon espace}\n\n{signature}',
    rule: { label: ['labelled', 'conditional'] },
  },
  {
    name: 'Relance douce des chiffres',
    subject: 'Il manque encore vos chiffres de fréquentation',
    text: 'Bonjour {nom de la personne},\n\nLa fête est finie depuis {nombre de jours depuis la fête}. Pour que {nom de la structure} compte dans le bilan régional, il nous manque\u00a0:\n\n{liste de ce qui manque}\n\nCela prend deux minutes, même avec une estimation\u00a0:\n\n{bouton\u00a0: mon espace}\n\nSi un événement n’a pas eu lieu, dites-le nous aussi sur cette page.\n\n{signature}',
    rule: { label: ['labelled', 'conditional'] },
  },
  {
    name: 'Merci',
    subject: 'Merci d’avoir fait la fête {année}',
    text: 'Bonjour {nom de la personne},\n\nVous avez fait vivre la Fête de la science {année}\u00a0:\n\n{liste des événements}\n\nToute la coordination vous remercie.\n\n{signature}',
    rule: { label: ['labelled', 'conditional'] },
  },
];
