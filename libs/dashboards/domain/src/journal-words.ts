/** What a line of the journal is about, in French, by the first word of its action. */
export const JOURNAL_SUBJECTS = {
  session: 'Connexions',
  person: 'Comptes',
  invitation: 'Invitations',
  organisation: 'Structures',
  edition: 'Éditions',
  import: 'Imports d’archives',
  application: 'Dossiers',
  event: 'Événements',
  opinion: 'Avis',
  attendance: 'Fréquentation',
  evaluation: 'Évaluations',
  bilan: 'Bilans',
  settings: 'Réglages',
  clock: 'Horloge',
} as const;
export type JournalSubject = keyof typeof JOURNAL_SUBJECTS;

/** Every action that the steps record, in words (`<subject>.<verb>`). */
const ACTIONS: Readonly<Record<string, string>> = {
  'session.opened': 'Connexion',
  'session.ended': 'Session fermée à distance',
  'session.second_step_passed': 'Double vérification réussie',
  'session.second_step_refused': 'Double vérification refusée',
  'session.proven_again': 'Identité confirmée',
  'person.second_factor_added': 'Double vérification ajoutée',
  'person.second_factor_removed': 'Double vérification retirée',
  'person.second_factor_reset': 'Double vérification remise à zéro',
  'person.recovery_codes_made': 'Codes de secours refaits',
  'person.recovery_code_used': 'Code de secours utilisé',
  'settings.second_factor_changed': 'Délai de double vérification modifié',
  'person.created': 'Compte créé',
  'person.linked_to_pro_connect': 'Compte lié à ProConnect',
  'person.password_changed': 'Mot de passe changé',
  'person.address_changed': 'Adresse e-mail changée',
  'person.address_change_cancelled': 'Changement d’adresse annulé',
  'person.address_change_asked': 'Changement d’adresse demandé',
  'person.password_removed': 'Mot de passe retiré',
  'person.renamed': 'Nom changé',
  'import.requested': 'Import d’archive demandé',
  'invitation.written': 'Invitation envoyée',
  'invitation.resent': 'Invitation renvoyée',
  'invitation.withdrawn': 'Invitation retirée',
  'invitation.accepted': 'Invitation acceptée',
  'person.role_granted': 'Rôle donné',
  'organisation.member_joined': 'Membre ajouté à une équipe',
  'organisation.member_level_changed': 'Niveau changé dans une équipe',
  'organisation.member_removed': 'Membre retiré d’une équipe',
  'organisation.member_left': 'Membre parti d’une équipe',
  'organisation.handed_over': 'Structure passée à quelqu’un d’autre',
  'organisation.orphaned': 'Structure sans responsable, à reprendre',
  'organisation.taken_over': 'Structure reprise',
  'organisation.join_asked': 'Demande à rejoindre une équipe',
  'organisation.join_refused': 'Demande à rejoindre une équipe refusée',
  'organisation.join_withdrawn': 'Demande à rejoindre une équipe retirée',
  'edition.created': 'Édition créée',
  'edition.changed': 'Réglages de l’édition modifiés',
  'edition.moved': 'Édition passée à l’étape suivante',
  'edition.imported': 'Édition importée d’une archive',
  'edition.replaced_from_archive': 'Édition remplacée par une archive',
  'application.begun': 'Dossier commencé',
  'application.saved': 'Dossier modifié',
  'application.submitted': 'Dossier envoyé',
  'application.taken_back': 'Dossier repris en brouillon',
  'application.withdrawn': 'Dossier retiré',
  'application.taken_in_charge': 'Dossier pris en charge',
  'application.declared_ready': 'Dossier prêt pour le comité',
  'application.declared_inadmissible': 'Dossier déclaré irrecevable',
  'application.readmitted': 'Dossier repris en instruction',
  'application.decided': 'Décision enregistrée',
  'application.notified': 'Réponse envoyée au porteur',
  'opinion.given': 'Avis donné',
  'event.happening_changed': 'Déroulement changé',
  'attendance.saved': 'Chiffres enregistrés',
  'attendance.submitted': 'Chiffres envoyés',
  'attendance.queried': 'Question posée sur des chiffres',
  'attendance.validated': 'Chiffres validés',
  'clock.moved': 'Horloge déplacée',
};

/** True when an action of the journal has its own words. */
export const hasJournalWords = (action: string): boolean => action in ACTIONS;

/** An action in words; one of a later version is named after its subject, and no code is ever shown. */
export function journalWords(action: string): string {
  const subject = action.slice(0, Math.max(0, action.indexOf('.'))) as JournalSubject;
  return ACTIONS[action] ?? JOURNAL_SUBJECTS[subject] ?? 'Action du portail';
}
