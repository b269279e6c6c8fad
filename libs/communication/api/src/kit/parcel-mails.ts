import { Inject, Injectable } from '@nestjs/common';
import { ServerSettings, type OutboxWriter, type Sql } from '@fds/shared/api-kit';

const READY = `SELECT p.id, p.name, p.email::text AS email, k.edition_year AS "editionYear", k.version, COALESCE(t.place, '') AS place,
    COALESCE(t.street || ', ' || t.town, '') AS address, COALESCE(t.opening_hours, '') AS hours,
    (SELECT string_agg('– ' || i.name || ' : ' || COALESCE(l.delivered, l.quantity) || COALESCE(' (commande : ' || CASE WHEN l.delivered <> l.quantity THEN l.quantity END || ')', ''), E'\\n' ORDER BY i.position) FROM kit_order_line l JOIN kit_item i ON i.id = l.item_id
      WHERE l.order_id = k.id) AS lines
  FROM kit_order k JOIN membership m ON m.organisation_id = k.organisation_id
  JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL AND p.erased_at IS NULL
  LEFT JOIN kit_pickup_point t ON t.id = k.pickup_point_id WHERE k.id = $1 ORDER BY p.id`;
interface Ready {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly editionYear: number;
  readonly version: number;
  readonly place: string;
  readonly address: string;
  readonly hours: string;
  /** Null when nothing was ordered. */
  readonly lines: string | null;
}

/** Tells a team that its parcel is ready, where it is fetched and when. */
@Injectable()
export class ParcelMails {
  constructor(@Inject(ServerSettings) private readonly settings: ServerSettings) {}

  async ready({ sql, outbox }: { readonly sql: Sql; readonly outbox: OutboxWriter }, orderId: string): Promise<void> {
    for (const { id, name, email, editionYear, version, place, address, hours, lines } of await sql<Ready>(READY, [
      orderId,
    ])) {
      if (lines === null) continue;
      const where = place
        ? `Il vous attend ici\u00a0:\n${[place, address, hours].filter(Boolean).join('\n')}`
        : 'Il part à l’adresse que vous avez donnée.';
      await outbox.add({
        personId: id,
        editionYear,
        occasion: `kit.ready:${orderId}:${version}`,
        to: { name, address: email },
        subject: 'Votre kit de communication est prêt',
        text: `Bonjour ${name},\n\nVotre colis pour la Fête de la science ${editionYear} est prêt.\n\n${where}\n\nIl contient\u00a0:\n${lines}\n\nVotre espace\u00a0:\n${this.settings.publicUrl}/mon-espace\n`,
      });
    }
  }
}
