import { expect, test } from '@jest/globals';
import { crc32, storedZip } from './stored-zip';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('the checksum is the one that every ZIP reader knows', () => {
  expect(crc32(bytes('123456789')).toString(16)).toBe('cbf43926');
  expect(crc32(bytes(''))).toBe(0);
});

test('files stand in the archive one after the other, found by its directory, names in any letters', async () => {
  const files = [
    { name: 'fiche-Aisne.pdf', bytes: bytes('%PDF-1') },
    { name: 'fiche-Épéhy.pdf', bytes: bytes('%PDF-22') },
  ];
  const zip = await new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(storedZip(files));
  });
  const view = new DataView(zip);
  const end = zip.byteLength - 22;
  expect([view.getUint32(end, true), view.getUint16(end + 10, true)]).toEqual([0x06054b50, 2]);
  let at = view.getUint32(end + 16, true);
  const found = files.map(() => {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [size, length, offset] = [
      view.getUint32(at + 24, true),
      view.getUint16(at + 28, true),
      view.getUint32(at + 42, true),
    ];
    at += 46 + length;
    expect(view.getUint32(offset, true)).toBe(0x04034b50);
    const text = (from: number, many: number): string => new TextDecoder().decode(new Uint8Array(zip, from, many));
    return { name: text(offset + 30, length), bytes: bytes(text(offset + 30 + length, size)) };
  });
  expect(found).toEqual(files);
  expect(at).toBe(end);
});
