const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const CHECK_LENGTH = 6;

/** Bytes as Bech32 text (BIP 173) under a lower-case prefix; the last six letters tell most typing errors. */
export function toBech32(prefix: string, bytes: Uint8Array): string {
  const words = regroup([...bytes], 8, 5, true);
  const check = polymod([...expand(prefix), ...words, 0, 0, 0, 0, 0, 0]) ^ 1;
  for (let i = 0; i < CHECK_LENGTH; i++) words.push((check >> (5 * (5 - i))) & 31);
  return `${prefix}1${words.map((word) => LETTERS[word]).join('')}`;
}

/** The bytes of a Bech32 text under that prefix, or null when it is none: another prefix, a letter wrong. */
export function fromBech32(prefix: string, text: string): Buffer | null {
  const lower = text.toLowerCase();
  if ((text !== lower && text !== text.toUpperCase()) || !lower.startsWith(`${prefix}1`)) return null;
  const words = [...lower.slice(prefix.length + 1)].map((letter) => LETTERS.indexOf(letter));
  if (words.length < CHECK_LENGTH || words.includes(-1) || polymod([...expand(prefix), ...words]) !== 1) return null;
  return Buffer.from(regroup(words.slice(0, -CHECK_LENGTH), 5, 8, false));
}

const expand = (prefix: string): number[] => {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
};

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((word, i) => {
      if ((top >>> i) & 1) check ^= word;
    });
  }
  return check;
}

/** Bits in groups of another size; a last group that is not full is filled with zeros, or left out. */
function regroup(values: readonly number[], from: number, to: number, fill: boolean): number[] {
  const groups: number[] = [];
  let held = 0;
  let bits = 0;
  for (const value of values) {
    held = ((held << from) | value) & 0xfff;
    bits += from;
    while (bits >= to) {
      bits -= to;
      groups.push((held >> bits) & ((1 << to) - 1));
    }
  }
  if (fill && bits > 0) groups.push((held << (to - bits)) & ((1 << to) - 1));
  return groups;
}
