import type { Route, Routes } from '@angular/router';
import {
  ACCOUNTS_ROUTES,
  ACCOUNTS_SETTINGS_ROUTES,
  ADMINISTRATION_PEOPLE_ROUTES,
  COORDINATION_PEOPLE_ROUTES,
  OWN_ACCOUNT_ROUTES,
  REGISTER_ROUTES,
} from '@fds/accounts/web';
import { COORDINATION_APPLICATIONS_ROUTES, HOLDER_APPLICATIONS_ROUTES } from '@fds/applications/web';
import { ARCHIVE_ROUTES } from '@fds/archive/web';
import { COLLECTION_ROUTES, REPORT_ROUTES } from '@fds/attendance/web';
import { BILAN_ROUTES } from '@fds/bilan/web';
import {
  ADMINISTRATION_ROUTES,
  COMMITTEE_DASHBOARD_ROUTES,
  COORDINATION_DASHBOARD_ROUTES,
  COORDINATION_JOURNAL_ROUTES,
  HOLDER_DASHBOARD_ROUTES,
} from '@fds/dashboards/web';
import { EDITIONS_ROUTES } from '@fds/editions/web';
import { ANSWER_ROUTES, READING_ROUTES, REVIEW_ROUTES, TO_TREAT_ROUTES } from '@fds/labelling/web';
import {
  COORDINATION_ORGANISATIONS_ROUTES,
  DUPLICATES_ROUTES,
  OWN_ORGANISATION_ROUTES,
  PUBLIC_ORGANISATION_ROUTES,
  RESEARCH_ROUTES,
  TEAM_ROUTES,
} from '@fds/organisations/web';
import { ROLES, type Role } from '@fds/shared/kernel';
import type { NavEntry } from '@fds/shared/web-kit';
import { onceAnEditionIsHeld, onlyFor, toHome } from './guards';

/*
 * How a step adds its pages: import its routes (its library's only export), spread them into the `children` of an area
 * below, and add a line to that area's navigation. A link stands here only when its page exists.
 */

/** Pages that show an edition: without one there is nothing to list. */
const ofAnEdition = (...children: Routes): Route => ({ path: '', canActivate: [onceAnEditionIsHeld], children });

const HOLDER_NAV: readonly NavEntry[] = [
  { path: '/mon-espace', label: 'Mon espace', icon: 'home' },
  { path: '/dossiers', label: 'Mes dossiers', icon: 'folder_open' },
  { path: '/ma-structure', label: 'Ma structure', icon: 'apartment', exact: true },
  { path: '/ma-structure/membres', label: 'Équipe', icon: 'group' },
];
const HOLDER_ROUTES: Routes = [
  ...HOLDER_DASHBOARD_ROUTES,
  ...ANSWER_ROUTES,
  ...HOLDER_APPLICATIONS_ROUTES,
  ...OWN_ORGANISATION_ROUTES,
  ...TEAM_ROUTES,
  ...REPORT_ROUTES,
];

const COORDINATION_NAV: readonly NavEntry[] = [
  { path: '/pilotage', label: 'Pilotage', icon: 'space_dashboard', exact: true },
  { path: '/pilotage/a-traiter', label: 'À traiter', icon: 'inbox' },
  { path: '/pilotage/dossiers', label: 'Dossiers', icon: 'folder_open', group: 'Projets' },
  { path: '/pilotage/frequentation', label: 'Fréquentation', icon: 'how_to_reg', group: 'Résultats' },
  { path: '/pilotage/bilans', label: 'Bilans', icon: 'monitoring', group: 'Résultats' },
  { path: '/pilotage/personnes', label: 'Personnes', icon: 'manage_accounts', group: 'Référentiel' },
  { path: '/pilotage/structures', label: 'Structures', icon: 'apartment', group: 'Référentiel', exact: true },
  { path: '/pilotage/structures/doublons', label: 'Doublons', icon: 'merge', group: 'Référentiel' },
  { path: '/pilotage/recherche', label: 'Unités de recherche', icon: 'science', group: 'Référentiel' },
  { path: '/pilotage/edition', label: 'Éditions', icon: 'calendar_month', group: 'Référentiel', exact: true },
  { path: '/pilotage/edition/:annee', label: 'Réglages de l’édition', icon: 'tune', group: 'Référentiel' },
  { path: '/pilotage/edition/import', label: 'Importer une archive', icon: 'upload_file', group: 'Référentiel' },
  { path: '/pilotage/journal', label: 'Journal', icon: 'history', group: 'Référentiel' },
  { path: '/pilotage/registre', label: 'Registre des traitements', icon: 'fact_check', group: 'Référentiel' },
];
const COORDINATION_ROUTES: Routes = [
  ...COORDINATION_DASHBOARD_ROUTES,
  ...COORDINATION_JOURNAL_ROUTES,
  ...DUPLICATES_ROUTES,
  ...COORDINATION_ORGANISATIONS_ROUTES,
  ...RESEARCH_ROUTES,
  ...COORDINATION_PEOPLE_ROUTES,
  ofAnEdition(
    ...COORDINATION_APPLICATIONS_ROUTES,
    ...TO_TREAT_ROUTES,
    ...REVIEW_ROUTES,
    ...COLLECTION_ROUTES,
    ...BILAN_ROUTES,
  ),
  ...ARCHIVE_ROUTES,
  ...EDITIONS_ROUTES,
  ...REGISTER_ROUTES,
];

