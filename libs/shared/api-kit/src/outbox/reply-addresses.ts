import { Inject, Injectable } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { InstallationSecret } from '../secrets/installation-secret';
import { ServerSettings } from '../settings';

const ID_BYTES = 16;
/** 80 bits: nobody guesses it, and the address stays within the 64 characters that its name may have. */
const SEAL_BYTES = 10;
/** Small letters and figures: some servers write addresses in small letters. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const MARK = /^[a-z2-7]{42}$/;

/** What an address that something was sent to is. `forged`: it looks like ours, and we did not give it. */
export type ReadAddress = { readonly kind: 'ours'; readonly messageId: string } | { readonly kind: 'forged' | 'other' };

/**
 * Addresses to answer to. Each carries the id of the message it stands in, sealed with the installation's secret: the
 * message says whose answer it is, about what, and since when it may be given. Nothing is kept, nothing can be made up.
 */
@Injectable()
export class ReplyAddresses {
  constructor(
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(InstallationSecret) private readonly secret: InstallationSecret,
  ) {}

  /** The address of answers as messages keep it, which opens nothing; undefined where answers by mail are not taken. */
  get common(): string | undefined {
    const address = this.settings.mail.replyAddress;
    return address ? `${address.name}@${address.domain}` : undefined;
  }

  /** Where answers to a message go as it leaves: the address of answers with the message's own mark, any other as it is. */
  leaving(replyTo: string, messageId: string): string {
    return replyTo === this.common ? (this.of(messageId) ?? replyTo) : replyTo;
  }

  /** The address to answer this message to; undefined where answers by mail are not taken. */
  of(messageId: string): string | undefined {
    const address = this.settings.mail.replyAddress;
    if (!address) return undefined;
    const id = Buffer.from(messageId.replaceAll('-', ''), 'hex');
    return `${address.name}+${encode(Buffer.concat([id, this.#seal(id)]))}@${address.domain}`;
  }

  /** The message that an address answers. */
  read(address: string): ReadAddress {
    const ours = this.settings.mail.replyAddress;
    const [name = '', domain] = address.trim().toLowerCase().split('@');
    if (!ours || domain !== ours.domain || !name.startsWith(`${ours.name}+`)) return { kind: 'other' };
    const mark = name.slice(ours.name.length + 1);
    if (!MARK.test(mark)) return { kind: 'forged' };
    const bytes = decode(mark);
    const id = bytes.subarray(0, ID_BYTES);
    if (!timingSafeEqual(bytes.subarray(ID_BYTES, ID_BYTES + SEAL_BYTES), this.#seal(id))) return { kind: 'forged' };
    return { kind: 'ours', messageId: id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') };
  }

  #seal(id: Uint8Array): Buffer {
    return createHmac('sha256', this.secret.derive('reply')).update(id).digest().subarray(0, SEAL_BYTES);
  }
}

function encode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
function decode(text: string): Buffer {
  const bits = [...text].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
