import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { ERASED_NAME, TERMS, termInWords } from '@fds/accounts/domain';
import { applicationReference } from '@fds/applications/domain';
import {
  PersonalData,
  personalSection,
  type AnyTransaction,
  type Clearing,
  type KnownPerson,
  type PersonalDataHolder,
  type PersonalSection,
  type Sql,
} from '@fds/shared/api-kit';
import {
  contactsOf,
  namesPeople,
  namesPerson,
  OVER,
  takesBookings,
  withoutBookings,
  withoutPeople,
  withoutPerson,
} from './people-in-answers';

interface ContactRow {
  readonly id: string;
  readonly editionYear: number;
  readonly title: string;
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
}
interface BookingRow {
  readonly title: string;
  readonly event: string;
}

/** The answers about the project in a version. */
const FILED = `(v.content->'content'->'project')`;

/** People that the answers of a dossier name: contacts, who receives the kit, who takes part, who takes bookings. */
@Injectable()
export class ContactsData implements PersonalDataHolder {
  readonly code = 'applications.contacts';
  readonly title = 'Contacts et personnes nommées dans les dossiers';
  readonly what =
    'Nom, fonction, e-mail et téléphone des contacts d’un projet, adresse de livraison du kit, personnes de la recherche qui y prennent part, adresses e-mail de réservation ; dans le dossier et ses versions déposées.';
  readonly why = 'Joindre qui organise, livrer, et savoir qui fait la fête.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = `Jusqu’à ${termInWords('contacts')} après la fin de l’édition. Une adresse de réservation, faite pour être publiée, reste avec l’événement.`;
  readonly readers =
    'L’équipe de la structure et la coordination ; le comité ne voit ni contacts ni adresse de livraison.';
  readonly erasure = `Votre contact est retiré ; « ${ERASED_NAME} » remplace votre nom ailleurs ; votre adresse ne prend plus de réservations.`;
  readonly corrected = { path: '/dossiers', words: 'Ouvrir mes dossiers' };
  readonly columns = ['application.details', 'event.details'];
  readonly clearings: readonly Clearing[] = [
    {
      code: 'applications.contacts',
      title: 'contacts effacés de dossiers d’éditions passées',
      run: async ({ sql }, { today }, limit) =>
        (
          await sql(
            `UPDATE application SET details = ${withoutPeople('details')} WHERE id IN (SELECT a.id FROM application a
               WHERE ${namesPeople('a.details')} AND ${OVER} LIMIT $3) RETURNING id`,
            [TERMS.contacts.months, today, limit],
          )
        ).length,
    },
    {
      code: 'applications.filed_contacts',
      title: 'contacts effacés de versions déposées d’éditions passées',
      run: async ({ sql }, { today }, limit) =>
        (
          await sql(
            `UPDATE application_version v SET content = jsonb_set(v.content, '{content,project}', ${withoutPeople(FILED)})
             FROM (SELECT v.application_id, v.number FROM application_version v JOIN application a ON a.id = v.application_id
               WHERE ${namesPeople(FILED)} AND ${OVER} LIMIT $3) past
             WHERE v.application_id = past.application_id AND v.number = past.number RETURNING v.number`,
            [TERMS.contacts.months, today, limit],
          )
        ).length,
    },
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id, email, name }: KnownPerson): Promise<readonly PersonalSection[]> {
    const contacts = await sql<ContactRow>(
      `SELECT a.id, a.edition_year AS "editionYear", a.title, COALESCE(c->>'name', '') AS name,
              COALESCE(c->>'role', '') AS role, COALESCE(c->>'email', '') AS email, COALESCE(c->>'phone', '') AS phone
       FROM application a CROSS JOIN LATERAL ${contactsOf('a.details')} ORDER BY a.edition_year, a.id`,
      [id, email, name],
    );
    const bookings = await sql<BookingRow>(
      `SELECT a.title, ev.title AS event FROM event ev JOIN application a ON a.id = ev.application_id
       WHERE $1::uuid IS NOT NULL AND ${takesBookings('ev.details')} ORDER BY a.edition_year, ev.id`,
      [id, email],
    );
    return [
      personalSection('Contact de projets', contacts, (row) => ({
        Dossier: row.title,
        Numéro: applicationReference(row),
        Nom: row.name,
        Fonction: row.role,
        'E-mail': row.email,
        Téléphone: row.phone,
      })),
      personalSection('Réservations à votre adresse', bookings, (row) => ({
        Dossier: row.title,
        Événement: row.event,
      })),
    ];
  }

  async erase({ sql }: AnyTransaction, { id, email, name }: KnownPerson): Promise<void> {
    const person = [id, email, name, ERASED_NAME];
    await sql(
      `UPDATE application a SET details = ${withoutPerson('a.details')}, version = a.version + 1
       WHERE ${namesPerson('a.details')}`,
      person,
    );
    await sql(
      `UPDATE application_version v SET content = jsonb_set(v.content, '{content,project}', ${withoutPerson(FILED)})
       FROM application a WHERE a.id = v.application_id AND jsonb_typeof(${FILED}) = 'object' AND ${namesPerson(FILED)}`,
      person,
    );
    await sql(
      `UPDATE event ev SET details = ${withoutBookings('ev.details')} WHERE $1::uuid IS NOT NULL AND ${takesBookings('ev.details')}`,
      [id, email],
    );
    await sql(
      `UPDATE application_version v SET content = jsonb_set(v.content, '{content,items}', (
         SELECT jsonb_agg(i || jsonb_build_object('answers', ${withoutBookings(`(i->'answers')`)}) ORDER BY n)
         FROM jsonb_array_elements(v.content->'content'->'items') WITH ORDINALITY AS t(i, n)))
       WHERE $1::uuid IS NOT NULL AND jsonb_typeof(v.content->'content'->'items') = 'array'
         AND EXISTS (SELECT 1 FROM jsonb_array_elements(v.content->'content'->'items') AS i
           WHERE ${takesBookings(`(i->'answers')`)})`,
      [id, email],
    );
  }
}
