import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Whether this browser, at this address of the portal, can keep and answer with a passkey of `host`. */
export const canUsePasskeys = (host: string | null): boolean =>
  host !== null && globalThis.location.hostname === host && typeof globalThis.PublicKeyCredential === 'function';

/** The person closed the browser's window, or no passkey fits. */
export class PasskeyDeclined extends Error {
  constructor(cause: unknown) {
    super('passkey declined', { cause });
  }
}

/** Asks the browser for a new passkey; the answer is JSON. Loaded when it is asked for. */
export const makePasskey = (options: string): Promise<string> =>
  answered(async () => {
    const { startRegistration } = await import('@simplewebauthn/browser');
    return startRegistration({ optionsJSON: JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON });
  });

/** Asks the browser to answer with a kept passkey; the answer is JSON. */
export const answerWithPasskey = (options: string): Promise<string> =>
  answered(async () => {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    return startAuthentication({ optionsJSON: JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON });
  });

async function answered(work: () => Promise<object>): Promise<string> {
  try {
    return JSON.stringify(await work());
  } catch (error) {
    throw new PasskeyDeclined(error);
  }
}

/** What to say when the browser gave no answer. */
export const PASSKEY_DECLINED =
  'Le navigateur n’a pas donné de clé d’accès\u00a0: la fenêtre a été fermée, ou aucune clé ne convient. Recommencez, ou utilisez un autre moyen.';
