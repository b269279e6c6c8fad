/** How a session was opened. */
export const SIGN_IN_METHODS = ['password', 'link', 'pro_connect'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/**
 * How far a session has come in: `open` enters the portal; `second_factor` waits for the second proof, `enrolment` for
 * the choice of one. Nobody is signed in before it is `open`.
 */
export const SESSION_STAGES = ['open', 'second_factor', 'enrolment'] as const;
export type SessionStage = (typeof SESSION_STAGES)[number];
