/* Generated from the API's contract by `npm run contract`: do not edit. */
export interface paths {
    readonly "/api/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Session.read"];
        readonly put?: never;
        readonly post: operations["Session.open"];
        readonly delete: operations["Session.close"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/session/role": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Session.switchRole"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["People.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/invitations/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Invitations.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/invitations/{token}/acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Invitations.accept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/editions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Editions.list"];
        readonly put?: never;
        readonly post: operations["Editions.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/editions/{year}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Editions.one"];
        readonly put: operations["Editions.change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/editions/{year}/transitions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Editions.move"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/door": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Door.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Clock.read"];
        readonly put: operations["Clock.move"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Health.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly PersonView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** Format: email */
            readonly email: string;
        };
        /** @enum {string} */
        readonly Role: "holder" | "coordinator" | "drari" | "region" | "administrator";
        readonly AffiliationView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
        };
        readonly SessionView: {
            readonly signedIn: boolean;
            readonly demonstration: boolean;
            readonly person?: components["schemas"]["PersonView"];
            readonly role?: components["schemas"]["Role"];
            readonly roles?: readonly components["schemas"]["Role"][];
            readonly organisations?: readonly components["schemas"]["AffiliationView"][];
        };
        readonly SignInRequest: {
            /** Format: email */
            readonly email: string;
            readonly password: string;
        };
        readonly RoleRequest: {
            readonly role: components["schemas"]["Role"];
        };
        readonly PersonRow: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** Format: email */
            readonly email: string;
            readonly roles: readonly components["schemas"]["Role"][];
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly seenAt: string | null;
            /** Format: date-time */
            readonly disabledAt: string | null;
        };
        readonly PeoplePage: {
            readonly items: readonly components["schemas"]["PersonRow"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly InvitationView: {
            /** Format: email */
            readonly email: string;
            readonly role: components["schemas"]["Role"];
            /** Format: date-time */
            readonly expiresAt: string;
        };
        readonly AcceptInvitationRequest: {
            readonly name: string;
            readonly password: string;
        };
        /** @enum {string} */
        readonly EditionState: "draft" | "call_open" | "call_closed" | "review" | "labelled" | "programme_published" | "running" | "reporting" | "bilan_draft" | "bilan_published" | "archived";
        readonly EditionView: {
            readonly year: number;
            readonly number: number;
            readonly title: string;
            readonly theme: string;
            readonly state: components["schemas"]["EditionState"];
            readonly stateLabel: string;
            readonly regionCode: string;
            readonly regionName: string;
            readonly departments: readonly string[];
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string;
            /** Format: date */
            readonly callOpensOn: string;
            /** Format: date */
            readonly callClosesOn: string;
            /** Format: date */
            readonly reportsDueOn: string;
            readonly cogVintage: number;
            readonly imported: boolean;
            readonly callOpen: boolean;
            readonly version: number;
        };
        readonly EditionsPageView: {
            readonly items: readonly components["schemas"]["EditionView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        /** @enum {string} */
        readonly EditionRefusal: "coordinator_only" | "no_such_move" | "by_the_calendar" | "call_deadline_passed" | "applications_undecided" | "edition_archived";
        readonly EditionReasonView: {
            readonly code: components["schemas"]["EditionRefusal"];
            readonly text: string;
        };
        readonly EditionVerdictView: {
            readonly allowed: boolean;
            readonly reasons: readonly components["schemas"]["EditionReasonView"][];
        };
        /** @enum {string} */
        readonly EditionMover: "coordinator" | "system";
        readonly EditionMoveView: {
            readonly to: components["schemas"]["EditionState"];
            readonly label: string;
            readonly by: components["schemas"]["EditionMover"];
            /** Format: date */
            readonly onDay: string | null;
            readonly verdict: components["schemas"]["EditionVerdictView"];
        };
        readonly EditionDetailView: {
            readonly year: number;
            readonly number: number;
            readonly title: string;
            readonly theme: string;
            readonly state: components["schemas"]["EditionState"];
            readonly stateLabel: string;
            readonly regionCode: string;
            readonly regionName: string;
            readonly departments: readonly string[];
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string;
            /** Format: date */
            readonly callOpensOn: string;
            /** Format: date */
            readonly callClosesOn: string;
            /** Format: date */
            readonly reportsDueOn: string;
            readonly cogVintage: number;
            readonly imported: boolean;
            readonly callOpen: boolean;
            readonly version: number;
            readonly undecidedApplications: number;
            readonly change: components["schemas"]["EditionVerdictView"];
            readonly moves: readonly components["schemas"]["EditionMoveView"][];
        };
        readonly CreateEditionRequest: {
            readonly year: number;
        };
        readonly ChangeEditionRequest: {
            readonly version: number;
            readonly title: string;
            readonly theme: string;
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string;
            /** Format: date */
            readonly callOpensOn: string;
            /** Format: date */
            readonly callClosesOn: string;
            /** Format: date */
            readonly reportsDueOn: string;
        };
        readonly MoveEditionRequest: {
            readonly version: number;
            readonly to: components["schemas"]["EditionState"];
        };
        readonly OpenCallView: {
            readonly year: number;
            /** Format: date */
            readonly closesOn: string;
        };
        readonly KindCountsView: {
            readonly science_village: number;
            readonly festival: number;
            readonly science_route: number;
            readonly single: number;
        };
        /** @enum {string} */
        readonly EventKind: "science_village" | "festival" | "science_route" | "single";
        readonly SpectrumLineView: {
            readonly at: number;
            readonly kind: components["schemas"]["EventKind"];
            readonly visits: number | null;
        };
        readonly LastEditionView: {
            readonly year: number;
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string;
            readonly counts: components["schemas"]["KindCountsView"];
            readonly lines: readonly components["schemas"]["SpectrumLineView"][];
        };
        readonly DoorView: {
            readonly call: components["schemas"]["OpenCallView"] | null;
            readonly lastEdition: components["schemas"]["LastEditionView"] | null;
            readonly demonstration: boolean;
        };
        readonly ClockView: {
            /** Format: date-time */
            readonly now: string;
            readonly offsetMs: number;
            readonly movable: boolean;
        };
        readonly MoveClockRequest: {
            /** Format: date-time */
            readonly at: string | null;
        };
        readonly HealthView: {
            readonly status: string;
        };
        readonly FieldProblemView: {
            readonly pointer: string;
            readonly rule: string;
            readonly detail: string;
        };
        readonly ProblemView: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly code: string;
            readonly detail?: string;
            readonly instance: string;
            readonly requestId: string;
            readonly errors?: readonly components["schemas"]["FieldProblemView"][];
            readonly reasons?: readonly string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type PersonView = components['schemas']['PersonView'];
export type Role = components['schemas']['Role'];
export type AffiliationView = components['schemas']['AffiliationView'];
export type SessionView = components['schemas']['SessionView'];
export type SignInRequest = components['schemas']['SignInRequest'];
export type RoleRequest = components['schemas']['RoleRequest'];
export type PersonRow = components['schemas']['PersonRow'];
export type PeoplePage = components['schemas']['PeoplePage'];
export type InvitationView = components['schemas']['InvitationView'];
export type AcceptInvitationRequest = components['schemas']['AcceptInvitationRequest'];
export type EditionState = components['schemas']['EditionState'];
export type EditionView = components['schemas']['EditionView'];
export type EditionsPageView = components['schemas']['EditionsPageView'];
export type EditionRefusal = components['schemas']['EditionRefusal'];
export type EditionReasonView = components['schemas']['EditionReasonView'];
export type EditionVerdictView = components['schemas']['EditionVerdictView'];
export type EditionMover = components['schemas']['EditionMover'];
export type EditionMoveView = components['schemas']['EditionMoveView'];
export type EditionDetailView = components['schemas']['EditionDetailView'];
export type CreateEditionRequest = components['schemas']['CreateEditionRequest'];
export type ChangeEditionRequest = components['schemas']['ChangeEditionRequest'];
export type MoveEditionRequest = components['schemas']['MoveEditionRequest'];
export type OpenCallView = components['schemas']['OpenCallView'];
export type KindCountsView = components['schemas']['KindCountsView'];
export type EventKind = components['schemas']['EventKind'];
export type SpectrumLineView = components['schemas']['SpectrumLineView'];
export type LastEditionView = components['schemas']['LastEditionView'];
export type DoorView = components['schemas']['DoorView'];
export type ClockView = components['schemas']['ClockView'];
export type MoveClockRequest = components['schemas']['MoveClockRequest'];
export type HealthView = components['schemas']['HealthView'];
export type FieldProblemView = components['schemas']['FieldProblemView'];
export type ProblemView = components['schemas']['ProblemView'];
export type $defs = Record<string, never>;
export interface operations {
    readonly "Session.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "Session.open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignInRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "Session.close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "Session.switchRole": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RoleRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "People.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly q?: string;
                readonly role?: components["schemas"]["Role"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PeoplePage"];
                };
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "Invitations.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "Invitations.accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AcceptInvitationRequest"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "Editions.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EditionsPageView"];
                };
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "Editions.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateEditionRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EditionDetailView"];
                };
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "Editions.one": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly year: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EditionDetailView"];
                };
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "Editions.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly year: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangeEditionRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EditionDetailView"];
                };
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "Editions.move": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly year: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MoveEditionRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EditionDetailView"];
                };
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "Door.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DoorView"];
                };
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "Clock.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClockView"];
                };
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "Clock.move": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MoveClockRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClockView"];
                };
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readonly "Health.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HealthView"];
                };
            };
            /** @description Refused */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
}
export const ROLES = ["holder","coordinator","drari","region","administrator"] as const satisfies readonly Role[];
export const EDITION_STATES = ["draft","call_open","call_closed","review","labelled","programme_published","running","reporting","bilan_draft","bilan_published","archived"] as const satisfies readonly EditionState[];
export const EDITION_REFUSALS = ["coordinator_only","no_such_move","by_the_calendar","call_deadline_passed","applications_undecided","edition_archived"] as const satisfies readonly EditionRefusal[];
export const EDITION_MOVERS = ["coordinator","system"] as const satisfies readonly EditionMover[];
export const EVENT_KINDS = ["science_village","festival","science_route","single"] as const satisfies readonly EventKind[];
export const SignInRequestRules = {"email":{"required":true,"maxLength":254,"format":"email"},"password":{"required":true,"maxLength":1000}} as const;
export const RoleRequestRules = {"role":{"required":true}} as const;
export const AcceptInvitationRequestRules = {"name":{"required":true,"minLength":1,"maxLength":120},"password":{"required":true,"maxLength":1000}} as const;
export const CreateEditionRequestRules = {"year":{"required":true,"min":1992,"max":2200,"step":1}} as const;
export const ChangeEditionRequestRules = {"version":{"required":true,"min":1,"max":2147483647,"step":1},"title":{"required":true,"minLength":1,"maxLength":140},"theme":{"required":true,"maxLength":140},"startsOn":{"required":true,"format":"date"},"endsOn":{"required":true,"format":"date"},"callOpensOn":{"required":true,"format":"date"},"callClosesOn":{"required":true,"format":"date"},"reportsDueOn":{"required":true,"format":"date"}} as const;
export const MoveEditionRequestRules = {"version":{"required":true,"min":1,"max":2147483647,"step":1},"to":{"required":true}} as const;
export const MoveClockRequestRules = {"at":{"required":true,"nullable":true,"format":"date-time"}} as const;
