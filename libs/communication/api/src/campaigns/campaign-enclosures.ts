import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { Database, Enclosures, FileStore, type Enclosure } from '@fds/shared/api-kit';
import type { Rows } from '../segments/recipient-facts';

const KIND = 'communication.campaign_file';
const FILES = 'SELECT id FROM campaign_file WHERE campaign_id = $1 ORDER BY added_at, id';
const FILE = `SELECT f.file_name AS name, s.type, s.id FROM campaign_file f JOIN stored_file s ON s.id = f.file_id WHERE f.id = $1`;

/** The files that go with every message of a campaign. */
export async function fileEnclosures(rows: Rows, campaignId: string): Promise<readonly Enclosure[]> {
  const files = await rows<{ id: string }>(FILES, [campaignId]);
  return files.map(({ id }) => ({ kind: KIND, values: { fileId: id }, there: '', otherwise: '' }));
}

/** Reads the files of campaigns when their messages leave. */
@Injectable()
export class CampaignEnclosures implements OnModuleInit {
  constructor(
    @Inject(Enclosures) private readonly enclosures: Enclosures,
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly store: FileStore,
  ) {}

  onModuleInit(): void {
    this.enclosures.register(KIND, async ({ fileId }) => {
      const file = await this.database.row<{ name: string; type: string; id: string }>(FILE, [fileId]);
      if (!file) throw new Error('The file of a campaign is gone');
      const { stream } = await this.store.read(file.id);
      return { name: file.name, type: file.type, bytes: await buffer(stream) };
    });
  }
}
