import { FACTOR_LABELS, MEMBERSHIP_LEVEL_LABELS, ROLE_LABELS } from '@fds/accounts/domain';
import {
  APPLICATION_STATE_LABELS,
  ATTENDANCE_MODE_LABELS,
  EVENT_FORMAT_LABELS,
  EVENT_KIND_LABELS,
} from '@fds/applications/domain';
import { REPORT_STATUS_LABELS } from '@fds/attendance/domain';
import { OUTCOME_LABELS, POSITION_LABELS, VOICE_LABELS } from '@fds/labelling/domain';
import { HOLDER_FAMILY_LABELS, LEGAL_FORM_LABELS, ORGANISATION_KIND_LABELS } from '@fds/organisations/domain';
import { dayInWords, isDay, momentInWords } from '@fds/shared/kernel';
import { EDITION_STATE_LABELS } from './edition-phase';

/** One value that a line of the journal says has changed, in words; null where there was or is none. */
export interface JournalDifference {
  /** What it is the value of, `Créneaux › 1 › Lieu`. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Names of the values that the steps record. One without a name here keeps its own: nothing is hidden. */
const FIELDS: Readonly<Record<string, string>> = {
  absorbed: 'Structure absorbée',
  absorbedId: 'Structure absorbée',
  absorbedName: 'Nom absorbé',
  acceptedBy: 'Acceptée par',
  acronym: 'Sigle',
  added: 'Ajouts',
  addresses: 'Adresses',
  articles: 'Engagements',
  attendanceMode: 'Modalité',
  audiences: 'Publics',
  beginsAt: 'Début',
  callClosesOn: 'Fermeture de l’appel',
  callOpensOn: 'Ouverture de l’appel',
  callText: 'Texte de l’appel',
  capacity: 'Places',
  capacityPerSlot: 'Places par créneau',
  charterAcceptedBy: 'Charte acceptée par',
  cleared: 'Effacé',
  code: 'Code',
  colour: 'Couleur',
  codes: 'Codes',
  conditionDueOn: 'Réserve à lever avant le',
  contactEmail: 'E-mail du contact',
  contactName: 'Nom du contact',
  contactPhone: 'Téléphone du contact',
  decisions: 'Décisions',
  departments: 'Départements',
  departure: 'Départ',
  description: 'Description',
  details: 'Précisions',
  digest: 'Empreinte',
  distinctFrom: 'Distincte de',
  draftsToAcceptAgain: 'Brouillons à accepter de nouveau',
  email: 'Adresse e-mail',
  ended: 'Fin',
  endsAt: 'Fin',
  endsOn: 'Fin',
  equals: 'Réponse',
  events: 'Événements',
  factors: 'Seconds facteurs',
  failures: 'Échecs',
  fields: 'Questions du dossier',
  fileName: 'Fichier',
  first: 'Première',
  foot: 'Pied des e-mails',
  format: 'Format',
  formats: 'Formats',
  from: 'De',
  given: 'Donné',
  graceDays: 'Jours de délai',
  holderFamilies: 'Familles de porteurs',
  holderFamily: 'Famille',
  id: 'Identifiant',
  inadmissibleReason: 'Motif d’irrecevabilité',
  institutions: 'Établissements',
  issuer: 'Fournisseur d’identité',
  kept: 'Gardés malgré leur terme',
  kind: 'Type',
  label: 'Nom',
  left: 'Parti',
  legalForm: 'Forme juridique',
  length: 'Durée',
  level: 'Niveau',
  lines: 'Lignes de chiffres',
  linkedToHolder: 'Lié à la structure porteuse',
  logo: 'Logo',
  logoId: 'Logo',
  members: 'Membres',
  mergedInto: 'Fusionnée dans',
  mergeId: 'Fusion',
  message: 'Message',
  messages: 'Messages',
  method: 'Moyen',
  municipalityCode: 'Commune',
  name: 'Nom',
  networks: 'Réseaux',
  notHeldReason: 'Raison de la non-tenue',
  number: 'Numéro',
  numbers: 'Chiffres',
  offset: 'Décalage',
  offsetMs: 'Décalage en millisecondes',
  openDossiers: 'Dossiers en cours',
  options: 'Réponses au choix',
  organisation: 'Structure',
  organisationId: 'Structure',
  organisations: 'Structures',
  otherMembers: 'Autres membres',
  outcome: 'Décision',
  partners: 'Partenaires',
  people: 'Personnes écrites',
  personId: 'Personne',
  phone: 'Téléphone',
  points: 'Points',
  position: 'Avis',
  proposals: 'Propositions',
  proposed: 'Proposé',
  question: 'Question',
  questions: 'Questions de la région',
  reason: 'Motif',
  reasons: 'Motifs',
  registration: 'Identifiant',
  removed: 'Retraits',
  replace: 'Remplacement',
  reportsDueOn: 'Chiffres attendus le',
  required: 'Obligatoire',
  rights: 'Droits',
  rna: 'RNA',
  role: 'Rôle',
  roles: 'Rôles',
  rows: 'Lignes',
  schoolLevels: 'Niveaux scolaires',
  sectionsOff: 'Pages non demandées',
  sessions: 'Sessions',
  sessionsEnded: 'Sessions fermées',
  sheet: 'Fiche publique',
  siret: 'SIRET',
  slots: 'Créneaux',
  spelling: 'Écriture',
  stage: 'Étape d’entrée',
  startsOn: 'Début',
  state: 'État',
  status: 'État',
  successor: 'Successeur',
  summary: 'Résumé',
  survivor: 'Structure gardée',
  survivorId: 'Structure gardée',
  survivorName: 'Nom gardé',
  theme: 'Thème',
  themes: 'Thématiques',
  tie: 'Lien',
  ties: 'Liens déclarés',
  then: 'Ensuite',
  title: 'Titre',
  to: 'À',
  type: 'Forme',
  uai: 'UAI',
  unitId: 'Unité de recherche',
  until: 'Jusqu’au',
  used: 'Proposé',
  venue: 'Lieu',
  version: 'Version',
  visibleWhen: 'Posée si',
  visits: 'Visites',
  vocabularies: 'Vocabulaires',
  voice: 'Voix',
  website: 'Site web',
  why: 'Pourquoi',
  withdrawn: 'Retirée',
  year: 'Édition',
};

type Words = Readonly<Record<string, string>>;
/** Codes in words, by the name of their value. */
const CODES: Readonly<Record<string, Words>> = {
  attendanceMode: ATTENDANCE_MODE_LABELS,
  format: EVENT_FORMAT_LABELS,
  holderFamily: HOLDER_FAMILY_LABELS,
  kind: { ...ORGANISATION_KIND_LABELS, ...EVENT_KIND_LABELS },
  legalForm: LEGAL_FORM_LABELS,
  level: MEMBERSHIP_LEVEL_LABELS,
  method: { ...FACTOR_LABELS, password: 'mot de passe', link: 'lien de connexion', pro_connect: 'ProConnect' },
  outcome: OUTCOME_LABELS,
  position: POSITION_LABELS,
  role: ROLE_LABELS,
  roles: ROLE_LABELS,
  stage: { open: 'entrée', second_factor: 'second facteur attendu', enrolment: 'second facteur à choisir' },
  voice: VOICE_LABELS,
};
/** A state is read by what it is the state of. */
const STATES: Readonly<Record<string, Words>> = {
  application: APPLICATION_STATE_LABELS,
  attendance: REPORT_STATUS_LABELS,
  edition: EDITION_STATE_LABELS,
};
const LONGEST = 1000;
const MOST = 300;

/**
 * What differs between the values before and after of a line, field by field: added, removed or changed. `subject` is
 * the type of what the line is about. At most 300 differences, and 1 000 characters each.
 */
export function journalDifferences(subject: string, before: unknown, after: unknown): JournalDifference[] {
  const [was, is] = [leavesOf(subject, before), leavesOf(subject, after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((one) => one.before !== one.after)
    .slice(0, MOST);
}

/** Every single value under its path in words. */
function leavesOf(subject: string, value: unknown): Map<string, string | null> {
  const leaves = new Map<string, string | null>();
  const visit = (one: unknown, path: readonly string[], key: string): void => {
    if (Array.isArray(one) && one.every((item) => typeof item !== 'object' || item === null))
      leaves.set(path.join(' › ') || 'Valeur', one.map((item) => words(subject, key, item)).join(', ') || null);
    else if (typeof one === 'object' && one !== null)
      for (const [name, item] of Object.entries(one))
        visit(
          item,
          [
            ...path,
            Array.isArray(one) ? String(Number(name) + 1) : Object.hasOwn(FIELDS, name) ? (FIELDS[name] ?? name) : name,
          ],
          name,
        );
    else leaves.set(path.join(' › ') || 'Valeur', words(subject, key, one));
  };
  if (value !== null && value !== undefined) visit(value, [], '');
  return leaves;
}

function words(subject: string, key: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = String(value);
  if (isDay(text)) return dayInWords(text);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return momentInWords(new Date(text));
  const codes = key === 'state' || key === 'status' ? STATES[subject] : CODES[key];
  return (codes && Object.hasOwn(codes, text) ? codes[text] : text)?.slice(0, LONGEST) ?? null;
}
