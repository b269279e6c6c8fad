import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { contentDisposition } from '../files/file-names';
import { csvOf } from './csv';
import type { ExportTable } from './export-table';
import { xlsxOf } from './xlsx';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The answer of an export route, in the document. */
export const ExportAnswer = (format: ExportFormat): MethodDecorator =>
  applyDecorators(ApiProduces(TYPES[format]), ApiOkResponse({ schema: { type: 'string', format: 'binary' } }));

/**
 * A table as the file a browser downloads, under its French name. The first rows are read before anything is sent, so
 * that a refusal is still a refusal. `at` is the instant of the export.
 */
export async function sendExport<Row>(
  format: ExportFormat,
  table: ExportTable<Row>,
  at: Date,
): Promise<StreamableFile> {
  const options = { type: TYPES[format], disposition: contentDisposition('attachment', `${table.name}.${format}`) };
  if (format === 'xlsx') return new StreamableFile(await xlsxOf(table, at), options);
  const lines = csvOf(table);
  const first = await lines.next();
  const all = async function* (): AsyncGenerator<string> {
    if (!first.done) yield first.value;
    yield* lines;
  };
  return new StreamableFile(Readable.from(all(), { objectMode: false }), options);
}
