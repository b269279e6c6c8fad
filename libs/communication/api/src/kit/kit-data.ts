import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { TERMS, termInWords } from '@fds/accounts/domain';
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
import { dayInWords, dayOf } from '@fds/shared/kernel';

/** Who ordered a kit, where it is delivered, and whom to ask where it waits. */
@Injectable()
export class KitData implements PersonalDataHolder {
  readonly code = 'communication.kit';
  readonly title = 'Kit de communication';
  readonly what =
    'Qui a commandé le kit d’une structure, l’adresse où le livrer, et la personne à demander dans un point de retrait.';
  readonly why = 'Préparer les colis, les remettre, et savoir ce qui a servi.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = `Adresses et personnes s’effacent ${termInWords('contacts')} après la fin de l’édition\u00a0; les quantités restent.`;
  readonly readers = 'La coordination\u00a0; l’équipe de la structure pour sa commande.';
  readonly erasure =
    'Votre nom est retiré des commandes que vous avez passées\u00a0; la commande reste celle de la structure.';
  readonly columns = ['kit_order.ordered_by', 'kit_order.delivery_address', 'kit_pickup_point.contact'];
  readonly clearings: readonly Clearing[] = [
    {
      code: 'communication.kit_addresses',
      title: 'adresses de livraison et personnes des points de retrait d’éditions passées effacées',
      run: async ({ sql }, { today }) => {
        const orders = await sql(
          `UPDATE kit_order k SET delivery_address = '', ordered_by = NULL FROM edition y WHERE y.year = k.edition_year
             AND y.ends_on + make_interval(months => $1) <= $2::date AND (k.delivery_address <> '' OR k.ordered_by IS NOT NULL) RETURNING k.id`,
          [TERMS.contacts.months, today],
        );
        const points = await sql(
          `UPDATE kit_pickup_point p SET contact = '' FROM edition y WHERE y.year = p.edition_year
             AND y.ends_on + make_interval(months => $1) <= $2::date AND p.contact <> '' RETURNING p.id`,
          [TERMS.contacts.months, today],
        );
        return orders.length + points.length;
      },
    },
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id }: KnownPerson): Promise<readonly PersonalSection[]> {
    const orders = await sql<{ year: number; at: Date; address: string; name: string }>(
      `SELECT k.edition_year AS year, k.ordered_at AS at, k.delivery_address AS address, COALESCE(f.name, '') AS name FROM kit_order k
       LEFT JOIN organisation_profile f ON f.organisation_id = k.organisation_id AND f.edition_year = k.edition_year
       WHERE k.ordered_by = $1 ORDER BY k.ordered_at`,
      [id],
    );
    return [
      personalSection('Kits de communication que vous avez commandés', orders, ({ year, at, address, name }) => ({
        Édition: year,
        Structure: name,
        Le: dayInWords(dayOf(at)),
        'Adresse de livraison': address,
      })),
    ];
  }

  async erase({ sql }: AnyTransaction, { id }: KnownPerson): Promise<void> {
    await sql('UPDATE kit_order SET ordered_by = NULL WHERE ordered_by = $1', [id]);
  }
}
