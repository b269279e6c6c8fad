import { Module } from '@nestjs/common';
import { BulkActions } from './bulk/bulk-actions';
import { BulkMoves } from './bulk/bulk-moves';
import { BulkActionsController } from './bulk/bulk.controller';
import { BulkQueries } from './bulk/bulk.facts';
import { OutsideModule } from '../outside/outside.module';
import { ReviewListExport } from './list-export';
import { ReviewListQueries } from './list.queries';
import { ReviewListsController } from './lists.controller';
import { ListPlaceController } from './place.controller';
import { SavedViews } from './saved-views';
import { SavedViewsController } from './saved-views.controller';
import { Tags } from './tags/tags';
import { TagsController } from './tags/tags.controller';

/** The coordination's lists, their saved views, and what is done to several dossiers at once. */
@Module({
  controllers: [
    ListPlaceController,
    ReviewListsController,
    SavedViewsController,
    BulkActionsController,
    TagsController,
  ],
  imports: [OutsideModule],
  providers: [ReviewListQueries, ReviewListExport, SavedViews, BulkActions, BulkMoves, BulkQueries, Tags],
})
export class ListsModule {}
