import { partsOfZip } from './zip-parts';

/** The texts of the cells of a workbook, by sheet and address. */
export type Sheets = ReadonlyMap<string, ReadonlyMap<string, string>>;

const plain = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Reads a workbook of ours: texts in their cells. */
export async function cellsOfWorkbook(bytes: Uint8Array): Promise<Sheets> {
  const parts = await partsOfZip(bytes);
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) =>
    plain(name),
  );
  return new Map(
    names.map((name, at) => {
      const xml = parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '';
      const cells = [
        ...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<v>([^<]*)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)<\/c>/g),
      ];
      return [name, new Map(cells.map(([, address = '', number, words]) => [address, number ?? plain(words ?? '')]))];
    }),
  );
}
