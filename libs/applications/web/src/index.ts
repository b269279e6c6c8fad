import type { Route, Routes } from '@angular/router';

/** A page of the dossier whose questions follow one another. */
const fieldsPage = (section: string, title: string): Route => ({
  path: section,
  title,
  data: { section },
  loadComponent: () => import('./sections/fields.section').then((file) => file.FieldsSection),
});

/** What somebody was invited to write in dossiers of others: children of `/mes-animations`. */
export const INVITED_ACTIVITIES_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Mes animations',
    loadComponent: () => import('./partners/invited-activities.page').then((file) => file.InvitedActivitiesPage),
  },
  {
    path: ':id/messages',
    title: 'Échanges sur l’animation',
    loadComponent: () => import('./thread/dossier-messages.page').then((file) => file.DossierMessagesPage),
  },
  {
    path: ':id/:animation',
    title: 'Écrire l’animation',
    loadComponent: () => import('./partners/partner-activity.page').then((file) => file.PartnerActivityPage),
  },
];
/** The threads of the dossiers that a holder or a partner writes in: children of `/messages`. */
export const MESSAGES_ROUTES: Routes = [
  {
    path: '',
    title: 'Messages',
    loadComponent: () => import('./thread/messages.page').then((file) => file.MessagesPage),
  },
];

/** A dossier's past: what was sent, and who did what; the same pages for its holder and for the coordination. */
const PAST: Routes = [
  {
    path: 'dossiers/:id/versions',
    title: 'Versions',
    loadComponent: () => import('./versions/versions.page').then((file) => file.VersionsPage),
  },
  {
    path: 'dossiers/:id/historique',
    title: 'Historique',
    loadComponent: () => import('./history/history.page').then((file) => file.HistoryPage),
  },
];

/** The holder's dossiers: the list, a new one, and one dossier page by page. */
export const HOLDER_APPLICATIONS_ROUTES: Routes = [
  {
    path: 'dossiers',
    title: 'Mes dossiers',
    loadComponent: () => import('./pages/holder-dossiers.page').then((file) => file.HolderDossiersPage),
  },
  {
    path: 'dossiers/nouveau',
    title: 'Nouveau dossier',
    loadComponent: () => import('./pages/new-dossier.page').then((file) => file.NewDossierPage),
  },
  {
    path: 'dossiers/modeles/:code',
    title: 'Un modèle de dossier',
    loadComponent: () => import('./beginning/model.page').then((file) => file.ModelPage),
  },
  {
    path: 'dossiers/:id/messages',
    title: 'Échanges sur le dossier',
    loadComponent: () => import('./thread/dossier-messages.page').then((file) => file.DossierMessagesPage),
  },
  ...PAST,
  {
    path: 'dossiers/:id',
    title: 'Dossier',
    loadComponent: () => import('./pages/dossier.frame').then((file) => file.DossierFrame),
    children: [
      {
        path: 'structure',
        title: 'Votre structure',
        loadComponent: () => import('./sections/structure.section').then((file) => file.StructureSection),
      },
      fieldsPage('projet', 'Le projet'),
      {
        path: 'evenements',
        title: 'Les événements',
        loadComponent: () => import('./events/events.section').then((file) => file.EventsSection),
      },
      fieldsPage('recherche', 'Recherche et entraide'),
      fieldsPage('logistique', 'Affiches et besoins'),
      {
        path: 'subvention',
        title: 'Subvention',
        loadComponent: () => import('./sections/grant.section').then((file) => file.GrantSection),
      },
      {
        path: 'questions',
        title: 'Questions de la région',
        loadComponent: () => import('./sections/questions.section').then((file) => file.QuestionsSection),
      },
      {
        path: 'pieces',
        title: 'Pièces jointes',
        loadComponent: () => import('./attachments/pieces.section').then((file) => file.PiecesSection),
      },
      {
        path: 'engagements',
        title: 'Engagements',
        loadComponent: () => import('./sections/commitments.section').then((file) => file.CommitmentsSection),
      },
      {
        path: 'equipe',
        title: 'Écrire à plusieurs',
        loadComponent: () => import('./partners/team.page').then((file) => file.DossierTeamPage),
      },
      {
        path: 'relire',
        title: 'Relire et envoyer',
        loadComponent: () => import('./sections/review.section').then((file) => file.ReviewSection),
      },
      {
        path: 'recu',
        title: 'Reçu',
        loadComponent: () => import('./sections/receipt.section').then((file) => file.ReceiptSection),
      },
    ],
  },
];

/** What the coordination reads beside its lists: doubles, mutual help, messages, a dossier's past. */
export const COORDINATION_APPLICATIONS_ROUTES: Routes = [
  {
    path: 'dossiers/doublons',
    title: 'Doublons de dossiers',
    loadComponent: () => import('./duplicates/doubles.page').then((file) => file.DoublesPage),
  },
  {
    path: 'entraide',
    title: 'Je cherche, je propose',
    loadComponent: () => import('./needs/needs.page').then((file) => file.NeedsPage),
  },
  {
    path: 'messages',
    title: 'Messages',
    loadComponent: () => import('./thread/inbox.page').then((file) => file.InboxPage),
  },
  ...PAST,
];

/** The call while it runs: drafts, time given to some, invitations. */
export const CALL_ROUTES: Routes = [
  {
    path: 'appel',
    title: 'Appel',
    loadComponent: () => import('./call/call.frame').then((file) => file.CallFrame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./call/drafts.page').then((file) => file.DraftsPage),
      },
      {
        path: 'delais',
        title: 'Délais',
        loadComponent: () => import('./call/extensions.page').then((file) => file.ExtensionsPage),
      },
      {
        path: 'invitations',
        title: 'Invitations',
        loadComponent: () => import('./call/invitations.page').then((file) => file.InvitationsPage),
      },
    ],
  },
];

/** What the dossier asks, among the settings of an edition. */
export const EDITION_FORM_ROUTES: Routes = [
  {
    path: 'formulaire',
    title: 'Formulaire',
    loadComponent: () => import('./call/form.page').then((file) => file.FormPage),
  },
];
