/** What nodemailer says of a message that was not taken. */
export interface SmtpError {
  readonly message: string;
  /** `ECONNECTION`, `EENVELOPE`…, or the code of a system error. */
  readonly code?: string;
  /** Command that failed; `CONN` when the connection did. */
  readonly command?: string;
  /** What the server answered, when it did. */
  readonly responseCode?: number;
}

/**
 * - `address`: the server says that nobody reads this address; permanent.
 * - `permanent`: it will never take this message (5xx), or the message cannot be written.
 * - `later`: not now (4xx).
 * - `connection`: it answered nothing about this message: it is away, closes, is slow, or does not know us.
 */
export type SmtpFailure = 'address' | 'permanent' | 'later' | 'connection';

/** Answers to RCPT TO that speak of the address, and not of who writes or what. */
const NOBODY_THERE = [550, 551, 553, 556];
/** 5.7.x speaks of rights and rules: the address may be well. */
const RULES = /\b5\.7\.\d/;

export function failureOf({ code, command, responseCode = 0, message }: SmtpError): SmtpFailure {
  // Our own identification or a greeting that turns us away says nothing of the message.
  if (code === 'EAUTH' || command === 'CONN' || command === 'EHLO' || command?.startsWith('AUTH')) return 'connection';
  if (responseCode === 421) return 'connection';
  if (command === 'RCPT TO' && NOBODY_THERE.includes(responseCode) && !RULES.test(message)) return 'address';
  if (responseCode >= 500) return 'permanent';
  if (responseCode >= 400) return 'later';
  // Refused before anything was asked of the server: an address or a message that cannot be written.
  return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'permanent' : 'connection';
}

/** Attempts of one message before it stops and shows. */
export const LAST_ATTEMPT = 8;

/** Seconds until the next attempt: 30 s, 2 min, 8 min, 32 min, then two hours: servers that greylist ask for minutes. */
export const secondsUntilNext = (attempts: number): number => Math.min(30 * 4 ** attempts, 7_200);

/** Seconds of rest when the server is away, by how often in a row it was: 2 s at first, one minute at most. */
export const secondsOfRest = (times: number): number => Math.min(2 ** times, 60);
