import type { Role } from '@fds/shared/kernel';
import type { NavEntry } from '@fds/shared/web-kit';

/*
 * A link stands here only when its page exists. The coordination's rail names the places of every day; what is seldom
 * asked for (duplicates, the settings of one edition, an import) is one link away, on the page that it belongs to.
 */

const HOLDER_NAV: readonly NavEntry[] = [
  { path: '/mon-espace', label: 'Mon espace', icon: 'home' },
  { path: '/dossiers', label: 'Mes dossiers', icon: 'folder_open' },
  { path: '/messages', label: 'Messages', icon: 'forum' },
  // The team is one link away, under the structure: four entries stand on one row of a phone.
  { path: '/ma-structure', label: 'Ma structure', icon: 'apartment' },
];

const PARTNER_NAV: readonly NavEntry[] = [
  { path: '/mes-animations', label: 'Mes animations', icon: 'edit_note' },
  { path: '/messages', label: 'Messages', icon: 'forum' },
];

const COORDINATION_NAV: readonly NavEntry[] = [
  { path: '/pilotage', label: 'Pilotage', icon: 'space_dashboard', exact: true },
  { path: '/pilotage/a-traiter', label: 'À traiter', icon: 'inbox' },
  { path: '/pilotage/a-revoir', label: 'À revoir', icon: 'rule' },
  { path: '/pilotage/appel', label: 'Appel', icon: 'edit_note', group: 'Projets' },
  { path: '/pilotage/dossiers', label: 'Dossiers', icon: 'folder_open', group: 'Projets' },
  { path: '/pilotage/evenements', label: 'Événements', icon: 'event', group: 'Projets' },
  { path: '/pilotage/comite', label: 'Comité', icon: 'gavel', group: 'Projets' },
  { path: '/pilotage/preparation', label: 'Préparer le comité', icon: 'balance', group: 'Projets' },
  { path: '/pilotage/notification', label: 'Annonces', icon: 'send', group: 'Projets' },
  { path: '/pilotage/visites', label: 'Visites', icon: 'location_on', group: 'Projets' },
  { path: '/pilotage/communication', label: 'Communication', icon: 'campaign', exact: true, group: 'Animation' },
  { path: '/pilotage/communication/relances', label: 'Relances', icon: 'notifications', group: 'Animation' },
  { path: '/pilotage/communication/envois', label: 'Boîte d’envoi', icon: 'mail', group: 'Animation' },
  { path: '/pilotage/communication/kit', label: 'Kit', icon: 'inventory_2', group: 'Animation' },
  { path: '/pilotage/messages', label: 'Messages', icon: 'forum', group: 'Animation' },
  { path: '/pilotage/entraide', label: 'Entraide', icon: 'handshake', group: 'Animation' },
  { path: '/pilotage/communication/reunions', label: 'Réunions', icon: 'groups', group: 'Animation' },
  { path: '/pilotage/presse', label: 'Revue de presse', icon: 'newspaper', group: 'Animation' },
  { path: '/pilotage/communication/chiffres', label: 'Web et réseaux', icon: 'share', group: 'Animation' },
  { path: '/pilotage/frequentation', label: 'Fréquentation', icon: 'how_to_reg', group: 'Résultats' },
  { path: '/pilotage/evaluation', label: 'Évaluation', icon: 'rate_review', group: 'Résultats' },
  { path: '/pilotage/bilans', label: 'Bilans', icon: 'monitoring', group: 'Résultats' },
  { path: '/pilotage/structures', label: 'Structures', icon: 'apartment', group: 'Référentiel' },
  { path: '/pilotage/personnes', label: 'Personnes', icon: 'manage_accounts', group: 'Référentiel' },
  { path: '/pilotage/recherche', label: 'Unités de recherche', icon: 'science', group: 'Référentiel' },
  { path: '/pilotage/edition', label: 'Éditions', icon: 'calendar_month', group: 'Référentiel' },
  { path: '/pilotage/journal', label: 'Journal', icon: 'history', group: 'Suivi' },
  { path: '/pilotage/registre', label: 'Registre des traitements', icon: 'fact_check', group: 'Suivi' },
];

const COMMITTEE_NAV: readonly NavEntry[] = [
  { path: '/comite', label: 'L’essentiel', icon: 'space_dashboard', exact: true },
  { path: '/comite/lecture', label: 'À lire', icon: 'rate_review' },
  { path: '/comite/seances', label: 'Séances', icon: 'gavel' },
  { path: '/comite/couverture', label: 'Couverture', icon: 'map' },
  { path: '/comite/evaluation/resultats', label: 'Évaluation', icon: 'fact_check' },
  { path: '/comite/bilans', label: 'Bilans', icon: 'monitoring' },
];

const ADMINISTRATION_NAV: readonly NavEntry[] = [
  { path: '/administration', label: 'État du service', icon: 'monitoring', exact: true },
  { path: '/administration/comptes', label: 'Comptes', icon: 'manage_accounts' },
  { path: '/administration/journal', label: 'Journal', icon: 'history' },
  { path: '/administration/reglages', label: 'Réglages', icon: 'settings' },
];

/** Where each role goes: in its own pages, and in the frame of those that every role has. */
export const NAVS: Readonly<Record<Role, readonly NavEntry[]>> = {
  holder: HOLDER_NAV,
  partner: PARTNER_NAV,
  coordinator: COORDINATION_NAV,
  drari: COMMITTEE_NAV,
  region: COMMITTEE_NAV,
  administrator: ADMINISTRATION_NAV,
};
