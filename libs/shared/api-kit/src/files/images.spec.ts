import { expect, test } from '@jest/globals';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { PortalError } from '@fds/shared/kernel';
import { redraw } from './images';

const square = (side: number): ReturnType<typeof sharp> =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#2731a8' } });
const refusal = async (bytes: Buffer): Promise<string> => {
  try {
    await redraw(bytes, 512);
    return 'drawn';
  } catch (error) {
    return error instanceof PortalError ? error.code : String(error);
  }
};
/** A PNG that says how wide it is and holds next to nothing. */
function bomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('an image is drawn anew as WebP within its square, and smaller ones keep their size', async () => {
  for (const image of [square(900).png(), square(900).jpeg(), square(900).webp()]) {
    const drawn = await sharp(await redraw(await image.toBuffer(), 512)).metadata();
    expect([drawn.format, drawn.width, drawn.height]).toEqual(['webp', 512, 512]);
  }
  const small = await sharp(await redraw(await square(40).png().toBuffer(), 512)).metadata();
  expect(small.width).toBe(40);
});

test('what a photograph says of its place, camera and author is left behind', async () => {
  const photo = await square(64)
    .withExif({ IFD0: { Artist: 'Camille Porteur' }, IFD3: { GPSLatitude: '49/1 53/1 0/1' } })
    .jpeg()
    .toBuffer();
  expect(photo.includes('Camille Porteur')).toBe(true);
  const drawn = await redraw(photo, 512);
  expect(drawn.includes('Camille Porteur')).toBe(false);
  expect((await sharp(drawn).metadata()).exif).toBeUndefined();
});

test('an image of 40 000 by 40 000 points is refused before it is opened', async () => {
  expect(await refusal(bomb(40_000))).toBe('files.too_wide');
});

test('a drawing, a page that calls itself an image and a broken image are refused in words of their own', async () => {
  expect(await refusal(Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>'))).toBe('files.drawing');
  expect(await refusal(Buffer.from('<html><script>alert(1)</script>'))).toBe('files.no_image');
  expect(await refusal(Buffer.from('GIF89a'))).toBe('files.no_image');
  const whole = await square(300).jpeg().toBuffer();
  expect(await refusal(whole.subarray(0, 200))).toBe('files.broken');
  expect(await refusal(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('<svg/>')]))).toBe(
    'files.broken',
  );
});
