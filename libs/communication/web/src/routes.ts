import type { Routes } from '@angular/router';

/** What the portal writes to people, followed by the coordination: `/pilotage/communication/…`. */
export const COMMUNICATION_ROUTES: Routes = [
  {
    path: 'communication',
    title: 'Communication',
    loadComponent: () => import('./campaigns/campaigns.page').then((file) => file.CampaignsPage),
  },
  {
    path: 'communication/campagnes/:id',
    title: 'Une campagne',
    loadComponent: () => import('./campaigns/campaign.page').then((file) => file.CampaignPage),
  },
  {
    path: 'communication/modeles',
    title: 'Modèles de message',
    loadComponent: () => import('./templates/templates.page').then((file) => file.TemplatesPage),
  },
  {
    path: 'communication/envois',
    title: 'Boîte d’envoi',
    loadComponent: () => import('./outbox/outbox.page').then((file) => file.OutboxPage),
  },
  {
    path: 'communication/envois/:id',
    title: 'Un message',
    loadComponent: () => import('./outbox/message.page').then((file) => file.MessagePage),
  },
  {
    path: 'communication/relances',
    title: 'Relances',
    loadComponent: () => import('./reminders/reminders.page').then((file) => file.RemindersPage),
  },
];

/** What the mails of an edition wear: a page of its settings. */
export const EDITION_MAILS_ROUTES: Routes = [
  {
    path: 'e-mails',
    title: 'Habillage des e-mails',
    loadComponent: () => import('./mail-look/mail-look.page').then((file) => file.MailLookPage),
  },
];

/** What came of the festival's communication: `/pilotage/presse`, `/pilotage/communication/…`. */
export const PRESS_ROUTES: Routes = [
  {
    path: 'presse',
    title: 'Revue de presse',
    loadComponent: () => import('./media-relays/press.page').then((file) => file.PressPage),
  },
  {
    path: 'communication/reunions',
    title: 'Réunions de préparation',
    loadComponent: () => import('./meetings/meetings.page').then((file) => file.MeetingsPage),
  },
  {
    path: 'communication/reunions/:id',
    title: 'Participants à une réunion',
    loadComponent: () => import('./meetings/participants.page').then((file) => file.ParticipantsPage),
  },
  {
    path: 'communication/chiffres',
    title: 'Web et réseaux sociaux',
    loadComponent: () => import('./figures/figures.page').then((file) => file.FiguresPage),
  },
];

/** The kit of the edition, for the coordination: `/pilotage/communication/kit`. */
export const KIT_ROUTES: Routes = [
  {
    path: 'communication/kit',
    title: 'Kit de communication',
    loadComponent: () => import('./kit/kit.page').then((file) => file.KitPage),
  },
];

/** Posters, flyers and images of a dossier's announced events, and the kit of its holder, for holders and the coordination. */
export const MATERIAL_ROUTES: Routes = [
  {
    path: 'dossiers/:id/materiel',
    title: 'Matériel de communication',
    loadComponent: () => import('./material/material.page').then((file) => file.MaterialPage),
  },
  {
    path: 'dossiers/:id/kit',
    title: 'Kit de communication',
    loadComponent: () => import('./kit/kit-order.page').then((file) => file.KitOrderPage),
  },
];

/** What one received: children of `/messages`. */
export const RECEIVED_ROUTES: Routes = [
  {
    path: 'recus',
    title: 'Messages reçus',
    loadComponent: () => import('./outbox/received.page').then((file) => file.ReceivedPage),
  },
];

/** What one chose to receive: children of the own account. */
export const PREFERENCES_ROUTES: Routes = [
  {
    path: 'preferences',
    title: 'Mes préférences',
    loadComponent: () => import('./preferences/preferences.page').then((file) => file.PreferencesPage),
  },
];
