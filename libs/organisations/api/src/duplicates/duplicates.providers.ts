import type { Provider } from '@nestjs/common';
import { ComparisonQueries } from './comparison.queries';
import { DeclareDistinct } from './declare-distinct';
import { OrganisationDuplicatesController, OrganisationMergesController } from './duplicates.controller';
import { MergeOrganisations } from './merge-organisations';
import { MergesQueries } from './merges.queries';
import { OrganisationMerging } from './organisation-merging';
import { OWN_PARTS } from './own-parts';
import { PairsQueries } from './pairs.queries';
import { UndoMerge } from './undo-merge';

export const DUPLICATES_CONTROLLERS = [OrganisationDuplicatesController, OrganisationMergesController];

/** Duplicates: suggested, declared distinct, merged, unmerged. */
export const DUPLICATES_PROVIDERS: Provider[] = [
  PairsQueries,
  ComparisonQueries,
  DeclareDistinct,
  MergesQueries,
  MergeOrganisations,
  UndoMerge,
  {
    provide: OrganisationMerging,
    useFactory: (): OrganisationMerging => {
      const merging = new OrganisationMerging();
      for (const part of OWN_PARTS) merging.register(part);
      return merging;
    },
  },
];
