import type { ModelDossier } from './model';

/** An association and a school that invite a researcher: a talk in the evening, a meeting with pupils in the day. */
export const LECTURE_MODEL: ModelDossier = {
  code: 'conference',
  holder: 'Une association, un lycée, un collège',
  about:
    'Une conférence ouverte à tous un soir, suivie d’un échange, et une rencontre du même chercheur avec des lycéens l’après-midi.',
  strengths: [
    'Deux événements distincts, puisque deux publics\u00a0: chacun aura son label et ses chiffres.',
    'Les élèves préparent leurs questions\u00a0: ce n’est pas un cours de plus.',
    'La conférence est aussi diffusée en ligne, avec une vélotypie.',
    'Le dossier dit qui modère et combien de temps dure l’échange.',
  ],
  project: {
    title: 'Le sommeil, une énigme bien éveillée',
    summary:
      'L’association et le lycée invitent une chercheuse en neurosciences. L’après-midi, elle rencontre deux classes de première qui ont tenu un agenda de sommeil pendant trois semaines\u00a0; le soir, elle donne une conférence ouverte à tous, suivie d’un échange avec une infirmière scolaire.',
    description:
      'À la rentrée, deux classes tiennent un agenda de sommeil, dépouillent leurs données avec leur professeur de mathématiques et préparent dix questions. La chercheuse travaille avec elles sur ces données pendant deux heures.\n\nLe soir, la conférence dure quarante-cinq minutes, l’échange autant. Deux élèves modèrent et transmettent les questions du public, en salle comme en ligne.',
    science:
      'Les élèves produisent eux-mêmes des données, anonymes, et en apprennent les limites\u00a0: taille de l’échantillon, biais de déclaration, corrélation et cause. La chercheuse présente des résultats publiés, dit ce que l’on ne sait pas encore, et répond à des idées reçues avec les études qui les contredisent.',
    researchUnits: [
      {
        key: 'm1',
        unit: 'Centre de recherche en neurosciences',
        institutions: 'Inserm, Université',
        people: 'Une directrice de recherche',
        doctoral: false,
      },
    ],
    posters: 15,
    flyers: 100,
  },
  events: [
    {
      kind: 'single',
      format: 'lecture',
      title: 'Pourquoi dort-on\u00a0?',
      tagline: 'Une chercheuse répond, et dit aussi ce que la science ne sait pas encore.',
      description:
        'Que fait le cerveau quand on dort\u00a0? Peut-on rattraper une nuit\u00a0? Une chercheuse raconte ce que l’on sait, comment on l’a appris et ce qui reste une énigme. Quarante-cinq minutes de conférence, autant d’échange, modéré par deux lycéens. En salle ou en ligne, avec sous-titrage en direct.',
      attendanceMode: 'hybrid',
      venue: 'Auditorium du lycée',
      slots: [{ weekday: 2, from: '19:00', to: '20:30', audience: 'public' }],
      audiences: ['general_public', 'adults'],
      ageMin: 12,
      capacity: 180,
      expectedVisits: 150,
      publicBookingLink: 'https://association.example/conference',
      conditions: 'Entrée libre dans la limite des places\u00a0; inscription pour la diffusion en ligne.',
      accessibility: ['mi', 'hi'],
    },
    {
      kind: 'single',
      format: 'debate',
      title: 'Nos nuits en données\u00a0: rencontre avec une chercheuse',
      description:
        'Deux classes présentent leur enquête sur le sommeil et en discutent avec la chercheuse\u00a0: ce que disent leurs données, ce qu’elles ne disent pas, et comment on ferait mieux.',
      venue: 'Lycée, salle de conférences',
      slots: [{ weekday: 2, from: '14:00', to: '16:00', audience: 'school' }],
      audiences: ['school'],
      schoolLevels: ['high'],
      capacity: 60,
      expectedVisits: 60,
      schoolBookingEmail: 'vie-scolaire@lycee.example',
      accessibility: ['mi'],
    },
  ],
};