const COMMITTEE_NAV: readonly NavEntry[] = [
  { path: '/comite', label: 'L’essentiel', icon: 'space_dashboard', exact: true },
  { path: '/comite/lecture', label: 'À lire', icon: 'rate_review' },
  { path: '/comite/bilans', label: 'Bilans', icon: 'monitoring' },
];
const COMMITTEE_ROUTES: Routes = [...COMMITTEE_DASHBOARD_ROUTES, ofAnEdition(...READING_ROUTES, ...BILAN_ROUTES)];

const ADMINISTRATION_NAV: readonly NavEntry[] = [
  { path: '/administration', label: 'État du service', icon: 'monitoring', exact: true },
  { path: '/administration/comptes', label: 'Comptes', icon: 'manage_accounts' },
  { path: '/administration/journal', label: 'Journal', icon: 'history' },
  { path: '/administration/reglages', label: 'Réglages', icon: 'settings' },
];

/** Where each role goes: the frame of the pages that every role has. */
const NAVS: Readonly<Record<Role, readonly NavEntry[]>> = {
  holder: HOLDER_NAV,
  coordinator: COORDINATION_NAV,
  drari: COMMITTEE_NAV,
  region: COMMITTEE_NAV,
  administrator: ADMINISTRATION_NAV,
};

/** A page that stands alone, in place of one that cannot be shown. */
const message = (path: string, title: string, reason: string): Route => ({
  path,
  title,
  data: { reason },
  loadComponent: () => import('./pages/message.page').then((file) => file.MessagePage),
});

export const ROUTES: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toHome], children: [] },
  ...ACCOUNTS_ROUTES,
  {
    path: '',
    title: 'Espace des porteurs',
    canActivate: [onlyFor('holder')],
    data: { nav: HOLDER_NAV },
    loadComponent: () => import('./areas/holder.area').then((file) => file.HolderArea),
    children: HOLDER_ROUTES,
  },
  {
    path: 'pilotage',
    title: 'Coordination',
    canActivate: [onlyFor('coordinator')],
    data: { nav: COORDINATION_NAV },
    loadComponent: () => import('./areas/coordination.area').then((file) => file.CoordinationArea),
    children: COORDINATION_ROUTES,
  },
  {
    path: 'comite',
    title: 'Comité',
    canActivate: [onlyFor('drari', 'region')],
    data: { nav: COMMITTEE_NAV },
    loadComponent: () => import('./areas/committee.area').then((file) => file.CommitteeArea),
    children: COMMITTEE_ROUTES,
  },
  {
    path: 'administration',
    title: 'Administration',
    canActivate: [onlyFor('administrator')],
    data: { nav: ADMINISTRATION_NAV, home: '/administration' },
    loadComponent: () => import('./areas/coordination.area').then((file) => file.CoordinationArea),
    children: [...ADMINISTRATION_ROUTES, ...ADMINISTRATION_PEOPLE_ROUTES, ...ACCOUNTS_SETTINGS_ROUTES],
  },
  {
    path: 'compte',
    title: 'Mon compte',
    canActivate: [onlyFor(...ROLES)],
    data: { navs: NAVS },
    loadComponent: () => import('./areas/account.area').then((file) => file.AccountArea),
    children: OWN_ACCOUNT_ROUTES,
  },
  ...PUBLIC_ORGANISATION_ROUTES,
  {
    path: 'nuancier',
    title: 'Nuancier',
    loadComponent: () => import('./pages/nuancier/nuancier.page').then((file) => file.NuancierPage),
  },
  message('reserve', 'Page réservée', 'reserved'),
  message('panne', 'Le portail ne répond pas', 'failed'),
  message('**', 'Page introuvable', 'missing'),
];
