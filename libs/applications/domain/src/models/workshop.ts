import type { ModelDossier } from './model';

/** A library that opens one workshop to classes, then to families. */
export const WORKSHOP_MODEL: ModelDossier = {
  code: 'atelier',
  holder: 'Une médiathèque, un musée, un centre social',
  about:
    'Un atelier d’une heure et demie, quatre séances\u00a0: deux pour les classes, deux pour les familles. Le dossier le plus simple.',
  strengths: [
    'Un seul événement, bien décrit, suffit pour être labellisé.',
    'La jauge est petite et tenue\u00a0: douze places, quatre séances.',
    'La médiathèque s’appuie sur une association scientifique et le dit.',
    'Une sélection de livres prolonge l’atelier.',
  ],
  project: {
    title: 'Dans la peau d’un levain',
    summary:
      'La médiathèque propose un atelier de microbiologie autour du pain\u00a0: on observe un levain vivant, on mesure comment il pousse et on comprend ce que font les microbes que l’on ne voit pas. Deux séances pour des classes de CM1 et CM2, deux pour les familles.',
    science:
      'L’atelier suit une vraie démarche\u00a0: trois levains reçoivent des sucres différents, chaque équipe prédit lequel lèvera le plus, mesure, puis compare. On discute ce qu’un seul essai permet, ou non, de conclure. Il est conçu avec une association de médiation scientifique\u00a0; une doctorante en microbiologie anime deux séances.',
    researchUnits: [
      {
        key: 'm1',
        unit: 'Unité de microbiologie des aliments',
        institutions: 'Université, INRAE',
        people: 'Une doctorante',
        doctoral: true,
      },
    ],
    needs: [
      {
        key: 'm2',
        direction: 'offering',
        what: 'venue',
        details: 'Notre salle d’animation (30 places, vidéoprojecteur) est libre les mercredis de la fête.',
      },
    ],
    posters: 10,
    flyers: 150,
  },
  events: [
    {
      kind: 'single',
      format: 'workshop',
      title: 'Dans la peau d’un levain',
      tagline: 'Nourrissez un levain, regardez-le pousser et découvrez les microbes qui font le pain.',
      description:
        'Par équipe de trois, on nourrit un levain avec trois sucres, on parie, on mesure toutes les dix minutes et on trace la courbe. Pendant que le levain pousse, on l’observe au microscope et l’on apprend à reconnaître levures et bactéries. Chacun repart avec un petit pot de levain et son mode d’emploi. Des livres choisis par les bibliothécaires attendent à la sortie.',
      venue: 'Médiathèque, salle d’animation',
      slots: [
        { weekday: 2, from: '09:30', to: '11:00', audience: 'school' },
        { weekday: 4, from: '09:30', to: '11:00', audience: 'school' },
        { weekday: 3, from: '14:30', to: '16:00', audience: 'public' },
        { weekday: 6, from: '10:30', to: '12:00', audience: 'public' },
      ],
      audiences: ['families', 'school'],
      schoolLevels: ['primary'],
      ageMin: 8,
      capacity: 12,
      expectedVisits: 70,
      publicBookingPhone: '03 99 00 56 78',
      publicBookingLink: 'https://mediatheque.example/agenda',
      schoolBookingEmail: 'classes@mediatheque.example',
      conditions: 'Sur réservation. Un adulte par famille. Contient de la farine de blé et de seigle.',
      accessibility: ['mi', 'hi'],
    },
  ],
};
