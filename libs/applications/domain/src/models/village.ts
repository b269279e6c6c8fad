import type { ModelDossier } from './model';

const SCHOOL_DAY = { weekday: 5, from: '09:00', to: '16:30', audience: 'school' } as const;
const SATURDAY = { weekday: 6, from: '10:00', to: '18:00', audience: 'public' } as const;
const SUNDAY = { weekday: 7, from: '10:00', to: '17:00', audience: 'public' } as const;

/** A town that gathers associations, schools and researchers for a week-end. */
export const VILLAGE_MODEL: ModelDossier = {
  code: 'village',
  holder: 'Une commune ou une communauté de communes',
  about:
    'Un village des sciences sur trois jours\u00a0: le vendredi pour les classes, le week-end pour tous. Six animations, chacune tenue par un partenaire.',
  strengths: [
    'Chaque animation dit ce que le public fait, pas seulement ce qu’il voit.',
    'Des scientifiques sont présents, et le dossier dit qui et pour faire quoi.',
    'Le vendredi est réservé aux classes, avec un contact de réservation à part.',
    'L’accès des personnes handicapées est pensé animation par animation.',
  ],
  project: {
    title: 'L’eau de la vallée, de la source au robinet',
    summary:
      'Pendant trois jours, la salle des fêtes et les bords de la rivière deviennent un village des sciences consacré à l’eau. Six animations permettent de prélever, mesurer, observer et débattre avec celles et ceux qui étudient la rivière ou qui en distribuent l’eau. Le vendredi accueille douze classes de la commune et des villages voisins\u00a0; le samedi et le dimanche sont ouverts à tous.',
    description:
      'Vendredi, les classes suivent un parcours de trois ateliers d’une demi-heure, par groupes de douze élèves, avec un carnet d’expériences qu’elles rapportent en classe. Deux enseignantes du collège ont relu le carnet.\n\nSamedi et dimanche, les visiteurs vont librement d’une animation à l’autre. Une médiatrice les accueille à l’entrée, remet le carnet et propose un ordre de visite selon l’âge. À 16 h, une «\u00a0question à la rivière\u00a0» réunit une hydrologue, une technicienne de l’usine d’eau potable et un pêcheur\u00a0: le public pose ses questions par écrit.\n\nLa commune coordonne, la communauté de communes prête les barnums, l’association de pêche et le laboratoire tiennent leurs animations. Un bilan est présenté au conseil municipal des jeunes en novembre.',
    science:
      'Le projet part d’une question que les habitants se posent\u00a0: peut-on boire l’eau de la rivière\u00a0? Chaque animation en traite une étape par la démarche scientifique\u00a0: une hypothèse, une mesure, une conclusion que l’on discute. Les mesures (pH, nitrates, oxygène, invertébrés) sont celles que pratiquent les laboratoires, avec un matériel adapté. Une hydrologue et deux doctorants du laboratoire partenaire encadrent les prélèvements et relisent tous les panneaux.',
    researchUnits: [
      {
        key: 'm1',
        unit: 'Laboratoire d’hydrologie et des milieux aquatiques',
        institutions: 'Université, CNRS',
        people: 'Une enseignante-chercheuse, deux doctorants',
        doctoral: true,
      },
    ],
    needs: [
      {
        key: 'm2',
        direction: 'seeking',
        what: 'equipment',
        details: 'Deux loupes binoculaires avec écran pour le samedi et le dimanche.',
      },
    ],
    logistics:
      'Quatre tables pliantes et deux barnums de 3 m × 3 m\u00a0; une arrivée électrique existe au bord de l’eau.',
    posters: 40,
    flyers: 600,
  },
  events: [
    {
      kind: 'science_village',
      title: 'L’eau de la vallée, village des sciences',
      tagline: 'Prélevez, mesurez, goûtez\u00a0: trois jours pour comprendre l’eau de votre rivière.',
      description:
        'Six animations au bord de la rivière et dans la salle des fêtes. Chacun reçoit un carnet d’expériences à l’entrée et repart avec ses propres mesures. Comptez une heure et demie pour tout faire.',
      venue: 'Salle des fêtes et berges',
      slots: [SCHOOL_DAY, SATURDAY, SUNDAY],
      audiences: ['general_public', 'families', 'school'],
      schoolLevels: ['primary', 'middle'],
      ageMin: 6,
      expectedVisits: 900,
      schoolBookingPhone: '03 99 00 12 34',
      schoolBookingEmail: 'fete-science@commune.example',
      conditions: 'Les enfants de moins de 10 ans viennent avec un adulte.',
      accessibility: ['mi', 'hi'],
      activities: [
        {
          title: 'Que vit dans la rivière\u00a0?',
          format: 'workshop',
          tagline: 'Une épuisette, une loupe, une clé pour nommer ce que l’on trouve.',
          description:
            'On prélève des invertébrés avec les pêcheurs, on les trie à la loupe et on les nomme avec une clé de détermination. Leur présence dit la qualité de l’eau\u00a0: chacun note son résultat sur la carte de la vallée.',
          audiences: ['families', 'school'],
          schoolLevels: ['primary', 'middle'],
          capacity: 15,
          ageMin: 6,
        },
        {
          title: 'L’eau en cinq mesures',
          format: 'workshop',
          description:
            'Température, pH, oxygène, nitrates, turbidité\u00a0: par équipe, on mesure trois eaux (la source, la rivière, le robinet), puis on compare ses chiffres à ceux du laboratoire et on cherche d’où viennent les écarts.',
          audiences: ['general_public', 'school'],
          schoolLevels: ['middle'],
          capacity: 12,
          ageMin: 9,
        },
        {
          title: 'L’usine d’eau potable en maquette',
          format: 'exhibition',
          description:
            'Une maquette que l’on actionne\u00a0: décanter, filtrer, désinfecter. Une technicienne de l’usine explique ce que l’on ne voit jamais depuis son robinet.',
          audiences: ['general_public'],
          capacity: 25,
        },
        {
          title: 'Goûter à l’aveugle',
          format: 'game',
          description:
            'Quatre eaux, quatre verres sans étiquette. On vote, puis on apprend pourquoi le calcaire, le chlore et la température changent le goût, et ce qu’est un test en aveugle.',
          audiences: ['general_public', 'families'],
          capacity: 20,
        },
        {
          title: 'Quand la rivière déborde',
          format: 'exhibition',
          description:
            'Photographies et relevés de crue depuis cent ans, prêtés par les archives, et une table de sable où l’on façonne la vallée avant de faire pleuvoir.',
          audiences: ['general_public', 'school'],
          schoolLevels: ['primary'],
          capacity: 20,
        },
        {
          title: 'Une question à la rivière',
          format: 'debate',
          description:
            'Une hydrologue, une technicienne et un pêcheur répondent aux questions déposées dans l’urne pendant la journée.',
          slots: [{ weekday: 6, from: '16:00', to: '17:00', audience: 'public' }],
          audiences: ['general_public', 'adults'],
          capacity: 80,
        },
      ],
    },
  ],
};
