import type { Routes } from '@angular/router';
import { ReadingList } from './reading/reading-list';

/** The coordination's review of one dossier: `/pilotage/dossiers/:id`. */
export const REVIEW_ROUTES: Routes = [
  {
    path: 'dossiers/:id',
    title: 'Instruction d’un dossier',
    loadComponent: () => import('./review/review.page').then((file) => file.ReviewPage),
  },
];

/** What an edition judges its dossiers by: among the settings of the edition, `/pilotage/edition/:annee/criteres`. */
export const EDITION_CRITERIA_ROUTES: Routes = [
  {
    path: 'criteres',
    title: 'Critères',
    loadComponent: () => import('./criteria/criteria.page').then((file) => file.CriteriaPage),
  },
];

/** Dossiers by who is waited for, and for what: `/pilotage/a-traiter`. */
export const TO_TREAT_ROUTES: Routes = [
  {
    path: 'a-traiter',
    title: 'À traiter',
    loadComponent: () => import('./queue/to-treat.page').then((file) => file.ToTreatPage),
  },
];

/** Scenarios of provisional decisions, before the committee: `/pilotage/preparation`. */
export const PREPARATION_ROUTES: Routes = [
  {
    path: 'preparation',
    title: 'Préparer le comité',
    loadComponent: () => import('./preparation/preparation.page').then((file) => file.PreparationPage),
  },
];

/** What a voice of the committee reads, and its opinion beside: `/comite/lecture/:dossier`. */
export const READING_ROUTES: Routes = [
  {
    path: 'lecture',
    title: 'À lire',
    providers: [ReadingList],
    loadComponent: () => import('./reading/reading.page').then((file) => file.ReadingPage),
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./reading/reading-start').then((file) => file.ReadingStart),
      },
      {
        path: ':dossier',
        title: 'Un dossier',
        loadComponent: () => import('./reading/reading-dossier').then((file) => file.ReadingDossier),
      },
    ],
  },
];

/** What the committee answered to a holder: `/dossiers/:id/reponse`. */
export const ANSWER_ROUTES: Routes = [
  {
    path: 'dossiers/:id/reponse',
    title: 'La réponse du comité',
    loadComponent: () => import('./answer/answer.page').then((file) => file.AnswerPage),
  },
];

/** The coordination's lists: `/pilotage/dossiers`, `/pilotage/evenements`; their filters are in the address. */
export const LIST_ROUTES: Routes = [
  {
    path: 'dossiers',
    title: 'Dossiers',
    data: { list: 'applications' },
    loadComponent: () => import('./lists/review-list.page').then((file) => file.ReviewListPage),
  },
  {
    path: 'evenements',
    title: 'Événements',
    data: { list: 'events' },
    loadComponent: () => import('./lists/review-list.page').then((file) => file.ReviewListPage),
  },
];
/** Telling what was decided, of one session or of all; conditions that are still to be met. */
export const NOTIFICATION_ROUTES: Routes = [
  {
    path: 'notification',
    title: 'Annoncer les réponses',
    loadComponent: () => import('./notification/notification.page').then((file) => file.NotificationPage),
  },
  {
    path: 'comite/reserves',
    title: 'Réserves',
    loadComponent: () => import('./conditions/conditions.page').then((file) => file.ConditionsPage),
  },
  {
    path: 'comite/:id/notification',
    title: 'Annoncer les réponses',
    loadComponent: () => import('./notification/notification.page').then((file) => file.NotificationPage),
  },
];

const coveragePage = () => import('./territory/coverage.page').then((file) => file.CoveragePage);
/** Sessions of the committee at the desk: `/pilotage/comite`. */
export const COMMITTEE_ROUTES: Routes = [
  {
    path: 'comite',
    title: 'Comité',
    loadComponent: () => import('./committee/sessions.page').then((file) => file.SessionsPage),
  },
  { path: 'comite/couverture', title: 'Couverture de la région', loadComponent: coveragePage },
  {
    path: 'comite/liens',
    title: 'Liens déclarés',
    loadComponent: () => import('./committee/interests.page').then((file) => file.InterestsPage),
  },
  {
    path: 'comite/:id',
    title: 'Séance du comité',
    loadComponent: () => import('./committee/session.page').then((file) => file.SessionPage),
  },
  {
    path: 'comite/:id/proces-verbal',
    title: 'Procès-verbal',
    loadComponent: () => import('./committee/minutes.page').then((file) => file.MinutesPage),
  },
];

/** The session on the screen of the room, without the portal's frame: `/pilotage/comite/:id/seance`. */
export const SESSION_MODE_ROUTES: Routes = [
  {
    path: 'comite/:id/seance',
    title: 'Séance du comité',
    loadComponent: () => import('./committee/seance.page').then((file) => file.SeancePage),
  },
];

/** Sessions as DRARI and Région follow them, and the ties that each declares for itself: `/comite/seances`, `/comite/liens`. */
export const FOLLOWED_SESSIONS_ROUTES: Routes = [
  {
    path: 'seances',
    title: 'Séances',
    loadComponent: () => import('./committee/sessions.page').then((file) => file.SessionsPage),
  },
  {
    path: 'seances/:id',
    title: 'Séance du comité',
    loadComponent: () => import('./committee/followed-session.page').then((file) => file.FollowedSessionPage),
  },
  {
    path: 'seances/:id/proces-verbal',
    title: 'Procès-verbal',
    loadComponent: () => import('./committee/minutes.page').then((file) => file.MinutesPage),
  },
  {
    path: 'liens',
    title: 'Vos liens avec des structures',
    loadComponent: () => import('./committee/interests.page').then((file) => file.InterestsPage),
  },
];

/** What the committee's dossiers and labels make of the region: `/comite/couverture`. */
export const COVERAGE_ROUTES: Routes = [
  { path: 'couverture', title: 'Couverture de la région', loadComponent: coveragePage },
];
