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
    readonly "/api/organisations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Organisations.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Organisations.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/municipalities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Municipalities.search"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/api/applications/{id}/review": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Review.read"];
        readonly put?: never;
        readonly post: operations["Review.takeInCharge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Review.answer"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/inadmissibility": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Review.declareInadmissible"];
        readonly delete: operations["Review.readmit"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/readiness": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Review.declareReady"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/opinion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Review.giveOpinion"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Review.decide"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/notification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Review.notify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/review-queue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ReviewQueue.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bilans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Bilans.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bilans/{year}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Bilans.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bilans/{year}/indicators.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Bilans.json"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bilans/{year}/indicators.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Bilans.csv"];
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
        readonly OrganisationKind: "library" | "media_library" | "science_centre" | "fab_lab" | "museum" | "association" | "school" | "research_organisation" | "hospital" | "university" | "department_council" | "municipality" | "public_service" | "company" | "other";
        /** @enum {string} */
        readonly HolderFamily: "culture" | "education" | "higher_education_research" | "territory";
        readonly OrganisationView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly kind: components["schemas"]["OrganisationKind"] | null;
            readonly holderFamily: components["schemas"]["HolderFamily"] | null;
            readonly municipalityCode: string | null;
            readonly municipalityName: string | null;
            readonly department: string | null;
            readonly year: number;
            readonly years: readonly number[];
        };
        readonly OrganisationsPageView: {
            readonly items: readonly components["schemas"]["OrganisationView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly OrganisationProfileView: {
            readonly year: number;
            readonly name: string;
            readonly kind: components["schemas"]["OrganisationKind"] | null;
            readonly holderFamily: components["schemas"]["HolderFamily"] | null;
            readonly networks: readonly string[];
            readonly firstParticipationYear: number | null;
        };
        readonly OrganisationDetailView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly kind: components["schemas"]["OrganisationKind"] | null;
            readonly holderFamily: components["schemas"]["HolderFamily"] | null;
            readonly municipalityCode: string | null;
            readonly municipalityName: string | null;
            readonly department: string | null;
            readonly year: number;
            readonly years: readonly number[];
            readonly siret: string | null;
            readonly profiles: readonly components["schemas"]["OrganisationProfileView"][];
        };
        readonly MunicipalityView: {
            readonly code: string;
            readonly name: string;
            readonly department: string;
            readonly postalCodes: readonly string[];
            readonly foundAs: string | null;
        };
        readonly MunicipalitiesPageView: {
            readonly items: readonly components["schemas"]["MunicipalityView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
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
        /** @enum {string} */
        readonly ApplicationState: "draft" | "submitted" | "under_review" | "inadmissible" | "ready_for_committee" | "decided" | "withdrawn";
        /** @enum {string} */
        readonly Voice: "coordination" | "drari" | "region";
        /** @enum {string} */
        readonly OpinionPosition: "favourable" | "reserved" | "unfavourable" | "recused";
        readonly OpinionView: {
            readonly voice: components["schemas"]["Voice"];
            readonly position: components["schemas"]["OpinionPosition"];
            readonly reasons: string;
            readonly givenBy: string;
            /** Format: date-time */
            readonly givenAt: string;
        };
        readonly QuorumView: {
            readonly recused: number;
            readonly expected: number;
            readonly given: number;
            readonly reached: boolean;
        };
        /** @enum {string} */
        readonly Label: "pending" | "labelled" | "conditional" | "refused" | "deferred" | "revoked";
        /** @enum {string} */
        readonly DecisionOutcome: "label" | "label_with_conditions" | "refuse" | "defer" | "revoke";
        readonly ReviewedEventView: {
            /** Format: uuid */
            readonly eventId: string;
            /** Format: uuid */
            readonly parentEventId: string | null;
            readonly title: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly label: components["schemas"]["Label"];
            readonly outcome: components["schemas"]["DecisionOutcome"] | null;
            readonly reason: string;
            /** Format: date-time */
            readonly decidedAt: string | null;
        };
        readonly ReasonView: {
            readonly code: string;
            readonly text: string;
        };
        readonly VerdictView: {
            readonly allowed: boolean;
            readonly reasons: readonly components["schemas"]["ReasonView"][];
        };
        readonly ReviewActionsView: {
            readonly takeInCharge: components["schemas"]["VerdictView"];
            readonly declareReady: components["schemas"]["VerdictView"];
            readonly declareInadmissible: components["schemas"]["VerdictView"];
            readonly readmit: components["schemas"]["VerdictView"];
            readonly giveOpinion: components["schemas"]["VerdictView"];
            readonly decide: components["schemas"]["VerdictView"];
            readonly notify: components["schemas"]["VerdictView"];
        };
        readonly ApplicationReviewView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly editionYear: number;
            readonly title: string;
            readonly organisationName: string;
            readonly state: components["schemas"]["ApplicationState"];
            /** Format: date-time */
            readonly submittedAt: string | null;
            readonly takenBy: string | null;
            /** Format: date-time */
            readonly takenAt: string | null;
            /** Format: date-time */
            readonly readyAt: string | null;
            readonly inadmissibleReason: string | null;
            /** Format: date-time */
            readonly notifiedAt: string | null;
            readonly opinions: readonly components["schemas"]["OpinionView"][];
            readonly quorum: components["schemas"]["QuorumView"] | null;
            readonly events: readonly components["schemas"]["ReviewedEventView"][];
            readonly may: components["schemas"]["ReviewActionsView"];
        };
        readonly EventAnswerView: {
            /** Format: uuid */
            readonly eventId: string;
            /** Format: uuid */
            readonly parentEventId: string | null;
            readonly title: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly label: components["schemas"]["Label"];
            readonly reason: string;
        };
        readonly ApplicationAnswerView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly editionYear: number;
            readonly title: string;
            /** Format: date-time */
            readonly notifiedAt: string | null;
            readonly events: readonly components["schemas"]["EventAnswerView"][];
        };
        readonly DeclareInadmissibleRequest: {
            readonly reason: string;
        };
        readonly GiveOpinionRequest: {
            readonly position: components["schemas"]["OpinionPosition"];
            readonly reasons: string;
        };
        readonly DecisionRequest: {
            /** Format: uuid */
            readonly eventId: string;
            readonly outcome: components["schemas"]["DecisionOutcome"];
            readonly reason: string;
        };
        readonly RecordDecisionsRequest: {
            readonly decisions: readonly components["schemas"]["DecisionRequest"][];
        };
        /** @enum {string} */
        readonly WaitingFor: "coordination" | "holder" | "drari" | "region";
        readonly QueuedApplicationView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly organisationName: string;
            readonly state: components["schemas"]["ApplicationState"];
            readonly kind: components["schemas"]["EventKind"] | null;
            readonly municipality: string | null;
            readonly department: string | null;
            readonly events: number;
            readonly activities: number;
            /** Format: date-time */
            readonly submittedAt: string | null;
            readonly waitingFor: readonly components["schemas"]["WaitingFor"][];
            /** Format: date-time */
            readonly waitingSince: string | null;
            readonly ownPosition: components["schemas"]["OpinionPosition"] | null;
        };
        readonly WaitingCountsView: {
            readonly coordination: number;
            readonly holder: number;
            readonly drari: number;
            readonly region: number;
        };
        readonly ReviewQueuePageView: {
            readonly items: readonly components["schemas"]["QueuedApplicationView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly counts: components["schemas"]["WaitingCountsView"];
            readonly readable: number;
            readonly opinionsGiven: number;
        };
        readonly BilanSummaryView: {
            readonly year: number;
            readonly number: number;
            readonly title: string;
            readonly theme: string;
            readonly state: components["schemas"]["EditionState"];
            readonly holders: number;
            readonly events: number;
            readonly activities: number;
            readonly municipalities: number;
            /** @description Visits in person of the reports received */
            readonly visits: number;
            readonly visitsOnline: number;
            /** @description Events whose attendance is known; events are the base */
            readonly reportsReceived: number;
        };
        readonly BilanListView: {
            readonly items: readonly components["schemas"]["BilanSummaryView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly BilanEditionView: {
            readonly year: number;
            readonly number: number;
            readonly title: string;
            readonly theme: string;
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string;
            readonly state: components["schemas"]["EditionState"];
            readonly regionName: string;
        };
        /** @enum {string} */
        readonly BilanStatus: "live" | "published";
        readonly BilanFigureView: {
            /** @description Stable code of docs/domain/indicators.md */
            readonly code: string;
            readonly label: string;
            /** @description What is counted, in French */
            readonly definition: string;
            /** @description null: cannot be known from the data */
            readonly value: number | null;
            readonly unit: string;
            readonly base: string | null;
            readonly baseValue: number | null;
            /** @description Per cent of the base, not rounded */
            readonly share: number | null;
            /** @description Lower bound of a figure known as an interval */
            readonly lower?: number;
            readonly upper?: number;
        };
        /** @enum {string} */
        readonly QuestionType: "single" | "multiple" | "scale" | "number" | "text";
        readonly BilanQuestionView: {
            readonly code: string;
            readonly type: components["schemas"]["QuestionType"];
            readonly label: string;
            readonly options: readonly string[];
        };
        readonly CitedUnitView: {
            readonly name: string;
            readonly mentions: number;
        };
        readonly BilanSpectrumLineView: {
            /** @description Place of the first slot in the official window, 0 to 1 */
            readonly at: number;
            readonly kind: components["schemas"]["EventKind"];
            /** @description Visits in person; null while nothing is reported */
            readonly visits: number | null;
        };
        /** @enum {string} */
        readonly ComparedCode: "attendance.total" | "attendance.general_public" | "attendance.school";
        /** @enum {string} */
        readonly PastFigureKind: "exact" | "interval";
        readonly PastFigureView: {
            readonly code: components["schemas"]["ComparedCode"];
            readonly kind: components["schemas"]["PastFigureKind"];
            /** @description The value, or the central estimate of an interval */
            readonly value: number | null;
            readonly lower: number | null;
            readonly upper: number | null;
        };
        readonly PastYearView: {
            readonly year: number;
            /** @description An edition of the portal, with its own figures */
            readonly held: boolean;
            /** @description Context to read beside every comparison with the year */
            readonly note: string | null;
            readonly figures: readonly components["schemas"]["PastFigureView"][];
        };
        readonly BilanView: {
            readonly edition: components["schemas"]["BilanEditionView"];
            readonly status: components["schemas"]["BilanStatus"];
            readonly version: number | null;
            /** Format: date-time */
            readonly computedAt: string;
            readonly figures: readonly components["schemas"]["BilanFigureView"][];
            readonly questions: readonly components["schemas"]["BilanQuestionView"][];
            readonly unitsCited: readonly components["schemas"]["CitedUnitView"][];
            readonly spectrum: readonly components["schemas"]["BilanSpectrumLineView"][];
            readonly pastYears: readonly components["schemas"]["PastYearView"][];
        };
        readonly IndicatorView: {
            readonly code: string;
            readonly value: number | null;
            readonly unit: string;
            readonly base: string | null;
            readonly baseValue: number | null;
            readonly share: number | null;
            readonly lower?: number;
            readonly upper?: number;
        };
        readonly IndicatorsView: {
            readonly edition: number;
            readonly region: string;
            readonly status: components["schemas"]["BilanStatus"];
            readonly version: number | null;
            /** Format: date-time */
            readonly computedAt: string;
            readonly figures: readonly components["schemas"]["IndicatorView"][];
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
export type OrganisationKind = components['schemas']['OrganisationKind'];
export type HolderFamily = components['schemas']['HolderFamily'];
export type OrganisationView = components['schemas']['OrganisationView'];
export type OrganisationsPageView = components['schemas']['OrganisationsPageView'];
export type OrganisationProfileView = components['schemas']['OrganisationProfileView'];
export type OrganisationDetailView = components['schemas']['OrganisationDetailView'];
export type MunicipalityView = components['schemas']['MunicipalityView'];
export type MunicipalitiesPageView = components['schemas']['MunicipalitiesPageView'];
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
export type ApplicationState = components['schemas']['ApplicationState'];
export type Voice = components['schemas']['Voice'];
export type OpinionPosition = components['schemas']['OpinionPosition'];
export type OpinionView = components['schemas']['OpinionView'];
export type QuorumView = components['schemas']['QuorumView'];
export type Label = components['schemas']['Label'];
export type DecisionOutcome = components['schemas']['DecisionOutcome'];
export type ReviewedEventView = components['schemas']['ReviewedEventView'];
export type ReasonView = components['schemas']['ReasonView'];
export type VerdictView = components['schemas']['VerdictView'];
export type ReviewActionsView = components['schemas']['ReviewActionsView'];
export type ApplicationReviewView = components['schemas']['ApplicationReviewView'];
export type EventAnswerView = components['schemas']['EventAnswerView'];
export type ApplicationAnswerView = components['schemas']['ApplicationAnswerView'];
export type DeclareInadmissibleRequest = components['schemas']['DeclareInadmissibleRequest'];
export type GiveOpinionRequest = components['schemas']['GiveOpinionRequest'];
export type DecisionRequest = components['schemas']['DecisionRequest'];
export type RecordDecisionsRequest = components['schemas']['RecordDecisionsRequest'];
export type WaitingFor = components['schemas']['WaitingFor'];
export type QueuedApplicationView = components['schemas']['QueuedApplicationView'];
export type WaitingCountsView = components['schemas']['WaitingCountsView'];
export type ReviewQueuePageView = components['schemas']['ReviewQueuePageView'];
export type BilanSummaryView = components['schemas']['BilanSummaryView'];
export type BilanListView = components['schemas']['BilanListView'];
export type BilanEditionView = components['schemas']['BilanEditionView'];
export type BilanStatus = components['schemas']['BilanStatus'];
export type BilanFigureView = components['schemas']['BilanFigureView'];
export type QuestionType = components['schemas']['QuestionType'];
export type BilanQuestionView = components['schemas']['BilanQuestionView'];
export type CitedUnitView = components['schemas']['CitedUnitView'];
export type BilanSpectrumLineView = components['schemas']['BilanSpectrumLineView'];
export type ComparedCode = components['schemas']['ComparedCode'];
export type PastFigureKind = components['schemas']['PastFigureKind'];
export type PastFigureView = components['schemas']['PastFigureView'];
export type PastYearView = components['schemas']['PastYearView'];
export type BilanView = components['schemas']['BilanView'];
export type IndicatorView = components['schemas']['IndicatorView'];
export type IndicatorsView = components['schemas']['IndicatorsView'];
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
    readonly "Organisations.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly q?: string;
                readonly year?: number;
                readonly kind?: components["schemas"]["OrganisationKind"];
                readonly department?: string;
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
                    readonly "application/json": components["schemas"]["OrganisationsPageView"];
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
    readonly "Organisations.one": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
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
                    readonly "application/json": components["schemas"]["OrganisationDetailView"];
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
    readonly "Municipalities.search": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly q: string;
                readonly department?: string;
                readonly region?: string;
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
                    readonly "application/json": components["schemas"]["MunicipalitiesPageView"];
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
    readonly "Review.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
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
                    readonly "application/json": components["schemas"]["ApplicationReviewView"];
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
    readonly "Review.takeInCharge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
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
                    readonly "application/json": components["schemas"]["ApplicationReviewView"];
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
    readonly "Review.answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
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
                    readonly "application/json": components["schemas"]["ApplicationAnswerView"];
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
    readonly "Review.declareInadmissible": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeclareInadmissibleRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApplicationReviewView"];
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
    readonly "Review.readmit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
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
                    readonly "application/json": components["schemas"]["ApplicationReviewView"];
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
    readonly "Review.declareReady": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
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
                    readonly "application/json": components["schemas"]["ApplicationReviewView"];
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
    readonly "Review.giveOpinion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GiveOpinionRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApplicationReviewView"];
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
    readonly "Review.decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordDecisionsRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApplicationReviewView"];
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
    readonly "Review.notify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
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
                    readonly "application/json": components["schemas"]["ApplicationReviewView"];
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
    readonly "ReviewQueue.list": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly waitingFor?: components["schemas"]["WaitingFor"];
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
                    readonly "application/json": components["schemas"]["ReviewQueuePageView"];
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
    readonly "Bilans.list": {
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
                    readonly "application/json": components["schemas"]["BilanListView"];
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
    readonly "Bilans.read": {
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
                    readonly "application/json": components["schemas"]["BilanView"];
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
    readonly "Bilans.json": {
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
                    readonly "application/json": components["schemas"]["IndicatorsView"];
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
    readonly "Bilans.csv": {
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
                    readonly "text/csv": string;
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
export const ORGANISATION_KINDS = ["library","media_library","science_centre","fab_lab","museum","association","school","research_organisation","hospital","university","department_council","municipality","public_service","company","other"] as const satisfies readonly OrganisationKind[];
export const HOLDER_FAMILIES = ["culture","education","higher_education_research","territory"] as const satisfies readonly HolderFamily[];
export const EDITION_STATES = ["draft","call_open","call_closed","review","labelled","programme_published","running","reporting","bilan_draft","bilan_published","archived"] as const satisfies readonly EditionState[];
export const EDITION_REFUSALS = ["coordinator_only","no_such_move","by_the_calendar","call_deadline_passed","applications_undecided","edition_archived"] as const satisfies readonly EditionRefusal[];
export const EDITION_MOVERS = ["coordinator","system"] as const satisfies readonly EditionMover[];
export const EVENT_KINDS = ["science_village","festival","science_route","single"] as const satisfies readonly EventKind[];
export const APPLICATION_STATES = ["draft","submitted","under_review","inadmissible","ready_for_committee","decided","withdrawn"] as const satisfies readonly ApplicationState[];
export const VOICES = ["coordination","drari","region"] as const satisfies readonly Voice[];
export const OPINION_POSITIONS = ["favourable","reserved","unfavourable","recused"] as const satisfies readonly OpinionPosition[];
export const LABELS = ["pending","labelled","conditional","refused","deferred","revoked"] as const satisfies readonly Label[];
export const DECISION_OUTCOMES = ["label","label_with_conditions","refuse","defer","revoke"] as const satisfies readonly DecisionOutcome[];
export const WAITING_FORS = ["coordination","holder","drari","region"] as const satisfies readonly WaitingFor[];
export const BILAN_STATUSES = ["live","published"] as const satisfies readonly BilanStatus[];
export const QUESTION_TYPES = ["single","multiple","scale","number","text"] as const satisfies readonly QuestionType[];
export const COMPARED_CODES = ["attendance.total","attendance.general_public","attendance.school"] as const satisfies readonly ComparedCode[];
export const PAST_FIGURE_KINDS = ["exact","interval"] as const satisfies readonly PastFigureKind[];
export const SignInRequestRules = {"email":{"required":true,"maxLength":254,"format":"email"},"password":{"required":true,"maxLength":1000}} as const;
export const RoleRequestRules = {"role":{"required":true}} as const;
export const AcceptInvitationRequestRules = {"name":{"required":true,"minLength":1,"maxLength":120},"password":{"required":true,"maxLength":1000}} as const;
export const CreateEditionRequestRules = {"year":{"required":true,"min":1992,"max":2200,"step":1}} as const;
export const ChangeEditionRequestRules = {"version":{"required":true,"min":1,"max":2147483647,"step":1},"title":{"required":true,"minLength":1,"maxLength":140},"theme":{"required":true,"maxLength":140},"startsOn":{"required":true,"format":"date"},"endsOn":{"required":true,"format":"date"},"callOpensOn":{"required":true,"format":"date"},"callClosesOn":{"required":true,"format":"date"},"reportsDueOn":{"required":true,"format":"date"}} as const;
export const MoveEditionRequestRules = {"version":{"required":true,"min":1,"max":2147483647,"step":1},"to":{"required":true}} as const;
export const DeclareInadmissibleRequestRules = {"reason":{"required":true,"minLength":1,"maxLength":2000}} as const;
export const GiveOpinionRequestRules = {"position":{"required":true},"reasons":{"required":true,"maxLength":2000}} as const;
export const DecisionRequestRules = {"eventId":{"required":true,"format":"uuid"},"outcome":{"required":true},"reason":{"required":true,"maxLength":2000}} as const;
export const RecordDecisionsRequestRules = {"decisions":{"required":true,"minLength":1,"maxLength":500,"items":{"fields":DecisionRequestRules}}} as const;
export const MoveClockRequestRules = {"at":{"required":true,"nullable":true,"format":"date-time"}} as const;
