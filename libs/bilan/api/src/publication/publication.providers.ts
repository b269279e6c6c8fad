import { BilanCommentsData } from '../own-data/bilan-comments-data';
import { PublicBilanController } from '../public/public-bilan.controller';
import { PublicBilanFiles } from '../public/public-bilan-files';
import { CommentDraft } from '../writing/comment-draft';
import { WriteBilan } from '../writing/write-bilan';
import { BilanWritingController } from '../writing/writing.controller';
import { WritingQueries } from '../writing/writing.queries';
import { ChangePublication } from './change-publication';
import { BilanPublicationController } from './publication.controller';
import { PublicationQueries } from './publication.queries';
import { PublishBilan } from './publish-bilan';

/** What is written, published and opened of a bilan. */
export const PUBLICATION_CONTROLLERS = [BilanWritingController, BilanPublicationController, PublicBilanController];
export const PUBLICATION_PROVIDERS = [
  BilanCommentsData,
  ChangePublication,
  CommentDraft,
  PublicBilanFiles,
  PublicationQueries,
  PublishBilan,
  WriteBilan,
  WritingQueries,
];
