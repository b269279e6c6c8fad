import { Inject, Module } from '@nestjs/common';
import { OrganisationMerging } from '@fds/organisations/api';
import { MissingMatters } from '@fds/shared/api-kit';
import { KitData } from './kit-data';
import { KitExport } from './kit-export';
import { KitOrderQueries } from './kit-order.queries';
import { KitOrders } from './kit-orders';
import { KitController, KitOrdersController } from './kit.controller';
import { KitQueries } from './kit.queries';
import { MERGED_KITS } from './merged-kits';
import { MISSING_KITS } from './missing-kits';
import { ParcelMails } from './parcel-mails';
import { PrintParcels } from './print-parcels';
import { SaveKit } from './save-kit';

/** Posters, flyers and the rest: offered by the edition, ordered by labelled holders, prepared and handed over. */
@Module({
  controllers: [KitController, KitOrdersController],
  providers: [KitData, KitExport, KitOrderQueries, KitOrders, KitQueries, ParcelMails, PrintParcels, SaveKit],
  exports: [KitOrderQueries, KitOrders],
})
export class KitModule {
  constructor(
    @Inject(OrganisationMerging) merging: OrganisationMerging,
    @Inject(MissingMatters) missing: MissingMatters,
  ) {
    merging.register(MERGED_KITS);
    missing.register(MISSING_KITS);
  }
}
