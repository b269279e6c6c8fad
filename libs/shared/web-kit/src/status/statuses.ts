import type { IconName } from '../icons/icon-name';

/**
 * Colour of a status; it never speaks alone. Yellow is none of them: it marks what waits for the person who looks, which
 * a code does not know (`mine` of `<fds-status>`).
 */
export type Tone = 'vide' | 'neutre' | 'info' | 'bon' | 'att' | 'mal' | 'noir';

/** How a code is shown: French words, a shape, a tone. */
export interface StatusLook {
  readonly words: string;
  readonly icon: IconName;
  readonly tone: Tone;
}

const look = (words: string, icon: IconName, tone: Tone = 'neutre'): StatusLook => ({ words, icon, tone });

/** Every status of the portal, by axis. The axes are independent: a list shows one per column, never a merged one. */
export const STATUSES = {
  application: {
    draft: look('Brouillon', 'edit_note', 'vide'),
    submitted: look('Déposé', 'inbox', 'info'),
    under_review: look('En instruction', 'manage_search', 'info'),
    changes_requested: look('À compléter', 'reply', 'att'),
    answered: look('Réponse reçue', 'mark_email_unread', 'info'),
    inadmissible: look('Irrecevable', 'block', 'mal'),
    ready_for_committee: look('Prêt pour le comité', 'groups', 'bon'),
    decided: look('Décidé', 'gavel', 'noir'),
    withdrawn: look('Retiré', 'undo'),
    folded: look('Rattaché', 'merge'),
  },
  label: {
    pending: look('En attente', 'hourglass_empty', 'vide'),
    proposed: look('Proposé, sous embargo', 'visibility_off', 'noir'),
    labelled: look('Labellisé', 'verified', 'bon'),
    conditional: look('Labellisé avec réserve', 'rule', 'att'),
    deferred: look('Ajourné', 'event_repeat'),
    refused: look('Refusé', 'cancel', 'mal'),
    revoked: look('Label retiré', 'remove_moderator', 'mal'),
  },
  publication: {
    private: look('Privée', 'lock', 'vide'),
    incomplete: look('Informations à donner', 'edit_note'),
    ready: look('Prête', 'check', 'info'),
    published: look('En ligne', 'public', 'bon'),
    unpublished: look('Retirée', 'visibility_off'),
  },
  happening: {
    scheduled: look('Prévu', 'event_available'),
    rescheduled: look('Horaires changés', 'update', 'att'),
    moved_online: look('Passé en ligne', 'videocam', 'info'),
    postponed: look('Reporté', 'event_repeat', 'att'),
    full: look('Complet', 'group', 'att'),
    cancelled: look('Annulé', 'event_busy', 'mal'),
    past: look('Terminé', 'history'),
  },
  attendance: {
    not_due: look('Pas encore attendue', 'schedule', 'vide'),
    due: look('Attendue', 'front_hand'),
    by_activities: look('Donnée par les animations', 'check', 'info'),
    draft: look('Commencée', 'edit_note', 'info'),
    submitted: look('Envoyée', 'send', 'info'),
    queried: look('À vérifier', 'help', 'att'),
    validated: look('Validée', 'check_circle', 'bon'),
    did_not_take_place: look('N’a pas eu lieu', 'event_busy'),
    locked: look('Verrouillée', 'lock', 'noir'),
  },
  evaluation: {
    not_invited: look('Pas ouverte', 'schedule', 'vide'),
    invited: look('À remplir', 'front_hand'),
    in_progress: look('Commencée', 'edit_note', 'info'),
    submitted: look('Envoyée', 'check_circle', 'bon'),
    locked: look('Verrouillée', 'lock', 'noir'),
    no_response: look('Close sans réponse', 'lock'),
  },
  opinion: {
    awaited: look('Attendu', 'more_horiz', 'vide'),
    favourable: look('Favorable', 'check_circle', 'bon'),
    reserved: look('Avec réserve', 'error', 'att'),
    unfavourable: look('Défavorable', 'cancel', 'mal'),
    recused: look('En déport', 'do_not_disturb_on'),
  },
  bilan: {
    live: look('En direct', 'sensors', 'info'),
    draft: look('Projet de bilan', 'edit_note', 'vide'),
    published: look('Publié', 'lock', 'noir'),
    superseded: look('Remplacé', 'history'),
  },
  message: {
    draft: look('Brouillon', 'draft', 'vide'),
    held: look('Attend votre feu vert', 'front_hand', 'att'),
    planned: look('Programmé', 'schedule_send', 'info'),
    sending: look('En cours d’envoi', 'send', 'info'),
    sent: look('Envoyé', 'mark_email_read', 'bon'),
    refused: look('Refusé par le serveur', 'error', 'mal'),
    bounced: look('Revenu', 'error', 'mal'),
    cancelled: look('Annulé', 'cancel'),
  },
  edition: {
    draft: look('En préparation', 'edit_note', 'vide'),
    call_open: look('Appel ouvert', 'campaign', 'bon'),
    call_closed: look('Appel clos', 'lock', 'info'),
    review: look('Instruction', 'manage_search', 'info'),
    labelled: look('Labels décidés', 'verified', 'info'),
    programme_published: look('Programme en ligne', 'public', 'info'),
    running: look('La fête est en cours', 'event_available', 'bon'),
    reporting: look('Collecte des résultats', 'monitoring', 'info'),
    bilan_draft: look('Bilan en préparation', 'edit_note', 'info'),
    bilan_published: look('Bilan publié', 'fact_check', 'noir'),
    archived: look('Archivée', 'history'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, StatusLook>>>>;

export type Axis = keyof typeof STATUSES;

const UNKNOWN = look('État inconnu', 'help', 'vide');

/** The look of a code on an axis; a code of another version of the portal is said unknown, never shown raw. */
export const statusLook = (axis: Axis, code: string): StatusLook =>
  (STATUSES[axis] as Readonly<Record<string, StatusLook>>)[code] ?? UNKNOWN;
