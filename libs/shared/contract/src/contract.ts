/* Generated from the API's contract by `npm run contract`: do not edit. */
export interface paths {
    readonly "/api/access-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["AccessRequests.ask"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/links/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Links.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/links/{token}/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Links.signIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/links/{token}/account": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Links.signUp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/links/{token}/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Links.choosePassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/links/{token}/email-change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Links.confirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/account": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Account.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/account/name": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Account.rename"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/account/email-change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Account.askEmailChange"];
        readonly delete: operations["Account.cancelEmailChange"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/account/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Account.changePassword"];
        readonly post?: never;
        readonly delete: operations["Account.removePassword"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/account/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Account.listSessions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["Account.endOtherSessions"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/account/sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["Account.endSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
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
    readonly "/api/privacy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["OwnData.privacy"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/own-data": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["OwnData.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/own-data/json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["OwnData.takeJson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/own-data/html": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["OwnData.takePage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/own-data/erasure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["OwnData.erase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}/erasure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["OwnData.eraseOnRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/retention": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["OwnData.lastRound"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/settings/contact": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Contact.read"];
        readonly put: operations["Contact.change"];
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
    readonly "/api/people/export.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["People.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/export.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["People.xlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["People.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}/roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["People.change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}/deactivation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["People.deactivate"];
        readonly delete: operations["People.reactivate"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["People.signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/session/acting-for/{organisationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["ActingFor.enter"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/session/acting-for": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["ActingFor.leave"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Invitations.list"];
        readonly put?: never;
        readonly post: operations["Invitations.invite"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/invitations/{id}/resending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Invitations.resend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/invitations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["Invitations.withdraw"];
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
    readonly "/api/pro-connect": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ProConnect.leave"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/pro-connect/callback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ProConnect.comeBack"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/second-step": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["SecondStep.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/second-step/totp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SecondStep.totp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/second-step/recovery": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SecondStep.recovery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/second-step/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SecondStep.password"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/second-step/passkey/options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SecondStep.options"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/second-step/passkey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SecondStep.answer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/second-factors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["SecondFactors.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/second-factors/totp/secret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SecondFactors.beginTotp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/second-factors/totp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SecondFactors.confirmTotp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/second-factors/passkey/options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SecondFactors.passkeyOptions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/second-factors/passkey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SecondFactors.confirmPasskey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/second-factors/recovery-codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SecondFactors.renew"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/second-factors/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["SecondFactors.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}/second-factor": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["SecondFactorAdministration.reset"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/settings/second-factor": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["SecondFactorAdministration.read"];
        readonly put: operations["SecondFactorAdministration.change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisation-duplicates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["OrganisationDuplicates.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisation-duplicates/{a}/{b}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["OrganisationDuplicates.compare"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisation-duplicates/{a}/{b}/distinction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["OrganisationDuplicates.declare"];
        readonly post?: never;
        readonly delete: operations["OrganisationDuplicates.takeBack"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisation-merges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["OrganisationMerges.list"];
        readonly put?: never;
        readonly post: operations["OrganisationMerges.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisation-merges/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["OrganisationMerges.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["OrganisationMerges.undo"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations/{id}/team": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Team.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations/{id}/team/departure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Team.leave"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations/{id}/team/handover": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Team.handOver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations/{id}/team/{personId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Team.setLevel"];
        readonly post?: never;
        readonly delete: operations["Team.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations/{id}/join-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["JoinRequests.ask"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/account/join-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["JoinRequests.own"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/join-requests/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["JoinRequests.withdraw"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/join-requests/{id}/acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["JoinRequests.accept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/join-requests/{id}/refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["JoinRequests.refuse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisation-search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["FindOrganisations.search"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations/likely-duplicates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["OrganisationSheet.likelyDuplicates"];
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
        readonly post: operations["OrganisationSheet.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations/{id}/sheet": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["OrganisationSheet.sheet"];
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
        readonly put: operations["OrganisationSheet.change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations/{id}/logo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["OrganisationSheet.changeLogo"];
        readonly post?: never;
        readonly delete: operations["OrganisationSheet.removeLogo"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations/{id}/logo/{file}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["OrganisationSheet.logo"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/public-organisations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PublicOrganisations.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations/export.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Organisations.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations/export.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Organisations.xlsx"];
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
    readonly "/api/research-unit-suggestions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["UnitSuggestions.find"];
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
    readonly "/api/editions/{year}/form": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["EditionForms.form"];
        readonly put: operations["EditionForms.save"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/editions/{year}/charter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["EditionForms.charter"];
        readonly put: operations["EditionForms.write"];
        readonly post?: never;
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
    readonly "/api/door/call": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Door.explain"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Applications.list"];
        readonly put?: never;
        readonly post: operations["Applications.begin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/export.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Applications.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/export.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Applications.xlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Applications.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/submission": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Applications.submit"];
        readonly delete: operations["Applications.takeBack"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Applications.withdraw"];
        readonly delete: operations["Applications.bringBack"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/editions/{year}/criteria": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Criteria.read"];
        readonly put: operations["Criteria.change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/examination": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Examination.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/neighbours": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Examination.near"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/criteria/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Examination.mark"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/assignee": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Examination.assign"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/opinion-reminders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Examination.remind"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/digest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["CommitteeReading.digest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/committee.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["CommitteeReading.print"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-reading": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["CommitteeReading.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-reading/coverage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["CommitteeReading.readCoverage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-reading/booklet.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["CommitteeReading.booklet"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Proposals.read"];
        readonly put: operations["Proposals.propose"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/scenarios": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Scenarios.list"];
        readonly put?: never;
        readonly post: operations["Scenarios.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/scenarios/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Scenarios.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["Scenarios.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/scenarios/{id}/name": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Scenarios.rename"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/scenarios/{id}/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Scenarios.decide"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/scenarios/{id}/adoption": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Scenarios.adopt"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/points": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Scoring.read"];
        readonly put: operations["Scoring.give"];
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
    readonly "/api/notifications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Notification.prepare"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/notification-message": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Notification.rewrite"];
        readonly post?: never;
        readonly delete: operations["Notification.restore"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/notification-hold": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Notification.holdBack"];
        readonly post?: never;
        readonly delete: operations["Notification.takeIn"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/notification-test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Notification.test"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/notification-lots": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Notification.list"];
        readonly put?: never;
        readonly post: operations["Notification.send"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/notification-lots/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Notification.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/certificate.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Certificates.ofEvent"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/certificates.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Certificates.ofApplication"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/certificates.zip": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Certificates.ofEdition"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/label-checks/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Certificates.check"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/conditions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Conditions.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/condition-answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Conditions.answer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/condition-lifting": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Conditions.lift"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/condition-refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Conditions.refuse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/label-revocation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Conditions.revoke"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/event-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Changes.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/life": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Changes.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Changes.change"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/event-changes/{id}/undoing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Changes.undo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/event-changes/{id}/acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Changes.accept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/event-changes/{id}/refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Changes.refuse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/calling-off": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Changes.callOff"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/regroupings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Regrouping.ofDossier"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/regrouping": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Regrouping.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/villages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Regrouping.villages"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/promotion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Regrouping.promote"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/folding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Regrouping.fold"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regroupings/{id}/undoing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Regrouping.undo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/attendance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["EventAttendance.read"];
        readonly put: operations["EventAttendance.save"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/attendance/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["EventAttendance.versions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/attendance/submission": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["EventAttendance.submit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/attendance/validation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["EventAttendance.validate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events/{id}/attendance/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["EventAttendance.query"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/attendance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Collection.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/earlier-evaluation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["EarlierEvaluation.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/research-units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ResearchUnits.list"];
        readonly put?: never;
        readonly post: operations["ResearchUnits.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/research-units/numbers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ResearchUnits.numbers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/research-units/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["ResearchUnits.change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/research-units/{id}/merge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ResearchUnits.merge"];
        readonly delete: operations["ResearchUnits.unmerge"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/research-spellings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ResearchSpellings.list"];
        readonly put: operations["ResearchSpellings.attach"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outbox-messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Messages.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outbox-messages/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Messages.one"];
        readonly put: operations["Messages.edit"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outbox-messages/{id}/html": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Messages.html"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outbox-messages/{id}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Messages.send"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outbox-messages/{id}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Messages.cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outbox-messages/{id}/restoration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Messages.restore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outbox-messages/{id}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Messages.retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outbox-releases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Messages.release"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/editions/{year}/reviewed-messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Messages.reviewedKinds"];
        readonly put: operations["Messages.chooseReviewed"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/received-messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Messages.received"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/received-messages/{id}/html": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Messages.receivedHtml"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bounces": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Messages.bounce"];
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
    readonly "/api/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Imports.list"];
        readonly put?: never;
        readonly post: operations["Imports.send"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Imports.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/editions/{year}/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Archives.download"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dashboards/holder": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Dashboards.holder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dashboards/coordination": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Dashboards.coordination"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dashboards/committee": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Dashboards.committee"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dashboards/administration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Dashboards.administration"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/journal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Journal.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/journal/export.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Journal.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/journal/export.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Journal.xlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/journal/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Journal.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["OrganisationActs.list"];
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
    readonly "/api/applications/{id}/attachments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Attachments.all"];
        readonly put?: never;
        readonly post: operations["Attachments.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/attachments/{attachmentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Attachments.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["Attachments.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["Attachments.describe"];
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/attachments/{attachmentId}/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Attachments.preview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/attachments/{attachmentId}/restoration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Attachments.restore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/call-extensions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["CallExtensions.list"];
        readonly put?: never;
        readonly post: operations["CallExtensions.grant"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/call-extensions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["CallExtensions.revoke"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/call-invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["CallInvitations.list"];
        readonly put?: never;
        readonly post: operations["CallInvitations.invite"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/call-invitations/{id}/resending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["CallInvitations.resend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/call-drafts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["CallDrafts.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/call-drafts/{id}/reminder": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["CallDrafts.remind"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Content.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["Content.save"];
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Corrections.list"];
        readonly put?: never;
        readonly post: operations["Corrections.ask"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/corrections/{correction}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["Corrections.cancel"];
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["Corrections.changeDueDay"];
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/corrections/{correction}/resolution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Corrections.resolve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/application-duplicates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ApplicationDuplicates.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/duplicates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ApplicationDuplicates.ofOne"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/application-duplicates/{a}/{b}/distinction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["ApplicationDuplicates.declare"];
        readonly post?: never;
        readonly delete: operations["ApplicationDuplicates.takeBack"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["History.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/document.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Print.print"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/reading": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Reading.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Versions.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/versions/compare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Versions.compare"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/versions/{number}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Versions.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/beginnings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Renewal.of"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/renewed-events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Renewal.renewableIn"];
        readonly put?: never;
        readonly post: operations["Renewal.renew"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/since-last-year": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Renewal.sinceLastYear"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/presence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Presence.say"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/looking": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Presence.look"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Thread.page"];
        readonly put?: never;
        readonly post: operations["Thread.write"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/messages/{messageId}/original": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Thread.original"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/messages/reading": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Thread.read"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/messages/{messageId}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Thread.attach"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/messages/{messageId}/resolution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Thread.resolve"];
        readonly delete: operations["Thread.reopen"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/threads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Threads.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/threads/unread": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Threads.unread"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/activity-writers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Writers.all"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/activities/{itemId}/writers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Writers.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/activities/{itemId}/invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Writers.invite"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/activities/{itemId}/invitations/{writerId}/resending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Writers.resend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/activities/{itemId}/invitations/{writerId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["Writers.revoke"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/invited-activities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["InvitedActivities.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/needs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Needs.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/needs/{key}/matches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Needs.matches"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/needs/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Needs.answers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Sessions.list"];
        readonly put?: never;
        readonly post: operations["Sessions.prepare"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Sessions.read"];
        readonly put: operations["Sessions.change"];
        readonly post?: never;
        readonly delete: operations["Sessions.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions/{id}/candidates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Sessions.candidates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions/{id}/agenda": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Sessions.setAgenda"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions/{id}/presence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Sessions.setPresence"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions/{id}/opening": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Sessions.open"];
        readonly delete: operations["Sessions.takeBack"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions/{id}/current": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Sessions.show"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions/{id}/closing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Sessions.close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions/{id}/dossiers/{applicationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["SessionDossiers.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions/{id}/dossiers/{applicationId}/positions/{voice}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["SessionDossiers.enter"];
        readonly post?: never;
        readonly delete: operations["SessionDossiers.takeBack"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions/{id}/dossiers/{applicationId}/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SessionDossiers.decide"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions/{id}/minutes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Minutes.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions/{id}/minutes.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Minutes.print"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions/{id}/decisions.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Minutes.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-sessions/{id}/decisions.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Minutes.xlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-interests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Interests.list"];
        readonly put?: never;
        readonly post: operations["Interests.declare"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committee-interests/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["Interests.withdraw"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/review-lists/applications/{id}/place": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ListPlace.place"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/review-lists/options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ReviewLists.options"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/review-lists/applications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ReviewLists.applications"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/review-lists/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ReviewLists.events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/review-lists/applications/export.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ReviewLists.applicationsCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/review-lists/applications/export.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ReviewLists.applicationsXlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/review-lists/events/export.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ReviewLists.eventsCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/review-lists/events/export.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ReviewLists.eventsXlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/saved-views": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["SavedViews.list"];
        readonly put?: never;
        readonly post: operations["SavedViews.save"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/saved-views/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["SavedViews.change"];
        readonly post?: never;
        readonly delete: operations["SavedViews.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bulk-actions/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["BulkActions.preview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bulk-actions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["BulkActions.run"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bulk-actions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["BulkActions.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["BulkActions.undo"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/tags": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Tags.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/tags/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Tags.change"];
        readonly post?: never;
        readonly delete: operations["Tags.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/outside-opinions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Outside.list"];
        readonly put?: never;
        readonly post: operations["Outside.ask"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/outside-opinions/{opinion}/reminder": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Outside.remind"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{id}/outside-opinions/{opinion}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["Outside.revoke"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outside-opinions/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["OutsideDoor.look"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outside-opinions/{token}/opening": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["OutsideDoor.open"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outside-opinions/{token}/dossier": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["OutsideDoor.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outside-opinions/{token}/opinion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["OutsideDoor.answer"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/campaigns/{id}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["CampaignMoves.release"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/campaigns/{id}/approval": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["CampaignMoves.approve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/campaigns/{id}/taking-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["CampaignMoves.takeBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/campaigns/{id}/pause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["CampaignMoves.pause"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/campaigns/{id}/resumption": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["CampaignMoves.resume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/campaigns/{id}/stop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["CampaignMoves.stop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/campaigns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Campaigns.list"];
        readonly put?: never;
        readonly post: operations["Campaigns.begin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/campaigns/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Campaigns.read"];
        readonly put: operations["Campaigns.save"];
        readonly post?: never;
        readonly delete: operations["Campaigns.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/campaigns/{id}/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Campaigns.check"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/campaigns/{id}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Campaigns.test"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/campaigns/{id}/recipients": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Campaigns.recipients"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/campaigns/{id}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Campaigns.addFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/campaigns/{id}/files/{fileId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["Campaigns.removeFile"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/communication-settings/{year}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["CommunicationSettings.read"];
        readonly put: operations["CommunicationSettings.change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/account/preferences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Preferences.own"];
        readonly put: operations["Preferences.save"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/segments/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Segments.preview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/segments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Segments.all"];
        readonly put?: never;
        readonly post: operations["Segments.save"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/segments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Segments.change"];
        readonly post?: never;
        readonly delete: operations["Segments.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/message-templates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Templates.all"];
        readonly put?: never;
        readonly post: operations["Templates.save"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/message-templates/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Templates.change"];
        readonly post?: never;
        readonly delete: operations["Templates.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/unsubscribe/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Unsubscribe.follow"];
        readonly put?: never;
        readonly post: operations["Unsubscribe.obey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/unsubscribe/{token}/choice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Unsubscribe.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/communication-figures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Figures.figures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outreach-posts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Figures.posts"];
        readonly put?: never;
        readonly post: operations["Figures.addPost"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outreach-posts/export.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Figures.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outreach-posts/export.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Figures.xlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/outreach-posts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Figures.changePost"];
        readonly post?: never;
        readonly delete: operations["Figures.removePost"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/poster-sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Figures.sites"];
        readonly put?: never;
        readonly post: operations["Figures.addSite"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/poster-sites/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Figures.changeSite"];
        readonly post?: never;
        readonly delete: operations["Figures.removeSite"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ambassadors/{year}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Figures.setAmbassador"];
        readonly post?: never;
        readonly delete: operations["Figures.removeAmbassador"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/media-relays": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["MediaRelays.list"];
        readonly put?: never;
        readonly post: operations["MediaRelays.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/media-relays/export.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["MediaRelays.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/media-relays/export.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["MediaRelays.xlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/media-relays/press-review.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["MediaRelays.pressReview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/media-relays/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["MediaRelays.events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/media-relays/list-preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["MediaRelays.preview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/media-relays/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["MediaRelays.addList"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/media-relays/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["MediaRelays.change"];
        readonly post?: never;
        readonly delete: operations["MediaRelays.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/preparation-meetings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Meetings.list"];
        readonly put?: never;
        readonly post: operations["Meetings.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/preparation-meetings/figures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Meetings.figures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/preparation-meetings/export.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Meetings.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/preparation-meetings/export.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Meetings.xlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/preparation-meetings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Meetings.change"];
        readonly post?: never;
        readonly delete: operations["Meetings.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/preparation-meetings/{id}/participants": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Participants.list"];
        readonly put?: never;
        readonly post: operations["Participants.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/preparation-meetings/{id}/participants/list-preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Participants.preview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/preparation-meetings/{id}/participants/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Participants.addList"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/meeting-participants/links": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Participants.link"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/meeting-participants/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["Participants.change"];
        readonly post?: never;
        readonly delete: operations["Participants.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/editions/{year}/reminder-ladder": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ReminderLadder.read"];
        readonly put: operations["ReminderLadder.save"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reminders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Reminders.list"];
        readonly put?: never;
        readonly post: operations["Reminders.send"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reminders/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Reminders.preview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reminders/{id}/link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["Reminders.revokeLink"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reminder-pauses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ReminderPauses.all"];
        readonly put?: never;
        readonly post: operations["ReminderPauses.pause"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reminder-pauses/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["ReminderPauses.end"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reminder-calls": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ReminderCalls.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reminder-calls/{id}/note": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["ReminderCalls.note"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/personal-links/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PersonalLinks.page"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/personal-links/{token}/renewal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["PersonalLinks.renew"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/personal-links/{token}/events/{eventId}/attendance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PersonalLinks.attendance"];
        readonly put: operations["PersonalLinks.saveAttendance"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/personal-links/{token}/events/{eventId}/attendance/submission": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["PersonalLinks.submitAttendance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/personal-links/{token}/events/{eventId}/photo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["PersonalLinks.addPhoto"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/replies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Replies.counts"];
        readonly put?: never;
        readonly post: operations["Replies.receive"];
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
        /** @enum {string} */
        readonly AccessWish: "sign_in" | "sign_up" | "password";
        readonly AccessRequest: {
            readonly email: string;
            readonly wish: components["schemas"]["AccessWish"];
        };
        readonly AccessRequestView: {
            readonly accepted: boolean;
        };
        /** @enum {string} */
        readonly LinkPurpose: "sign_in" | "sign_up" | "password" | "email_change" | "invitation" | "activity";
        readonly LinkView: {
            readonly purpose: components["schemas"]["LinkPurpose"];
            readonly email: string;
            /** Format: date-time */
            readonly expiresAt: string;
            readonly newEmail?: string;
        };
        readonly RegionView: {
            readonly code: string;
            readonly name: string;
            readonly inWords: string;
            readonly departments: readonly string[];
        };
        /** @enum {string} */
        readonly PendingStage: "second_factor" | "enrolment";
        readonly PersonView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** Format: email */
            readonly email: string;
        };
        /** @enum {string} */
        readonly Role: "holder" | "partner" | "coordinator" | "drari" | "region" | "administrator";
        readonly AffiliationView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
        };
        readonly SessionView: {
            readonly signedIn: boolean;
            readonly demonstration: boolean;
            readonly proConnect: boolean;
            readonly region?: components["schemas"]["RegionView"];
            readonly pending?: components["schemas"]["PendingStage"];
            /** Format: date */
            readonly secondFactorDueOn?: string;
            readonly person?: components["schemas"]["PersonView"];
            readonly role?: components["schemas"]["Role"];
            readonly roles?: readonly components["schemas"]["Role"][];
            readonly actingFor?: components["schemas"]["AffiliationView"] | null;
            readonly organisations?: readonly components["schemas"]["AffiliationView"][];
        };
        readonly SignUpRequest: {
            readonly name: string;
            readonly password?: string | null;
        };
        readonly NewPasswordRequest: {
            readonly password: string;
        };
        readonly EmailConfirmationView: {
            readonly done: boolean;
            readonly newEmail: string;
            readonly waitingFor: string | null;
        };
        readonly PendingEmailView: {
            readonly email: string;
            readonly oldConfirmed: boolean;
            readonly newConfirmed: boolean;
            /** Format: date-time */
            readonly expiresAt: string;
        };
        readonly AccountView: {
            readonly name: string;
            readonly email: string;
            readonly hasPassword: boolean;
            readonly pendingEmail: components["schemas"]["PendingEmailView"] | null;
        };
        readonly NameRequest: {
            readonly name: string;
        };
        readonly EmailChangeRequest: {
            readonly email: string;
        };
        readonly PasswordRequest: {
            readonly current?: string | null;
            readonly password: string;
        };
        readonly PasswordRemovalRequest: {
            readonly current: string;
        };
        /** @enum {string} */
        readonly SignInMethod: "password" | "link" | "pro_connect";
        /** @enum {string} */
        readonly SessionStage: "open" | "second_factor" | "enrolment";
        readonly AccountSessionRow: {
            /** Format: uuid */
            readonly id: string;
            readonly browser: string | null;
            readonly system: string | null;
            readonly handheld: boolean;
            readonly address: string | null;
            readonly method: components["schemas"]["SignInMethod"];
            readonly stage: components["schemas"]["SessionStage"];
            readonly role: components["schemas"]["Role"];
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly seenAt: string;
            readonly present: boolean;
        };
        readonly AccountSessionsPage: {
            readonly items: readonly components["schemas"]["AccountSessionRow"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly EndedSessionsView: {
            readonly ended: number;
        };
        readonly SignInRequest: {
            /** Format: email */
            readonly email: string;
            readonly password: string;
        };
        readonly RoleRequest: {
            readonly role: components["schemas"]["Role"];
        };
        readonly SignedOutView: {
            readonly address: string | null;
        };
        readonly HoldingView: {
            readonly code: string;
            readonly title: string;
            readonly what: string;
            readonly why: string;
            readonly basis: string;
            readonly keeps: string;
            readonly readers: string;
            readonly erasure: string;
        };
        readonly StorageTermView: {
            readonly of: string;
            readonly term: string;
            readonly source: string;
        };
        readonly CoordinationContactView: {
            readonly name: string;
            readonly email: string;
            readonly phone: string;
            readonly hours: string;
        };
        readonly PrivacyView: {
            readonly holdings: readonly components["schemas"]["HoldingView"][];
            readonly terms: readonly components["schemas"]["StorageTermView"][];
            readonly contact: components["schemas"]["CoordinationContactView"] | null;
        };
        readonly CorrectionView: {
            readonly path: string;
            readonly words: string;
        };
        readonly OwnHoldingView: {
            readonly code: string;
            readonly title: string;
            readonly what: string;
            readonly why: string;
            readonly basis: string;
            readonly keeps: string;
            readonly readers: string;
            readonly erasure: string;
            readonly count: number;
            readonly corrected: components["schemas"]["CorrectionView"] | null;
        };
        readonly ReasonView: {
            readonly code: string;
            readonly text: string;
        };
        readonly VerdictView: {
            readonly allowed: boolean;
            readonly reasons: readonly components["schemas"]["ReasonView"][];
        };
        readonly OwnDataView: {
            readonly name: string;
            /** Format: email */
            readonly email: string;
            readonly holdings: readonly components["schemas"]["OwnHoldingView"][];
            readonly erasing: components["schemas"]["VerdictView"];
            readonly consequences: readonly string[];
        };
        readonly EraseAccountRequest: {
            readonly confirmation: string;
        };
        readonly ClearingView: {
            readonly code: string;
            readonly title: string;
            readonly count: number;
        };
        readonly KeptAccountView: {
            /** Format: uuid */
            readonly personId: string;
            readonly name: string;
            readonly reasons: readonly string[];
        };
        readonly RetentionView: {
            /** Format: date-time */
            readonly begunAt: string | null;
            /** Format: date-time */
            readonly endedAt: string | null;
            readonly cleared: readonly components["schemas"]["ClearingView"][];
            readonly kept: readonly components["schemas"]["KeptAccountView"][];
            readonly unfinished: boolean;
        };
        readonly ChangeContactRequest: {
            readonly name: string;
            /** Format: email */
            readonly email: string | null;
            readonly phone: string;
            readonly hours: string;
        };
        /** @enum {string} */
        readonly AccountStanding: "open" | "closed" | "ending" | "never_came" | "without_second_factor";
        /** @enum {string} */
        readonly PeopleSort: "name" | "-name" | "seen" | "-seen" | "since" | "-since" | "ends";
        readonly GrantedRoleView: {
            readonly role: components["schemas"]["Role"];
            /** Format: date */
            readonly endsOn: string | null;
            readonly departments: readonly string[] | null;
            readonly over: boolean;
        };
        readonly PersonRow: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** Format: email */
            readonly email: string;
            readonly roles: readonly components["schemas"]["GrantedRoleView"][];
            readonly organisations: readonly components["schemas"]["AffiliationView"][];
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date */
            readonly lastSeenOn: string | null;
            /** Format: date-time */
            readonly disabledAt: string | null;
            readonly secondFactor: boolean;
        };
        readonly PeoplePage: {
            readonly items: readonly components["schemas"]["PersonRow"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        /** @enum {string} */
        readonly FactorMethod: "totp" | "passkey";
        readonly WaitingInvitationView: {
            readonly role: components["schemas"]["Role"] | null;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly expiresAt: string;
        };
        readonly PersonActionsView: {
            readonly changeRoles: components["schemas"]["VerdictView"];
            readonly deactivate: components["schemas"]["VerdictView"];
            readonly reactivate: components["schemas"]["VerdictView"];
            readonly signOut: components["schemas"]["VerdictView"];
            readonly erase: components["schemas"]["VerdictView"];
            readonly rolesToGive: readonly components["schemas"]["Role"][];
            readonly resetSecondFactor: boolean;
        };
        readonly PersonDetailView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** Format: email */
            readonly email: string;
            readonly roles: readonly components["schemas"]["GrantedRoleView"][];
            readonly organisations: readonly components["schemas"]["AffiliationView"][];
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date */
            readonly lastSeenOn: string | null;
            /** Format: date-time */
            readonly disabledAt: string | null;
            readonly secondFactor: boolean;
            readonly sessions: number;
            readonly unreachable: boolean;
            readonly factors: readonly components["schemas"]["FactorMethod"][];
            readonly invitations: readonly components["schemas"]["WaitingInvitationView"][];
            readonly rolesStamp: string;
            readonly may: components["schemas"]["PersonActionsView"];
        };
        readonly GrantedRoleRequest: {
            readonly role: components["schemas"]["Role"];
            /** Format: date */
            readonly endsOn: string | null;
            readonly departments: readonly string[] | null;
        };
        readonly ChangeRolesRequest: {
            readonly roles: readonly components["schemas"]["GrantedRoleRequest"][];
            readonly rolesStamp: string;
        };
        /** @enum {string} */
        readonly MembershipLevel: "owner" | "editor";
        readonly PendingInvitationView: {
            readonly role: components["schemas"]["Role"];
            /** Format: date */
            readonly endsOn: string | null;
            readonly departments: readonly string[] | null;
            readonly organisation: string | null;
            readonly level: components["schemas"]["MembershipLevel"] | null;
            readonly inviter: string | null;
            /** Format: date-time */
            readonly expiresAt: string;
            readonly id: string;
            /** Format: email */
            readonly email: string;
            /** Format: uuid */
            readonly organisationId: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            readonly expired: boolean;
            readonly handsOver: boolean;
        };
        readonly PendingInvitationsPage: {
            readonly items: readonly components["schemas"]["PendingInvitationView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly InviteRequest: {
            /** Format: email */
            readonly email: string;
            readonly role: components["schemas"]["Role"];
            /** Format: date */
            readonly endsOn?: string | null;
            readonly departments?: readonly string[] | null;
            /** Format: uuid */
            readonly organisationId?: string | null;
            readonly level?: components["schemas"]["MembershipLevel"] | null;
        };
        readonly InvitedActivityView: {
            readonly title: string;
            readonly event: string;
            readonly organisation: string;
        };
        readonly InvitationView: {
            readonly role: components["schemas"]["Role"];
            /** Format: date */
            readonly endsOn: string | null;
            readonly departments: readonly string[] | null;
            readonly organisation: string | null;
            readonly level: components["schemas"]["MembershipLevel"] | null;
            readonly inviter: string | null;
            /** Format: date-time */
            readonly expiresAt: string;
            /** Format: email */
            readonly email: string;
            readonly activity: components["schemas"]["InvitedActivityView"] | null;
            readonly known: boolean;
            /** Format: email */
            readonly signedInAs: string | null;
            readonly otherAccount: boolean;
        };
        readonly AcceptInvitationRequest: {
            readonly name?: string;
            readonly password?: string;
        };
        /** @enum {string} */
        readonly ProofMethod: "totp" | "passkey" | "recovery" | "password";
        readonly ProofMethodView: {
            readonly method: components["schemas"]["ProofMethod"];
            readonly attemptsLeft: number | null;
        };
        readonly SecondStepView: {
            readonly stage: components["schemas"]["SessionStage"];
            readonly email: string;
            readonly methods: readonly components["schemas"]["ProofMethodView"][];
            readonly fresh: boolean;
            readonly passkeyHost: string | null;
        };
        readonly CodeRequest: {
            readonly code: string;
        };
        readonly ProofPasswordRequest: {
            readonly password: string;
        };
        readonly PasskeyOptionsView: {
            readonly options: string;
        };
        readonly PasskeyAnswerRequest: {
            readonly answer: string;
        };
        readonly SecondFactorView: {
            /** Format: uuid */
            readonly id: string;
            readonly method: components["schemas"]["FactorMethod"];
            readonly name: string;
            /** Format: date-time */
            readonly addedAt: string;
            /** Format: date-time */
            readonly lastUsedAt: string | null;
        };
        readonly SecondFactorsView: {
            readonly factors: readonly components["schemas"]["SecondFactorView"][];
            readonly recoveryCodesLeft: number;
            /** Format: date-time */
            readonly recoveryCodesMadeAt: string | null;
            /** Format: date */
            readonly dueOn: string | null;
            readonly required: boolean;
            readonly removal: components["schemas"]["VerdictView"];
            readonly fresh: boolean;
            readonly passkeyHost: string | null;
        };
        readonly TotpSecretView: {
            readonly secret: string;
            readonly uri: string;
        };
        readonly TotpEnrolmentRequest: {
            readonly code: string;
            readonly name: string;
        };
        readonly FactorAddedView: {
            readonly factors: components["schemas"]["SecondFactorsView"];
            readonly recoveryCodes?: readonly string[];
            readonly session: components["schemas"]["SessionView"];
        };
        readonly PasskeyEnrolmentRequest: {
            readonly answer: string;
            readonly name: string;
        };
        readonly RecoveryCodesView: {
            readonly codes: readonly string[];
        };
        readonly SecondFactorSettings: {
            readonly graceDays: number;
        };
        /** @enum {string} */
        readonly LikenessReason: "same_siret" | "same_uai" | "same_rna" | "same_name_here" | "near_name_here" | "same_siren" | "near_name_elsewhere";
        readonly PairedOrganisationView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly municipalityName: string | null;
            readonly department: string | null;
            readonly siret: string | null;
            readonly years: readonly number[];
        };
        /** @enum {string} */
        readonly Likeness: "certain" | "likely" | "possible";
        readonly DuplicatePairView: {
            readonly a: components["schemas"]["PairedOrganisationView"];
            readonly b: components["schemas"]["PairedOrganisationView"];
            readonly reasons: readonly components["schemas"]["LikenessReason"][];
            readonly likeness: components["schemas"]["Likeness"];
        };
        readonly DuplicatesPageView: {
            readonly items: readonly components["schemas"]["DuplicatePairView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        /** @enum {string} */
        readonly MergeField: "name" | "kind" | "holderFamily" | "municipalityCode" | "legalForm" | "siret" | "uai" | "rna" | "description" | "website" | "publicEmail" | "publicPhone" | "publicAddress" | "logoId";
        readonly MergeValueView: {
            readonly field: components["schemas"]["MergeField"];
            readonly value: string | null;
            readonly shown: string | null;
        };
        readonly MergeYearView: {
            readonly year: number;
            readonly name: string;
            readonly holderFamily: string | null;
            readonly kind: string | null;
            readonly municipalityName: string | null;
            readonly networks: readonly string[];
            readonly firstParticipationYear: number | null;
        };
        readonly MergeMemberView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly level: string;
        };
        readonly MergePartView: {
            readonly part: string;
            readonly one: string;
            readonly many: string;
            readonly count: number;
        };
        readonly MergeableView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly municipalityName: string | null;
            readonly department: string | null;
            readonly siret: string | null;
            readonly years: readonly number[];
            readonly values: readonly components["schemas"]["MergeValueView"][];
            readonly profiles: readonly components["schemas"]["MergeYearView"][];
            readonly members: readonly components["schemas"]["MergeMemberView"][];
            readonly parts: readonly components["schemas"]["MergePartView"][];
            readonly aliases: readonly string[];
            readonly firstParticipationYear: number | null;
            readonly merged: boolean;
        };
        readonly ComparisonView: {
            readonly a: components["schemas"]["MergeableView"];
            readonly b: components["schemas"]["MergeableView"];
            readonly reasons: readonly components["schemas"]["LikenessReason"][];
            readonly distinct: boolean;
            readonly mayMerge: components["schemas"]["VerdictView"];
        };
        readonly OrganisationMergeView: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly survivorId: string;
            /** Format: uuid */
            readonly absorbedId: string;
            readonly survivorName: string;
            readonly absorbedName: string;
            /** Format: date-time */
            readonly mergedAt: string;
            readonly mergedBy: string | null;
            /** Format: date-time */
            readonly unmergedAt: string | null;
            readonly yearsKeptAside: readonly number[];
        };
        readonly OrganisationMergesPageView: {
            readonly items: readonly components["schemas"]["OrganisationMergeView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        /** @enum {string} */
        readonly MergeSide: "survivor" | "absorbed";
        readonly MergeChoice: {
            readonly field: components["schemas"]["MergeField"];
            readonly side: components["schemas"]["MergeSide"];
        };
        readonly MergeOrganisationsRequest: {
            /** Format: uuid */
            readonly survivorId: string;
            /** Format: uuid */
            readonly absorbedId: string;
            readonly choices: readonly components["schemas"]["MergeChoice"][];
        };
        readonly OrganisationMergeDetailView: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly survivorId: string;
            /** Format: uuid */
            readonly absorbedId: string;
            readonly survivorName: string;
            readonly absorbedName: string;
            /** Format: date-time */
            readonly mergedAt: string;
            readonly mergedBy: string | null;
            /** Format: date-time */
            readonly unmergedAt: string | null;
            readonly yearsKeptAside: readonly number[];
            readonly mayUndo: boolean;
            readonly reasons: readonly components["schemas"]["ReasonView"][];
        };
        readonly MemberView: {
            /** Format: uuid */
            readonly personId: string;
            readonly name: string;
            /** Format: email */
            readonly email: string;
            readonly level: components["schemas"]["MembershipLevel"];
            readonly lastSeenMonth: string | null;
            readonly closed: boolean;
            readonly you: boolean;
        };
        readonly JoinRequestView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** Format: email */
            readonly email: string;
            readonly message: string;
            /** Format: date-time */
            readonly askedAt: string;
        };
        readonly TeamView: {
            /** Format: uuid */
            readonly organisationId: string;
            readonly name: string;
            readonly level: components["schemas"]["MembershipLevel"] | null;
            readonly members: readonly components["schemas"]["MemberView"][];
            readonly invitations: readonly components["schemas"]["PendingInvitationView"][];
            readonly requests: readonly components["schemas"]["JoinRequestView"][];
            readonly manage: components["schemas"]["VerdictView"];
            readonly leave: components["schemas"]["VerdictView"];
            /** Format: date-time */
            readonly orphanedAt: string | null;
            readonly openDossiers: number;
        };
        readonly DepartureRequest: {
            readonly confirmed: boolean;
        };
        /** @enum {string} */
        readonly AfterHandover: "editor" | "leave";
        readonly HandoverRequest: {
            /** Format: uuid */
            readonly personId?: string | null;
            /** Format: email */
            readonly email?: string | null;
            readonly then: components["schemas"]["AfterHandover"];
        };
        readonly LevelRequest: {
            readonly level: components["schemas"]["MembershipLevel"];
        };
        readonly JoinRequestRequest: {
            readonly message: string;
        };
        /** @enum {string} */
        readonly JoinResolution: "accepted" | "refused" | "withdrawn";
        readonly OwnJoinRequestView: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly organisationId: string;
            readonly organisation: string;
            readonly message: string;
            /** Format: date-time */
            readonly askedAt: string;
            /** Format: date-time */
            readonly resolvedAt: string | null;
            readonly resolution: components["schemas"]["JoinResolution"] | null;
            readonly reason: string | null;
        };
        readonly OwnJoinRequestsView: {
            readonly items: readonly components["schemas"]["OwnJoinRequestView"][];
        };
        readonly JoinAcceptanceRequest: {
            readonly level: components["schemas"]["MembershipLevel"];
        };
        readonly JoinRefusalRequest: {
            readonly reason: string;
        };
        /** @enum {string} */
        readonly OrganisationKind: "library" | "media_library" | "science_centre" | "fab_lab" | "museum" | "association" | "school" | "research_organisation" | "hospital" | "university" | "department_council" | "municipality" | "public_service" | "company" | "other";
        readonly FoundOrganisationView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly kind: components["schemas"]["OrganisationKind"] | null;
            readonly municipalityName: string | null;
            readonly department: string | null;
            readonly years: readonly number[];
            readonly hasTeam: boolean;
        };
        readonly FoundOrganisationsPageView: {
            readonly items: readonly components["schemas"]["FoundOrganisationView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly near: boolean;
        };
        readonly LikelyDuplicatesRequest: {
            readonly name: string;
            readonly municipalityCode?: string | null;
            readonly siret?: string | null;
            readonly uai?: string | null;
            readonly rna?: string | null;
        };
        readonly LikelyDuplicateView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly kind: components["schemas"]["OrganisationKind"] | null;
            readonly municipalityName: string | null;
            readonly department: string | null;
            readonly years: readonly number[];
            readonly hasTeam: boolean;
            readonly likeness: components["schemas"]["Likeness"];
            readonly reasons: readonly components["schemas"]["LikenessReason"][];
        };
        readonly LikelyDuplicatesView: {
            readonly items: readonly components["schemas"]["LikelyDuplicateView"][];
        };
        /** @enum {string} */
        readonly HolderFamily: "culture" | "education" | "higher_education_research" | "territory";
        /** @enum {string} */
        readonly LegalForm: "association" | "foundation" | "municipality" | "intermunicipality" | "department" | "region" | "state_service" | "public_establishment" | "school" | "public_interest_group" | "company" | "cooperative" | "sole_trader" | "informal" | "other";
        readonly CreateOrganisationRequest: {
            readonly name: string;
            readonly holderFamily: components["schemas"]["HolderFamily"];
            readonly kind: components["schemas"]["OrganisationKind"];
            readonly municipalityCode: string;
            readonly siret: string | null;
            readonly uai: string | null;
            readonly rna: string | null;
            readonly legalForm: components["schemas"]["LegalForm"] | null;
            readonly distinctFrom: readonly string[];
        };
        readonly SeatView: {
            readonly code: string;
            readonly name: string;
            readonly department: string;
        };
        readonly DatedNetworkView: {
            readonly network: string;
            /** Format: date */
            readonly from: string | null;
            /** Format: date */
            readonly to: string | null;
        };
        readonly ParticipationView: {
            readonly year: number;
            readonly name: string;
            readonly events: number | null;
        };
        readonly SheetMayView: {
            readonly edit: components["schemas"]["VerdictView"];
            readonly publish: components["schemas"]["VerdictView"];
        };
        readonly OrganisationSheetView: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            readonly year: number;
            readonly name: string;
            readonly holderFamily: components["schemas"]["HolderFamily"] | null;
            readonly kind: components["schemas"]["OrganisationKind"] | null;
            readonly legalForm: components["schemas"]["LegalForm"] | null;
            readonly seat: components["schemas"]["SeatView"] | null;
            readonly siret: string | null;
            readonly uai: string | null;
            readonly rna: string | null;
            readonly networks: readonly components["schemas"]["DatedNetworkView"][];
            readonly description: string;
            readonly website: string | null;
            readonly publicEmail: string | null;
            readonly publicPhone: string | null;
            readonly publicAddress: string | null;
            readonly published: boolean;
            readonly logo: string | null;
            readonly participations: readonly components["schemas"]["ParticipationView"][];
            readonly knownNetworks: readonly string[];
            readonly may: components["schemas"]["SheetMayView"];
        };
        readonly ChangeOrganisationRequest: {
            readonly version: number;
            readonly name: string;
            readonly holderFamily: components["schemas"]["HolderFamily"] | null;
            readonly kind: components["schemas"]["OrganisationKind"] | null;
            readonly legalForm: components["schemas"]["LegalForm"] | null;
            readonly municipalityCode: string | null;
            readonly siret: string | null;
            readonly uai: string | null;
            readonly rna: string | null;
            readonly networks: readonly components["schemas"]["DatedNetworkView"][];
            readonly description: string;
            /** Format: uri */
            readonly website: string | null;
            /** Format: email */
            readonly publicEmail: string | null;
            readonly publicPhone: string | null;
            readonly publicAddress: string | null;
            readonly published: boolean;
        };
        /** @enum {string} */
        readonly EventKind: "science_village" | "festival" | "science_route" | "single";
        readonly PublicOrganisationEventView: {
            readonly year: number;
            readonly title: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly municipalityName: string | null;
        };
        readonly PublicOrganisationView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly kind: components["schemas"]["OrganisationKind"] | null;
            readonly description: string;
            readonly website: string | null;
            readonly email: string | null;
            readonly phone: string | null;
            readonly address: string | null;
            readonly municipalityName: string | null;
            readonly department: string | null;
            readonly networks: readonly string[];
            readonly logo: string | null;
            readonly events: readonly components["schemas"]["PublicOrganisationEventView"][];
        };
        /** @enum {string} */
        readonly TeamFilter: "none" | "orphaned";
        /** @enum {string} */
        readonly YesOrNo: "yes" | "no";
        /** @enum {string} */
        readonly OrganisationSort: "name" | "-name" | "commune" | "team" | "-team" | "first" | "-first";
        readonly OrganisationRowView: {
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
            readonly members: number;
            /** Format: date-time */
            readonly orphanedAt: string | null;
            readonly published: boolean;
            readonly firstParticipationYear: number | null;
        };
        readonly OrganisationsPageView: {
            readonly items: readonly components["schemas"]["OrganisationRowView"][];
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
        readonly OrganisationMayView: {
            readonly actFor: components["schemas"]["VerdictView"];
            readonly edit: components["schemas"]["VerdictView"];
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
            readonly may: components["schemas"]["OrganisationMayView"];
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
        readonly UnitSuggestionView: {
            readonly name: string;
            readonly acronym: string | null;
            readonly labelNumber: string | null;
            readonly institutions: readonly string[];
        };
        readonly UnitSuggestionsView: {
            readonly items: readonly components["schemas"]["UnitSuggestionView"][];
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
        readonly EditionRefusal: "coordinator_only" | "outside_territory" | "no_such_move" | "by_the_calendar" | "call_deadline_passed" | "applications_undecided" | "edition_archived";
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
        /** @enum {string} */
        readonly Vocabulary: "themes" | "formats" | "audiences" | "schoolLevels" | "holderFamilies";
        readonly EditionTermData: {
            readonly code: string;
            readonly label: string;
            readonly used: boolean;
        };
        readonly EditionVocabularyData: {
            readonly vocabulary: components["schemas"]["Vocabulary"];
            readonly terms: readonly components["schemas"]["EditionTermData"][];
        };
        /** @enum {string} */
        readonly Asking: "required" | "optional" | "off";
        readonly EditionAskingData: {
            readonly field: string;
            readonly asking: components["schemas"]["Asking"];
        };
        /** @enum {string} */
        readonly QuestionType: "single" | "multiple" | "scale" | "matrix" | "number" | "date" | "text" | "long_text" | "file" | "research_units";
        readonly QuestionOptionData: {
            readonly code: string;
            readonly label: string;
            readonly other?: boolean;
            readonly group?: string;
            readonly was?: readonly string[];
            readonly withdrawn?: boolean;
        };
        readonly VisibleWhenData: {
            readonly question: string;
            readonly equals: string;
            readonly anyOf?: readonly string[];
        };
        readonly QuestionPartData: {
            readonly code: string;
            readonly label: string;
        };
        /** @enum {string} */
        readonly KnownFact: "events" | "activities" | "visits" | "partners" | "kit";
        readonly ContinuedQuestionData: {
            readonly year: number;
            readonly code: string;
        };
        readonly QuestionData: {
            readonly code: string;
            readonly type: components["schemas"]["QuestionType"];
            readonly label: string;
            readonly required: boolean;
            readonly options?: readonly components["schemas"]["QuestionOptionData"][];
            readonly visibleWhen?: components["schemas"]["VisibleWhenData"];
            readonly withdrawn?: boolean;
            readonly help?: string;
            readonly section?: string;
            readonly rows?: readonly components["schemas"]["QuestionPartData"][];
            readonly groups?: readonly components["schemas"]["QuestionPartData"][];
            readonly min?: number;
            readonly max?: number;
            readonly unit?: string;
            readonly exactness?: boolean;
            readonly maxLength?: number;
            readonly known?: components["schemas"]["KnownFact"];
            readonly continues?: components["schemas"]["ContinuedQuestionData"];
        };
        readonly TermUseView: {
            readonly vocabulary: components["schemas"]["Vocabulary"];
            readonly code: string;
            readonly dossiers: number;
        };
        readonly OptionUseView: {
            readonly code: string;
            readonly count: number;
        };
        readonly QuestionUseView: {
            readonly code: string;
            readonly count: number;
            readonly options: readonly components["schemas"]["OptionUseView"][];
        };
        readonly EditionFormView: {
            readonly version: number;
            readonly callText: string;
            readonly vocabularies: readonly components["schemas"]["EditionVocabularyData"][];
            readonly fields: readonly components["schemas"]["EditionAskingData"][];
            readonly sectionsOff: readonly string[];
            readonly questions: readonly components["schemas"]["QuestionData"][];
            readonly year: number;
            readonly written: readonly components["schemas"]["Vocabulary"][];
            readonly change: components["schemas"]["EditionVerdictView"];
            readonly terms: readonly components["schemas"]["TermUseView"][];
            readonly answered: readonly components["schemas"]["QuestionUseView"][];
            readonly drafts: number;
        };
        readonly SaveEditionFormRequest: {
            readonly version: number;
            readonly callText: string;
            readonly vocabularies: readonly components["schemas"]["EditionVocabularyData"][];
            readonly fields: readonly components["schemas"]["EditionAskingData"][];
            readonly sectionsOff: readonly string[];
            readonly questions: readonly components["schemas"]["QuestionData"][];
        };
        readonly CharterVersionView: {
            readonly number: number;
            readonly articles: readonly string[];
            /** Format: date-time */
            readonly writtenAt: string | null;
            readonly accepted: number;
        };
        readonly EditionCharterView: {
            readonly year: number;
            readonly versions: readonly components["schemas"]["CharterVersionView"][];
            readonly change: components["schemas"]["EditionVerdictView"];
        };
        readonly WriteCharterRequest: {
            readonly number: number;
            readonly was: readonly string[];
            readonly articles: readonly string[];
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
            readonly contact: components["schemas"]["CoordinationContactView"] | null;
            readonly demonstration: boolean;
        };
        readonly CallExplainedView: {
            readonly year: number;
            readonly number: number;
            readonly theme: string;
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string;
            /** Format: date */
            readonly closesOn: string;
            readonly regionName: string;
            readonly text: string;
            readonly charter: readonly string[];
            readonly themes: readonly string[];
        };
        readonly CallDoorView: {
            readonly call: components["schemas"]["CallExplainedView"] | null;
            readonly contact: components["schemas"]["CoordinationContactView"] | null;
        };
        /** @enum {string} */
        readonly ApplicationState: "draft" | "submitted" | "under_review" | "inadmissible" | "ready_for_committee" | "decided" | "withdrawn" | "folded";
        /** @enum {string} */
        readonly DraftCompletion: "complete" | "nearly" | "begun";
        /** @enum {string} */
        readonly DossierOrigin: "renewed" | "new";
        /** @enum {string} */
        readonly Yes: "yes";
        /** @enum {string} */
        readonly NeedDirection: "seeking" | "offering";
        /** @enum {string} */
        readonly ApplicationSort: "waiting" | "recent" | "untouched" | "title" | "organisation" | "completion";
        /** @enum {string} */
        readonly Label: "pending" | "labelled" | "conditional" | "refused" | "deferred" | "revoked";
        readonly ApplicationEventSummaryView: {
            /** Format: uuid */
            readonly id: string;
            readonly title: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly municipalityName: string | null;
            readonly department: string | null;
            /** Format: date-time */
            readonly firstSlotAt: string | null;
            /** Format: date-time */
            readonly lastSlotAt: string | null;
            readonly activities: number;
            readonly label: components["schemas"]["Label"];
        };
        readonly ApplicationSummaryView: {
            /** Format: uuid */
            readonly id: string;
            readonly reference: string;
            readonly editionYear: number;
            readonly title: string;
            /** Format: uuid */
            readonly organisationId: string;
            readonly organisationName: string;
            readonly state: components["schemas"]["ApplicationState"];
            /** Format: date-time */
            readonly submittedAt: string | null;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly lacking: number | null;
            readonly renewed: boolean;
            readonly firstTime: boolean;
            readonly extended: boolean;
            readonly needs: number;
            readonly events: readonly components["schemas"]["ApplicationEventSummaryView"][];
        };
        readonly ApplicationStateCountView: {
            readonly state: components["schemas"]["ApplicationState"];
            readonly applications: number;
            readonly events: number;
        };
        readonly ApplicationsPageView: {
            readonly items: readonly components["schemas"]["ApplicationSummaryView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly events: number;
            readonly states: readonly components["schemas"]["ApplicationStateCountView"][];
        };
        /** @enum {string} */
        readonly BeginningFrom: "scratch" | "renewal" | "model" | "copy";
        readonly BeginningSourceRequest: {
            readonly from: components["schemas"]["BeginningFrom"];
            /** Format: uuid */
            readonly applicationId?: string;
            readonly items?: readonly string[];
            readonly code?: string;
        };
        readonly BeginApplicationRequest: {
            /** Format: uuid */
            readonly organisationId: string;
            readonly editionYear: number;
            readonly title?: string;
            readonly source?: components["schemas"]["BeginningSourceRequest"];
        };
        readonly ApplicationEditionView: {
            readonly year: number;
            readonly number: number;
            readonly title: string;
            readonly theme: string;
            readonly state: components["schemas"]["EditionState"];
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string;
            /** Format: date */
            readonly callClosesOn: string;
            readonly regionCode: string;
            readonly regionName: string;
            readonly departments: readonly string[];
            readonly daysLeft: number | null;
        };
        readonly ApplicationOrganisationView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly kind: components["schemas"]["OrganisationKind"] | null;
            readonly holderFamily: components["schemas"]["HolderFamily"] | null;
            readonly municipalityName: string | null;
            readonly department: string | null;
        };
        /** @enum {string} */
        readonly EventFormat: "workshop" | "exhibition" | "lecture" | "debate" | "visit" | "game" | "show";
        /** @enum {string} */
        readonly AttendanceMode: "in_person" | "online" | "hybrid";
        readonly EventMunicipalityView: {
            readonly code: string;
            readonly name: string;
            readonly department: string;
        };
        readonly SlotView: {
            /** Format: date-time */
            readonly beginsAt: string;
            /** Format: date-time */
            readonly endsAt: string;
        };
        readonly ActivityView: {
            /** Format: uuid */
            readonly id: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly format: components["schemas"]["EventFormat"] | null;
            readonly title: string;
            readonly description: string;
            readonly attendanceMode: components["schemas"]["AttendanceMode"];
            readonly municipality: components["schemas"]["EventMunicipalityView"] | null;
            readonly venue: string;
            readonly capacity: number | null;
            readonly slots: readonly components["schemas"]["SlotView"][];
            readonly label: components["schemas"]["Label"];
        };
        readonly EventView: {
            /** Format: uuid */
            readonly id: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly format: components["schemas"]["EventFormat"] | null;
            readonly title: string;
            readonly description: string;
            readonly attendanceMode: components["schemas"]["AttendanceMode"];
            readonly municipality: components["schemas"]["EventMunicipalityView"] | null;
            readonly venue: string;
            readonly capacity: number | null;
            readonly slots: readonly components["schemas"]["SlotView"][];
            readonly label: components["schemas"]["Label"];
            readonly activities: readonly components["schemas"]["ActivityView"][];
        };
        /** @enum {string} */
        readonly ApplicationRefusal: "holder_only" | "call_not_open" | "call_closed" | "review_over" | "not_a_draft" | "incomplete" | "charter_not_accepted" | "not_submitted" | "review_begun" | "already_decided" | "already_withdrawn" | "folded" | "hosts_another" | "not_withdrawn" | "withdrawn_after_sending" | "not_your_activity" | "not_reopened";
        readonly ApplicationReasonView: {
            readonly code: components["schemas"]["ApplicationRefusal"];
            readonly text: string;
        };
        readonly ApplicationVerdictView: {
            readonly allowed: boolean;
            readonly reasons: readonly components["schemas"]["ApplicationReasonView"][];
        };
        readonly ApplicationMayView: {
            readonly edit: components["schemas"]["ApplicationVerdictView"];
            readonly submit: components["schemas"]["ApplicationVerdictView"];
            readonly takeBack: components["schemas"]["ApplicationVerdictView"];
            readonly withdraw: components["schemas"]["ApplicationVerdictView"];
            readonly bringBack: components["schemas"]["ApplicationVerdictView"];
        };
        /** @enum {string} */
        readonly MissingWeight: "must" | "doubt";
        /** @enum {string} */
        readonly DossierSection: "structure" | "projet" | "evenements" | "recherche" | "logistique" | "subvention" | "questions" | "pieces" | "engagements";
        readonly MissingView: {
            /** Format: uuid */
            readonly item: string;
            readonly field: string;
            readonly code: string;
            readonly text: string;
            readonly weight: components["schemas"]["MissingWeight"];
            readonly section: components["schemas"]["DossierSection"];
            readonly row?: string;
            readonly column?: string;
        };
        readonly ApplicationView: {
            /** Format: uuid */
            readonly id: string;
            readonly reference: string;
            readonly edition: components["schemas"]["ApplicationEditionView"];
            readonly organisation: components["schemas"]["ApplicationOrganisationView"];
            readonly title: string;
            readonly summary: string;
            readonly state: components["schemas"]["ApplicationState"];
            /** Format: date-time */
            readonly submittedAt: string | null;
            /** Format: date-time */
            readonly updatedAt: string;
            /** Format: date-time */
            readonly changedByCoordinationAt: string | null;
            readonly charterAcceptedBy: string | null;
            /** Format: date-time */
            readonly charterAcceptedAt: string | null;
            readonly version: number;
            readonly versions: number;
            readonly events: readonly components["schemas"]["EventView"][];
            readonly may: components["schemas"]["ApplicationMayView"];
            readonly missing: readonly components["schemas"]["MissingView"][];
        };
        readonly SubmitApplicationRequest: {
            readonly version: number;
        };
        readonly SubmittedView: {
            /** Format: uuid */
            readonly id: string;
            readonly reference: string;
            readonly edition: components["schemas"]["ApplicationEditionView"];
            readonly organisation: components["schemas"]["ApplicationOrganisationView"];
            readonly title: string;
            readonly summary: string;
            readonly state: components["schemas"]["ApplicationState"];
            /** Format: date-time */
            readonly submittedAt: string | null;
            /** Format: date-time */
            readonly updatedAt: string;
            /** Format: date-time */
            readonly changedByCoordinationAt: string | null;
            readonly charterAcceptedBy: string | null;
            /** Format: date-time */
            readonly charterAcceptedAt: string | null;
            readonly version: number;
            readonly versions: number;
            readonly events: readonly components["schemas"]["EventView"][];
            readonly may: components["schemas"]["ApplicationMayView"];
            readonly missing: readonly components["schemas"]["MissingView"][];
            readonly notices: readonly string[];
        };
        readonly WithdrawApplicationRequest: {
            readonly reason?: string;
        };
        /** @enum {string} */
        readonly CriterionKind: "admissibility" | "label";
        /** @enum {string} */
        readonly PortalCheck: "slot_in_window" | "free_of_charge" | "charter_accepted" | "audience_given" | "research_named" | "theme_named" | "accessibility_given";
        readonly CriterionSettingView: {
            readonly code: string;
            readonly kind: components["schemas"]["CriterionKind"];
            readonly label: string;
            readonly help: string;
            readonly check: components["schemas"]["PortalCheck"] | null;
            readonly optional: boolean;
            readonly marked: number;
        };
        readonly ScoreCriterionRequest: {
            readonly code: string;
            readonly label: string;
            readonly weight: number;
        };
        readonly EditionCriteriaView: {
            readonly year: number;
            readonly version: number;
            readonly criteria: readonly components["schemas"]["CriterionSettingView"][];
            readonly grid: readonly components["schemas"]["ScoreCriterionRequest"][];
            readonly asideMarks: number;
            readonly mayWrite: components["schemas"]["VerdictView"];
        };
        readonly CriterionRequest: {
            readonly code: string;
            readonly kind: components["schemas"]["CriterionKind"];
            readonly label: string;
            readonly help: string;
            readonly check: components["schemas"]["PortalCheck"] | null;
            readonly optional: boolean;
        };
        readonly WriteCriteriaRequest: {
            readonly version: number;
            readonly criteria: readonly components["schemas"]["CriterionRequest"][];
            readonly grid: readonly components["schemas"]["ScoreCriterionRequest"][];
        };
        /** @enum {string} */
        readonly CriterionMark: "met" | "not_met" | "to_check";
        readonly FindingView: {
            readonly mark: components["schemas"]["CriterionMark"] | null;
            readonly words: string;
        };
        /** @enum {string} */
        readonly MarkedBy: "portal" | "coordination";
        readonly ExaminedCriterionView: {
            readonly code: string;
            readonly kind: components["schemas"]["CriterionKind"];
            readonly label: string;
            readonly help: string;
            readonly optional: boolean;
            readonly finding: components["schemas"]["FindingView"] | null;
            readonly mark: components["schemas"]["CriterionMark"] | null;
            readonly by: components["schemas"]["MarkedBy"] | null;
            readonly note: string;
            readonly markedBy: string | null;
            /** Format: date-time */
            readonly markedAt: string | null;
            readonly outdated: boolean;
        };
        readonly CriteriaCountView: {
            readonly met: number;
            readonly total: number;
        };
        readonly CoordinatorView: {
            /** Format: uuid */
            readonly personId: string;
            readonly name: string;
            readonly me: boolean;
            readonly mayExamine: boolean;
        };
        /** @enum {string} */
        readonly Voice: "coordination" | "drari" | "region";
        readonly AwaitedVoiceView: {
            readonly voice: components["schemas"]["Voice"];
            /** Format: date-time */
            readonly remindedAt: string | null;
            readonly mayRemind: components["schemas"]["VerdictView"];
        };
        readonly ExaminationView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly version: number | null;
            /** Format: date-time */
            readonly filedAt: string | null;
            readonly criteria: readonly components["schemas"]["ExaminedCriterionView"][];
            readonly admissibility: components["schemas"]["CriteriaCountView"];
            readonly label: components["schemas"]["CriteriaCountView"];
            /** Format: uuid */
            readonly assignedTo: string | null;
            readonly coordinators: readonly components["schemas"]["CoordinatorView"][];
            /** Format: date */
            readonly opinionsDueOn: string | null;
            /** Format: date */
            readonly answersOn: string | null;
            readonly voices: readonly components["schemas"]["AwaitedVoiceView"][];
            readonly mayMark: components["schemas"]["VerdictView"];
            readonly mayAssign: components["schemas"]["VerdictView"];
        };
        /** @enum {string} */
        readonly Nearness: "municipality" | "intermunicipality" | "department";
        readonly NeighbourView: {
            /** Format: uuid */
            readonly eventId: string;
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly organisationName: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly municipalityName: string;
            readonly nearness: components["schemas"]["Nearness"];
            readonly days: readonly string[];
        };
        readonly NeighbourDepartmentView: {
            readonly code: string;
            readonly events: number;
            readonly own: boolean;
        };
        readonly NeighboursView: {
            readonly days: readonly string[];
            readonly items: readonly components["schemas"]["NeighbourView"][];
            readonly total: number;
            readonly departments: readonly components["schemas"]["NeighbourDepartmentView"][];
        };
        readonly MarkCriterionRequest: {
            readonly mark: components["schemas"]["CriterionMark"] | null;
            readonly note: string;
            /** Format: date-time */
            readonly seen: string | null;
        };
        readonly AssignRequest: {
            /** Format: uuid */
            readonly personId: string | null;
            /** Format: uuid */
            readonly seen: string | null;
        };
        readonly RemindVoiceRequest: {
            readonly voice: components["schemas"]["Voice"];
        };
        readonly DossierFigureView: {
            readonly count: number;
            readonly words: string;
        };
        readonly GridLineView: {
            readonly code: string;
            readonly label: string;
            readonly weight: number;
            readonly points: number | null;
        };
        readonly ReadingDigestView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly organisationName: string;
            readonly seat: string | null;
            readonly kind: components["schemas"]["EventKind"] | null;
            readonly summary: string;
            readonly figures: readonly components["schemas"]["DossierFigureView"][];
            readonly checks: readonly string[];
            readonly checkedByCoordination: boolean;
            readonly since: number | null;
            readonly renewed: boolean;
            readonly changes: readonly string[];
            readonly moreChanges: number;
            readonly territory: readonly string[];
            readonly linkedToHolder: boolean;
            readonly declaredTies: readonly string[];
            readonly grid: readonly components["schemas"]["GridLineView"][];
        };
        /** @enum {string} */
        readonly SessionState: "prepared" | "open" | "closed";
        readonly CoveringSessionView: {
            /** Format: uuid */
            readonly id: string;
            readonly title: string;
            /** Format: date */
            readonly heldOn: string;
            /** Format: date */
            readonly opinionsDueOn: string | null;
            readonly state: components["schemas"]["SessionState"];
            readonly dossiers: number;
        };
        readonly ReadingProgressView: {
            readonly session: components["schemas"]["CoveringSessionView"] | null;
            readonly asked: number;
            readonly given: number;
            readonly timeLeft: string;
        };
        readonly LabelCountView: {
            readonly label: components["schemas"]["Label"];
            readonly count: number;
        };
        readonly CoveredPlacesView: {
            readonly base: number;
            readonly reached: number;
            readonly served: number;
            readonly waiting: readonly string[];
            readonly white: readonly string[];
        };
        readonly CoverageDepartmentView: {
            readonly code: string;
            readonly label: string;
            readonly dossiers: number;
            readonly events: number;
            readonly labelled: number;
            readonly communes: components["schemas"]["CoveredPlacesView"] | null;
        };
        /** @enum {string} */
        readonly CoverageGroup: "kind" | "holderFamily" | "audience";
        readonly CoverageLineView: {
            readonly code: string;
            readonly label: string;
            readonly dossiers: number;
            readonly events: number;
            readonly labelled: number;
        };
        readonly CoverageGroupView: {
            readonly by: components["schemas"]["CoverageGroup"];
            readonly lines: readonly components["schemas"]["CoverageLineView"][];
        };
        readonly CommitteeCoverageView: {
            readonly editionYear: number;
            /** Format: date-time */
            readonly computedAt: string;
            readonly dossiers: number;
            readonly events: number;
            readonly labelled: number;
            readonly labels: readonly components["schemas"]["LabelCountView"][];
            readonly departments: readonly components["schemas"]["CoverageDepartmentView"][];
            readonly groups: readonly components["schemas"]["CoverageGroupView"][];
            readonly communes: components["schemas"]["CoveredPlacesView"];
            readonly intermunicipalities: components["schemas"]["CoveredPlacesView"];
        };
        /** @enum {string} */
        readonly Booklet: "waiting" | "all" | "session";
        /** @enum {string} */
        readonly ProposedOutcome: "label" | "label_with_conditions" | "defer" | "refuse";
        readonly ProposalView: {
            /** Format: uuid */
            readonly eventId: string;
            /** Format: uuid */
            readonly parentEventId: string | null;
            readonly title: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly label: components["schemas"]["Label"];
            readonly outcome: components["schemas"]["ProposedOutcome"] | null;
            readonly reason: string;
            /** Format: date */
            readonly conditionDueOn: string | null;
            readonly proposedBy: string | null;
            /** Format: date-time */
            readonly proposedAt: string | null;
        };
        readonly ProposalsView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly stamp: string;
            readonly events: readonly components["schemas"]["ProposalView"][];
            readonly may: components["schemas"]["VerdictView"];
        };
        readonly ProposalRequest: {
            /** Format: uuid */
            readonly eventId: string;
            readonly outcome: components["schemas"]["ProposedOutcome"] | null;
            readonly reason: string;
            /** Format: date */
            readonly conditionDueOn: string | null;
        };
        readonly ProposeRequest: {
            readonly stamp: string;
            readonly proposals: readonly components["schemas"]["ProposalRequest"][];
        };
        readonly ScenarioView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly backup: boolean;
            readonly createdBy: string | null;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly version: number;
            readonly labelled: number;
            readonly decided: number;
        };
        readonly ScenariosView: {
            readonly scenarios: readonly components["schemas"]["ScenarioView"][];
        };
        readonly MeanPointsView: {
            readonly mean: number;
            readonly voices: number;
        };
        readonly ScenarioEventView: {
            /** Format: uuid */
            readonly eventId: string;
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly organisationName: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly municipality: string | null;
            readonly department: string | null;
            readonly holderFamily: components["schemas"]["HolderFamily"] | null;
            readonly audiences: readonly string[];
            readonly outcome: components["schemas"]["ProposedOutcome"] | null;
            readonly reason: string;
            /** Format: date */
            readonly conditionDueOn: string | null;
            readonly points: components["schemas"]["MeanPointsView"] | null;
        };
        readonly ScenarioShareView: {
            readonly code: string;
            readonly label: string;
            readonly labelled: number;
            readonly base: number;
        };
        readonly ScenarioGroupView: {
            readonly by: string;
            readonly lines: readonly components["schemas"]["ScenarioShareView"][];
        };
        readonly WhitePlacesView: {
            readonly served: number;
            readonly base: number;
            readonly emptied: readonly string[];
            readonly white: readonly string[];
        };
        readonly ScenarioSheetView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly backup: boolean;
            readonly createdBy: string | null;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly version: number;
            readonly labelled: number;
            readonly decided: number;
            readonly editionYear: number;
            readonly scored: boolean;
            readonly events: readonly components["schemas"]["ScenarioEventView"][];
            readonly base: number;
            readonly groups: readonly components["schemas"]["ScenarioGroupView"][];
            readonly communes: components["schemas"]["WhitePlacesView"];
            readonly intermunicipalities: components["schemas"]["WhitePlacesView"];
            readonly unexplained: number;
        };
        readonly CreateScenarioRequest: {
            readonly editionYear: number;
            readonly name: string;
            /** Format: uuid */
            readonly copyOf: string | null;
        };
        readonly RenameScenarioRequest: {
            readonly version: number;
            readonly name: string;
        };
        /** @enum {string} */
        readonly EventAudience: "general_public" | "families" | "school" | "adults" | "specialists";
        readonly ScenarioFilter: {
            readonly eventIds?: readonly string[];
            readonly department?: string;
            readonly kind?: components["schemas"]["EventKind"];
            readonly holderFamily?: components["schemas"]["HolderFamily"];
            readonly audience?: components["schemas"]["EventAudience"];
            readonly undecided?: boolean;
        };
        readonly DecideInScenarioRequest: {
            readonly version: number;
            readonly filter: components["schemas"]["ScenarioFilter"];
            readonly outcome: components["schemas"]["ProposedOutcome"] | null;
            readonly reason: string;
            /** Format: date */
            readonly conditionDueOn: string | null;
        };
        readonly AdoptScenarioRequest: {
            readonly version: number;
        };
        readonly AdoptionView: {
            readonly written: number;
            readonly takenBack: number;
            readonly before: components["schemas"]["ScenarioView"];
        };
        readonly VoicePointsView: {
            readonly voice: components["schemas"]["Voice"];
            readonly points: number;
        };
        readonly ScoredLineView: {
            readonly code: string;
            readonly label: string;
            readonly weight: number;
            readonly points: readonly components["schemas"]["VoicePointsView"][];
        };
        readonly VoiceScoreView: {
            readonly voice: components["schemas"]["Voice"];
            readonly share: number | null;
            readonly given: number;
            readonly recused: boolean;
        };
        readonly GridScoresView: {
            readonly lines: readonly components["schemas"]["ScoredLineView"][];
            readonly voices: readonly components["schemas"]["VoiceScoreView"][];
            readonly mean: number | null;
        };
        readonly PointsRequest: {
            readonly code: string;
            readonly points: number | null;
        };
        readonly GivePointsRequest: {
            readonly points: readonly components["schemas"]["PointsRequest"][];
        };
        /** @enum {string} */
        readonly OpinionPosition: "favourable" | "reserved" | "unfavourable" | "recused";
        readonly OpinionView: {
            readonly voice: components["schemas"]["Voice"];
            readonly position: components["schemas"]["OpinionPosition"];
            readonly reasons: string;
            readonly linkedToHolder: boolean;
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
            /** Format: uuid */
            readonly organisationId: string;
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
        /** @enum {string} */
        readonly ConditionState: "waiting" | "overdue" | "answered" | "lifted" | "refused";
        readonly MessageFileView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
        };
        readonly OwnConditionAnswerView: {
            readonly text: string;
            /** Format: date-time */
            readonly at: string;
            /** Format: uuid */
            readonly messageId: string | null;
            readonly files: readonly components["schemas"]["MessageFileView"][];
        };
        readonly EventConditionView: {
            readonly state: components["schemas"]["ConditionState"];
            /** Format: date */
            readonly dueOn: string | null;
            readonly answers: readonly components["schemas"]["OwnConditionAnswerView"][];
            readonly mayAnswer: boolean;
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
            readonly certificate: string | null;
            readonly condition: components["schemas"]["EventConditionView"] | null;
        };
        readonly ApplicationAnswerView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly editionYear: number;
            readonly title: string;
            /** Format: date-time */
            readonly notifiedAt: string | null;
            /** Format: date */
            readonly nextSessionOn: string | null;
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
            /** Format: date */
            readonly conditionDueOn?: string | null;
        };
        readonly RecordDecisionsRequest: {
            readonly decisions: readonly components["schemas"]["DecisionRequest"][];
        };
        /** @enum {string} */
        readonly Awaited: "coordination" | "holder" | "drari" | "region" | "anyone";
        /** @enum {string} */
        readonly ReviewMatter: "finish_draft" | "take_in_charge" | "review" | "correct" | "reread" | "opinion" | "decide" | "notify";
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
            readonly what: components["schemas"]["ReviewMatter"] | null;
            /** Format: date-time */
            readonly waitingSince: string | null;
            /** Format: date */
            readonly due: string | null;
            readonly when: string;
            readonly overdue: boolean;
            readonly ownPosition: components["schemas"]["OpinionPosition"] | null;
        };
        readonly WaitingCountsView: {
            readonly coordination: number;
            readonly holder: number;
            readonly drari: number;
            readonly region: number;
            readonly anyone: number;
        };
        readonly MatterCountView: {
            readonly what: components["schemas"]["ReviewMatter"];
            readonly count: number;
        };
        readonly ReviewQueuePageView: {
            readonly items: readonly components["schemas"]["QueuedApplicationView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly counts: components["schemas"]["WaitingCountsView"];
            readonly matters: readonly components["schemas"]["MatterCountView"][];
            readonly readable: number;
            readonly opinionsGiven: number;
        };
        readonly PreparedEventView: {
            /** Format: uuid */
            readonly eventId: string;
            readonly title: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly label: components["schemas"]["Label"];
            readonly reason: string;
            /** Format: date */
            readonly conditionDueOn: string | null;
        };
        /** @enum {string} */
        readonly LotProblem: "outside_territory" | "not_decided" | "session_open" | "reason_missing" | "unknown_placeholder" | "nobody" | "no_due_day";
        readonly LotProblemView: {
            readonly code: components["schemas"]["LotProblem"];
            readonly text: string;
        };
        readonly PreparedDossierView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly reference: string;
            readonly title: string;
            readonly organisationName: string;
            readonly session: string;
            readonly events: readonly components["schemas"]["PreparedEventView"][];
            readonly recipients: readonly string[];
            readonly subject: string;
            readonly text: string;
            readonly edited: boolean;
            readonly editedBy: string | null;
            readonly heldBack: boolean;
            readonly problems: readonly components["schemas"]["LotProblemView"][];
            readonly stopped: boolean;
            readonly stamp: string;
        };
        readonly PreparationView: {
            readonly editionYear: number;
            readonly session: string | null;
            readonly total: number;
            readonly items: readonly components["schemas"]["PreparedDossierView"][];
        };
        readonly NotificationMailRequest: {
            readonly subject: string;
            readonly text: string;
        };
        readonly LotDossierRequest: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly stamp: string;
        };
        readonly SendLotRequest: {
            /** Format: uuid */
            readonly id: string;
            readonly editionYear: number;
            /** Format: uuid */
            readonly sessionId: string | null;
            readonly dossiers: readonly components["schemas"]["LotDossierRequest"][];
        };
        readonly LotRefusalView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly to: string;
            readonly refusal: string;
        };
        readonly LotView: {
            /** Format: uuid */
            readonly id: string;
            readonly editionYear: number;
            readonly session: string | null;
            /** Format: date-time */
            readonly sentAt: string;
            readonly sentBy: string;
            readonly dossiers: number;
            readonly certificates: number;
            readonly messages: number;
            readonly delivered: number;
            readonly waiting: number;
            readonly refused: number;
            readonly refusals: readonly components["schemas"]["LotRefusalView"][];
        };
        readonly LotsPageView: {
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly items: readonly components["schemas"]["LotView"][];
        };
        /** @enum {string} */
        readonly CertificateState: "valid" | "conditional" | "withdrawn";
        readonly LabelCheckView: {
            readonly number: string;
            readonly eventTitle: string;
            readonly holder: string;
            readonly edition: string;
            readonly editionYear: number;
            readonly state: components["schemas"]["CertificateState"];
            readonly cancelled: boolean;
            /** Format: date */
            readonly issuedOn: string;
            /** Format: date */
            readonly withdrawnOn: string | null;
        };
        readonly ConditionCountsView: {
            readonly waiting: number;
            readonly overdue: number;
            readonly answered: number;
            readonly lifted: number;
            readonly refused: number;
        };
        readonly ConditionAnswerView: {
            readonly text: string;
            readonly by: string;
            /** Format: date-time */
            readonly at: string;
            readonly files: readonly components["schemas"]["MessageFileView"][];
        };
        readonly ConditionView: {
            /** Format: uuid */
            readonly eventId: string;
            /** Format: uuid */
            readonly applicationId: string;
            readonly eventTitle: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly organisationName: string;
            readonly state: components["schemas"]["ConditionState"];
            readonly condition: string;
            /** Format: date */
            readonly dueOn: string | null;
            readonly answers: readonly components["schemas"]["ConditionAnswerView"][];
            readonly outcome: string;
            readonly mayLift: components["schemas"]["VerdictView"];
            readonly mayRefuse: components["schemas"]["VerdictView"];
        };
        readonly ConditionsPageView: {
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly counts: components["schemas"]["ConditionCountsView"];
            readonly items: readonly components["schemas"]["ConditionView"][];
        };
        readonly AnswerConditionRequest: {
            readonly text: string;
        };
        readonly LiftConditionRequest: {
            readonly mail: components["schemas"]["NotificationMailRequest"] | null;
        };
        readonly ChangeLabelRequest: {
            readonly reason: string;
            readonly mail: components["schemas"]["NotificationMailRequest"] | null;
        };
        /** @enum {string} */
        readonly ChangeState: "applied" | "proposed" | "accepted" | "refused" | "withdrawn" | "undone";
        /** @enum {string} */
        readonly Happening: "scheduled" | "rescheduled" | "moved_online" | "postponed" | "full" | "cancelled";
        readonly FactChangeView: {
            readonly field: string;
            readonly label: string;
            readonly before: readonly string[];
            readonly after: readonly string[];
        };
        readonly ListedChangeView: {
            /** Format: uuid */
            readonly id: string;
            readonly state: components["schemas"]["ChangeState"];
            readonly happening: components["schemas"]["Happening"] | null;
            readonly facts: readonly components["schemas"]["FactChangeView"][];
            readonly reason: string;
            readonly byCoordination: boolean;
            /** Format: date-time */
            readonly askedAt: string;
            /** Format: date-time */
            readonly settledAt: string | null;
            readonly settledReason: string;
            readonly mayUndo: components["schemas"]["VerdictView"];
            readonly maySettle: components["schemas"]["VerdictView"];
            /** Format: uuid */
            readonly eventId: string;
            /** Format: uuid */
            readonly applicationId: string;
            readonly eventTitle: string;
            readonly organisationName: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly label: components["schemas"]["Label"];
            readonly mayRevoke: components["schemas"]["VerdictView"];
        };
        readonly EventChangesPageView: {
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly waiting: number;
            readonly items: readonly components["schemas"]["ListedChangeView"][];
        };
        readonly PlaceView: {
            readonly code: string;
            readonly name: string;
            readonly department: string;
        };
        readonly EventChangeView: {
            /** Format: uuid */
            readonly id: string;
            readonly state: components["schemas"]["ChangeState"];
            readonly happening: components["schemas"]["Happening"] | null;
            readonly facts: readonly components["schemas"]["FactChangeView"][];
            readonly reason: string;
            readonly byCoordination: boolean;
            /** Format: date-time */
            readonly askedAt: string;
            /** Format: date-time */
            readonly settledAt: string | null;
            readonly settledReason: string;
            readonly mayUndo: components["schemas"]["VerdictView"];
            readonly maySettle: components["schemas"]["VerdictView"];
        };
        readonly EventLifeView: {
            /** Format: uuid */
            readonly eventId: string;
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly parentTitle: string | null;
            readonly organisationName: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly editionYear: number;
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string;
            readonly label: components["schemas"]["Label"];
            readonly happening: components["schemas"]["Happening"];
            readonly reason: string;
            readonly answers: Record<string, never>;
            readonly municipality: components["schemas"]["PlaceView"] | null;
            readonly changes: readonly components["schemas"]["EventChangeView"][];
            readonly mayChange: components["schemas"]["VerdictView"];
            readonly events: number;
        };
        readonly FactChangeRequest: {
            readonly field: string;
            readonly was: Record<string, never> | null;
            readonly value: Record<string, never> | null;
        };
        readonly ChangeEventRequest: {
            readonly happening: components["schemas"]["Happening"] | null;
            readonly reason: string;
            readonly facts: readonly components["schemas"]["FactChangeRequest"][];
        };
        readonly ChangeRefusalRequest: {
            readonly reason: string;
        };
        readonly CallOffRequest: {
            readonly reason: string;
        };
        readonly CalledOffView: {
            readonly cancelled: number;
        };
        readonly RegroupedDossierView: {
            /** Format: uuid */
            readonly id: string;
            readonly title: string;
            readonly organisationName: string;
            readonly state: components["schemas"]["ApplicationState"];
        };
        /** @enum {string} */
        readonly RegroupingKind: "promote" | "fold";
        readonly RegroupableEventView: {
            /** Format: uuid */
            readonly eventId: string;
            readonly title: string;
            readonly eventKind: components["schemas"]["EventKind"];
            readonly label: components["schemas"]["Label"];
            readonly kind: components["schemas"]["RegroupingKind"];
            readonly villageTitle: string | null;
            readonly may: components["schemas"]["VerdictView"];
        };
        readonly RegroupingView: {
            /** Format: uuid */
            readonly id: string;
            readonly kind: components["schemas"]["RegroupingKind"];
            readonly villageTitle: string;
            readonly reason: string;
            /** Format: date-time */
            readonly doneAt: string;
            readonly doneBy: string | null;
            /** Format: date-time */
            readonly undoneAt: string | null;
            /** Format: uuid */
            readonly fromApplicationId: string;
            /** Format: uuid */
            readonly toApplicationId: string | null;
            readonly mayUndo: components["schemas"]["VerdictView"];
        };
        readonly DossierRegroupingView: {
            /** Format: uuid */
            readonly eventId: string;
            readonly eventTitle: string;
            readonly regrouping: components["schemas"]["RegroupingView"];
        };
        readonly DossierRegroupingsView: {
            readonly dossier: components["schemas"]["RegroupedDossierView"];
            readonly events: readonly components["schemas"]["RegroupableEventView"][];
            readonly done: readonly components["schemas"]["DossierRegroupingView"][];
        };
        readonly RegroupingHolderView: {
            /** Format: uuid */
            readonly organisationId: string;
            readonly name: string;
        };
        readonly EventRegroupingView: {
            /** Format: uuid */
            readonly eventId: string;
            readonly title: string;
            readonly eventKind: components["schemas"]["EventKind"];
            readonly label: components["schemas"]["Label"];
            readonly kind: components["schemas"]["RegroupingKind"];
            readonly dossier: components["schemas"]["RegroupedDossierView"];
            readonly version: number;
            readonly villageTitle: string | null;
            /** Format: uuid */
            readonly villageId: string | null;
            readonly holders: readonly components["schemas"]["RegroupingHolderView"][];
            readonly may: components["schemas"]["VerdictView"];
            readonly moves: readonly string[];
            readonly labelBecomes: string | null;
            readonly cautions: readonly string[];
            readonly lacking: readonly string[];
            readonly told: number;
            readonly done: readonly components["schemas"]["RegroupingView"][];
        };
        readonly VillageView: {
            /** Format: uuid */
            readonly eventId: string;
            readonly title: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly organisationName: string;
            readonly municipalityName: string | null;
            readonly activities: number;
            readonly may: boolean;
            readonly why: string;
        };
        readonly VillagesPageView: {
            readonly items: readonly components["schemas"]["VillageView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly PromoteRequest: {
            /** Format: uuid */
            readonly organisationId: string;
            readonly reason: string;
            readonly version: number;
        };
        readonly RegroupedView: {
            /** Format: uuid */
            readonly regroupingId: string;
            /** Format: uuid */
            readonly applicationId: string;
        };
        readonly FoldRequest: {
            /** Format: uuid */
            readonly villageId: string;
            readonly reason: string;
            readonly version: number;
        };
        readonly ReportedSlotView: {
            /** Format: date-time */
            readonly beginsAt: string;
            /** Format: date-time */
            readonly endsAt: string;
        };
        readonly ReportedEventView: {
            /** Format: uuid */
            readonly eventId: string;
            /** Format: uuid */
            readonly parentEventId: string | null;
            readonly parentTitle: string | null;
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly attendanceMode: components["schemas"]["AttendanceMode"];
            readonly organisationName: string;
            readonly editionYear: number;
            /** Format: date-time */
            readonly firstBeginsAt: string | null;
            /** Format: date-time */
            readonly lastEndsAt: string | null;
            readonly seats: number | null;
            /** Format: date */
            readonly reportsDueOn: string;
            readonly slots: readonly components["schemas"]["ReportedSlotView"][];
        };
        /** @enum {string} */
        readonly ReportStatus: "not_due" | "due" | "by_activities" | "draft" | "submitted" | "validated" | "queried" | "did_not_take_place";
        /** @enum {string} */
        readonly ReportState: "draft" | "submitted" | "validated" | "queried" | "did_not_take_place";
        /** @enum {string} */
        readonly Audience: "general_public" | "school" | "accompanying_adults";
        /** @enum {string} */
        readonly SchoolLevel: "nursery" | "primary" | "middle" | "high" | "higher" | "mixed";
        /** @enum {string} */
        readonly Channel: "in_person" | "online";
        /** @enum {string} */
        readonly Counting: "exact" | "estimated";
        readonly AttendanceLineView: {
            readonly audience: components["schemas"]["Audience"];
            readonly schoolLevel: components["schemas"]["SchoolLevel"] | null;
            readonly channel: components["schemas"]["Channel"];
            readonly visits: number;
            readonly counting: components["schemas"]["Counting"];
            /** Format: date-time */
            readonly slotBeginsAt?: string | null;
            readonly replay?: boolean;
        };
        /** @enum {string} */
        readonly CountMethod: "counter" | "tickets" | "booking" | "by_eye";
        /** @enum {string} */
        readonly ClassAbsence: "transport" | "illness" | "weather" | "strike" | "timetable" | "unknown" | "other";
        /** @enum {string} */
        readonly GuestKind: "official" | "press";
        readonly GuestVisitView: {
            readonly kind: components["schemas"]["GuestKind"];
            readonly capacity: string;
            /** Format: date */
            readonly day: string | null;
        };
        readonly AttendanceReportView: {
            readonly version: number;
            readonly state: components["schemas"]["ReportState"];
            readonly lines: readonly components["schemas"]["AttendanceLineView"][];
            readonly comment: string;
            readonly notHeldReason: string | null;
            readonly question: string | null;
            /** Format: date-time */
            readonly submittedAt: string | null;
            /** Format: date-time */
            readonly validatedAt: string | null;
            readonly methods: readonly components["schemas"]["CountMethod"][];
            readonly classesBooked: number | null;
            readonly classesCame: number | null;
            readonly classAbsences: readonly components["schemas"]["ClassAbsence"][];
            readonly guests: readonly components["schemas"]["GuestVisitView"][];
            readonly doubtReason: string;
            readonly versions: number;
            /** Format: date-time */
            readonly changedByCoordinationAt: string | null;
        };
        readonly FormerAttendanceView: {
            readonly year: number;
            readonly title: string;
            readonly lines: readonly components["schemas"]["AttendanceLineView"][];
        };
        readonly ReportedActivityView: {
            /** Format: uuid */
            readonly eventId: string;
            readonly title: string;
            readonly status: components["schemas"]["ReportStatus"];
            readonly visits: number | null;
        };
        /** @enum {string} */
        readonly CountedFrom: "own" | "activities" | "none";
        readonly AttendanceActionsView: {
            readonly save: components["schemas"]["VerdictView"];
            readonly submit: components["schemas"]["VerdictView"];
            readonly validate: components["schemas"]["VerdictView"];
            readonly query: components["schemas"]["VerdictView"];
        };
        readonly EventAttendanceView: {
            readonly event: components["schemas"]["ReportedEventView"];
            readonly status: components["schemas"]["ReportStatus"];
            readonly overdue: boolean;
            readonly report: components["schemas"]["AttendanceReportView"] | null;
            readonly lastYear: components["schemas"]["FormerAttendanceView"] | null;
            readonly activities: readonly components["schemas"]["ReportedActivityView"][];
            readonly countedFrom: components["schemas"]["CountedFrom"];
            readonly countedVisits: number | null;
            readonly may: components["schemas"]["AttendanceActionsView"];
        };
        readonly AttendanceVersionView: {
            readonly number: number;
            /** Format: date-time */
            readonly submittedAt: string;
            readonly byCoordination: boolean;
            readonly byName: string | null;
            readonly lines: readonly components["schemas"]["AttendanceLineView"][];
            readonly comment: string;
            readonly notHeldReason: string | null;
            readonly doubtReason: string;
        };
        readonly AttendanceVersionsView: {
            /** Format: uuid */
            readonly eventId: string;
            readonly title: string;
            readonly versions: readonly components["schemas"]["AttendanceVersionView"][];
        };
        readonly AttendanceLineRequest: {
            readonly audience: components["schemas"]["Audience"];
            readonly schoolLevel: components["schemas"]["SchoolLevel"] | null;
            readonly channel: components["schemas"]["Channel"];
            readonly visits: number;
            readonly counting: components["schemas"]["Counting"];
            /** Format: date-time */
            readonly slotBeginsAt?: string | null;
            readonly replay?: boolean;
        };
        readonly GuestVisitRequest: {
            readonly kind: components["schemas"]["GuestKind"];
            readonly capacity: string;
            /** Format: date */
            readonly day: string | null;
        };
        readonly SaveAttendanceRequest: {
            readonly version: number | null;
            readonly comment: string;
            readonly lines: readonly components["schemas"]["AttendanceLineRequest"][];
            readonly notHeldReason: string | null;
            readonly methods?: readonly components["schemas"]["CountMethod"][];
            readonly classesBooked?: number | null;
            readonly classesCame?: number | null;
            readonly classAbsences?: readonly components["schemas"]["ClassAbsence"][];
            readonly guests?: readonly components["schemas"]["GuestVisitRequest"][];
            readonly doubtReason?: string;
        };
        readonly SubmitAttendanceRequest: {
            readonly version: number;
        };
        readonly QueryAttendanceRequest: {
            readonly question: string;
        };
        readonly CollectedEventView: {
            /** Format: uuid */
            readonly eventId: string;
            readonly title: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly organisationName: string;
            readonly department: string | null;
            /** Format: date-time */
            readonly endsAt: string;
            readonly status: components["schemas"]["ReportStatus"];
            readonly visits: number | null;
            readonly activities: number;
            readonly activitiesReported: number;
        };
        readonly ReportStatusCountView: {
            readonly status: components["schemas"]["ReportStatus"];
            readonly events: number;
        };
        readonly DepartmentCollectionView: {
            readonly department: string | null;
            readonly name: string | null;
            readonly expected: number;
            readonly received: number;
        };
        readonly CollectionSummaryView: {
            readonly expected: number;
            readonly received: number;
            readonly visits: number;
            readonly visitsExact: number;
            readonly states: readonly components["schemas"]["ReportStatusCountView"][];
            readonly departments: readonly components["schemas"]["DepartmentCollectionView"][];
        };
        readonly CollectionPageView: {
            readonly items: readonly components["schemas"]["CollectedEventView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly summary: components["schemas"]["CollectionSummaryView"];
        };
        readonly EarlierAnswerView: {
            readonly question: string;
            readonly answer: string;
        };
        readonly EarlierEvaluationView: {
            readonly year: number | null;
            readonly answers: readonly components["schemas"]["EarlierAnswerView"][];
        };
        /** @enum {string} */
        readonly RegisterSort: "name" | "mentions";
        readonly MentionedSpellingView: {
            readonly key: string;
            readonly spelling: string;
            readonly mentions: number;
        };
        readonly MergedUnitView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
        };
        readonly ResearchUnitView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly acronym: string | null;
            readonly labelNumber: string | null;
            readonly current: boolean;
            readonly institutions: readonly string[];
            readonly spellings: readonly components["schemas"]["MentionedSpellingView"][];
            readonly mentions: number;
            readonly absorbed: readonly components["schemas"]["MergedUnitView"][];
            readonly version: number;
        };
        readonly ResearchUnitsPageView: {
            readonly items: readonly components["schemas"]["ResearchUnitView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly ResearchNumbersView: {
            readonly mentions: number;
            readonly matchedMentions: number;
            readonly spellings: number;
            readonly unmatchedSpellings: number;
            readonly mentionedUnits: number;
            readonly units: number;
            readonly institutions: number;
        };
        readonly CreateResearchUnitRequest: {
            readonly name: string;
            readonly acronym: string | null;
            readonly labelNumber: string | null;
            readonly current: boolean;
            readonly institutions: readonly string[];
            readonly spellings: readonly string[];
        };
        readonly ChangeResearchUnitRequest: {
            readonly name: string;
            readonly acronym: string | null;
            readonly labelNumber: string | null;
            readonly current: boolean;
            readonly institutions: readonly string[];
            readonly version: number;
        };
        readonly MergeUnitRequest: {
            /** Format: uuid */
            readonly into: string;
        };
        readonly SuggestedUnitView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
        };
        readonly UnmatchedSpellingView: {
            readonly key: string;
            readonly spelling: string;
            readonly mentions: number;
            readonly institutions: readonly string[];
            readonly years: readonly number[];
            readonly suggestions: readonly components["schemas"]["SuggestedUnitView"][];
        };
        readonly UnmatchedSpellingsPageView: {
            readonly items: readonly components["schemas"]["UnmatchedSpellingView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly AttachSpellingRequest: {
            readonly spelling: string;
            /** Format: uuid */
            readonly unitId: string | null;
        };
        /** @enum {string} */
        readonly MessageState: "held" | "planned" | "sending" | "sent" | "refused" | "bounced" | "cancelled";
        /** @enum {string} */
        readonly MessageKind: "access" | "invitation" | "receipt" | "notice" | "decision" | "thread" | "reminder" | "campaign" | "digest";
        /** @enum {string} */
        readonly HeldReason: "review" | "unreachable" | "restored";
        readonly OutboxRowView: {
            /** Format: uuid */
            readonly id: string;
            readonly state: components["schemas"]["MessageState"];
            readonly kind: components["schemas"]["MessageKind"];
            readonly toName: string;
            readonly toAddress: string;
            readonly subject: string;
            /** Format: date-time */
            readonly writtenAt: string;
            /** Format: date-time */
            readonly at: string;
            readonly heldReason: components["schemas"]["HeldReason"] | null;
            readonly refusal: string;
            readonly attempts: number;
            /** Format: uuid */
            readonly personId: string | null;
            /** Format: uuid */
            readonly applicationId: string | null;
            readonly application: string;
            /** Format: uuid */
            readonly campaignId: string | null;
        };
        readonly OutboxCountView: {
            readonly state: components["schemas"]["MessageState"];
            readonly count: number;
        };
        readonly OutboxMessagesView: {
            readonly items: readonly components["schemas"]["OutboxRowView"][];
            readonly total: number;
            readonly counts: readonly components["schemas"]["OutboxCountView"][];
            readonly late: number;
            readonly page: number;
            readonly size: number;
        };
        readonly OutboxVerdictsView: {
            readonly edit: components["schemas"]["VerdictView"];
            readonly send: components["schemas"]["VerdictView"];
            readonly cancel: components["schemas"]["VerdictView"];
            readonly restore: components["schemas"]["VerdictView"];
            readonly retry: components["schemas"]["VerdictView"];
        };
        readonly OutboxMessageView: {
            /** Format: uuid */
            readonly id: string;
            readonly state: components["schemas"]["MessageState"];
            readonly kind: components["schemas"]["MessageKind"];
            readonly toName: string;
            readonly toAddress: string;
            readonly subject: string;
            /** Format: date-time */
            readonly writtenAt: string;
            /** Format: date-time */
            readonly at: string;
            readonly heldReason: components["schemas"]["HeldReason"] | null;
            readonly refusal: string;
            readonly attempts: number;
            /** Format: uuid */
            readonly personId: string | null;
            /** Format: uuid */
            readonly applicationId: string | null;
            readonly application: string;
            /** Format: uuid */
            readonly campaignId: string | null;
            readonly version: number;
            readonly text: string;
            readonly source: string;
            readonly marked: boolean;
            readonly messageId: string;
            readonly from: string;
            readonly replyTo: string;
            readonly files: number;
            readonly may: components["schemas"]["OutboxVerdictsView"];
        };
        readonly EditMessageRequest: {
            readonly version: number;
            readonly subject: string;
            readonly text: string;
        };
        readonly ReleaseMessagesRequest: {
            readonly ids: readonly string[];
        };
        readonly ReleasedMessageView: {
            /** Format: uuid */
            readonly id: string;
            readonly toName: string;
            readonly verdict: components["schemas"]["VerdictView"];
        };
        readonly ReleasedMessagesView: {
            readonly released: number;
            readonly refused: readonly components["schemas"]["ReleasedMessageView"][];
        };
        readonly ReviewedKindsView: {
            readonly edition: number;
            readonly kinds: readonly components["schemas"]["MessageKind"][];
        };
        /** @enum {string} */
        readonly HoldableKind: "invitation" | "receipt" | "notice" | "decision" | "thread" | "reminder" | "campaign" | "digest";
        readonly ReviewedKindsRequest: {
            readonly kinds: readonly components["schemas"]["HoldableKind"][];
        };
        readonly ReceivedMessageView: {
            /** Format: uuid */
            readonly id: string;
            readonly kind: components["schemas"]["MessageKind"];
            readonly subject: string;
            readonly toAddress: string;
            /** Format: date-time */
            readonly sentAt: string;
            readonly text: string;
        };
        readonly ReceivedMessagesView: {
            readonly items: readonly components["schemas"]["ReceivedMessageView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly BounceRequest: {
            readonly messageId: string;
            readonly address: string;
            readonly permanent: boolean;
            readonly reason: string;
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
        /** @enum {string} */
        readonly ImportReplacement: "yes" | "no";
        /** @enum {string} */
        readonly ImportState: "waiting" | "checking" | "writing" | "done" | "refused" | "failed";
        readonly ArchiveProblemView: {
            readonly file: string;
            readonly line: number | null;
            readonly column: string | null;
            readonly value: string | null;
            readonly expected: string;
        };
        readonly ImportView: {
            /** Format: uuid */
            readonly id: string;
            readonly fileName: string;
            readonly requestedBy: string;
            /** Format: date-time */
            readonly requestedAt: string;
            readonly state: components["schemas"]["ImportState"];
            readonly progress: number;
            readonly editionYear: number | null;
            readonly message: string | null;
            readonly replaceable: boolean;
            readonly problemCount: number;
            readonly problems: readonly components["schemas"]["ArchiveProblemView"][];
        };
        readonly ImportsPageView: {
            readonly items: readonly components["schemas"]["ImportView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly DashboardEditionView: {
            readonly year: number;
            readonly number: number;
            readonly title: string;
            readonly theme: string;
            readonly state: components["schemas"]["EditionState"];
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
        /** @enum {string} */
        readonly YearStepCode: "call" | "committee" | "label" | "programme" | "festival" | "attendance" | "bilan";
        /** @enum {string} */
        readonly StepState: "done" | "current" | "ahead";
        readonly YearStepView: {
            readonly code: components["schemas"]["YearStepCode"];
            readonly title: string;
            readonly when: string;
            readonly state: components["schemas"]["StepState"];
        };
        /** @enum {string} */
        readonly HolderTaskKind: "answer_question" | "correct_dossier" | "finish_dossier" | "report_attendance" | "start_dossier" | "read_decision";
        readonly MissingItemView: {
            readonly text: string;
            readonly route: string;
        };
        readonly HolderTaskView: {
            readonly kind: components["schemas"]["HolderTaskKind"];
            readonly title: string;
            readonly detail: string;
            /** Format: date */
            readonly before: string | null;
            readonly overdue: boolean;
            readonly minutes: number;
            readonly missing: readonly components["schemas"]["MissingItemView"][];
            readonly given: number;
            readonly total: number;
            readonly action: string;
            readonly route: string;
        };
        /** @enum {string} */
        readonly ReportNeed: "not_due" | "due" | "started" | "queried" | "given";
        readonly HolderEventView: {
            /** Format: uuid */
            readonly id: string;
            readonly title: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly activities: number;
            readonly municipality: string | null;
            /** Format: date-time */
            readonly firstSlotAt: string | null;
            /** Format: date-time */
            readonly lastSlotAt: string | null;
            readonly label: components["schemas"]["Label"];
            readonly happening: components["schemas"]["Happening"];
            readonly report: components["schemas"]["ReportNeed"];
            readonly reportState: string | null;
        };
        readonly HolderDossierView: {
            /** Format: uuid */
            readonly id: string;
            readonly title: string;
            readonly organisation: string;
            readonly state: components["schemas"]["ApplicationState"];
            readonly answered: boolean;
            readonly toComplete: boolean;
            readonly events: readonly components["schemas"]["HolderEventView"][];
        };
        readonly HolderResultView: {
            readonly year: number;
            readonly events: number;
            readonly reported: number;
            readonly visits: number | null;
            readonly general: number | null;
            readonly school: number | null;
            readonly accompanying: number | null;
            readonly kind: components["schemas"]["EventKind"];
            readonly median: number | null;
            readonly peers: number;
        };
        readonly NextStepView: {
            readonly when: string;
            readonly text: string;
        };
        readonly HolderDashboardView: {
            /** Format: date */
            readonly today: string;
            readonly edition: components["schemas"]["DashboardEditionView"] | null;
            readonly linked: boolean;
            readonly open: boolean;
            readonly title: string;
            readonly sentence: string;
            readonly steps: readonly components["schemas"]["YearStepView"][];
            readonly tasks: readonly components["schemas"]["HolderTaskView"][];
            readonly dossiers: readonly components["schemas"]["HolderDossierView"][];
            readonly result: components["schemas"]["HolderResultView"] | null;
            readonly next: readonly components["schemas"]["NextStepView"][];
            readonly contact: components["schemas"]["CoordinationContactView"] | null;
        };
        /** @enum {string} */
        readonly SeasonPart: "preparation" | "call" | "review" | "programme" | "festival" | "attendance" | "bilan";
        readonly SeasonPhaseView: {
            readonly code: components["schemas"]["SeasonPart"];
            readonly title: string;
            /** Format: date */
            readonly from: string;
            /** Format: date */
            readonly to: string;
            readonly state: components["schemas"]["StepState"];
        };
        readonly MilestoneView: {
            /** Format: date */
            readonly on: string;
            readonly title: string;
        };
        readonly SeasonView: {
            /** Format: date */
            readonly from: string;
            /** Format: date */
            readonly to: string;
            readonly phases: readonly components["schemas"]["SeasonPhaseView"][];
            readonly milestones: readonly components["schemas"]["MilestoneView"][];
            /** Format: date */
            readonly today: string | null;
        };
        /** @enum {string} */
        readonly ToDoKind: "take_in_charge" | "review" | "reread" | "decide" | "notify" | "validate_report" | "finish_draft" | "correct" | "report_attendance" | "finish_report" | "answer_question" | "opinion_drari" | "opinion_region" | "approve_campaign";
        readonly LinkFilterView: {
            readonly name: string;
            readonly value: string;
        };
        readonly ListLinkView: {
            readonly route: string;
            readonly filters: readonly components["schemas"]["LinkFilterView"][];
        };
        readonly ToDoView: {
            readonly kind: components["schemas"]["ToDoKind"];
            readonly count: number;
            readonly title: string;
            readonly detail: string;
            readonly list: components["schemas"]["ListLinkView"];
        };
        /** @enum {string} */
        readonly FunnelStage: "started" | "submitted" | "taken" | "admissible" | "ready" | "decided";
        readonly FunnelLineView: {
            readonly stage: components["schemas"]["FunnelStage"];
            readonly title: string;
            readonly count: number;
            readonly detail: string;
            readonly before: number | null;
            readonly list: components["schemas"]["ListLinkView"];
        };
        /** @enum {string} */
        readonly Ball: "coordination" | "holders" | "drari" | "region";
        readonly WaitView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly organisation: string;
            readonly what: string;
            readonly when: string;
            readonly overdue: boolean;
        };
        /** @enum {string} */
        readonly Waiting: "take_in_charge" | "review" | "reread" | "decide" | "notify" | "validate_report" | "finish_draft" | "correct" | "report_attendance" | "finish_report" | "answer_question" | "opinion_drari" | "opinion_region";
        readonly WaitCountView: {
            readonly kind: components["schemas"]["Waiting"];
            readonly what: string;
            readonly count: number;
            readonly list: components["schemas"]["ListLinkView"];
        };
        readonly BallView: {
            readonly ball: components["schemas"]["Ball"];
            readonly total: number;
            readonly late: number;
            readonly list: components["schemas"]["ListLinkView"] | null;
            readonly rows: readonly components["schemas"]["WaitView"][];
            readonly counts: readonly components["schemas"]["WaitCountView"][];
        };
        readonly DepartmentFiguresView: {
            readonly code: string;
            readonly name: string;
            readonly dossiers: number;
            readonly events: number;
            readonly communes: number;
            readonly rate: number | null;
            readonly list: components["schemas"]["ListLinkView"] | null;
        };
        readonly PacePointView: {
            readonly offset: number;
            readonly total: number;
        };
        readonly PaceView: {
            readonly length: number;
            readonly today: number | null;
            readonly points: readonly components["schemas"]["PacePointView"][];
            readonly beforeYear: number | null;
            readonly before: readonly components["schemas"]["PacePointView"][];
            readonly lastDays: number | null;
            readonly lastDaysShare: number | null;
        };
        /** @enum {string} */
        readonly AlertKind: "no_edition" | "outside_window" | "reports_late" | "conditions_to_lift" | "mails_refused" | "empty_territories";
        readonly AlertActionView: {
            readonly label: string;
            readonly list: components["schemas"]["ListLinkView"];
        };
        readonly AlertRowView: {
            readonly title: string;
            readonly detail: string;
            readonly route: string | null;
        };
        readonly AlertView: {
            readonly kind: components["schemas"]["AlertKind"];
            readonly title: string;
            readonly detail: string;
            readonly action: components["schemas"]["AlertActionView"] | null;
            readonly rows: readonly components["schemas"]["AlertRowView"][];
        };
        readonly CoordinationDashboardView: {
            /** Format: date */
            readonly today: string;
            readonly edition: components["schemas"]["DashboardEditionView"] | null;
            readonly season: components["schemas"]["SeasonView"] | null;
            readonly toDo: readonly components["schemas"]["ToDoView"][];
            readonly funnel: readonly components["schemas"]["FunnelLineView"][];
            readonly beforeYear: number | null;
            readonly balls: readonly components["schemas"]["BallView"][];
            readonly departments: readonly components["schemas"]["DepartmentFiguresView"][];
            readonly region: components["schemas"]["DepartmentFiguresView"] | null;
            readonly pace: components["schemas"]["PaceView"] | null;
            readonly alerts: readonly components["schemas"]["AlertView"][];
        };
        readonly AwaitedOpinionView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly organisation: string;
            /** Format: date-time */
            readonly since: string | null;
        };
        readonly AwaitedOpinionsView: {
            readonly readable: number;
            readonly given: number;
            readonly waiting: number;
            readonly rows: readonly components["schemas"]["AwaitedOpinionView"][];
        };
        readonly KeyFigureView: {
            readonly code: string;
            readonly label: string;
            readonly value: number | null;
            readonly detail: string;
        };
        readonly GlanceLineView: {
            readonly at: number;
            readonly kind: components["schemas"]["EventKind"];
            readonly visits: number | null;
        };
        readonly GlanceView: {
            readonly edition: components["schemas"]["DashboardEditionView"];
            /** Format: date-time */
            readonly computedAt: string;
            readonly figures: readonly components["schemas"]["KeyFigureView"][];
            readonly spectrum: readonly components["schemas"]["GlanceLineView"][];
            readonly reportsExpected: number;
            readonly reportsReceived: number;
        };
        /** @enum {string} */
        readonly TrendState: "this" | "known" | "not_comparable" | "unknown";
        readonly TrendPointView: {
            readonly year: number;
            readonly value: number | null;
            readonly lower: number | null;
            readonly upper: number | null;
            readonly state: components["schemas"]["TrendState"];
            readonly mark: string;
        };
        /** @enum {string} */
        readonly AttentionKind: "figures_missing" | "family_falls" | "department_falls" | "department_empty" | "rural";
        readonly AttentionView: {
            readonly kind: components["schemas"]["AttentionKind"];
            readonly title: string;
            readonly detail: string;
        };
        readonly CommitteeDashboardView: {
            /** Format: date */
            readonly today: string;
            readonly edition: components["schemas"]["DashboardEditionView"] | null;
            readonly opinions: components["schemas"]["AwaitedOpinionsView"];
            readonly glance: components["schemas"]["GlanceView"] | null;
            readonly trend: readonly components["schemas"]["TrendPointView"][];
            readonly trendTitle: string;
            readonly trendNotes: readonly string[];
            readonly attention: readonly components["schemas"]["AttentionView"][];
        };
        readonly RoleCountView: {
            readonly role: components["schemas"]["Role"];
            readonly count: number;
        };
        readonly OutboxStateView: {
            readonly planned: number;
            readonly sent: number;
            readonly refused: number;
            /** Format: date-time */
            readonly oldestPlanned: string | null;
            /** Format: date-time */
            readonly lastSent: string | null;
        };
        readonly RefusedMessageView: {
            readonly to: string;
            readonly subject: string;
            /** Format: date-time */
            readonly writtenAt: string;
            readonly refusal: string;
        };
        readonly ImportJobView: {
            readonly fileName: string;
            readonly state: components["schemas"]["ImportState"];
            readonly editionYear: number | null;
            /** Format: date-time */
            readonly requestedAt: string;
            /** Format: date-time */
            readonly endedAt: string | null;
        };
        readonly DatabaseStateView: {
            readonly bytes: number;
            readonly version: string;
            readonly migrations: number;
            readonly events: number;
            readonly embedded: boolean;
        };
        readonly JournalStateView: {
            readonly unsealed: number;
            /** Format: date-time */
            readonly lastSealed: string | null;
            readonly guarded: boolean;
        };
        readonly JournalEntryView: {
            readonly id: number;
            /** Format: date-time */
            readonly at: string;
            readonly who: string | null;
            readonly role: string;
            readonly onBehalfOf: string | null;
            readonly action: string;
            readonly what: string;
            readonly subject: string;
            readonly editionYear: number | null;
        };
        readonly AdministrationDashboardView: {
            /** Format: date-time */
            readonly now: string;
            readonly people: number;
            readonly disabled: number;
            readonly roles: readonly components["schemas"]["RoleCountView"][];
            readonly sessions: number;
            readonly seenToday: number;
            readonly seenWeek: number;
            readonly outbox: components["schemas"]["OutboxStateView"];
            readonly refused: readonly components["schemas"]["RefusedMessageView"][];
            readonly importsRunning: number;
            readonly imports: readonly components["schemas"]["ImportJobView"][];
            readonly database: components["schemas"]["DatabaseStateView"];
            readonly dataDir: string;
            readonly mailConfigured: boolean;
            readonly worker: boolean;
            readonly journalEntries: number;
            readonly journalState: components["schemas"]["JournalStateView"];
            readonly journal: readonly components["schemas"]["JournalEntryView"][];
        };
        /** @enum {string} */
        readonly JournalRole: "holder" | "partner" | "coordinator" | "drari" | "region" | "administrator" | "system";
        /** @enum {string} */
        readonly JournalOnBehalf: "only" | "never";
        readonly JournalActionView: {
            readonly code: string;
            readonly label: string;
        };
        readonly JournalPageView: {
            readonly items: readonly components["schemas"]["JournalEntryView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly subjects: readonly components["schemas"]["JournalActionView"][];
        };
        readonly JournalDifferenceView: {
            readonly field: string;
            readonly before: string | null;
            readonly after: string | null;
        };
        readonly JournalDetailView: {
            readonly id: number;
            readonly address: string | null;
            readonly erased: boolean;
            readonly sealed: boolean;
            readonly differences: readonly components["schemas"]["JournalDifferenceView"][];
        };
        readonly ActView: {
            readonly id: number;
            /** Format: date-time */
            readonly at: string;
            readonly who: string | null;
            readonly what: string;
            readonly subject: string;
        };
        readonly ActsPageView: {
            /** Format: uuid */
            readonly organisationId: string;
            readonly items: readonly components["schemas"]["ActView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
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
        /** @enum {string} */
        readonly AttachmentKind: "image" | "document";
        readonly AttachmentView: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly eventId: string | null;
            readonly kind: components["schemas"]["AttachmentKind"];
            readonly name: string;
            readonly type: string;
            readonly bytes: number;
            readonly address: string;
            readonly preview: string | null;
            readonly credit: string;
            readonly alternative: string;
            readonly lacking: readonly string[];
            /** Format: date-time */
            readonly addedAt: string;
            readonly removed: boolean;
        };
        readonly AttachmentUsageView: {
            readonly files: number;
            readonly bytes: number;
        };
        readonly AttachmentLimitsView: {
            readonly imageBytes: number;
            readonly documentBytes: number;
            readonly files: number;
            readonly dossierBytes: number;
        };
        readonly AttachmentsView: {
            readonly items: readonly components["schemas"]["AttachmentView"][];
            readonly usage: components["schemas"]["AttachmentUsageView"];
            readonly limits: components["schemas"]["AttachmentLimitsView"];
            readonly writable: boolean;
            readonly why: string | null;
        };
        readonly AddedAttachmentView: {
            readonly attachment: components["schemas"]["AttachmentView"];
            readonly notice: string | null;
            readonly usage: components["schemas"]["AttachmentUsageView"];
        };
        readonly DescribeAttachmentRequest: {
            readonly credit?: string;
            readonly creditWas?: string;
            readonly alternative?: string;
            readonly alternativeWas?: string;
        };
        /** @enum {string} */
        readonly CallAnswer: "begun" | "sent";
        readonly CallExtensionView: {
            /** Format: uuid */
            readonly id: string;
            readonly editionYear: number;
            /** Format: uuid */
            readonly organisationId: string;
            readonly organisationName: string;
            /** Format: date */
            readonly until: string;
            readonly reason: string;
            /** Format: date-time */
            readonly grantedAt: string;
            readonly grantedBy: string | null;
            /** Format: date-time */
            readonly revokedAt: string | null;
            readonly standing: boolean;
            readonly answer: components["schemas"]["CallAnswer"] | null;
            readonly revoke: components["schemas"]["VerdictView"];
        };
        readonly CallExtensionsPageView: {
            readonly items: readonly components["schemas"]["CallExtensionView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly ExtendCallRequest: {
            readonly editionYear: number;
            /** Format: uuid */
            readonly organisationId: string;
            /** Format: date */
            readonly until: string;
            readonly reason: string;
        };
        readonly RevokeExtensionRequest: {
            readonly reason: string;
        };
        /** @enum {string} */
        readonly CallInvitationState: "waiting" | "signed_up" | "begun" | "sent";
        readonly CallInvitationView: {
            /** Format: uuid */
            readonly id: string;
            readonly email: string;
            readonly name: string;
            /** Format: uuid */
            readonly organisationId: string | null;
            readonly organisationName: string;
            /** Format: date-time */
            readonly sentAt: string;
            readonly sentBy: string | null;
            readonly times: number;
            readonly state: components["schemas"]["CallInvitationState"];
            /** Format: uuid */
            readonly applicationId: string | null;
            readonly refused: boolean;
            readonly resend: components["schemas"]["VerdictView"];
        };
        readonly InvitationCountView: {
            readonly state: components["schemas"]["CallInvitationState"];
            readonly count: number;
        };
        readonly CallInvitationsPageView: {
            readonly items: readonly components["schemas"]["CallInvitationView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly states: readonly components["schemas"]["InvitationCountView"][];
            readonly invite: components["schemas"]["VerdictView"];
        };
        readonly InvitedAddress: {
            readonly line: number;
            readonly email: string;
            readonly name: string;
        };
        readonly InviteToCallRequest: {
            readonly editionYear: number;
            readonly message: string;
            readonly addresses: readonly components["schemas"]["InvitedAddress"][];
            readonly organisationIds: readonly string[];
        };
        /** @enum {string} */
        readonly CallInvitationResult: "sent" | "repeated" | "already_invited" | "already_applied" | "refused_address" | "not_an_address" | "too_many" | "too_many_today" | "nobody_to_write_to";
        readonly InvitationResultView: {
            readonly line: number | null;
            readonly whom: string;
            readonly result: components["schemas"]["CallInvitationResult"];
            readonly text: string;
        };
        readonly InvitedView: {
            readonly sent: number;
            readonly results: readonly components["schemas"]["InvitationResultView"][];
        };
        /** @enum {string} */
        readonly DraftSort: "touched" | "lacking" | "complete" | "organisation";
        readonly CallDraftView: {
            /** Format: uuid */
            readonly id: string;
            readonly reference: string;
            readonly title: string;
            /** Format: uuid */
            readonly organisationId: string;
            readonly organisationName: string;
            readonly departments: readonly string[];
            readonly lacking: number;
            readonly lackingSections: readonly components["schemas"]["DossierSection"][];
            readonly sections: number;
            /** Format: date-time */
            readonly updatedAt: string;
            /** Format: date */
            readonly filingClosesOn: string;
            readonly extended: boolean;
            readonly daysLeft: number | null;
            /** Format: date-time */
            readonly remindedAt: string | null;
            readonly remind: components["schemas"]["VerdictView"];
        };
        readonly LackingFieldView: {
            readonly field: string;
            readonly label: string;
            readonly drafts: number;
        };
        readonly DepartmentDraftsView: {
            readonly department: string;
            readonly drafts: number;
            readonly complete: number;
        };
        readonly CallDraftsPageView: {
            readonly items: readonly components["schemas"]["CallDraftView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly drafts: number;
            readonly complete: number;
            readonly uncounted: number;
            readonly filed: number;
            /** Format: date */
            readonly callClosesOn: string;
            readonly lacking: readonly components["schemas"]["LackingFieldView"][];
            readonly departments: readonly components["schemas"]["DepartmentDraftsView"][];
        };
        readonly DraftReminderView: {
            /** Format: date-time */
            readonly remindedAt: string;
            readonly people: number;
        };
        readonly ContentItemView: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly parentId: string | null;
            readonly position: number;
            readonly answers: Record<string, never>;
        };
        readonly VocabularyTermView: {
            readonly code: string;
            readonly label: string;
            readonly used: boolean;
        };
        readonly VocabularyView: {
            readonly vocabulary: components["schemas"]["Vocabulary"];
            readonly terms: readonly components["schemas"]["VocabularyTermView"][];
        };
        readonly FieldAskingView: {
            readonly field: string;
            readonly asking: components["schemas"]["Asking"];
        };
        readonly DossierFormView: {
            readonly callText: string;
            readonly vocabularies: readonly components["schemas"]["VocabularyView"][];
            readonly fields: readonly components["schemas"]["FieldAskingView"][];
            readonly sectionsOff: readonly components["schemas"]["DossierSection"][];
            readonly questions: readonly string[];
            readonly charterNumber: number;
            readonly charter: readonly string[];
        };
        readonly CorrectionItemView: {
            readonly section: components["schemas"]["DossierSection"];
            /** Format: uuid */
            readonly eventId?: string;
            readonly why: string;
        };
        readonly WaitingCorrectionView: {
            /** Format: uuid */
            readonly id: string;
            /** Format: date */
            readonly dueOn: string;
            readonly items: readonly components["schemas"]["CorrectionItemView"][];
        };
        readonly ContentView: {
            /** Format: uuid */
            readonly id: string;
            readonly reference: string;
            readonly version: number;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly edition: components["schemas"]["ApplicationEditionView"];
            readonly organisation: components["schemas"]["ApplicationOrganisationView"];
            readonly project: Record<string, never>;
            readonly extra: Record<string, never>;
            readonly items: readonly components["schemas"]["ContentItemView"][];
            readonly municipalities: readonly components["schemas"]["EventMunicipalityView"][];
            readonly writes: readonly string[] | null;
            readonly joined: readonly string[];
            readonly toConfirm: readonly string[];
            readonly renewedFrom: number | null;
            readonly form: components["schemas"]["DossierFormView"];
            readonly correction: components["schemas"]["WaitingCorrectionView"] | null;
            /** Format: date */
            readonly filingClosesOn: string;
            /** Format: date-time */
            readonly now: string;
        };
        /** @enum {string} */
        readonly ChangeOp: "set" | "confirm" | "add" | "move" | "remove";
        readonly ChangeRequest: {
            readonly op: components["schemas"]["ChangeOp"];
            /** Format: uuid */
            readonly item: string;
            readonly field?: string;
            readonly was?: Record<string, never> | null;
            readonly value?: Record<string, never> | null;
            /** Format: uuid */
            readonly parent?: string | null;
            readonly kind?: components["schemas"]["EventKind"];
            readonly position?: number;
        };
        readonly SaveChangesRequest: {
            readonly base: number;
            readonly changes: readonly components["schemas"]["ChangeRequest"][];
        };
        readonly ConflictView: {
            /** Format: uuid */
            readonly item: string;
            readonly field: string;
            readonly value: Record<string, never> | null;
            readonly removed: boolean;
            readonly by: string | null;
            /** Format: date-time */
            readonly at: string | null;
        };
        readonly SavedView: {
            readonly version: number;
            /** Format: date-time */
            readonly savedAt: string;
            readonly conflicts: readonly components["schemas"]["ConflictView"][];
            readonly current: components["schemas"]["ContentView"] | null;
        };
        readonly CorrectionRequestItemView: {
            readonly section: components["schemas"]["DossierSection"];
            /** Format: uuid */
            readonly eventId: string | null;
            readonly eventTitle: string;
            readonly why: string;
        };
        readonly CorrectionRequestView: {
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            readonly askedAt: string;
            readonly askedBy: string | null;
            /** Format: date */
            readonly dueOn: string;
            readonly items: readonly components["schemas"]["CorrectionRequestItemView"][];
            /** Format: date-time */
            readonly answeredAt: string | null;
            readonly answeredVersion: number | null;
            /** Format: date-time */
            readonly resolvedAt: string | null;
            /** Format: date-time */
            readonly cancelledAt: string | null;
        };
        readonly CorrectionsView: {
            readonly items: readonly components["schemas"]["CorrectionRequestView"][];
            /** Format: date */
            readonly today: string;
            readonly ask: components["schemas"]["VerdictView"];
        };
        readonly AskedCorrectionItemRequest: {
            readonly section: components["schemas"]["DossierSection"];
            /** Format: uuid */
            readonly eventId?: string;
            readonly why: string;
        };
        readonly AskCorrectionRequest: {
            /** Format: date */
            readonly dueOn: string;
            readonly items: readonly components["schemas"]["AskedCorrectionItemRequest"][];
        };
        readonly ChangeCorrectionRequest: {
            /** Format: date */
            readonly dueOn: string;
        };
        /** @enum {string} */
        readonly DoubleReason: "near_title" | "same_place";
        readonly PairedApplicationView: {
            /** Format: uuid */
            readonly id: string;
            readonly reference: string;
            readonly title: string;
            readonly organisationName: string;
            readonly state: components["schemas"]["ApplicationState"];
            /** Format: date-time */
            readonly submittedAt: string | null;
            readonly events: readonly string[];
            readonly eventCount: number;
        };
        readonly MeetingPlaceView: {
            readonly first: string;
            readonly second: string;
            readonly venue: string;
            readonly municipalityName: string;
            /** Format: date-time */
            readonly at: string;
        };
        readonly ApplicationPairView: {
            readonly a: components["schemas"]["PairedApplicationView"];
            readonly b: components["schemas"]["PairedApplicationView"];
            readonly reasons: readonly components["schemas"]["DoubleReason"][];
            readonly meeting: components["schemas"]["MeetingPlaceView"] | null;
            readonly mayDistinguish: components["schemas"]["VerdictView"];
        };
        readonly ApplicationPairsPageView: {
            readonly items: readonly components["schemas"]["ApplicationPairView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly ApplicationDoublesView: {
            readonly items: readonly components["schemas"]["ApplicationPairView"][];
            readonly more: boolean;
        };
        /** @enum {string} */
        readonly HistoryAction: "application.begun" | "application.saved" | "application.events_renewed" | "application.submitted" | "application.correction_asked" | "application.correction_changed" | "application.correction_cancelled" | "application.corrected" | "application.taken_back" | "application.brought_back" | "application.withdrawn" | "application.attachment_added" | "application.attachment_described" | "application.attachment_removed" | "application.attachment_restored" | "application.partner_invited" | "application.partner_reinvited" | "application.partner_accepted" | "application.partner_revoked" | "application.taken_in_charge" | "application.declared_ready" | "application.declared_inadmissible" | "application.readmitted" | "application.notified" | "application.activity_promoted" | "application.folded" | "application.regrouping_undone";
        /** @enum {string} */
        readonly HistoryRole: "holder" | "partner" | "coordinator" | "drari" | "region" | "administrator" | "system";
        readonly HistoryChangeView: {
            readonly item: string | null;
            readonly label: string;
            readonly before: string | null;
            readonly after: string | null;
        };
        readonly HistoryLineView: {
            readonly action: components["schemas"]["HistoryAction"];
            readonly what: string;
            /** Format: date-time */
            readonly from: string;
            /** Format: date-time */
            readonly to: string;
            readonly who: string | null;
            readonly role: components["schemas"]["HistoryRole"];
            readonly inPlace: boolean;
            readonly changes: readonly components["schemas"]["HistoryChangeView"][];
            readonly erased: boolean;
        };
        readonly HistoryView: {
            readonly reference: string;
            readonly title: string;
            readonly items: readonly components["schemas"]["HistoryLineView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly FoldedIntoView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly villageTitle: string;
            readonly organisationName: string;
        };
        readonly FiledView: {
            readonly number: number;
            /** Format: date-time */
            readonly at: string;
            readonly by: string | null;
        };
        /** @enum {string} */
        readonly ReadingValueType: "text" | "list" | "table" | "empty";
        readonly ReadingCellsView: {
            readonly cells: readonly string[];
        };
        readonly ReadingValueView: {
            readonly type: components["schemas"]["ReadingValueType"];
            readonly text: string;
            readonly items: readonly string[];
            readonly head: readonly string[];
            readonly rows: readonly components["schemas"]["ReadingCellsView"][];
        };
        readonly ReadingRowView: {
            readonly field: string;
            readonly label: string;
            readonly value: components["schemas"]["ReadingValueView"];
        };
        readonly ReadingItemView: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly parentId: string | null;
            readonly kind: components["schemas"]["EventKind"];
            readonly title: string;
            readonly label: components["schemas"]["Label"];
            readonly rows: readonly components["schemas"]["ReadingRowView"][];
        };
        readonly ReadingSectionView: {
            readonly section: components["schemas"]["DossierSection"];
            readonly title: string;
            readonly rows: readonly components["schemas"]["ReadingRowView"][];
            readonly items: readonly components["schemas"]["ReadingItemView"][];
        };
        readonly ReadingView: {
            /** Format: uuid */
            readonly id: string;
            readonly reference: string;
            readonly editionYear: number;
            readonly editionTitle: string;
            readonly title: string;
            readonly state: components["schemas"]["ApplicationState"];
            readonly organisation: components["schemas"]["ApplicationOrganisationView"];
            readonly foldedInto: components["schemas"]["FoldedIntoView"] | null;
            readonly filed: components["schemas"]["FiledView"] | null;
            /** Format: date-time */
            readonly updatedAt: string;
            /** Format: date-time */
            readonly charterAcceptedAt: string | null;
            readonly sections: readonly components["schemas"]["ReadingSectionView"][];
        };
        readonly ChangeSizeView: {
            readonly answers: number;
            readonly added: number;
            readonly removed: number;
        };
        readonly VersionView: {
            readonly number: number;
            /** Format: date-time */
            readonly at: string;
            readonly by: string | null;
            readonly change: components["schemas"]["ChangeSizeView"] | null;
        };
        readonly VersionsView: {
            readonly reference: string;
            readonly title: string;
            readonly items: readonly components["schemas"]["VersionView"][];
            readonly total: number;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly since: components["schemas"]["ChangeSizeView"] | null;
        };
        readonly DifferingItemView: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly parentId: string | null;
            readonly kind: components["schemas"]["EventKind"];
            readonly title: string;
        };
        /** @enum {string} */
        readonly ChangeSign: "added" | "removed" | "changed";
        /** @enum {string} */
        readonly PartSign: "same" | "added" | "removed";
        readonly PartView: {
            readonly sign: components["schemas"]["PartSign"];
            readonly text: string;
        };
        readonly DifferenceView: {
            readonly field: string;
            readonly label: string;
            readonly change: components["schemas"]["ChangeSign"];
            readonly before: components["schemas"]["ReadingValueView"] | null;
            readonly after: components["schemas"]["ReadingValueView"] | null;
            readonly parts: readonly components["schemas"]["PartView"][];
            readonly lines: boolean;
        };
        readonly DifferencesView: {
            readonly section: components["schemas"]["DossierSection"];
            readonly sectionTitle: string;
            readonly item: components["schemas"]["DifferingItemView"] | null;
            readonly change: components["schemas"]["ChangeSign"];
            readonly differences: readonly components["schemas"]["DifferenceView"][];
        };
        readonly VersionComparisonView: {
            readonly reference: string;
            readonly title: string;
            readonly from: components["schemas"]["FiledView"];
            readonly to: components["schemas"]["FiledView"] | null;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly size: components["schemas"]["ChangeSizeView"];
            readonly changes: readonly components["schemas"]["DifferencesView"][];
        };
        readonly BeginningEditionView: {
            readonly year: number;
            readonly title: string;
            readonly theme: string;
            readonly state: components["schemas"]["EditionState"];
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string;
            /** Format: date */
            readonly callOpensOn: string;
            /** Format: date */
            readonly callClosesOn: string;
            readonly callText: string;
            readonly sections: readonly components["schemas"]["DossierSection"][];
        };
        readonly BeginningOrganisationView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** Format: date */
            readonly filingClosesOn: string;
            readonly extended: boolean;
            readonly mayBegin: components["schemas"]["VerdictView"];
            readonly dossiers: number;
        };
        readonly EarlierEventView: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly parentId: string | null;
            readonly title: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly label: components["schemas"]["Label"];
            readonly expectedVisits: number | null;
            readonly visits: number | null;
        };
        readonly EarlierApplicationView: {
            /** Format: uuid */
            readonly id: string;
            readonly reference: string;
            /** Format: uuid */
            readonly organisationId: string;
            readonly year: number;
            readonly title: string;
            readonly state: components["schemas"]["ApplicationState"];
            readonly events: readonly components["schemas"]["EarlierEventView"][];
            /** Format: uuid */
            readonly renewedAs: string | null;
        };
        readonly BeginningsView: {
            readonly edition: components["schemas"]["BeginningEditionView"] | null;
            readonly organisations: readonly components["schemas"]["BeginningOrganisationView"][];
            readonly earlier: readonly components["schemas"]["EarlierApplicationView"][];
            /** Format: date-time */
            readonly now: string;
        };
        readonly TakenEventView: {
            /** Format: uuid */
            readonly item: string;
            /** Format: uuid */
            readonly origin: string;
        };
        readonly RenewableEventsView: {
            readonly earlier: readonly components["schemas"]["EarlierApplicationView"][];
            readonly taken: readonly components["schemas"]["TakenEventView"][];
        };
        readonly RenewEventsRequest: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly items: readonly string[];
        };
        /** @enum {string} */
        readonly SinceRelation: "renewed" | "same_organisation" | "none";
        readonly AnswerChangeView: {
            readonly label: string;
            readonly before: string;
            readonly after: string;
        };
        readonly ItemChangeView: {
            readonly title: string | null;
            readonly changes: readonly components["schemas"]["AnswerChangeView"][];
        };
        readonly SinceLastYearView: {
            readonly relation: components["schemas"]["SinceRelation"];
            readonly year: number | null;
            readonly earlier: readonly components["schemas"]["EarlierApplicationView"][];
            readonly expectedNow: number | null;
            readonly expectedThen: number | null;
            readonly visitsThen: number | null;
            readonly reported: number;
            readonly events: number;
            readonly added: readonly string[];
            readonly dropped: readonly string[];
            readonly changes: readonly components["schemas"]["ItemChangeView"][];
        };
        readonly PresenceRequest: {
            readonly windowKey: string;
            /** Format: uuid */
            readonly item?: string | null;
            readonly field?: string | null;
        };
        readonly PresentPersonView: {
            readonly name: string;
            readonly initials: string;
            /** Format: uuid */
            readonly item: string | null;
            readonly field: string | null;
            readonly me: boolean;
        };
        readonly PresenceView: {
            readonly version: number;
            readonly people: readonly components["schemas"]["PresentPersonView"][];
        };
        readonly LookingRequest: {
            readonly windowKey: string;
        };
        readonly LookingPersonView: {
            readonly name: string;
            readonly initials: string;
        };
        readonly LookingView: {
            readonly people: readonly components["schemas"]["LookingPersonView"][];
        };
        /** @enum {string} */
        readonly MessageCircle: "team" | "thread" | "note";
        readonly CircleView: {
            readonly circle: components["schemas"]["MessageCircle"];
            readonly unread: number;
            readonly total: number;
        };
        readonly MessageAboutView: {
            /** Format: uuid */
            readonly item: string;
            readonly title: string | null;
            readonly field: string | null;
            readonly fieldLabel: string | null;
            readonly gone: boolean;
        };
        /** @enum {string} */
        readonly AuthorSide: "team" | "partner" | "coordination";
        readonly MessageAuthorView: {
            readonly name: string | null;
            readonly initials: string;
            readonly side: components["schemas"]["AuthorSide"];
            readonly me: boolean;
        };
        readonly MessageView: {
            /** Format: uuid */
            readonly id: string;
            readonly circle: components["schemas"]["MessageCircle"];
            readonly author: components["schemas"]["MessageAuthorView"];
            readonly text: string;
            /** Format: date-time */
            readonly writtenAt: string;
            readonly about: components["schemas"]["MessageAboutView"] | null;
            /** Format: uuid */
            readonly needKey: string | null;
            /** Format: date-time */
            readonly resolvedAt: string | null;
            readonly unread: boolean;
            readonly byMail: boolean;
            readonly files: readonly components["schemas"]["MessageFileView"][];
        };
        readonly MessagesPageView: {
            readonly title: string;
            readonly organisation: string;
            readonly circles: readonly components["schemas"]["CircleView"][];
            readonly onlyAbout: readonly components["schemas"]["MessageAboutView"][];
            readonly items: readonly components["schemas"]["MessageView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly WriteMessageRequest: {
            readonly circle: components["schemas"]["MessageCircle"];
            readonly text: string;
            /** Format: uuid */
            readonly item?: string | null;
            readonly field?: string | null;
            /** Format: uuid */
            readonly needKey?: string | null;
        };
        readonly ReadUpToRequest: {
            readonly circle: components["schemas"]["MessageCircle"];
            /** Format: date-time */
            readonly upTo: string;
        };
        readonly ThreadView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly reference: string;
            readonly title: string;
            readonly organisation: string;
            readonly editionYear: number;
            readonly circle: components["schemas"]["MessageCircle"];
            readonly unread: number;
            readonly total: number;
            readonly last: string;
            readonly lastBy: components["schemas"]["MessageAuthorView"];
            /** Format: date-time */
            readonly lastAt: string;
        };
        readonly ThreadsPageView: {
            readonly items: readonly components["schemas"]["ThreadView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly UnreadView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly unread: number;
        };
        readonly UnreadMessagesView: {
            readonly total: number;
            readonly applications: readonly components["schemas"]["UnreadView"][];
        };
        /** @enum {string} */
        readonly WriterStanding: "invited" | "expired" | "writes" | "complete";
        readonly ActivityWriterView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** Format: email */
            readonly email: string;
            readonly standing: components["schemas"]["WriterStanding"];
            /** Format: date-time */
            readonly invitedAt: string;
            /** Format: date */
            readonly expiresOn: string | null;
            /** Format: date-time */
            readonly acceptedAt: string | null;
        };
        readonly WrittenActivityView: {
            /** Format: uuid */
            readonly itemId: string;
            readonly writers: readonly components["schemas"]["ActivityWriterView"][];
        };
        readonly WrittenActivitiesView: {
            readonly items: readonly components["schemas"]["WrittenActivityView"][];
        };
        readonly ActivityWritersView: {
            readonly writers: readonly components["schemas"]["ActivityWriterView"][];
            readonly mayInvite: components["schemas"]["VerdictView"];
        };
        readonly InviteWriterRequest: {
            /** Format: email */
            readonly email: string;
            readonly name?: string;
            readonly message?: string;
        };
        readonly InvitedToWriteView: {
            /** Format: uuid */
            readonly applicationId: string;
            /** Format: uuid */
            readonly itemId: string;
            readonly title: string;
            readonly event: string;
            readonly organisation: string;
            readonly editionYear: number;
            readonly state: components["schemas"]["ApplicationState"];
            readonly open: boolean;
            /** Format: date */
            readonly closesOn: string;
            readonly unread: number;
        };
        readonly InvitedToWritePageView: {
            readonly items: readonly components["schemas"]["InvitedToWriteView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        /** @enum {string} */
        readonly NeedKind: "researcher" | "venue" | "partner" | "equipment";
        /** @enum {string} */
        readonly Answered: "yes" | "no";
        readonly NeedView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly key: string;
            readonly reference: string;
            readonly direction: components["schemas"]["NeedDirection"];
            readonly what: components["schemas"]["NeedKind"];
            readonly details: string;
            readonly project: string;
            readonly organisation: string;
            readonly departments: readonly string[];
            readonly state: components["schemas"]["ApplicationState"];
            /** Format: date-time */
            readonly answeredAt: string | null;
        };
        readonly NeedsPageView: {
            readonly items: readonly components["schemas"]["NeedView"][];
            readonly total: number;
            readonly waiting: number;
            readonly page: number;
            readonly size: number;
        };
        readonly NeedMatchesView: {
            readonly items: readonly components["schemas"]["NeedView"][];
            readonly more: boolean;
        };
        readonly NeedAnswerView: {
            readonly key: string;
            /** Format: date-time */
            readonly answeredAt: string;
            readonly answers: number;
        };
        readonly NeedAnswersView: {
            readonly items: readonly components["schemas"]["NeedAnswerView"][];
        };
        /** @enum {string} */
        readonly CommitteeSessionState: "prepared" | "open" | "closed";
        readonly SessionSummaryView: {
            /** Format: uuid */
            readonly id: string;
            readonly editionYear: number;
            readonly title: string;
            /** Format: date */
            readonly heldOn: string;
            readonly place: string;
            /** Format: date */
            readonly opinionsDueOn: string | null;
            /** Format: date */
            readonly answersOn: string | null;
            readonly state: components["schemas"]["CommitteeSessionState"];
            /** Format: date-time */
            readonly openedAt: string | null;
            /** Format: date-time */
            readonly closedAt: string | null;
            readonly dossiers: number;
            readonly version: number;
        };
        readonly SessionListView: {
            readonly items: readonly components["schemas"]["SessionSummaryView"][];
            readonly waiting: number | null;
            readonly prepare: components["schemas"]["VerdictView"];
        };
        readonly PrepareSessionRequest: {
            readonly editionYear: number;
            readonly title: string;
            /** Format: date */
            readonly heldOn: string;
            readonly place: string;
            /** Format: date */
            readonly opinionsDueOn: string | null;
            /** Format: date */
            readonly answersOn: string | null;
        };
        readonly VoicePresenceView: {
            readonly voice: components["schemas"]["Voice"];
            readonly present: boolean;
            readonly names: string;
        };
        /** @enum {string} */
        readonly LineStanding: "to_decide" | "begun" | "decided" | "gone";
        /** @enum {string} */
        readonly SessionPosition: "favourable" | "reserved" | "unfavourable" | "recused" | "absent";
        readonly VoiceOfLineView: {
            readonly voice: components["schemas"]["Voice"];
            readonly position: components["schemas"]["SessionPosition"] | null;
        };
        readonly TieView: {
            readonly voice: components["schemas"]["Voice"];
            readonly tie: string;
        };
        readonly AgendaLineView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly organisationName: string;
            readonly department: string | null;
            readonly municipality: string | null;
            readonly kind: components["schemas"]["EventKind"] | null;
            readonly events: number;
            readonly standing: components["schemas"]["LineStanding"];
            readonly again: boolean;
            readonly positions: readonly components["schemas"]["VoiceOfLineView"][];
            readonly proposals: readonly components["schemas"]["ProposedOutcome"][];
            readonly decisions: readonly components["schemas"]["ProposedOutcome"][];
            readonly ties: readonly components["schemas"]["TieView"][];
        };
        readonly DepartmentTotalView: {
            readonly department: string | null;
            readonly name: string;
            readonly labelled: number;
            readonly events: number;
        };
        readonly SessionTotalsView: {
            readonly label: number;
            readonly label_with_conditions: number;
            readonly defer: number;
            readonly refuse: number;
            readonly undecided: number;
            readonly departments: readonly components["schemas"]["DepartmentTotalView"][];
        };
        readonly SessionLacksView: {
            readonly proposals: number;
            readonly coordination: number;
            readonly drari: number;
            readonly region: number;
        };
        readonly SessionActionsView: {
            readonly change: components["schemas"]["VerdictView"];
            readonly remove: components["schemas"]["VerdictView"];
            readonly open: components["schemas"]["VerdictView"];
            readonly takeBack: components["schemas"]["VerdictView"];
            readonly close: components["schemas"]["VerdictView"];
        };
        readonly CommitteeSessionView: {
            /** Format: uuid */
            readonly id: string;
            readonly editionYear: number;
            readonly title: string;
            /** Format: date */
            readonly heldOn: string;
            readonly place: string;
            /** Format: date */
            readonly opinionsDueOn: string | null;
            /** Format: date */
            readonly answersOn: string | null;
            readonly state: components["schemas"]["CommitteeSessionState"];
            /** Format: date-time */
            readonly openedAt: string | null;
            /** Format: date-time */
            readonly closedAt: string | null;
            readonly dossiers: number;
            readonly version: number;
            readonly presence: readonly components["schemas"]["VoicePresenceView"][];
            readonly agenda: readonly components["schemas"]["AgendaLineView"][];
            readonly totals: components["schemas"]["SessionTotalsView"] | null;
            readonly lacks: components["schemas"]["SessionLacksView"] | null;
            /** Format: uuid */
            readonly currentApplicationId: string | null;
            readonly may: components["schemas"]["SessionActionsView"];
        };
        readonly ChangeSessionRequest: {
            readonly version: number;
            readonly title: string;
            /** Format: date */
            readonly heldOn: string;
            readonly place: string;
            /** Format: date */
            readonly opinionsDueOn: string | null;
            /** Format: date */
            readonly answersOn: string | null;
        };
        readonly CandidateView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly organisationName: string;
            readonly department: string | null;
            readonly kind: components["schemas"]["EventKind"] | null;
            readonly events: number;
            readonly again: boolean;
        };
        readonly CandidatesView: {
            readonly items: readonly components["schemas"]["CandidateView"][];
            readonly total: number;
        };
        readonly SetAgendaRequest: {
            readonly version: number;
            readonly applicationIds: readonly string[];
        };
        readonly SetPresenceRequest: {
            readonly voices: readonly components["schemas"]["VoicePresenceView"][];
        };
        readonly CurrentDossierRequest: {
            /** Format: uuid */
            readonly applicationId: string | null;
        };
        readonly CloseSessionRequest: {
            readonly deferral: string | null;
        };
        readonly SessionProposalView: {
            readonly outcome: components["schemas"]["ProposedOutcome"];
            readonly reason: string;
            /** Format: date */
            readonly conditionDueOn: string | null;
        };
        readonly SessionDecisionView: {
            readonly outcome: components["schemas"]["ProposedOutcome"];
            readonly reason: string;
            /** Format: date */
            readonly conditionDueOn: string | null;
            readonly number: number;
            readonly decidedBy: string;
            /** Format: date-time */
            readonly decidedAt: string;
        };
        readonly SessionEventView: {
            /** Format: uuid */
            readonly eventId: string;
            readonly title: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly municipality: string | null;
            readonly activities: number;
            readonly label: components["schemas"]["Label"];
            readonly proposal: components["schemas"]["SessionProposalView"] | null;
            readonly decision: components["schemas"]["SessionDecisionView"] | null;
        };
        /** @enum {string} */
        readonly PositionSource: "said" | "written" | "away";
        readonly SessionPositionView: {
            readonly voice: components["schemas"]["Voice"];
            readonly position: components["schemas"]["SessionPosition"] | null;
            readonly reasons: string;
            readonly how: components["schemas"]["PositionSource"] | null;
        };
        readonly SessionQuorumView: {
            readonly recused: number;
            readonly absent: number;
            readonly expected: number;
            readonly given: number;
            readonly reached: boolean;
        };
        readonly SessionCommuneView: {
            readonly name: string;
            readonly labelled: number;
        };
        readonly SessionGainView: {
            readonly communes: readonly components["schemas"]["SessionCommuneView"][];
            readonly newCommunes: number;
            readonly schoolSlots: number;
            readonly departmentSchoolSlots: number;
            readonly department: string | null;
        };
        readonly SessionEarlierEventView: {
            /** Format: uuid */
            readonly eventId: string;
            readonly title: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly label: components["schemas"]["Label"];
            readonly visits: number | null;
        };
        readonly SessionLastYearView: {
            readonly year: number;
            readonly count: number;
            readonly labelled: number;
            readonly events: readonly components["schemas"]["SessionEarlierEventView"][];
            readonly visits: number | null;
            readonly reported: number;
        };
        readonly SessionDossierView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly organisationName: string;
            readonly summary: string;
            readonly state: components["schemas"]["ApplicationState"];
            readonly kind: components["schemas"]["EventKind"] | null;
            readonly municipality: string | null;
            readonly department: string | null;
            readonly departmentName: string | null;
            readonly activities: number;
            readonly days: number;
            readonly schoolDays: number;
            readonly slots: number;
            readonly researchUnits: number;
            readonly events: readonly components["schemas"]["SessionEventView"][];
            readonly positions: readonly components["schemas"]["SessionPositionView"][];
            readonly quorum: components["schemas"]["SessionQuorumView"];
            readonly ties: readonly components["schemas"]["TieView"][];
            readonly gain: components["schemas"]["SessionGainView"];
            readonly lastYear: components["schemas"]["SessionLastYearView"] | null;
            readonly decide: components["schemas"]["VerdictView"];
        };
        readonly EnterPositionRequest: {
            readonly position: components["schemas"]["SessionPosition"];
            readonly reasons: string;
        };
        readonly SessionDecisionRequest: {
            /** Format: uuid */
            readonly eventId: string;
            readonly outcome: components["schemas"]["ProposedOutcome"];
            readonly reason: string;
            /** Format: date */
            readonly conditionDueOn: string | null;
            readonly seen: number;
        };
        readonly DecideInSessionRequest: {
            readonly decisions: readonly components["schemas"]["SessionDecisionRequest"][];
            readonly knowingly: boolean;
        };
        readonly MinutesEditionView: {
            readonly year: number;
            readonly title: string;
        };
        readonly MinutesSessionView: {
            /** Format: uuid */
            readonly id: string;
            readonly title: string;
            /** Format: date */
            readonly heldOn: string;
            readonly place: string;
            /** Format: date-time */
            readonly openedAt: string;
            /** Format: date-time */
            readonly closedAt: string;
        };
        readonly MinutesPositionView: {
            readonly voice: components["schemas"]["Voice"];
            readonly position: components["schemas"]["SessionPosition"] | null;
            readonly reasons: string;
            readonly written: boolean;
        };
        readonly MinutesDecisionView: {
            /** Format: uuid */
            readonly eventId: string;
            readonly title: string;
            readonly kind: components["schemas"]["EventKind"];
            readonly municipality: string | null;
            readonly outcome: components["schemas"]["ProposedOutcome"];
            readonly reason: string;
            /** Format: date */
            readonly conditionDueOn: string | null;
        };
        readonly MinutesDossierView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly organisation: string;
            readonly department: string | null;
            readonly positions: readonly components["schemas"]["MinutesPositionView"][];
            readonly quorum: components["schemas"]["SessionQuorumView"];
            readonly interests: readonly components["schemas"]["TieView"][];
            readonly decisions: readonly components["schemas"]["MinutesDecisionView"][];
        };
        readonly MinutesLeftView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly organisation: string;
        };
        readonly MinutesTotalsView: {
            readonly label: number;
            readonly label_with_conditions: number;
            readonly defer: number;
            readonly refuse: number;
        };
        readonly MinutesContentView: {
            readonly format: number;
            readonly edition: components["schemas"]["MinutesEditionView"];
            readonly session: components["schemas"]["MinutesSessionView"];
            readonly voices: readonly components["schemas"]["VoicePresenceView"][];
            readonly dossiers: readonly components["schemas"]["MinutesDossierView"][];
            readonly notExamined: readonly components["schemas"]["MinutesLeftView"][];
            readonly totals: components["schemas"]["MinutesTotalsView"];
        };
        readonly MinutesView: {
            readonly content: components["schemas"]["MinutesContentView"];
            readonly fingerprint: string;
            /** Format: date-time */
            readonly frozenAt: string;
            readonly intact: boolean;
        };
        readonly InterestView: {
            readonly voice: components["schemas"]["Voice"];
            /** Format: uuid */
            readonly organisationId: string;
            readonly tie: string;
            /** Format: uuid */
            readonly id: string;
            readonly organisationName: string;
        };
        readonly InterestsView: {
            readonly items: readonly components["schemas"]["InterestView"][];
        };
        readonly DeclareInterestRequest: {
            readonly voice: components["schemas"]["Voice"];
            /** Format: uuid */
            readonly organisationId: string;
            readonly tie: string;
        };
        /** @enum {string} */
        readonly CorrectionStanding: "open" | "answered";
        /** @enum {string} */
        readonly AwaitedOrNobody: "coordination" | "holder" | "drari" | "region" | "nobody";
        /** @enum {string} */
        readonly MissingPiece: "image" | "document" | "answers";
        /** @enum {string} */
        readonly Trait: "first_time" | "renewed" | "new" | "extended" | "seeking" | "offering" | "complete" | "nearly" | "begun" | "dormant";
        /** @enum {string} */
        readonly ListSort: "waiting" | "-waiting" | "title" | "-title" | "organisation" | "-organisation" | "municipality" | "-municipality" | "state" | "-state" | "submitted" | "-submitted" | "updated" | "-updated" | "events" | "-events" | "recent" | "untouched" | "completion" | "dates" | "-dates";
        readonly ListPlaceView: {
            readonly position: number | null;
            readonly total: number;
            /** Format: uuid */
            readonly previous: string | null;
            /** Format: uuid */
            readonly next: string | null;
        };
        readonly ListedPersonView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
        };
        readonly ListThemeView: {
            readonly code: string;
            readonly label: string;
        };
        readonly ListSessionView: {
            /** Format: uuid */
            readonly id: string;
            readonly title: string;
            /** Format: date */
            readonly heldOn: string;
        };
        /** @enum {string} */
        readonly TagColour: "blue" | "green" | "amber" | "red" | "violet" | "grey";
        readonly KnownTagView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly colour: components["schemas"]["TagColour"];
            readonly version: number;
            readonly dossiers: number;
        };
        readonly ReviewListOptionsView: {
            readonly people: readonly components["schemas"]["ListedPersonView"][];
            readonly themes: readonly components["schemas"]["ListThemeView"][];
            readonly sessions: readonly components["schemas"]["ListSessionView"][];
            readonly tags: readonly components["schemas"]["KnownTagView"][];
        };
        readonly ListedPlaceView: {
            readonly kind: components["schemas"]["EventKind"];
            readonly municipality: string | null;
            readonly department: string | null;
            readonly label: components["schemas"]["Label"];
            readonly notified: boolean;
        };
        readonly ListedOpinionsView: {
            readonly coordination: components["schemas"]["OpinionPosition"] | null;
            readonly drari: components["schemas"]["OpinionPosition"] | null;
            readonly region: components["schemas"]["OpinionPosition"] | null;
        };
        readonly TagView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly colour: components["schemas"]["TagColour"];
        };
        readonly ReviewListRowView: {
            /** Format: uuid */
            readonly applicationId: string;
            /** Format: uuid */
            readonly eventId: string | null;
            readonly reference: string;
            readonly title: string;
            readonly applicationTitle: string;
            readonly organisationName: string;
            readonly family: components["schemas"]["HolderFamily"] | null;
            readonly state: components["schemas"]["ApplicationState"];
            readonly correction: components["schemas"]["CorrectionStanding"] | null;
            /** Format: date-time */
            readonly submittedAt: string | null;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly format: components["schemas"]["EventFormat"] | null;
            readonly happening: components["schemas"]["Happening"] | null;
            /** Format: date-time */
            readonly firstSlotAt: string | null;
            /** Format: date-time */
            readonly lastSlotAt: string | null;
            readonly lacking: number | null;
            readonly renewed: boolean;
            readonly firstTime: boolean;
            readonly themes: readonly string[];
            readonly events: readonly components["schemas"]["ListedPlaceView"][];
            readonly activities: number;
            readonly opinions: components["schemas"]["ListedOpinionsView"];
            readonly waitingFor: readonly components["schemas"]["WaitingFor"][];
            readonly what: components["schemas"]["ReviewMatter"] | null;
            /** Format: date-time */
            readonly waitingSince: string | null;
            /** Format: date */
            readonly due: string | null;
            readonly when: string;
            readonly overdue: boolean;
            readonly assignedTo: components["schemas"]["ListedPersonView"] | null;
            readonly tags: readonly components["schemas"]["TagView"][];
        };
        readonly ReviewListPageView: {
            readonly items: readonly components["schemas"]["ReviewListRowView"][];
            readonly total: number;
            readonly units: number;
            readonly page: number;
            readonly size: number;
        };
        /** @enum {string} */
        readonly ListColumn: "reference" | "dossier" | "kind" | "municipality" | "department" | "dates" | "format" | "family" | "themes" | "state" | "opinions" | "waiting" | "events" | "activities" | "label" | "submitted" | "updated" | "assigned" | "tags";
        /** @enum {string} */
        readonly ReviewList: "applications" | "events";
        readonly UsualViewCountView: {
            readonly code: string;
            readonly count: number;
        };
        readonly CountedViewView: {
            /** Format: uuid */
            readonly id: string;
            readonly list: components["schemas"]["ReviewList"];
            readonly name: string;
            readonly query: string;
            readonly shared: boolean;
            readonly mine: boolean;
            readonly ownerName: string;
            readonly version: number;
            readonly count: number;
        };
        readonly SavedViewsView: {
            readonly usual: readonly components["schemas"]["UsualViewCountView"][];
            readonly saved: readonly components["schemas"]["CountedViewView"][];
        };
        readonly SaveViewRequest: {
            readonly list: components["schemas"]["ReviewList"];
            readonly name: string;
            readonly query: string;
            readonly shared: boolean;
        };
        readonly SavedViewView: {
            /** Format: uuid */
            readonly id: string;
            readonly list: components["schemas"]["ReviewList"];
            readonly name: string;
            readonly query: string;
            readonly shared: boolean;
            readonly mine: boolean;
            readonly ownerName: string;
            readonly version: number;
        };
        readonly ChangeViewRequest: {
            readonly name: string;
            readonly query: string;
            readonly shared: boolean;
            readonly version: number;
        };
        /** @enum {string} */
        readonly BulkAction: "take_in_charge" | "assign" | "declare_ready" | "put_on_agenda" | "ask_outside" | "tag" | "untag" | "write";
        readonly AskOutsideOpinionRequest: {
            readonly name: string;
            /** Format: email */
            readonly email: string;
            readonly question: string;
            /** Format: date */
            readonly dueOn: string;
        };
        readonly PreviewBulkRequest: {
            readonly year: number;
            readonly action: components["schemas"]["BulkAction"];
            /** Format: uuid */
            readonly to?: string | null;
            /** Format: uuid */
            readonly sessionId?: string;
            /** Format: uuid */
            readonly tagId?: string;
            readonly outside?: components["schemas"]["AskOutsideOpinionRequest"];
            readonly applicationIds?: readonly string[];
            readonly list?: components["schemas"]["ReviewList"];
            readonly query?: string;
        };
        /** @enum {string} */
        readonly BulkOutcome: "done" | "refused" | "left";
        readonly BulkRowView: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly title: string;
            readonly organisationName: string;
            readonly outcome: components["schemas"]["BulkOutcome"];
            readonly reason: string | null;
        };
        readonly BulkPreviewView: {
            readonly applicationIds: readonly string[];
            readonly events: number;
            readonly may: number;
            readonly refused: readonly components["schemas"]["BulkRowView"][];
            readonly tooMany: boolean;
            readonly undoable: boolean;
        };
        /** @enum {string} */
        readonly BulkMode: "all_or_nothing" | "those_that_may";
        readonly RunBulkRequest: {
            readonly year: number;
            readonly action: components["schemas"]["BulkAction"];
            /** Format: uuid */
            readonly to?: string | null;
            /** Format: uuid */
            readonly sessionId?: string;
            /** Format: uuid */
            readonly tagId?: string;
            readonly outside?: components["schemas"]["AskOutsideOpinionRequest"];
            /** Format: uuid */
            readonly id: string;
            readonly mode: components["schemas"]["BulkMode"];
            readonly applicationIds: readonly string[];
            readonly text?: string;
        } & unknown;
        readonly BulkResultView: {
            /** Format: uuid */
            readonly id: string;
            readonly action: components["schemas"]["BulkAction"];
            readonly done: number;
            readonly refused: number;
            readonly left: number;
            readonly rows: readonly components["schemas"]["BulkRowView"][];
            readonly undoable: boolean;
            readonly undone: boolean;
        };
        readonly NewTagRequest: {
            readonly year: number;
            readonly name: string;
            readonly colour: components["schemas"]["TagColour"];
        };
        readonly ChangeTagRequest: {
            readonly name: string;
            readonly colour: components["schemas"]["TagColour"];
            readonly version: number;
        };
        /** @enum {string} */
        readonly OutsideState: "asked" | "answered" | "expired" | "closed" | "withdrawn" | "revoked";
        /** @enum {string} */
        readonly OutsidePosition: "favourable" | "reserved" | "unfavourable" | "recused";
        readonly OutsideOpinionView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly email: string;
            readonly question: string;
            readonly state: components["schemas"]["OutsideState"];
            /** Format: date */
            readonly dueOn: string;
            /** Format: date-time */
            readonly askedAt: string;
            /** Format: date-time */
            readonly remindedAt: string | null;
            /** Format: date-time */
            readonly openedAt: string | null;
            /** Format: date-time */
            readonly answeredAt: string | null;
            readonly position: components["schemas"]["OutsidePosition"] | null;
            readonly reasons: string;
            readonly afterDecision: boolean;
            readonly versionNumber: number;
            readonly remind: components["schemas"]["VerdictView"];
            readonly revoke: components["schemas"]["VerdictView"];
        };
        readonly OutsideOpinionsView: {
            readonly items: readonly components["schemas"]["OutsideOpinionView"][];
            readonly standing: number;
            /** Format: date */
            readonly today: string;
            readonly ask: components["schemas"]["VerdictView"];
        };
        /** @enum {string} */
        readonly OutsideClosure: "revoked" | "withdrawn" | "closed" | "expired";
        readonly OutsideDoorView: {
            readonly state: components["schemas"]["OutsideState"];
            readonly closure: components["schemas"]["OutsideClosure"] | null;
            readonly address: string;
            /** Format: date */
            readonly dueOn: string;
            readonly open: boolean;
            readonly codeSent: boolean;
        };
        readonly OpenOutsideOpinionRequest: {
            readonly code?: string;
        };
        readonly OutsideReadingView: {
            readonly name: string;
            readonly question: string;
            /** Format: date */
            readonly dueOn: string;
            readonly position: components["schemas"]["OutsidePosition"] | null;
            readonly reasons: string;
            /** Format: date-time */
            readonly answeredAt: string | null;
            readonly reading: components["schemas"]["ReadingView"];
        };
        readonly GiveOutsideOpinionRequest: {
            readonly position: components["schemas"]["OutsidePosition"];
            readonly reasons: string;
        };
        readonly CampaignVersionRequest: {
            readonly version: number;
        };
        /** @enum {string} */
        readonly MessageTopic: "newsletter" | "meetings" | "calls";
        /** @enum {string} */
        readonly ConditionField: "kind" | "label" | "happening" | "attendance" | "photo" | "ended_since" | "begins_within" | "department" | "theme" | "state" | "correction" | "pieces" | "origin" | "assigned_to" | "filing" | "family" | "organisation_kind" | "seat" | "participation" | "meeting" | "evaluation" | "level";
        readonly ConditionRequest: {
            readonly field: components["schemas"]["ConditionField"];
            readonly values: readonly string[];
        };
        readonly AlternativeRequest: {
            readonly all: readonly components["schemas"]["ConditionRequest"][];
        };
        readonly SegmentRequest: {
            readonly any: readonly components["schemas"]["AlternativeRequest"][];
            readonly except: readonly components["schemas"]["ConditionRequest"][];
        };
        /** @enum {string} */
        readonly ScheduleKind: "now" | "at" | "relative";
        /** @enum {string} */
        readonly ScheduleAnchor: "call_closes" | "starts" | "ends" | "last_slot" | "reports_due";
        readonly ScheduleRequest: {
            readonly kind: components["schemas"]["ScheduleKind"];
            /** Format: date */
            readonly day?: string;
            readonly anchor?: components["schemas"]["ScheduleAnchor"];
            readonly days?: number;
            readonly time?: string;
        } & (unknown & unknown & unknown & unknown);
        /** @enum {string} */
        readonly CampaignState: "draft" | "awaiting" | "planned" | "sending" | "paused" | "sent" | "empty" | "stopped";
        readonly CampaignFileView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly bytes: number;
        };
        readonly CampaignFiguresView: {
            readonly messages: number;
            readonly waiting: number;
            readonly sent: number;
            readonly refused: number;
            readonly cancelled: number;
        };
        /** @enum {string} */
        readonly LeftOutReason: "closed" | "no_address" | "refused_address" | "no_consent" | "rhythm" | "empty_value";
        readonly LeftOutView: {
            readonly reason: components["schemas"]["LeftOutReason"];
            readonly count: number;
        };
        readonly CampaignView: {
            /** Format: uuid */
            readonly id: string;
            readonly editionYear: number;
            readonly name: string;
            readonly topic: components["schemas"]["MessageTopic"] | null;
            readonly segment: components["schemas"]["SegmentRequest"];
            readonly subject: string;
            readonly text: string;
            readonly schedule: components["schemas"]["ScheduleRequest"];
            readonly state: components["schemas"]["CampaignState"];
            readonly version: number;
            readonly createdBy: string | null;
            readonly submittedBy: string | null;
            /** Format: date-time */
            readonly submittedAt: string | null;
            readonly approvedBy: string | null;
            /** Format: date-time */
            readonly dueAt: string | null;
            /** Format: date-time */
            readonly begunAt: string | null;
            /** Format: date-time */
            readonly endedAt: string | null;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly files: readonly components["schemas"]["CampaignFileView"][];
            readonly approve: components["schemas"]["VerdictView"];
            readonly takeBack: components["schemas"]["VerdictView"];
            readonly figures: components["schemas"]["CampaignFiguresView"];
            readonly leftOut: readonly components["schemas"]["LeftOutView"][];
            readonly settled: number | null;
        };
        readonly CampaignRowView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly state: components["schemas"]["CampaignState"];
            /** Format: date-time */
            readonly dueAt: string | null;
            /** Format: date-time */
            readonly endedAt: string | null;
            readonly mine: boolean;
            readonly figures: components["schemas"]["CampaignFiguresView"];
        };
        readonly CampaignsView: {
            readonly items: readonly components["schemas"]["CampaignRowView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly BeginCampaignRequest: {
            readonly editionYear: number;
            readonly name: string;
            /** Format: uuid */
            readonly from: string | null;
        };
        readonly SaveCampaignRequest: {
            readonly name: string;
            readonly topic: components["schemas"]["MessageTopic"] | null;
            readonly segment: components["schemas"]["SegmentRequest"];
            readonly subject: string;
            readonly text: string;
            readonly schedule: components["schemas"]["ScheduleRequest"];
            readonly version: number;
        };
        readonly LeftOutPersonView: {
            readonly reason: components["schemas"]["LeftOutReason"];
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
        };
        readonly SegmentCountsView: {
            readonly structures: number;
            readonly events: number;
            readonly messages: number;
            readonly merged: number;
            readonly leftOut: readonly components["schemas"]["LeftOutView"][];
            readonly leftOutPeople: readonly components["schemas"]["LeftOutPersonView"][];
            readonly nobodyThere: readonly string[];
        };
        /** @enum {string} */
        readonly MessageProblem: "no_subject" | "no_text" | "unknown_variable" | "html" | "long_subject";
        readonly MessageDoubtView: {
            readonly code: components["schemas"]["MessageProblem"];
            readonly text: string;
        };
        readonly EmptyValueView: {
            readonly variable: string;
            readonly count: number;
            readonly names: readonly string[];
        };
        readonly CampaignCheckView: {
            readonly counts: components["schemas"]["SegmentCountsView"];
            readonly leaving: number;
            readonly release: components["schemas"]["VerdictView"];
            readonly doubts: readonly components["schemas"]["MessageDoubtView"][];
            readonly empty: readonly components["schemas"]["EmptyValueView"][];
            /** Format: date-time */
            readonly dueAt: string | null;
            readonly secondPerson: boolean;
        };
        readonly TestCampaignRequest: {
            readonly position: number;
        };
        /** @enum {string} */
        readonly RecipientFilter: "written" | "left_out";
        readonly CampaignRecipientView: {
            /** Format: uuid */
            readonly personId: string;
            readonly name: string;
            readonly state: components["schemas"]["MessageState"] | null;
            /** Format: date-time */
            readonly sentAt: string | null;
            readonly refusal: string | null;
            readonly leftOut: components["schemas"]["LeftOutReason"] | null;
        };
        readonly CampaignRecipientsView: {
            readonly items: readonly components["schemas"]["CampaignRecipientView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly CommunicationSettingsView: {
            readonly secondPerson: boolean;
        };
        /** @enum {string} */
        readonly MessageRhythm: "each" | "monthly" | "never";
        readonly PreferenceView: {
            readonly topic: components["schemas"]["MessageTopic"];
            readonly rhythm: components["schemas"]["MessageRhythm"];
            /** Format: date-time */
            readonly saidAt: string | null;
        };
        readonly PreferencesView: {
            readonly preferences: readonly components["schemas"]["PreferenceView"][];
        };
        readonly PreferenceRequest: {
            readonly topic: components["schemas"]["MessageTopic"];
            readonly rhythm: components["schemas"]["MessageRhythm"];
        };
        readonly SavePreferencesRequest: {
            readonly preferences: readonly components["schemas"]["PreferenceRequest"][];
        };
        readonly PreviewSegmentRequest: {
            readonly year: number;
            readonly segment: components["schemas"]["SegmentRequest"];
            readonly topic: components["schemas"]["MessageTopic"] | null;
        };
        readonly NamedEventView: {
            readonly title: string;
            /** Format: date */
            readonly firstDay: string | null;
            /** Format: date */
            readonly lastDay: string | null;
            readonly place: string;
        };
        readonly OwedThingView: {
            readonly title: string;
            readonly what: string;
        };
        readonly RecipientView: {
            /** Format: uuid */
            readonly personId: string;
            readonly name: string;
            readonly email: string;
            readonly structures: readonly string[];
            readonly departments: readonly string[];
            readonly dossiers: readonly string[];
            readonly events: readonly components["schemas"]["NamedEventView"][];
            readonly missing: readonly components["schemas"]["OwedThingView"][];
        };
        readonly MessageEditionView: {
            readonly year: number;
            readonly theme: string;
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string;
            /** Format: date */
            readonly callClosesOn: string;
            /** Format: date */
            readonly reportsDueOn: string;
        };
        readonly MessageSettingView: {
            readonly edition: components["schemas"]["MessageEditionView"];
            /** Format: date */
            readonly today: string;
            readonly signature: readonly string[];
            readonly portal: string;
        };
        readonly SegmentPreviewView: {
            readonly counts: components["schemas"]["SegmentCountsView"];
            readonly people: readonly components["schemas"]["RecipientView"][];
            readonly setting: components["schemas"]["MessageSettingView"];
            readonly page: number;
            readonly size: number;
        };
        readonly SavedSegmentView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly segment: components["schemas"]["SegmentRequest"];
            readonly createdBy: string | null;
            readonly version: number;
        };
        readonly SavedSegmentsView: {
            readonly items: readonly components["schemas"]["SavedSegmentView"][];
        };
        readonly SaveSegmentRequest: {
            readonly name: string;
            readonly segment: components["schemas"]["SegmentRequest"];
        };
        readonly ChangeSegmentRequest: {
            readonly name: string;
            readonly segment: components["schemas"]["SegmentRequest"];
            readonly version: number;
        };
        readonly TemplateRuleRequest: {
            readonly state?: readonly components["schemas"]["ApplicationState"][];
            readonly label?: readonly components["schemas"]["Label"][];
            readonly kind?: readonly components["schemas"]["EventKind"][];
            readonly department?: readonly string[];
        };
        readonly TemplateView: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly subject: string;
            readonly text: string;
            readonly rule: components["schemas"]["TemplateRuleRequest"];
            readonly createdBy: string | null;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly version: number;
        };
        readonly TemplatesView: {
            readonly items: readonly components["schemas"]["TemplateView"][];
        };
        readonly SaveTemplateRequest: {
            readonly name: string;
            readonly subject: string;
            readonly text: string;
            readonly rule: components["schemas"]["TemplateRuleRequest"];
        };
        readonly ChangeTemplateRequest: {
            readonly name: string;
            readonly subject: string;
            readonly text: string;
            readonly rule: components["schemas"]["TemplateRuleRequest"];
            readonly version: number;
        };
        readonly UnsubscribeView: {
            readonly topic: components["schemas"]["MessageTopic"];
            readonly rhythm: components["schemas"]["MessageRhythm"];
        };
        /** @enum {string} */
        readonly OutreachGroup: "website" | "newsletter" | "social" | "press_online" | "other";
        /** @enum {string} */
        readonly OutreachMeasure: "views" | "visits" | "clicks" | "readers";
        readonly OutreachFigureView: {
            readonly group: components["schemas"]["OutreachGroup"];
            readonly measure: components["schemas"]["OutreachMeasure"];
            readonly value: number | null;
            readonly declared: boolean;
            readonly said: number;
            readonly lines: number;
            readonly other: number | null;
            readonly change: number | null;
        };
        readonly CountBesideView: {
            readonly value: number | null;
            readonly other: number | null;
            readonly change: number | null;
        };
        readonly AmbassadorView: {
            readonly name: string;
            readonly position: string;
            readonly words: string;
            readonly photoCredit: string;
            readonly version: number;
        };
        readonly CommunicationFiguresView: {
            readonly year: number;
            readonly with: number | null;
            readonly years: readonly number[];
            readonly figures: readonly components["schemas"]["OutreachFigureView"][];
            readonly sponsoredClicks: components["schemas"]["CountBesideView"];
            readonly panels: components["schemas"]["CountBesideView"];
            readonly relays: components["schemas"]["CountBesideView"];
            readonly naming: components["schemas"]["CountBesideView"];
            readonly ambassador: components["schemas"]["AmbassadorView"] | null;
            readonly keep: components["schemas"]["VerdictView"];
        };
        /** @enum {string} */
        readonly OutreachChannel: "website" | "newsletter" | "social" | "facebook" | "instagram" | "x" | "linkedin" | "youtube" | "tiktok" | "press_online" | "other";
        /** @enum {string} */
        readonly Paid: "yes" | "no";
        /** @enum {string} */
        readonly PostSort: "-date" | "date" | "-views" | "-clicks" | "-visits" | "-readers" | "title";
        /** @enum {string} */
        readonly OutreachScope: "post" | "campaign" | "year";
        readonly OutreachPostView: {
            readonly scope: components["schemas"]["OutreachScope"];
            readonly channel: components["schemas"]["OutreachChannel"];
            readonly title: string;
            /** Format: date */
            readonly date: string | null;
            readonly sponsored: boolean;
            readonly views: number | null;
            readonly clicks: number | null;
            readonly visits: number | null;
            readonly readers: number | null;
            readonly costCents: number | null;
            /** Format: uri */
            readonly url: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly year: number;
            readonly version: number;
        };
        readonly OutreachPostsPageView: {
            readonly items: readonly components["schemas"]["OutreachPostView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly AddOutreachPostRequest: {
            readonly scope: components["schemas"]["OutreachScope"];
            readonly channel: components["schemas"]["OutreachChannel"];
            readonly title: string;
            /** Format: date */
            readonly date: string | null;
            readonly sponsored: boolean;
            readonly views: number | null;
            readonly clicks: number | null;
            readonly visits: number | null;
            readonly readers: number | null;
            readonly costCents: number | null;
            /** Format: uri */
            readonly url: string | null;
            readonly year: number;
        };
        readonly ChangeOutreachPostRequest: {
            readonly scope: components["schemas"]["OutreachScope"];
            readonly channel: components["schemas"]["OutreachChannel"];
            readonly title: string;
            /** Format: date */
            readonly date: string | null;
            readonly sponsored: boolean;
            readonly views: number | null;
            readonly clicks: number | null;
            readonly visits: number | null;
            readonly readers: number | null;
            readonly costCents: number | null;
            /** Format: uri */
            readonly url: string | null;
            readonly version: number;
        };
        readonly FigureVersion: {
            readonly version: number;
        };
        readonly PosterSiteView: {
            readonly place: string;
            readonly panels: number;
            /** Format: date */
            readonly startsOn: string | null;
            /** Format: date */
            readonly endsOn: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly year: number;
            readonly version: number;
        };
        readonly PosterSitesPageView: {
            readonly items: readonly components["schemas"]["PosterSiteView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly AddPosterSiteRequest: {
            readonly place: string;
            readonly panels: number;
            /** Format: date */
            readonly startsOn: string | null;
            /** Format: date */
            readonly endsOn: string | null;
            readonly year: number;
        };
        readonly ChangePosterSiteRequest: {
            readonly place: string;
            readonly panels: number;
            /** Format: date */
            readonly startsOn: string | null;
            /** Format: date */
            readonly endsOn: string | null;
            readonly version: number;
        };
        readonly SetAmbassadorRequest: {
            readonly name: string;
            readonly position: string;
            readonly words: string;
            readonly photoCredit: string;
            readonly version: number | null;
        };
        /** @enum {string} */
        readonly MediaKind: "print" | "radio" | "television" | "web" | "agenda" | "agency";
        /** @enum {string} */
        readonly YesNo: "yes" | "no";
        /** @enum {string} */
        readonly OnlyYes: "yes";
        /** @enum {string} */
        readonly RelaySort: "-date" | "date" | "outlet" | "-outlet" | "title" | "-title";
        readonly RelayEventView: {
            /** Format: uuid */
            readonly id: string;
            readonly title: string;
            readonly organisationName: string;
        };
        readonly MediaRelayView: {
            /** Format: uuid */
            readonly id: string;
            readonly editionYear: number;
            /** Format: date */
            readonly date: string;
            readonly kind: components["schemas"]["MediaKind"];
            readonly outlet: string;
            readonly title: string;
            readonly url: string;
            readonly namesAmbassador: boolean;
            readonly events: readonly components["schemas"]["RelayEventView"][];
            readonly doubles: number;
            readonly version: number;
        };
        readonly RelayKindCount: {
            readonly kind: components["schemas"]["MediaKind"];
            readonly count: number;
        };
        readonly MediaRelaysPageView: {
            readonly items: readonly components["schemas"]["MediaRelayView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly all: number;
            readonly kinds: readonly components["schemas"]["RelayKindCount"][];
            readonly months: readonly string[];
            readonly naming: number;
            readonly doubles: number;
            readonly ambassador: string;
            readonly keep: components["schemas"]["VerdictView"];
        };
        readonly RelayEventsView: {
            readonly items: readonly components["schemas"]["RelayEventView"][];
        };
        readonly AddMediaRelayRequest: {
            /** Format: date */
            readonly date: string;
            readonly kind: components["schemas"]["MediaKind"];
            readonly outlet: string;
            readonly title: string;
            /** Format: uri */
            readonly url: string | null;
            readonly namesAmbassador: boolean;
            readonly eventIds: readonly string[];
            readonly editionYear: number;
            readonly knowingly: boolean;
        };
        readonly RelayListRequest: {
            readonly editionYear: number;
            readonly text: string;
        };
        /** @enum {string} */
        readonly RelayField: "date" | "kind" | "outlet" | "title" | "url" | "namesAmbassador";
        readonly RelayCellProblem: {
            readonly field: components["schemas"]["RelayField"];
            readonly text: string;
        };
        readonly RelayLineView: {
            readonly line: number;
            readonly cells: readonly string[];
            readonly problems: readonly components["schemas"]["RelayCellProblem"][];
            readonly like: string | null;
        };
        readonly RelayListView: {
            readonly rows: number;
            readonly fresh: number;
            readonly repeated: number;
            readonly problems: number;
            readonly headed: boolean;
            readonly ignored: readonly string[];
            readonly lines: readonly components["schemas"]["RelayLineView"][];
            readonly repeatedLines: readonly number[];
        };
        readonly AddRelayListRequest: {
            readonly editionYear: number;
            readonly text: string;
            readonly without: readonly number[];
        };
        readonly AddedRelaysView: {
            readonly added: number;
            readonly leftOut: number;
            readonly problems: number;
        };
        readonly ChangeMediaRelayRequest: {
            /** Format: date */
            readonly date: string;
            readonly kind: components["schemas"]["MediaKind"];
            readonly outlet: string;
            readonly title: string;
            /** Format: uri */
            readonly url: string | null;
            readonly namesAmbassador: boolean;
            readonly eventIds: readonly string[];
            readonly version: number;
        };
        readonly MediaRelayVersion: {
            readonly version: number;
        };
        /** @enum {string} */
        readonly MeetingKind: "workshop" | "kick_off" | "other";
        readonly MeetingView: {
            /** Format: uuid */
            readonly id: string;
            readonly editionYear: number;
            readonly title: string;
            readonly kind: components["schemas"]["MeetingKind"];
            /** Format: date */
            readonly heldOn: string;
            readonly place: string;
            readonly online: boolean;
            readonly participants: number;
            readonly unlinked: number;
            readonly version: number;
        };
        readonly MeetingsPageView: {
            readonly items: readonly components["schemas"]["MeetingView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly keep: components["schemas"]["VerdictView"];
        };
        readonly MeetingShareView: {
            readonly code: string | null;
            readonly participations: number;
            readonly structures: number;
        };
        readonly MeetingFiguresView: {
            readonly meetings: number;
            readonly participations: number;
            readonly persons: number;
            readonly structures: number;
            readonly known: number;
            readonly filed: number;
            readonly departments: readonly components["schemas"]["MeetingShareView"][];
            readonly kinds: readonly components["schemas"]["MeetingShareView"][];
        };
        readonly AddMeetingRequest: {
            readonly title: string;
            readonly kind: components["schemas"]["MeetingKind"];
            /** Format: date */
            readonly heldOn: string;
            readonly place: string;
            readonly online: boolean;
            readonly editionYear: number;
        };
        readonly ChangeMeetingRequest: {
            readonly title: string;
            readonly kind: components["schemas"]["MeetingKind"];
            /** Format: date */
            readonly heldOn: string;
            readonly place: string;
            readonly online: boolean;
            readonly version: number;
        };
        readonly MeetingVersion: {
            readonly version: number;
        };
        /** @enum {string} */
        readonly LinkState: "linked" | "unlinked";
        readonly ParticipantSuggestion: {
            /** Format: uuid */
            readonly organisationId: string | null;
            readonly organisationName: string | null;
            /** Format: uuid */
            readonly personId: string | null;
            readonly personName: string | null;
            readonly certain: boolean;
        };
        readonly ParticipantView: {
            readonly name: string;
            /** Format: email */
            readonly email: string | null;
            readonly structure: string;
            readonly department: string | null;
            readonly kind: components["schemas"]["OrganisationKind"] | null;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly organisationId: string | null;
            readonly organisationName: string | null;
            /** Format: uuid */
            readonly personId: string | null;
            readonly personName: string | null;
            readonly filed: boolean | null;
            readonly suggestion: components["schemas"]["ParticipantSuggestion"] | null;
            readonly version: number;
        };
        readonly ParticipantsPageView: {
            readonly meeting: components["schemas"]["MeetingView"];
            readonly items: readonly components["schemas"]["ParticipantView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly keep: components["schemas"]["VerdictView"];
        };
        readonly ParticipantContent: {
            readonly name: string;
            /** Format: email */
            readonly email: string | null;
            readonly structure: string;
            readonly department: string | null;
            readonly kind: components["schemas"]["OrganisationKind"] | null;
        };
        readonly ParticipantListRequest: {
            readonly text: string;
        };
        /** @enum {string} */
        readonly ParticipantField: "name" | "structure" | "department" | "kind" | "email";
        readonly ParticipantCellProblem: {
            readonly field: components["schemas"]["ParticipantField"];
            readonly text: string;
        };
        readonly ParticipantLineView: {
            readonly line: number;
            readonly cells: readonly string[];
            readonly problems: readonly components["schemas"]["ParticipantCellProblem"][];
            readonly repeated: boolean;
        };
        readonly ParticipantListView: {
            readonly rows: number;
            readonly fresh: number;
            readonly repeated: number;
            readonly problems: number;
            readonly headed: boolean;
            readonly ignored: readonly string[];
            readonly lines: readonly components["schemas"]["ParticipantLineView"][];
        };
        readonly AddedParticipantsView: {
            readonly added: number;
            readonly repeated: number;
            readonly problems: number;
        };
        readonly ParticipantLink: {
            /** Format: uuid */
            readonly participantId: string;
            /** Format: uuid */
            readonly organisationId: string | null;
            /** Format: uuid */
            readonly personId: string | null;
        };
        readonly LinkParticipantsRequest: {
            readonly links: readonly components["schemas"]["ParticipantLink"][];
        };
        readonly LinkedParticipantsView: {
            readonly linked: number;
        };
        readonly ChangeParticipantRequest: {
            readonly name: string;
            /** Format: email */
            readonly email: string | null;
            readonly structure: string;
            readonly department: string | null;
            readonly kind: components["schemas"]["OrganisationKind"] | null;
            readonly version: number;
        };
        /** @enum {string} */
        readonly StepChannel: "mail" | "mail_and_copy" | "call";
        readonly LadderStepView: {
            readonly days: number;
            readonly channel: components["schemas"]["StepChannel"];
        };
        /** @enum {string} */
        readonly Matter: "draft" | "correction" | "condition" | "photo" | "kit_order" | "attendance" | "questionnaire";
        readonly MissingCountView: {
            readonly matter: components["schemas"]["Matter"];
            readonly missing: number;
            readonly late: number;
        };
        readonly ReminderLadderView: {
            readonly year: number;
            readonly version: number;
            readonly running: boolean;
            readonly steps: readonly components["schemas"]["LadderStepView"][];
            readonly rhythmHours: number;
            readonly matters: readonly components["schemas"]["Matter"][];
            readonly missing: readonly components["schemas"]["MissingCountView"][];
            readonly latePeople: number;
            readonly change: components["schemas"]["VerdictView"];
        };
        readonly LadderStepRequest: {
            readonly days: number;
            readonly channel: components["schemas"]["StepChannel"];
        };
        readonly SaveReminderLadderRequest: {
            readonly version: number;
            readonly running: boolean;
            readonly steps: readonly components["schemas"]["LadderStepRequest"][];
            readonly rhythmHours: number;
            readonly matters: readonly components["schemas"]["Matter"][];
        };
        /** @enum {string} */
        readonly ReminderOutcome: "waiting" | "partly" | "settled";
        /** @enum {string} */
        readonly ReminderOrigin: "ladder" | "by_hand";
        readonly RemindedMatterView: {
            readonly matter: components["schemas"]["Matter"];
            readonly title: string;
            /** Format: uuid */
            readonly applicationId: string;
            /** Format: date */
            readonly dueOn: string;
            readonly step: number | null;
            /** Format: date-time */
            readonly settledAt: string | null;
        };
        readonly ReminderView: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly personId: string;
            readonly name: string;
            readonly address: string;
            readonly organisations: readonly string[];
            /** Format: date-time */
            readonly madeAt: string;
            readonly origin: components["schemas"]["ReminderOrigin"];
            readonly matters: readonly components["schemas"]["RemindedMatterView"][];
            readonly outcome: components["schemas"]["ReminderOutcome"];
            readonly message: components["schemas"]["MessageState"] | null;
            /** Format: date-time */
            readonly visitedAt: string | null;
            readonly linkStands: boolean;
            readonly revokeLink: components["schemas"]["VerdictView"];
        };
        readonly OutcomeCountView: {
            readonly outcome: components["schemas"]["ReminderOutcome"];
            readonly count: number;
        };
        readonly RemindersPageView: {
            readonly items: readonly components["schemas"]["ReminderView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly outcomes: readonly components["schemas"]["OutcomeCountView"][];
        };
        /** @enum {string} */
        readonly ReminderScope: "late" | "begun";
        readonly ReminderRecipientView: {
            /** Format: uuid */
            readonly personId: string;
            readonly name: string;
            readonly address: string;
            readonly organisations: readonly string[];
            readonly subject: string;
            readonly text: string;
            readonly unreachable: boolean;
        };
        /** @enum {string} */
        readonly WaitingReason: "paused" | "rhythm" | "not_yet";
        readonly NotRemindedView: {
            readonly why: components["schemas"]["WaitingReason"];
            readonly people: number;
            readonly names: readonly string[];
        };
        readonly ReminderPreviewView: {
            readonly items: readonly components["schemas"]["ReminderRecipientView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
            readonly leftOut: readonly components["schemas"]["NotRemindedView"][];
            readonly send: components["schemas"]["VerdictView"];
        };
        readonly SendRemindersRequest: {
            readonly year: number;
            readonly scope: components["schemas"]["ReminderScope"];
            readonly expected: number;
        };
        readonly SentRemindersView: {
            readonly sent: number;
        };
        readonly ReminderPauseView: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly personId: string | null;
            /** Format: uuid */
            readonly organisationId: string | null;
            readonly name: string;
            readonly reason: string;
            /** Format: date */
            readonly until: string | null;
            readonly pausedBy: string;
            /** Format: date-time */
            readonly pausedAt: string;
            readonly end: components["schemas"]["VerdictView"];
        };
        readonly ReminderPausesView: {
            readonly items: readonly components["schemas"]["ReminderPauseView"][];
        };
        readonly PauseRemindersRequest: {
            readonly year: number;
            /** Format: uuid */
            readonly personId: string | null;
            /** Format: uuid */
            readonly organisationId: string | null;
            readonly reason: string;
            /** Format: date */
            readonly until: string | null;
        };
        readonly PhoneView: {
            readonly who: string;
            readonly phone: string;
        };
        readonly CalledMatterView: {
            readonly matter: components["schemas"]["Matter"];
            readonly title: string;
            /** Format: date */
            readonly dueOn: string;
        };
        readonly ReminderCallView: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly organisationId: string;
            readonly organisationName: string;
            readonly phones: readonly components["schemas"]["PhoneView"][];
            readonly matters: readonly components["schemas"]["CalledMatterView"][];
            readonly reminders: number;
            /** Format: date-time */
            readonly listedAt: string;
            /** Format: date-time */
            readonly calledAt: string | null;
            readonly calledBy: string;
            readonly note: string;
            readonly noteCall: components["schemas"]["VerdictView"];
        };
        readonly ReminderCallsPageView: {
            readonly items: readonly components["schemas"]["ReminderCallView"][];
            readonly total: number;
            readonly page: number;
            readonly size: number;
        };
        readonly NoteCallRequest: {
            readonly called: boolean;
            readonly note: string;
        };
        /** @enum {string} */
        readonly LinkClosure: "revoked" | "expired" | "over";
        readonly PersonalLinkItemView: {
            readonly matter: components["schemas"]["Matter"];
            /** Format: uuid */
            readonly subjectId: string;
            readonly title: string;
            readonly organisationName: string;
            readonly detail: string;
            /** Format: date */
            readonly dueOn: string;
            readonly late: boolean;
            readonly here: boolean;
            readonly path: string;
        };
        readonly PersonalLinkView: {
            readonly closure: components["schemas"]["LinkClosure"] | null;
            readonly name: string;
            readonly editionYear: number;
            /** Format: date */
            readonly expiresOn: string;
            readonly items: readonly components["schemas"]["PersonalLinkItemView"][];
        };
        readonly MailedHeader: {
            readonly name: string;
            readonly value: string;
        };
        readonly MailedFile: {
            readonly name: string;
            readonly type: string;
            readonly content: string;
            readonly within?: boolean;
        };
        readonly MailedReplyRequest: {
            readonly messageId: string;
            readonly from: string;
            readonly to: readonly string[];
            readonly text?: string;
            readonly html?: string;
            readonly headers?: readonly components["schemas"]["MailedHeader"][];
            readonly files?: readonly components["schemas"]["MailedFile"][];
        };
        /** @enum {string} */
        readonly MailOutcome: "entered" | "returned" | "automatic" | "unaddressed" | "forged" | "expired" | "foreign" | "closed" | "too_many" | "empty" | "unreadable";
        readonly MailOutcomeView: {
            readonly outcome: components["schemas"]["MailOutcome"];
            readonly count: number;
        };
        readonly ReceivedMailsView: {
            readonly open: boolean;
            readonly outcomes: readonly components["schemas"]["MailOutcomeView"][];
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
            readonly retryAfter?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AccessWish = components['schemas']['AccessWish'];
export type AccessRequest = components['schemas']['AccessRequest'];
export type AccessRequestView = components['schemas']['AccessRequestView'];
export type LinkPurpose = components['schemas']['LinkPurpose'];
export type LinkView = components['schemas']['LinkView'];
export type RegionView = components['schemas']['RegionView'];
export type PendingStage = components['schemas']['PendingStage'];
export type PersonView = components['schemas']['PersonView'];
export type Role = components['schemas']['Role'];
export type AffiliationView = components['schemas']['AffiliationView'];
export type SessionView = components['schemas']['SessionView'];
export type SignUpRequest = components['schemas']['SignUpRequest'];
export type NewPasswordRequest = components['schemas']['NewPasswordRequest'];
export type EmailConfirmationView = components['schemas']['EmailConfirmationView'];
export type PendingEmailView = components['schemas']['PendingEmailView'];
export type AccountView = components['schemas']['AccountView'];
export type NameRequest = components['schemas']['NameRequest'];
export type EmailChangeRequest = components['schemas']['EmailChangeRequest'];
export type PasswordRequest = components['schemas']['PasswordRequest'];
export type PasswordRemovalRequest = components['schemas']['PasswordRemovalRequest'];
export type SignInMethod = components['schemas']['SignInMethod'];
export type SessionStage = components['schemas']['SessionStage'];
export type AccountSessionRow = components['schemas']['AccountSessionRow'];
export type AccountSessionsPage = components['schemas']['AccountSessionsPage'];
export type EndedSessionsView = components['schemas']['EndedSessionsView'];
export type SignInRequest = components['schemas']['SignInRequest'];
export type RoleRequest = components['schemas']['RoleRequest'];
export type SignedOutView = components['schemas']['SignedOutView'];
export type HoldingView = components['schemas']['HoldingView'];
export type StorageTermView = components['schemas']['StorageTermView'];
export type CoordinationContactView = components['schemas']['CoordinationContactView'];
export type PrivacyView = components['schemas']['PrivacyView'];
export type CorrectionView = components['schemas']['CorrectionView'];
export type OwnHoldingView = components['schemas']['OwnHoldingView'];
export type ReasonView = components['schemas']['ReasonView'];
export type VerdictView = components['schemas']['VerdictView'];
export type OwnDataView = components['schemas']['OwnDataView'];
export type EraseAccountRequest = components['schemas']['EraseAccountRequest'];
export type ClearingView = components['schemas']['ClearingView'];
export type KeptAccountView = components['schemas']['KeptAccountView'];
export type RetentionView = components['schemas']['RetentionView'];
export type ChangeContactRequest = components['schemas']['ChangeContactRequest'];
export type AccountStanding = components['schemas']['AccountStanding'];
export type PeopleSort = components['schemas']['PeopleSort'];
export type GrantedRoleView = components['schemas']['GrantedRoleView'];
export type PersonRow = components['schemas']['PersonRow'];
export type PeoplePage = components['schemas']['PeoplePage'];
export type FactorMethod = components['schemas']['FactorMethod'];
export type WaitingInvitationView = components['schemas']['WaitingInvitationView'];
export type PersonActionsView = components['schemas']['PersonActionsView'];
export type PersonDetailView = components['schemas']['PersonDetailView'];
export type GrantedRoleRequest = components['schemas']['GrantedRoleRequest'];
export type ChangeRolesRequest = components['schemas']['ChangeRolesRequest'];
export type MembershipLevel = components['schemas']['MembershipLevel'];
export type PendingInvitationView = components['schemas']['PendingInvitationView'];
export type PendingInvitationsPage = components['schemas']['PendingInvitationsPage'];
export type InviteRequest = components['schemas']['InviteRequest'];
export type InvitedActivityView = components['schemas']['InvitedActivityView'];
export type InvitationView = components['schemas']['InvitationView'];
export type AcceptInvitationRequest = components['schemas']['AcceptInvitationRequest'];
export type ProofMethod = components['schemas']['ProofMethod'];
export type ProofMethodView = components['schemas']['ProofMethodView'];
export type SecondStepView = components['schemas']['SecondStepView'];
export type CodeRequest = components['schemas']['CodeRequest'];
export type ProofPasswordRequest = components['schemas']['ProofPasswordRequest'];
export type PasskeyOptionsView = components['schemas']['PasskeyOptionsView'];
export type PasskeyAnswerRequest = components['schemas']['PasskeyAnswerRequest'];
export type SecondFactorView = components['schemas']['SecondFactorView'];
export type SecondFactorsView = components['schemas']['SecondFactorsView'];
export type TotpSecretView = components['schemas']['TotpSecretView'];
export type TotpEnrolmentRequest = components['schemas']['TotpEnrolmentRequest'];
export type FactorAddedView = components['schemas']['FactorAddedView'];
export type PasskeyEnrolmentRequest = components['schemas']['PasskeyEnrolmentRequest'];
export type RecoveryCodesView = components['schemas']['RecoveryCodesView'];
export type SecondFactorSettings = components['schemas']['SecondFactorSettings'];
export type LikenessReason = components['schemas']['LikenessReason'];
export type PairedOrganisationView = components['schemas']['PairedOrganisationView'];
export type Likeness = components['schemas']['Likeness'];
export type DuplicatePairView = components['schemas']['DuplicatePairView'];
export type DuplicatesPageView = components['schemas']['DuplicatesPageView'];
export type MergeField = components['schemas']['MergeField'];
export type MergeValueView = components['schemas']['MergeValueView'];
export type MergeYearView = components['schemas']['MergeYearView'];
export type MergeMemberView = components['schemas']['MergeMemberView'];
export type MergePartView = components['schemas']['MergePartView'];
export type MergeableView = components['schemas']['MergeableView'];
export type ComparisonView = components['schemas']['ComparisonView'];
export type OrganisationMergeView = components['schemas']['OrganisationMergeView'];
export type OrganisationMergesPageView = components['schemas']['OrganisationMergesPageView'];
export type MergeSide = components['schemas']['MergeSide'];
export type MergeChoice = components['schemas']['MergeChoice'];
export type MergeOrganisationsRequest = components['schemas']['MergeOrganisationsRequest'];
export type OrganisationMergeDetailView = components['schemas']['OrganisationMergeDetailView'];
export type MemberView = components['schemas']['MemberView'];
export type JoinRequestView = components['schemas']['JoinRequestView'];
export type TeamView = components['schemas']['TeamView'];
export type DepartureRequest = components['schemas']['DepartureRequest'];
export type AfterHandover = components['schemas']['AfterHandover'];
export type HandoverRequest = components['schemas']['HandoverRequest'];
export type LevelRequest = components['schemas']['LevelRequest'];
export type JoinRequestRequest = components['schemas']['JoinRequestRequest'];
export type JoinResolution = components['schemas']['JoinResolution'];
export type OwnJoinRequestView = components['schemas']['OwnJoinRequestView'];
export type OwnJoinRequestsView = components['schemas']['OwnJoinRequestsView'];
export type JoinAcceptanceRequest = components['schemas']['JoinAcceptanceRequest'];
export type JoinRefusalRequest = components['schemas']['JoinRefusalRequest'];
export type OrganisationKind = components['schemas']['OrganisationKind'];
export type FoundOrganisationView = components['schemas']['FoundOrganisationView'];
export type FoundOrganisationsPageView = components['schemas']['FoundOrganisationsPageView'];
export type LikelyDuplicatesRequest = components['schemas']['LikelyDuplicatesRequest'];
export type LikelyDuplicateView = components['schemas']['LikelyDuplicateView'];
export type LikelyDuplicatesView = components['schemas']['LikelyDuplicatesView'];
export type HolderFamily = components['schemas']['HolderFamily'];
export type LegalForm = components['schemas']['LegalForm'];
export type CreateOrganisationRequest = components['schemas']['CreateOrganisationRequest'];
export type SeatView = components['schemas']['SeatView'];
export type DatedNetworkView = components['schemas']['DatedNetworkView'];
export type ParticipationView = components['schemas']['ParticipationView'];
export type SheetMayView = components['schemas']['SheetMayView'];
export type OrganisationSheetView = components['schemas']['OrganisationSheetView'];
export type ChangeOrganisationRequest = components['schemas']['ChangeOrganisationRequest'];
export type EventKind = components['schemas']['EventKind'];
export type PublicOrganisationEventView = components['schemas']['PublicOrganisationEventView'];
export type PublicOrganisationView = components['schemas']['PublicOrganisationView'];
export type TeamFilter = components['schemas']['TeamFilter'];
export type YesOrNo = components['schemas']['YesOrNo'];
export type OrganisationSort = components['schemas']['OrganisationSort'];
export type OrganisationRowView = components['schemas']['OrganisationRowView'];
export type OrganisationsPageView = components['schemas']['OrganisationsPageView'];
export type OrganisationProfileView = components['schemas']['OrganisationProfileView'];
export type OrganisationMayView = components['schemas']['OrganisationMayView'];
export type OrganisationDetailView = components['schemas']['OrganisationDetailView'];
export type MunicipalityView = components['schemas']['MunicipalityView'];
export type MunicipalitiesPageView = components['schemas']['MunicipalitiesPageView'];
export type UnitSuggestionView = components['schemas']['UnitSuggestionView'];
export type UnitSuggestionsView = components['schemas']['UnitSuggestionsView'];
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
export type Vocabulary = components['schemas']['Vocabulary'];
export type EditionTermData = components['schemas']['EditionTermData'];
export type EditionVocabularyData = components['schemas']['EditionVocabularyData'];
export type Asking = components['schemas']['Asking'];
export type EditionAskingData = components['schemas']['EditionAskingData'];
export type QuestionType = components['schemas']['QuestionType'];
export type QuestionOptionData = components['schemas']['QuestionOptionData'];
export type VisibleWhenData = components['schemas']['VisibleWhenData'];
export type QuestionPartData = components['schemas']['QuestionPartData'];
export type KnownFact = components['schemas']['KnownFact'];
export type ContinuedQuestionData = components['schemas']['ContinuedQuestionData'];
export type QuestionData = components['schemas']['QuestionData'];
export type TermUseView = components['schemas']['TermUseView'];
export type OptionUseView = components['schemas']['OptionUseView'];
export type QuestionUseView = components['schemas']['QuestionUseView'];
export type EditionFormView = components['schemas']['EditionFormView'];
export type SaveEditionFormRequest = components['schemas']['SaveEditionFormRequest'];
export type CharterVersionView = components['schemas']['CharterVersionView'];
export type EditionCharterView = components['schemas']['EditionCharterView'];
export type WriteCharterRequest = components['schemas']['WriteCharterRequest'];
export type OpenCallView = components['schemas']['OpenCallView'];
export type KindCountsView = components['schemas']['KindCountsView'];
export type SpectrumLineView = components['schemas']['SpectrumLineView'];
export type LastEditionView = components['schemas']['LastEditionView'];
export type DoorView = components['schemas']['DoorView'];
export type CallExplainedView = components['schemas']['CallExplainedView'];
export type CallDoorView = components['schemas']['CallDoorView'];
export type ApplicationState = components['schemas']['ApplicationState'];
export type DraftCompletion = components['schemas']['DraftCompletion'];
export type DossierOrigin = components['schemas']['DossierOrigin'];
export type Yes = components['schemas']['Yes'];
export type NeedDirection = components['schemas']['NeedDirection'];
export type ApplicationSort = components['schemas']['ApplicationSort'];
export type Label = components['schemas']['Label'];
export type ApplicationEventSummaryView = components['schemas']['ApplicationEventSummaryView'];
export type ApplicationSummaryView = components['schemas']['ApplicationSummaryView'];
export type ApplicationStateCountView = components['schemas']['ApplicationStateCountView'];
export type ApplicationsPageView = components['schemas']['ApplicationsPageView'];
export type BeginningFrom = components['schemas']['BeginningFrom'];
export type BeginningSourceRequest = components['schemas']['BeginningSourceRequest'];
export type BeginApplicationRequest = components['schemas']['BeginApplicationRequest'];
export type ApplicationEditionView = components['schemas']['ApplicationEditionView'];
export type ApplicationOrganisationView = components['schemas']['ApplicationOrganisationView'];
export type EventFormat = components['schemas']['EventFormat'];
export type AttendanceMode = components['schemas']['AttendanceMode'];
export type EventMunicipalityView = components['schemas']['EventMunicipalityView'];
export type SlotView = components['schemas']['SlotView'];
export type ActivityView = components['schemas']['ActivityView'];
export type EventView = components['schemas']['EventView'];
export type ApplicationRefusal = components['schemas']['ApplicationRefusal'];
export type ApplicationReasonView = components['schemas']['ApplicationReasonView'];
export type ApplicationVerdictView = components['schemas']['ApplicationVerdictView'];
export type ApplicationMayView = components['schemas']['ApplicationMayView'];
export type MissingWeight = components['schemas']['MissingWeight'];
export type DossierSection = components['schemas']['DossierSection'];
export type MissingView = components['schemas']['MissingView'];
export type ApplicationView = components['schemas']['ApplicationView'];
export type SubmitApplicationRequest = components['schemas']['SubmitApplicationRequest'];
export type SubmittedView = components['schemas']['SubmittedView'];
export type WithdrawApplicationRequest = components['schemas']['WithdrawApplicationRequest'];
export type CriterionKind = components['schemas']['CriterionKind'];
export type PortalCheck = components['schemas']['PortalCheck'];
export type CriterionSettingView = components['schemas']['CriterionSettingView'];
export type ScoreCriterionRequest = components['schemas']['ScoreCriterionRequest'];
export type EditionCriteriaView = components['schemas']['EditionCriteriaView'];
export type CriterionRequest = components['schemas']['CriterionRequest'];
export type WriteCriteriaRequest = components['schemas']['WriteCriteriaRequest'];
export type CriterionMark = components['schemas']['CriterionMark'];
export type FindingView = components['schemas']['FindingView'];
export type MarkedBy = components['schemas']['MarkedBy'];
export type ExaminedCriterionView = components['schemas']['ExaminedCriterionView'];
export type CriteriaCountView = components['schemas']['CriteriaCountView'];
export type CoordinatorView = components['schemas']['CoordinatorView'];
export type Voice = components['schemas']['Voice'];
export type AwaitedVoiceView = components['schemas']['AwaitedVoiceView'];
export type ExaminationView = components['schemas']['ExaminationView'];
export type Nearness = components['schemas']['Nearness'];
export type NeighbourView = components['schemas']['NeighbourView'];
export type NeighbourDepartmentView = components['schemas']['NeighbourDepartmentView'];
export type NeighboursView = components['schemas']['NeighboursView'];
export type MarkCriterionRequest = components['schemas']['MarkCriterionRequest'];
export type AssignRequest = components['schemas']['AssignRequest'];
export type RemindVoiceRequest = components['schemas']['RemindVoiceRequest'];
export type DossierFigureView = components['schemas']['DossierFigureView'];
export type GridLineView = components['schemas']['GridLineView'];
export type ReadingDigestView = components['schemas']['ReadingDigestView'];
export type SessionState = components['schemas']['SessionState'];
export type CoveringSessionView = components['schemas']['CoveringSessionView'];
export type ReadingProgressView = components['schemas']['ReadingProgressView'];
export type LabelCountView = components['schemas']['LabelCountView'];
export type CoveredPlacesView = components['schemas']['CoveredPlacesView'];
export type CoverageDepartmentView = components['schemas']['CoverageDepartmentView'];
export type CoverageGroup = components['schemas']['CoverageGroup'];
export type CoverageLineView = components['schemas']['CoverageLineView'];
export type CoverageGroupView = components['schemas']['CoverageGroupView'];
export type CommitteeCoverageView = components['schemas']['CommitteeCoverageView'];
export type Booklet = components['schemas']['Booklet'];
export type ProposedOutcome = components['schemas']['ProposedOutcome'];
export type ProposalView = components['schemas']['ProposalView'];
export type ProposalsView = components['schemas']['ProposalsView'];
export type ProposalRequest = components['schemas']['ProposalRequest'];
export type ProposeRequest = components['schemas']['ProposeRequest'];
export type ScenarioView = components['schemas']['ScenarioView'];
export type ScenariosView = components['schemas']['ScenariosView'];
export type MeanPointsView = components['schemas']['MeanPointsView'];
export type ScenarioEventView = components['schemas']['ScenarioEventView'];
export type ScenarioShareView = components['schemas']['ScenarioShareView'];
export type ScenarioGroupView = components['schemas']['ScenarioGroupView'];
export type WhitePlacesView = components['schemas']['WhitePlacesView'];
export type ScenarioSheetView = components['schemas']['ScenarioSheetView'];
export type CreateScenarioRequest = components['schemas']['CreateScenarioRequest'];
export type RenameScenarioRequest = components['schemas']['RenameScenarioRequest'];
export type EventAudience = components['schemas']['EventAudience'];
export type ScenarioFilter = components['schemas']['ScenarioFilter'];
export type DecideInScenarioRequest = components['schemas']['DecideInScenarioRequest'];
export type AdoptScenarioRequest = components['schemas']['AdoptScenarioRequest'];
export type AdoptionView = components['schemas']['AdoptionView'];
export type VoicePointsView = components['schemas']['VoicePointsView'];
export type ScoredLineView = components['schemas']['ScoredLineView'];
export type VoiceScoreView = components['schemas']['VoiceScoreView'];
export type GridScoresView = components['schemas']['GridScoresView'];
export type PointsRequest = components['schemas']['PointsRequest'];
export type GivePointsRequest = components['schemas']['GivePointsRequest'];
export type OpinionPosition = components['schemas']['OpinionPosition'];
export type OpinionView = components['schemas']['OpinionView'];
export type QuorumView = components['schemas']['QuorumView'];
export type DecisionOutcome = components['schemas']['DecisionOutcome'];
export type ReviewedEventView = components['schemas']['ReviewedEventView'];
export type ReviewActionsView = components['schemas']['ReviewActionsView'];
export type ApplicationReviewView = components['schemas']['ApplicationReviewView'];
export type ConditionState = components['schemas']['ConditionState'];
export type MessageFileView = components['schemas']['MessageFileView'];
export type OwnConditionAnswerView = components['schemas']['OwnConditionAnswerView'];
export type EventConditionView = components['schemas']['EventConditionView'];
export type EventAnswerView = components['schemas']['EventAnswerView'];
export type ApplicationAnswerView = components['schemas']['ApplicationAnswerView'];
export type DeclareInadmissibleRequest = components['schemas']['DeclareInadmissibleRequest'];
export type GiveOpinionRequest = components['schemas']['GiveOpinionRequest'];
export type DecisionRequest = components['schemas']['DecisionRequest'];
export type RecordDecisionsRequest = components['schemas']['RecordDecisionsRequest'];
export type Awaited = components['schemas']['Awaited'];
export type ReviewMatter = components['schemas']['ReviewMatter'];
export type WaitingFor = components['schemas']['WaitingFor'];
export type QueuedApplicationView = components['schemas']['QueuedApplicationView'];
export type WaitingCountsView = components['schemas']['WaitingCountsView'];
export type MatterCountView = components['schemas']['MatterCountView'];
export type ReviewQueuePageView = components['schemas']['ReviewQueuePageView'];
export type PreparedEventView = components['schemas']['PreparedEventView'];
export type LotProblem = components['schemas']['LotProblem'];
export type LotProblemView = components['schemas']['LotProblemView'];
export type PreparedDossierView = components['schemas']['PreparedDossierView'];
export type PreparationView = components['schemas']['PreparationView'];
export type NotificationMailRequest = components['schemas']['NotificationMailRequest'];
export type LotDossierRequest = components['schemas']['LotDossierRequest'];
export type SendLotRequest = components['schemas']['SendLotRequest'];
export type LotRefusalView = components['schemas']['LotRefusalView'];
export type LotView = components['schemas']['LotView'];
export type LotsPageView = components['schemas']['LotsPageView'];
export type CertificateState = components['schemas']['CertificateState'];
export type LabelCheckView = components['schemas']['LabelCheckView'];
export type ConditionCountsView = components['schemas']['ConditionCountsView'];
export type ConditionAnswerView = components['schemas']['ConditionAnswerView'];
export type ConditionView = components['schemas']['ConditionView'];
export type ConditionsPageView = components['schemas']['ConditionsPageView'];
export type AnswerConditionRequest = components['schemas']['AnswerConditionRequest'];
export type LiftConditionRequest = components['schemas']['LiftConditionRequest'];
export type ChangeLabelRequest = components['schemas']['ChangeLabelRequest'];
export type ChangeState = components['schemas']['ChangeState'];
export type Happening = components['schemas']['Happening'];
export type FactChangeView = components['schemas']['FactChangeView'];
export type ListedChangeView = components['schemas']['ListedChangeView'];
export type EventChangesPageView = components['schemas']['EventChangesPageView'];
export type PlaceView = components['schemas']['PlaceView'];
export type EventChangeView = components['schemas']['EventChangeView'];
export type EventLifeView = components['schemas']['EventLifeView'];
export type FactChangeRequest = components['schemas']['FactChangeRequest'];
export type ChangeEventRequest = components['schemas']['ChangeEventRequest'];
export type ChangeRefusalRequest = components['schemas']['ChangeRefusalRequest'];
export type CallOffRequest = components['schemas']['CallOffRequest'];
export type CalledOffView = components['schemas']['CalledOffView'];
export type RegroupedDossierView = components['schemas']['RegroupedDossierView'];
export type RegroupingKind = components['schemas']['RegroupingKind'];
export type RegroupableEventView = components['schemas']['RegroupableEventView'];
export type RegroupingView = components['schemas']['RegroupingView'];
export type DossierRegroupingView = components['schemas']['DossierRegroupingView'];
export type DossierRegroupingsView = components['schemas']['DossierRegroupingsView'];
export type RegroupingHolderView = components['schemas']['RegroupingHolderView'];
export type EventRegroupingView = components['schemas']['EventRegroupingView'];
export type VillageView = components['schemas']['VillageView'];
export type VillagesPageView = components['schemas']['VillagesPageView'];
export type PromoteRequest = components['schemas']['PromoteRequest'];
export type RegroupedView = components['schemas']['RegroupedView'];
export type FoldRequest = components['schemas']['FoldRequest'];
export type ReportedSlotView = components['schemas']['ReportedSlotView'];
export type ReportedEventView = components['schemas']['ReportedEventView'];
export type ReportStatus = components['schemas']['ReportStatus'];
export type ReportState = components['schemas']['ReportState'];
export type Audience = components['schemas']['Audience'];
export type SchoolLevel = components['schemas']['SchoolLevel'];
export type Channel = components['schemas']['Channel'];
export type Counting = components['schemas']['Counting'];
export type AttendanceLineView = components['schemas']['AttendanceLineView'];
export type CountMethod = components['schemas']['CountMethod'];
export type ClassAbsence = components['schemas']['ClassAbsence'];
export type GuestKind = components['schemas']['GuestKind'];
export type GuestVisitView = components['schemas']['GuestVisitView'];
export type AttendanceReportView = components['schemas']['AttendanceReportView'];
export type FormerAttendanceView = components['schemas']['FormerAttendanceView'];
export type ReportedActivityView = components['schemas']['ReportedActivityView'];
export type CountedFrom = components['schemas']['CountedFrom'];
export type AttendanceActionsView = components['schemas']['AttendanceActionsView'];
export type EventAttendanceView = components['schemas']['EventAttendanceView'];
export type AttendanceVersionView = components['schemas']['AttendanceVersionView'];
export type AttendanceVersionsView = components['schemas']['AttendanceVersionsView'];
export type AttendanceLineRequest = components['schemas']['AttendanceLineRequest'];
export type GuestVisitRequest = components['schemas']['GuestVisitRequest'];
export type SaveAttendanceRequest = components['schemas']['SaveAttendanceRequest'];
export type SubmitAttendanceRequest = components['schemas']['SubmitAttendanceRequest'];
export type QueryAttendanceRequest = components['schemas']['QueryAttendanceRequest'];
export type CollectedEventView = components['schemas']['CollectedEventView'];
export type ReportStatusCountView = components['schemas']['ReportStatusCountView'];
export type DepartmentCollectionView = components['schemas']['DepartmentCollectionView'];
export type CollectionSummaryView = components['schemas']['CollectionSummaryView'];
export type CollectionPageView = components['schemas']['CollectionPageView'];
export type EarlierAnswerView = components['schemas']['EarlierAnswerView'];
export type EarlierEvaluationView = components['schemas']['EarlierEvaluationView'];
export type RegisterSort = components['schemas']['RegisterSort'];
export type MentionedSpellingView = components['schemas']['MentionedSpellingView'];
export type MergedUnitView = components['schemas']['MergedUnitView'];
export type ResearchUnitView = components['schemas']['ResearchUnitView'];
export type ResearchUnitsPageView = components['schemas']['ResearchUnitsPageView'];
export type ResearchNumbersView = components['schemas']['ResearchNumbersView'];
export type CreateResearchUnitRequest = components['schemas']['CreateResearchUnitRequest'];
export type ChangeResearchUnitRequest = components['schemas']['ChangeResearchUnitRequest'];
export type MergeUnitRequest = components['schemas']['MergeUnitRequest'];
export type SuggestedUnitView = components['schemas']['SuggestedUnitView'];
export type UnmatchedSpellingView = components['schemas']['UnmatchedSpellingView'];
export type UnmatchedSpellingsPageView = components['schemas']['UnmatchedSpellingsPageView'];
export type AttachSpellingRequest = components['schemas']['AttachSpellingRequest'];
export type MessageState = components['schemas']['MessageState'];
export type MessageKind = components['schemas']['MessageKind'];
export type HeldReason = components['schemas']['HeldReason'];
export type OutboxRowView = components['schemas']['OutboxRowView'];
export type OutboxCountView = components['schemas']['OutboxCountView'];
export type OutboxMessagesView = components['schemas']['OutboxMessagesView'];
export type OutboxVerdictsView = components['schemas']['OutboxVerdictsView'];
export type OutboxMessageView = components['schemas']['OutboxMessageView'];
export type EditMessageRequest = components['schemas']['EditMessageRequest'];
export type ReleaseMessagesRequest = components['schemas']['ReleaseMessagesRequest'];
export type ReleasedMessageView = components['schemas']['ReleasedMessageView'];
export type ReleasedMessagesView = components['schemas']['ReleasedMessagesView'];
export type ReviewedKindsView = components['schemas']['ReviewedKindsView'];
export type HoldableKind = components['schemas']['HoldableKind'];
export type ReviewedKindsRequest = components['schemas']['ReviewedKindsRequest'];
export type ReceivedMessageView = components['schemas']['ReceivedMessageView'];
export type ReceivedMessagesView = components['schemas']['ReceivedMessagesView'];
export type BounceRequest = components['schemas']['BounceRequest'];
export type BilanSummaryView = components['schemas']['BilanSummaryView'];
export type BilanListView = components['schemas']['BilanListView'];
export type BilanEditionView = components['schemas']['BilanEditionView'];
export type BilanStatus = components['schemas']['BilanStatus'];
export type BilanFigureView = components['schemas']['BilanFigureView'];
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
export type ImportReplacement = components['schemas']['ImportReplacement'];
export type ImportState = components['schemas']['ImportState'];
export type ArchiveProblemView = components['schemas']['ArchiveProblemView'];
export type ImportView = components['schemas']['ImportView'];
export type ImportsPageView = components['schemas']['ImportsPageView'];
export type DashboardEditionView = components['schemas']['DashboardEditionView'];
export type YearStepCode = components['schemas']['YearStepCode'];
export type StepState = components['schemas']['StepState'];
export type YearStepView = components['schemas']['YearStepView'];
export type HolderTaskKind = components['schemas']['HolderTaskKind'];
export type MissingItemView = components['schemas']['MissingItemView'];
export type HolderTaskView = components['schemas']['HolderTaskView'];
export type ReportNeed = components['schemas']['ReportNeed'];
export type HolderEventView = components['schemas']['HolderEventView'];
export type HolderDossierView = components['schemas']['HolderDossierView'];
export type HolderResultView = components['schemas']['HolderResultView'];
export type NextStepView = components['schemas']['NextStepView'];
export type HolderDashboardView = components['schemas']['HolderDashboardView'];
export type SeasonPart = components['schemas']['SeasonPart'];
export type SeasonPhaseView = components['schemas']['SeasonPhaseView'];
export type MilestoneView = components['schemas']['MilestoneView'];
export type SeasonView = components['schemas']['SeasonView'];
export type ToDoKind = components['schemas']['ToDoKind'];
export type LinkFilterView = components['schemas']['LinkFilterView'];
export type ListLinkView = components['schemas']['ListLinkView'];
export type ToDoView = components['schemas']['ToDoView'];
export type FunnelStage = components['schemas']['FunnelStage'];
export type FunnelLineView = components['schemas']['FunnelLineView'];
export type Ball = components['schemas']['Ball'];
export type WaitView = components['schemas']['WaitView'];
export type Waiting = components['schemas']['Waiting'];
export type WaitCountView = components['schemas']['WaitCountView'];
export type BallView = components['schemas']['BallView'];
export type DepartmentFiguresView = components['schemas']['DepartmentFiguresView'];
export type PacePointView = components['schemas']['PacePointView'];
export type PaceView = components['schemas']['PaceView'];
export type AlertKind = components['schemas']['AlertKind'];
export type AlertActionView = components['schemas']['AlertActionView'];
export type AlertRowView = components['schemas']['AlertRowView'];
export type AlertView = components['schemas']['AlertView'];
export type CoordinationDashboardView = components['schemas']['CoordinationDashboardView'];
export type AwaitedOpinionView = components['schemas']['AwaitedOpinionView'];
export type AwaitedOpinionsView = components['schemas']['AwaitedOpinionsView'];
export type KeyFigureView = components['schemas']['KeyFigureView'];
export type GlanceLineView = components['schemas']['GlanceLineView'];
export type GlanceView = components['schemas']['GlanceView'];
export type TrendState = components['schemas']['TrendState'];
export type TrendPointView = components['schemas']['TrendPointView'];
export type AttentionKind = components['schemas']['AttentionKind'];
export type AttentionView = components['schemas']['AttentionView'];
export type CommitteeDashboardView = components['schemas']['CommitteeDashboardView'];
export type RoleCountView = components['schemas']['RoleCountView'];
export type OutboxStateView = components['schemas']['OutboxStateView'];
export type RefusedMessageView = components['schemas']['RefusedMessageView'];
export type ImportJobView = components['schemas']['ImportJobView'];
export type DatabaseStateView = components['schemas']['DatabaseStateView'];
export type JournalStateView = components['schemas']['JournalStateView'];
export type JournalEntryView = components['schemas']['JournalEntryView'];
export type AdministrationDashboardView = components['schemas']['AdministrationDashboardView'];
export type JournalRole = components['schemas']['JournalRole'];
export type JournalOnBehalf = components['schemas']['JournalOnBehalf'];
export type JournalActionView = components['schemas']['JournalActionView'];
export type JournalPageView = components['schemas']['JournalPageView'];
export type JournalDifferenceView = components['schemas']['JournalDifferenceView'];
export type JournalDetailView = components['schemas']['JournalDetailView'];
export type ActView = components['schemas']['ActView'];
export type ActsPageView = components['schemas']['ActsPageView'];
export type ClockView = components['schemas']['ClockView'];
export type MoveClockRequest = components['schemas']['MoveClockRequest'];
export type HealthView = components['schemas']['HealthView'];
export type AttachmentKind = components['schemas']['AttachmentKind'];
export type AttachmentView = components['schemas']['AttachmentView'];
export type AttachmentUsageView = components['schemas']['AttachmentUsageView'];
export type AttachmentLimitsView = components['schemas']['AttachmentLimitsView'];
export type AttachmentsView = components['schemas']['AttachmentsView'];
export type AddedAttachmentView = components['schemas']['AddedAttachmentView'];
export type DescribeAttachmentRequest = components['schemas']['DescribeAttachmentRequest'];
export type CallAnswer = components['schemas']['CallAnswer'];
export type CallExtensionView = components['schemas']['CallExtensionView'];
export type CallExtensionsPageView = components['schemas']['CallExtensionsPageView'];
export type ExtendCallRequest = components['schemas']['ExtendCallRequest'];
export type RevokeExtensionRequest = components['schemas']['RevokeExtensionRequest'];
export type CallInvitationState = components['schemas']['CallInvitationState'];
export type CallInvitationView = components['schemas']['CallInvitationView'];
export type InvitationCountView = components['schemas']['InvitationCountView'];
export type CallInvitationsPageView = components['schemas']['CallInvitationsPageView'];
export type InvitedAddress = components['schemas']['InvitedAddress'];
export type InviteToCallRequest = components['schemas']['InviteToCallRequest'];
export type CallInvitationResult = components['schemas']['CallInvitationResult'];
export type InvitationResultView = components['schemas']['InvitationResultView'];
export type InvitedView = components['schemas']['InvitedView'];
export type DraftSort = components['schemas']['DraftSort'];
export type CallDraftView = components['schemas']['CallDraftView'];
export type LackingFieldView = components['schemas']['LackingFieldView'];
export type DepartmentDraftsView = components['schemas']['DepartmentDraftsView'];
export type CallDraftsPageView = components['schemas']['CallDraftsPageView'];
export type DraftReminderView = components['schemas']['DraftReminderView'];
export type ContentItemView = components['schemas']['ContentItemView'];
export type VocabularyTermView = components['schemas']['VocabularyTermView'];
export type VocabularyView = components['schemas']['VocabularyView'];
export type FieldAskingView = components['schemas']['FieldAskingView'];
export type DossierFormView = components['schemas']['DossierFormView'];
export type CorrectionItemView = components['schemas']['CorrectionItemView'];
export type WaitingCorrectionView = components['schemas']['WaitingCorrectionView'];
export type ContentView = components['schemas']['ContentView'];
export type ChangeOp = components['schemas']['ChangeOp'];
export type ChangeRequest = components['schemas']['ChangeRequest'];
export type SaveChangesRequest = components['schemas']['SaveChangesRequest'];
export type ConflictView = components['schemas']['ConflictView'];
export type SavedView = components['schemas']['SavedView'];
export type CorrectionRequestItemView = components['schemas']['CorrectionRequestItemView'];
export type CorrectionRequestView = components['schemas']['CorrectionRequestView'];
export type CorrectionsView = components['schemas']['CorrectionsView'];
export type AskedCorrectionItemRequest = components['schemas']['AskedCorrectionItemRequest'];
export type AskCorrectionRequest = components['schemas']['AskCorrectionRequest'];
export type ChangeCorrectionRequest = components['schemas']['ChangeCorrectionRequest'];
export type DoubleReason = components['schemas']['DoubleReason'];
export type PairedApplicationView = components['schemas']['PairedApplicationView'];
export type MeetingPlaceView = components['schemas']['MeetingPlaceView'];
export type ApplicationPairView = components['schemas']['ApplicationPairView'];
export type ApplicationPairsPageView = components['schemas']['ApplicationPairsPageView'];
export type ApplicationDoublesView = components['schemas']['ApplicationDoublesView'];
export type HistoryAction = components['schemas']['HistoryAction'];
export type HistoryRole = components['schemas']['HistoryRole'];
export type HistoryChangeView = components['schemas']['HistoryChangeView'];
export type HistoryLineView = components['schemas']['HistoryLineView'];
export type HistoryView = components['schemas']['HistoryView'];
export type FoldedIntoView = components['schemas']['FoldedIntoView'];
export type FiledView = components['schemas']['FiledView'];
export type ReadingValueType = components['schemas']['ReadingValueType'];
export type ReadingCellsView = components['schemas']['ReadingCellsView'];
export type ReadingValueView = components['schemas']['ReadingValueView'];
export type ReadingRowView = components['schemas']['ReadingRowView'];
export type ReadingItemView = components['schemas']['ReadingItemView'];
export type ReadingSectionView = components['schemas']['ReadingSectionView'];
export type ReadingView = components['schemas']['ReadingView'];
export type ChangeSizeView = components['schemas']['ChangeSizeView'];
export type VersionView = components['schemas']['VersionView'];
export type VersionsView = components['schemas']['VersionsView'];
export type DifferingItemView = components['schemas']['DifferingItemView'];
export type ChangeSign = components['schemas']['ChangeSign'];
export type PartSign = components['schemas']['PartSign'];
export type PartView = components['schemas']['PartView'];
export type DifferenceView = components['schemas']['DifferenceView'];
export type DifferencesView = components['schemas']['DifferencesView'];
export type VersionComparisonView = components['schemas']['VersionComparisonView'];
export type BeginningEditionView = components['schemas']['BeginningEditionView'];
export type BeginningOrganisationView = components['schemas']['BeginningOrganisationView'];
export type EarlierEventView = components['schemas']['EarlierEventView'];
export type EarlierApplicationView = components['schemas']['EarlierApplicationView'];
export type BeginningsView = components['schemas']['BeginningsView'];
export type TakenEventView = components['schemas']['TakenEventView'];
export type RenewableEventsView = components['schemas']['RenewableEventsView'];
export type RenewEventsRequest = components['schemas']['RenewEventsRequest'];
export type SinceRelation = components['schemas']['SinceRelation'];
export type AnswerChangeView = components['schemas']['AnswerChangeView'];
export type ItemChangeView = components['schemas']['ItemChangeView'];
export type SinceLastYearView = components['schemas']['SinceLastYearView'];
export type PresenceRequest = components['schemas']['PresenceRequest'];
export type PresentPersonView = components['schemas']['PresentPersonView'];
export type PresenceView = components['schemas']['PresenceView'];
export type LookingRequest = components['schemas']['LookingRequest'];
export type LookingPersonView = components['schemas']['LookingPersonView'];
export type LookingView = components['schemas']['LookingView'];
export type MessageCircle = components['schemas']['MessageCircle'];
export type CircleView = components['schemas']['CircleView'];
export type MessageAboutView = components['schemas']['MessageAboutView'];
export type AuthorSide = components['schemas']['AuthorSide'];
export type MessageAuthorView = components['schemas']['MessageAuthorView'];
export type MessageView = components['schemas']['MessageView'];
export type MessagesPageView = components['schemas']['MessagesPageView'];
export type WriteMessageRequest = components['schemas']['WriteMessageRequest'];
export type ReadUpToRequest = components['schemas']['ReadUpToRequest'];
export type ThreadView = components['schemas']['ThreadView'];
export type ThreadsPageView = components['schemas']['ThreadsPageView'];
export type UnreadView = components['schemas']['UnreadView'];
export type UnreadMessagesView = components['schemas']['UnreadMessagesView'];
export type WriterStanding = components['schemas']['WriterStanding'];
export type ActivityWriterView = components['schemas']['ActivityWriterView'];
export type WrittenActivityView = components['schemas']['WrittenActivityView'];
export type WrittenActivitiesView = components['schemas']['WrittenActivitiesView'];
export type ActivityWritersView = components['schemas']['ActivityWritersView'];
export type InviteWriterRequest = components['schemas']['InviteWriterRequest'];
export type InvitedToWriteView = components['schemas']['InvitedToWriteView'];
export type InvitedToWritePageView = components['schemas']['InvitedToWritePageView'];
export type NeedKind = components['schemas']['NeedKind'];
export type Answered = components['schemas']['Answered'];
export type NeedView = components['schemas']['NeedView'];
export type NeedsPageView = components['schemas']['NeedsPageView'];
export type NeedMatchesView = components['schemas']['NeedMatchesView'];
export type NeedAnswerView = components['schemas']['NeedAnswerView'];
export type NeedAnswersView = components['schemas']['NeedAnswersView'];
export type CommitteeSessionState = components['schemas']['CommitteeSessionState'];
export type SessionSummaryView = components['schemas']['SessionSummaryView'];
export type SessionListView = components['schemas']['SessionListView'];
export type PrepareSessionRequest = components['schemas']['PrepareSessionRequest'];
export type VoicePresenceView = components['schemas']['VoicePresenceView'];
export type LineStanding = components['schemas']['LineStanding'];
export type SessionPosition = components['schemas']['SessionPosition'];
export type VoiceOfLineView = components['schemas']['VoiceOfLineView'];
export type TieView = components['schemas']['TieView'];
export type AgendaLineView = components['schemas']['AgendaLineView'];
export type DepartmentTotalView = components['schemas']['DepartmentTotalView'];
export type SessionTotalsView = components['schemas']['SessionTotalsView'];
export type SessionLacksView = components['schemas']['SessionLacksView'];
export type SessionActionsView = components['schemas']['SessionActionsView'];
export type CommitteeSessionView = components['schemas']['CommitteeSessionView'];
export type ChangeSessionRequest = components['schemas']['ChangeSessionRequest'];
export type CandidateView = components['schemas']['CandidateView'];
export type CandidatesView = components['schemas']['CandidatesView'];
export type SetAgendaRequest = components['schemas']['SetAgendaRequest'];
export type SetPresenceRequest = components['schemas']['SetPresenceRequest'];
export type CurrentDossierRequest = components['schemas']['CurrentDossierRequest'];
export type CloseSessionRequest = components['schemas']['CloseSessionRequest'];
export type SessionProposalView = components['schemas']['SessionProposalView'];
export type SessionDecisionView = components['schemas']['SessionDecisionView'];
export type SessionEventView = components['schemas']['SessionEventView'];
export type PositionSource = components['schemas']['PositionSource'];
export type SessionPositionView = components['schemas']['SessionPositionView'];
export type SessionQuorumView = components['schemas']['SessionQuorumView'];
export type SessionCommuneView = components['schemas']['SessionCommuneView'];
export type SessionGainView = components['schemas']['SessionGainView'];
export type SessionEarlierEventView = components['schemas']['SessionEarlierEventView'];
export type SessionLastYearView = components['schemas']['SessionLastYearView'];
export type SessionDossierView = components['schemas']['SessionDossierView'];
export type EnterPositionRequest = components['schemas']['EnterPositionRequest'];
export type SessionDecisionRequest = components['schemas']['SessionDecisionRequest'];
export type DecideInSessionRequest = components['schemas']['DecideInSessionRequest'];
export type MinutesEditionView = components['schemas']['MinutesEditionView'];
export type MinutesSessionView = components['schemas']['MinutesSessionView'];
export type MinutesPositionView = components['schemas']['MinutesPositionView'];
export type MinutesDecisionView = components['schemas']['MinutesDecisionView'];
export type MinutesDossierView = components['schemas']['MinutesDossierView'];
export type MinutesLeftView = components['schemas']['MinutesLeftView'];
export type MinutesTotalsView = components['schemas']['MinutesTotalsView'];
export type MinutesContentView = components['schemas']['MinutesContentView'];
export type MinutesView = components['schemas']['MinutesView'];
export type InterestView = components['schemas']['InterestView'];
export type InterestsView = components['schemas']['InterestsView'];
export type DeclareInterestRequest = components['schemas']['DeclareInterestRequest'];
export type CorrectionStanding = components['schemas']['CorrectionStanding'];
export type AwaitedOrNobody = components['schemas']['AwaitedOrNobody'];
export type MissingPiece = components['schemas']['MissingPiece'];
export type Trait = components['schemas']['Trait'];
export type ListSort = components['schemas']['ListSort'];
export type ListPlaceView = components['schemas']['ListPlaceView'];
export type ListedPersonView = components['schemas']['ListedPersonView'];
export type ListThemeView = components['schemas']['ListThemeView'];
export type ListSessionView = components['schemas']['ListSessionView'];
export type TagColour = components['schemas']['TagColour'];
export type KnownTagView = components['schemas']['KnownTagView'];
export type ReviewListOptionsView = components['schemas']['ReviewListOptionsView'];
export type ListedPlaceView = components['schemas']['ListedPlaceView'];
export type ListedOpinionsView = components['schemas']['ListedOpinionsView'];
export type TagView = components['schemas']['TagView'];
export type ReviewListRowView = components['schemas']['ReviewListRowView'];
export type ReviewListPageView = components['schemas']['ReviewListPageView'];
export type ListColumn = components['schemas']['ListColumn'];
export type ReviewList = components['schemas']['ReviewList'];
export type UsualViewCountView = components['schemas']['UsualViewCountView'];
export type CountedViewView = components['schemas']['CountedViewView'];
export type SavedViewsView = components['schemas']['SavedViewsView'];
export type SaveViewRequest = components['schemas']['SaveViewRequest'];
export type SavedViewView = components['schemas']['SavedViewView'];
export type ChangeViewRequest = components['schemas']['ChangeViewRequest'];
export type BulkAction = components['schemas']['BulkAction'];
export type AskOutsideOpinionRequest = components['schemas']['AskOutsideOpinionRequest'];
export type PreviewBulkRequest = components['schemas']['PreviewBulkRequest'];
export type BulkOutcome = components['schemas']['BulkOutcome'];
export type BulkRowView = components['schemas']['BulkRowView'];
export type BulkPreviewView = components['schemas']['BulkPreviewView'];
export type BulkMode = components['schemas']['BulkMode'];
export type RunBulkRequest = components['schemas']['RunBulkRequest'];
export type BulkResultView = components['schemas']['BulkResultView'];
export type NewTagRequest = components['schemas']['NewTagRequest'];
export type ChangeTagRequest = components['schemas']['ChangeTagRequest'];
export type OutsideState = components['schemas']['OutsideState'];
export type OutsidePosition = components['schemas']['OutsidePosition'];
export type OutsideOpinionView = components['schemas']['OutsideOpinionView'];
export type OutsideOpinionsView = components['schemas']['OutsideOpinionsView'];
export type OutsideClosure = components['schemas']['OutsideClosure'];
export type OutsideDoorView = components['schemas']['OutsideDoorView'];
export type OpenOutsideOpinionRequest = components['schemas']['OpenOutsideOpinionRequest'];
export type OutsideReadingView = components['schemas']['OutsideReadingView'];
export type GiveOutsideOpinionRequest = components['schemas']['GiveOutsideOpinionRequest'];
export type CampaignVersionRequest = components['schemas']['CampaignVersionRequest'];
export type MessageTopic = components['schemas']['MessageTopic'];
export type ConditionField = components['schemas']['ConditionField'];
export type ConditionRequest = components['schemas']['ConditionRequest'];
export type AlternativeRequest = components['schemas']['AlternativeRequest'];
export type SegmentRequest = components['schemas']['SegmentRequest'];
export type ScheduleKind = components['schemas']['ScheduleKind'];
export type ScheduleAnchor = components['schemas']['ScheduleAnchor'];
export type ScheduleRequest = components['schemas']['ScheduleRequest'];
export type CampaignState = components['schemas']['CampaignState'];
export type CampaignFileView = components['schemas']['CampaignFileView'];
export type CampaignFiguresView = components['schemas']['CampaignFiguresView'];
export type LeftOutReason = components['schemas']['LeftOutReason'];
export type LeftOutView = components['schemas']['LeftOutView'];
export type CampaignView = components['schemas']['CampaignView'];
export type CampaignRowView = components['schemas']['CampaignRowView'];
export type CampaignsView = components['schemas']['CampaignsView'];
export type BeginCampaignRequest = components['schemas']['BeginCampaignRequest'];
export type SaveCampaignRequest = components['schemas']['SaveCampaignRequest'];
export type LeftOutPersonView = components['schemas']['LeftOutPersonView'];
export type SegmentCountsView = components['schemas']['SegmentCountsView'];
export type MessageProblem = components['schemas']['MessageProblem'];
export type MessageDoubtView = components['schemas']['MessageDoubtView'];
export type EmptyValueView = components['schemas']['EmptyValueView'];
export type CampaignCheckView = components['schemas']['CampaignCheckView'];
export type TestCampaignRequest = components['schemas']['TestCampaignRequest'];
export type RecipientFilter = components['schemas']['RecipientFilter'];
export type CampaignRecipientView = components['schemas']['CampaignRecipientView'];
export type CampaignRecipientsView = components['schemas']['CampaignRecipientsView'];
export type CommunicationSettingsView = components['schemas']['CommunicationSettingsView'];
export type MessageRhythm = components['schemas']['MessageRhythm'];
export type PreferenceView = components['schemas']['PreferenceView'];
export type PreferencesView = components['schemas']['PreferencesView'];
export type PreferenceRequest = components['schemas']['PreferenceRequest'];
export type SavePreferencesRequest = components['schemas']['SavePreferencesRequest'];
export type PreviewSegmentRequest = components['schemas']['PreviewSegmentRequest'];
export type NamedEventView = components['schemas']['NamedEventView'];
export type OwedThingView = components['schemas']['OwedThingView'];
export type RecipientView = components['schemas']['RecipientView'];
export type MessageEditionView = components['schemas']['MessageEditionView'];
export type MessageSettingView = components['schemas']['MessageSettingView'];
export type SegmentPreviewView = components['schemas']['SegmentPreviewView'];
export type SavedSegmentView = components['schemas']['SavedSegmentView'];
export type SavedSegmentsView = components['schemas']['SavedSegmentsView'];
export type SaveSegmentRequest = components['schemas']['SaveSegmentRequest'];
export type ChangeSegmentRequest = components['schemas']['ChangeSegmentRequest'];
export type TemplateRuleRequest = components['schemas']['TemplateRuleRequest'];
export type TemplateView = components['schemas']['TemplateView'];
export type TemplatesView = components['schemas']['TemplatesView'];
export type SaveTemplateRequest = components['schemas']['SaveTemplateRequest'];
export type ChangeTemplateRequest = components['schemas']['ChangeTemplateRequest'];
export type UnsubscribeView = components['schemas']['UnsubscribeView'];
export type OutreachGroup = components['schemas']['OutreachGroup'];
export type OutreachMeasure = components['schemas']['OutreachMeasure'];
export type OutreachFigureView = components['schemas']['OutreachFigureView'];
export type CountBesideView = components['schemas']['CountBesideView'];
export type AmbassadorView = components['schemas']['AmbassadorView'];
export type CommunicationFiguresView = components['schemas']['CommunicationFiguresView'];
export type OutreachChannel = components['schemas']['OutreachChannel'];
export type Paid = components['schemas']['Paid'];
export type PostSort = components['schemas']['PostSort'];
export type OutreachScope = components['schemas']['OutreachScope'];
export type OutreachPostView = components['schemas']['OutreachPostView'];
export type OutreachPostsPageView = components['schemas']['OutreachPostsPageView'];
export type AddOutreachPostRequest = components['schemas']['AddOutreachPostRequest'];
export type ChangeOutreachPostRequest = components['schemas']['ChangeOutreachPostRequest'];
export type FigureVersion = components['schemas']['FigureVersion'];
export type PosterSiteView = components['schemas']['PosterSiteView'];
export type PosterSitesPageView = components['schemas']['PosterSitesPageView'];
export type AddPosterSiteRequest = components['schemas']['AddPosterSiteRequest'];
export type ChangePosterSiteRequest = components['schemas']['ChangePosterSiteRequest'];
export type SetAmbassadorRequest = components['schemas']['SetAmbassadorRequest'];
export type MediaKind = components['schemas']['MediaKind'];
export type YesNo = components['schemas']['YesNo'];
export type OnlyYes = components['schemas']['OnlyYes'];
export type RelaySort = components['schemas']['RelaySort'];
export type RelayEventView = components['schemas']['RelayEventView'];
export type MediaRelayView = components['schemas']['MediaRelayView'];
export type RelayKindCount = components['schemas']['RelayKindCount'];
export type MediaRelaysPageView = components['schemas']['MediaRelaysPageView'];
export type RelayEventsView = components['schemas']['RelayEventsView'];
export type AddMediaRelayRequest = components['schemas']['AddMediaRelayRequest'];
export type RelayListRequest = components['schemas']['RelayListRequest'];
export type RelayField = components['schemas']['RelayField'];
export type RelayCellProblem = components['schemas']['RelayCellProblem'];
export type RelayLineView = components['schemas']['RelayLineView'];
export type RelayListView = components['schemas']['RelayListView'];
export type AddRelayListRequest = components['schemas']['AddRelayListRequest'];
export type AddedRelaysView = components['schemas']['AddedRelaysView'];
export type ChangeMediaRelayRequest = components['schemas']['ChangeMediaRelayRequest'];
export type MediaRelayVersion = components['schemas']['MediaRelayVersion'];
export type MeetingKind = components['schemas']['MeetingKind'];
export type MeetingView = components['schemas']['MeetingView'];
export type MeetingsPageView = components['schemas']['MeetingsPageView'];
export type MeetingShareView = components['schemas']['MeetingShareView'];
export type MeetingFiguresView = components['schemas']['MeetingFiguresView'];
export type AddMeetingRequest = components['schemas']['AddMeetingRequest'];
export type ChangeMeetingRequest = components['schemas']['ChangeMeetingRequest'];
export type MeetingVersion = components['schemas']['MeetingVersion'];
export type LinkState = components['schemas']['LinkState'];
export type ParticipantSuggestion = components['schemas']['ParticipantSuggestion'];
export type ParticipantView = components['schemas']['ParticipantView'];
export type ParticipantsPageView = components['schemas']['ParticipantsPageView'];
export type ParticipantContent = components['schemas']['ParticipantContent'];
export type ParticipantListRequest = components['schemas']['ParticipantListRequest'];
export type ParticipantField = components['schemas']['ParticipantField'];
export type ParticipantCellProblem = components['schemas']['ParticipantCellProblem'];
export type ParticipantLineView = components['schemas']['ParticipantLineView'];
export type ParticipantListView = components['schemas']['ParticipantListView'];
export type AddedParticipantsView = components['schemas']['AddedParticipantsView'];
export type ParticipantLink = components['schemas']['ParticipantLink'];
export type LinkParticipantsRequest = components['schemas']['LinkParticipantsRequest'];
export type LinkedParticipantsView = components['schemas']['LinkedParticipantsView'];
export type ChangeParticipantRequest = components['schemas']['ChangeParticipantRequest'];
export type StepChannel = components['schemas']['StepChannel'];
export type LadderStepView = components['schemas']['LadderStepView'];
export type Matter = components['schemas']['Matter'];
export type MissingCountView = components['schemas']['MissingCountView'];
export type ReminderLadderView = components['schemas']['ReminderLadderView'];
export type LadderStepRequest = components['schemas']['LadderStepRequest'];
export type SaveReminderLadderRequest = components['schemas']['SaveReminderLadderRequest'];
export type ReminderOutcome = components['schemas']['ReminderOutcome'];
export type ReminderOrigin = components['schemas']['ReminderOrigin'];
export type RemindedMatterView = components['schemas']['RemindedMatterView'];
export type ReminderView = components['schemas']['ReminderView'];
export type OutcomeCountView = components['schemas']['OutcomeCountView'];
export type RemindersPageView = components['schemas']['RemindersPageView'];
export type ReminderScope = components['schemas']['ReminderScope'];
export type ReminderRecipientView = components['schemas']['ReminderRecipientView'];
export type WaitingReason = components['schemas']['WaitingReason'];
export type NotRemindedView = components['schemas']['NotRemindedView'];
export type ReminderPreviewView = components['schemas']['ReminderPreviewView'];
export type SendRemindersRequest = components['schemas']['SendRemindersRequest'];
export type SentRemindersView = components['schemas']['SentRemindersView'];
export type ReminderPauseView = components['schemas']['ReminderPauseView'];
export type ReminderPausesView = components['schemas']['ReminderPausesView'];
export type PauseRemindersRequest = components['schemas']['PauseRemindersRequest'];
export type PhoneView = components['schemas']['PhoneView'];
export type CalledMatterView = components['schemas']['CalledMatterView'];
export type ReminderCallView = components['schemas']['ReminderCallView'];
export type ReminderCallsPageView = components['schemas']['ReminderCallsPageView'];
export type NoteCallRequest = components['schemas']['NoteCallRequest'];
export type LinkClosure = components['schemas']['LinkClosure'];
export type PersonalLinkItemView = components['schemas']['PersonalLinkItemView'];
export type PersonalLinkView = components['schemas']['PersonalLinkView'];
export type MailedHeader = components['schemas']['MailedHeader'];
export type MailedFile = components['schemas']['MailedFile'];
export type MailedReplyRequest = components['schemas']['MailedReplyRequest'];
export type MailOutcome = components['schemas']['MailOutcome'];
export type MailOutcomeView = components['schemas']['MailOutcomeView'];
export type ReceivedMailsView = components['schemas']['ReceivedMailsView'];
export type FieldProblemView = components['schemas']['FieldProblemView'];
export type ProblemView = components['schemas']['ProblemView'];
export type $defs = Record<string, never>;
export interface operations {
    readonly "AccessRequests.ask": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AccessRequest"];
            };
        };
        readonly responses: {
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccessRequestView"];
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
    readonly "Links.read": {
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
                    readonly "application/json": components["schemas"]["LinkView"];
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
    readonly "Links.signIn": {
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
    readonly "Links.signUp": {
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
                readonly "application/json": components["schemas"]["SignUpRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
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
    readonly "Links.choosePassword": {
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
                readonly "application/json": components["schemas"]["NewPasswordRequest"];
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
    readonly "Links.confirm": {
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
                    readonly "application/json": components["schemas"]["EmailConfirmationView"];
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
    readonly "Account.read": {
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
                    readonly "application/json": components["schemas"]["AccountView"];
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
    readonly "Account.rename": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NameRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccountView"];
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
    readonly "Account.askEmailChange": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmailChangeRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccountView"];
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
    readonly "Account.cancelEmailChange": {
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
                    readonly "application/json": components["schemas"]["AccountView"];
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
    readonly "Account.changePassword": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccountView"];
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
    readonly "Account.removePassword": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasswordRemovalRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccountView"];
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
    readonly "Account.listSessions": {
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
                    readonly "application/json": components["schemas"]["AccountSessionsPage"];
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
    readonly "Account.endOtherSessions": {
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
                    readonly "application/json": components["schemas"]["EndedSessionsView"];
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
    readonly "Account.endSession": {
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
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignedOutView"];
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
    readonly "OwnData.privacy": {
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
                    readonly "application/json": components["schemas"]["PrivacyView"];
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
    readonly "OwnData.read": {
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
                    readonly "application/json": components["schemas"]["OwnDataView"];
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
    readonly "OwnData.takeJson": {
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
                    readonly "application/json": Record<string, never>;
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
    readonly "OwnData.takePage": {
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
                    readonly "text/html": string;
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
    readonly "OwnData.erase": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EraseAccountRequest"];
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
    readonly "OwnData.eraseOnRequest": {
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
                readonly "application/json": components["schemas"]["EraseAccountRequest"];
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
    readonly "OwnData.lastRound": {
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
                    readonly "application/json": components["schemas"]["RetentionView"];
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
    readonly "Contact.read": {
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
                    readonly "application/json": components["schemas"]["CoordinationContactView"];
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
    readonly "Contact.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangeContactRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoordinationContactView"];
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
                readonly organisationId?: string;
                readonly standing?: components["schemas"]["AccountStanding"];
                readonly sort?: components["schemas"]["PeopleSort"];
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
    readonly "People.csv": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly q?: string;
                readonly role?: components["schemas"]["Role"];
                readonly organisationId?: string;
                readonly standing?: components["schemas"]["AccountStanding"];
                readonly sort?: components["schemas"]["PeopleSort"];
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
                    readonly "text/csv; charset=utf-8": string;
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
    readonly "People.xlsx": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly q?: string;
                readonly role?: components["schemas"]["Role"];
                readonly organisationId?: string;
                readonly standing?: components["schemas"]["AccountStanding"];
                readonly sort?: components["schemas"]["PeopleSort"];
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
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    readonly "People.one": {
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
                    readonly "application/json": components["schemas"]["PersonDetailView"];
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
    readonly "People.change": {
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
                readonly "application/json": components["schemas"]["ChangeRolesRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonDetailView"];
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
    readonly "People.deactivate": {
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
                    readonly "application/json": components["schemas"]["PersonDetailView"];
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
    readonly "People.reactivate": {
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
                    readonly "application/json": components["schemas"]["PersonDetailView"];
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
    readonly "People.signOut": {
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
                    readonly "application/json": components["schemas"]["PersonDetailView"];
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
    readonly "ActingFor.enter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly organisationId: string;
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
    readonly "ActingFor.leave": {
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
    readonly "Invitations.list": {
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
                    readonly "application/json": components["schemas"]["PendingInvitationsPage"];
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
    readonly "Invitations.invite": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InviteRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PendingInvitationView"];
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
    readonly "Invitations.resend": {
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
                    readonly "application/json": components["schemas"]["PendingInvitationView"];
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
    readonly "Invitations.withdraw": {
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
    readonly "ProConnect.leave": {
        readonly parameters: {
            readonly query?: {
                readonly retour?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 303: {
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
    readonly "ProConnect.comeBack": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 303: {
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
    readonly "SecondStep.read": {
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
                    readonly "application/json": components["schemas"]["SecondStepView"];
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
    readonly "SecondStep.totp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CodeRequest"];
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
    readonly "SecondStep.recovery": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CodeRequest"];
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
    readonly "SecondStep.password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProofPasswordRequest"];
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
    readonly "SecondStep.options": {
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
                    readonly "application/json": components["schemas"]["PasskeyOptionsView"];
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
    readonly "SecondStep.answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasskeyAnswerRequest"];
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
    readonly "SecondFactors.list": {
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
                    readonly "application/json": components["schemas"]["SecondFactorsView"];
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
    readonly "SecondFactors.beginTotp": {
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
                    readonly "application/json": components["schemas"]["TotpSecretView"];
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
    readonly "SecondFactors.confirmTotp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TotpEnrolmentRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FactorAddedView"];
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
    readonly "SecondFactors.passkeyOptions": {
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
                    readonly "application/json": components["schemas"]["PasskeyOptionsView"];
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
    readonly "SecondFactors.confirmPasskey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasskeyEnrolmentRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FactorAddedView"];
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
    readonly "SecondFactors.renew": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecoveryCodesView"];
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
    readonly "SecondFactors.remove": {
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
                    readonly "application/json": components["schemas"]["SecondFactorsView"];
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
    readonly "SecondFactorAdministration.reset": {
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
    readonly "SecondFactorAdministration.read": {
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
                    readonly "application/json": components["schemas"]["SecondFactorSettings"];
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
    readonly "SecondFactorAdministration.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SecondFactorSettings"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SecondFactorSettings"];
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
    readonly "OrganisationDuplicates.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly reason?: components["schemas"]["LikenessReason"];
                readonly q?: string;
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
                    readonly "application/json": components["schemas"]["DuplicatesPageView"];
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
    readonly "OrganisationDuplicates.compare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly a: string;
                readonly b: string;
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
                    readonly "application/json": components["schemas"]["ComparisonView"];
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
    readonly "OrganisationDuplicates.declare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly a: string;
                readonly b: string;
            };
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
    readonly "OrganisationDuplicates.takeBack": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly a: string;
                readonly b: string;
            };
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
    readonly "OrganisationMerges.list": {
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
                    readonly "application/json": components["schemas"]["OrganisationMergesPageView"];
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
    readonly "OrganisationMerges.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MergeOrganisationsRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganisationMergeDetailView"];
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
    readonly "OrganisationMerges.one": {
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
                    readonly "application/json": components["schemas"]["OrganisationMergeDetailView"];
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
    readonly "OrganisationMerges.undo": {
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
                    readonly "application/json": components["schemas"]["OrganisationMergeDetailView"];
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
    readonly "Team.read": {
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
                    readonly "application/json": components["schemas"]["TeamView"];
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
    readonly "Team.leave": {
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
                readonly "application/json": components["schemas"]["DepartureRequest"];
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
    readonly "Team.handOver": {
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
                readonly "application/json": components["schemas"]["HandoverRequest"];
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
    readonly "Team.setLevel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LevelRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TeamView"];
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
    readonly "Team.remove": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly personId: string;
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
                    readonly "application/json": components["schemas"]["TeamView"];
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
    readonly "JoinRequests.ask": {
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
                readonly "application/json": components["schemas"]["JoinRequestRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnJoinRequestsView"];
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
    readonly "JoinRequests.own": {
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
                    readonly "application/json": components["schemas"]["OwnJoinRequestsView"];
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
    readonly "JoinRequests.withdraw": {
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
    readonly "JoinRequests.accept": {
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
                readonly "application/json": components["schemas"]["JoinAcceptanceRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TeamView"];
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
    readonly "JoinRequests.refuse": {
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
                readonly "application/json": components["schemas"]["JoinRefusalRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TeamView"];
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
    readonly "FindOrganisations.search": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly q: string;
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
                    readonly "application/json": components["schemas"]["FoundOrganisationsPageView"];
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
    readonly "OrganisationSheet.likelyDuplicates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LikelyDuplicatesRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LikelyDuplicatesView"];
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
    readonly "Organisations.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly q?: string;
                readonly year?: number;
                readonly kind?: components["schemas"]["OrganisationKind"];
                readonly family?: components["schemas"]["HolderFamily"];
                readonly department?: string;
                readonly team?: components["schemas"]["TeamFilter"];
                readonly published?: components["schemas"]["YesOrNo"];
                readonly sort?: components["schemas"]["OrganisationSort"];
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
    readonly "OrganisationSheet.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateOrganisationRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganisationSheetView"];
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
    readonly "OrganisationSheet.sheet": {
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
                    readonly "application/json": components["schemas"]["OrganisationSheetView"];
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
    readonly "OrganisationSheet.change": {
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
                readonly "application/json": components["schemas"]["ChangeOrganisationRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganisationSheetView"];
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
    readonly "OrganisationSheet.changeLogo": {
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
                readonly "image/png": string;
                readonly "image/jpeg": string;
                readonly "image/webp": string;
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganisationSheetView"];
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
    readonly "OrganisationSheet.removeLogo": {
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
                    readonly "application/json": components["schemas"]["OrganisationSheetView"];
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
    readonly "OrganisationSheet.logo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly file: string;
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
                    readonly "image/webp": string;
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
    readonly "PublicOrganisations.one": {
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
                    readonly "application/json": components["schemas"]["PublicOrganisationView"];
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
    readonly "Organisations.csv": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly q?: string;
                readonly year?: number;
                readonly kind?: components["schemas"]["OrganisationKind"];
                readonly family?: components["schemas"]["HolderFamily"];
                readonly department?: string;
                readonly team?: components["schemas"]["TeamFilter"];
                readonly published?: components["schemas"]["YesOrNo"];
                readonly sort?: components["schemas"]["OrganisationSort"];
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
                    readonly "text/csv; charset=utf-8": string;
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
    readonly "Organisations.xlsx": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly q?: string;
                readonly year?: number;
                readonly kind?: components["schemas"]["OrganisationKind"];
                readonly family?: components["schemas"]["HolderFamily"];
                readonly department?: string;
                readonly team?: components["schemas"]["TeamFilter"];
                readonly published?: components["schemas"]["YesOrNo"];
                readonly sort?: components["schemas"]["OrganisationSort"];
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
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    readonly "UnitSuggestions.find": {
        readonly parameters: {
            readonly query: {
                readonly q: string;
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
                    readonly "application/json": components["schemas"]["UnitSuggestionsView"];
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
    readonly "EditionForms.form": {
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
                    readonly "application/json": components["schemas"]["EditionFormView"];
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
    readonly "EditionForms.save": {
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
                readonly "application/json": components["schemas"]["SaveEditionFormRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EditionFormView"];
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
    readonly "EditionForms.charter": {
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
                    readonly "application/json": components["schemas"]["EditionCharterView"];
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
    readonly "EditionForms.write": {
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
                readonly "application/json": components["schemas"]["WriteCharterRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EditionCharterView"];
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
    readonly "Door.explain": {
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
                    readonly "application/json": components["schemas"]["CallDoorView"];
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
    readonly "Applications.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly year?: number;
                readonly state?: readonly components["schemas"]["ApplicationState"][];
                readonly q?: string;
                readonly department?: readonly string[];
                readonly kind?: components["schemas"]["EventKind"];
                readonly organisationId?: string;
                readonly completion?: components["schemas"]["DraftCompletion"];
                readonly origin?: components["schemas"]["DossierOrigin"];
                readonly firstTime?: components["schemas"]["Yes"];
                readonly extended?: components["schemas"]["Yes"];
                readonly needs?: components["schemas"]["NeedDirection"];
                readonly untouchedSince?: string;
                readonly sort?: components["schemas"]["ApplicationSort"];
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
                    readonly "application/json": components["schemas"]["ApplicationsPageView"];
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
    readonly "Applications.begin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BeginApplicationRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApplicationView"];
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
    readonly "Applications.csv": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly year?: number;
                readonly state?: readonly components["schemas"]["ApplicationState"][];
                readonly q?: string;
                readonly department?: readonly string[];
                readonly kind?: components["schemas"]["EventKind"];
                readonly organisationId?: string;
                readonly completion?: components["schemas"]["DraftCompletion"];
                readonly origin?: components["schemas"]["DossierOrigin"];
                readonly firstTime?: components["schemas"]["Yes"];
                readonly extended?: components["schemas"]["Yes"];
                readonly needs?: components["schemas"]["NeedDirection"];
                readonly untouchedSince?: string;
                readonly sort?: components["schemas"]["ApplicationSort"];
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
                    readonly "text/csv; charset=utf-8": string;
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
    readonly "Applications.xlsx": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly year?: number;
                readonly state?: readonly components["schemas"]["ApplicationState"][];
                readonly q?: string;
                readonly department?: readonly string[];
                readonly kind?: components["schemas"]["EventKind"];
                readonly organisationId?: string;
                readonly completion?: components["schemas"]["DraftCompletion"];
                readonly origin?: components["schemas"]["DossierOrigin"];
                readonly firstTime?: components["schemas"]["Yes"];
                readonly extended?: components["schemas"]["Yes"];
                readonly needs?: components["schemas"]["NeedDirection"];
                readonly untouchedSince?: string;
                readonly sort?: components["schemas"]["ApplicationSort"];
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
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    readonly "Applications.one": {
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
                    readonly "application/json": components["schemas"]["ApplicationView"];
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
    readonly "Applications.submit": {
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
                readonly "application/json": components["schemas"]["SubmitApplicationRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SubmittedView"];
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
    readonly "Applications.takeBack": {
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
                    readonly "application/json": components["schemas"]["ApplicationView"];
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
    readonly "Applications.withdraw": {
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
                readonly "application/json": components["schemas"]["WithdrawApplicationRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApplicationView"];
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
    readonly "Applications.bringBack": {
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
                    readonly "application/json": components["schemas"]["ApplicationView"];
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
    readonly "Criteria.read": {
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
                    readonly "application/json": components["schemas"]["EditionCriteriaView"];
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
    readonly "Criteria.change": {
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
                readonly "application/json": components["schemas"]["WriteCriteriaRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EditionCriteriaView"];
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
    readonly "Examination.read": {
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
                    readonly "application/json": components["schemas"]["ExaminationView"];
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
    readonly "Examination.near": {
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
                    readonly "application/json": components["schemas"]["NeighboursView"];
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
    readonly "Examination.mark": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MarkCriterionRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExaminationView"];
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
    readonly "Examination.assign": {
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
                readonly "application/json": components["schemas"]["AssignRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExaminationView"];
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
    readonly "Examination.remind": {
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
                readonly "application/json": components["schemas"]["RemindVoiceRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExaminationView"];
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
    readonly "CommitteeReading.digest": {
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
                    readonly "application/json": components["schemas"]["ReadingDigestView"];
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
    readonly "CommitteeReading.print": {
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
                    readonly "application/pdf": string;
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
    readonly "CommitteeReading.read": {
        readonly parameters: {
            readonly query: {
                readonly year: number;
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
                    readonly "application/json": components["schemas"]["ReadingProgressView"];
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
    readonly "CommitteeReading.readCoverage": {
        readonly parameters: {
            readonly query: {
                readonly year: number;
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
                    readonly "application/json": components["schemas"]["CommitteeCoverageView"];
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
    readonly "CommitteeReading.booklet": {
        readonly parameters: {
            readonly query: {
                readonly year: number;
                readonly which: components["schemas"]["Booklet"];
                readonly session?: string;
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
                    readonly "application/pdf": string;
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
    readonly "Proposals.read": {
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
                    readonly "application/json": components["schemas"]["ProposalsView"];
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
    readonly "Proposals.propose": {
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
                readonly "application/json": components["schemas"]["ProposeRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProposalsView"];
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
    readonly "Scenarios.list": {
        readonly parameters: {
            readonly query: {
                readonly year: number;
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
                    readonly "application/json": components["schemas"]["ScenariosView"];
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
    readonly "Scenarios.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateScenarioRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScenarioSheetView"];
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
    readonly "Scenarios.read": {
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
                    readonly "application/json": components["schemas"]["ScenarioSheetView"];
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
    readonly "Scenarios.remove": {
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
    readonly "Scenarios.rename": {
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
                readonly "application/json": components["schemas"]["RenameScenarioRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScenarioSheetView"];
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
    readonly "Scenarios.decide": {
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
                readonly "application/json": components["schemas"]["DecideInScenarioRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScenarioSheetView"];
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
    readonly "Scenarios.adopt": {
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
                readonly "application/json": components["schemas"]["AdoptScenarioRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AdoptionView"];
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
    readonly "Scoring.read": {
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
                    readonly "application/json": components["schemas"]["GridScoresView"];
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
    readonly "Scoring.give": {
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
                readonly "application/json": components["schemas"]["GivePointsRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReadingDigestView"];
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
                readonly waitingFor?: components["schemas"]["Awaited"];
                readonly what?: components["schemas"]["ReviewMatter"];
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
    readonly "Notification.prepare": {
        readonly parameters: {
            readonly query: {
                readonly year: number;
                readonly session?: string;
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
                    readonly "application/json": components["schemas"]["PreparationView"];
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
    readonly "Notification.rewrite": {
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
                readonly "application/json": components["schemas"]["NotificationMailRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PreparedDossierView"];
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
    readonly "Notification.restore": {
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
                    readonly "application/json": components["schemas"]["PreparedDossierView"];
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
    readonly "Notification.holdBack": {
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
                    readonly "application/json": components["schemas"]["PreparedDossierView"];
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
    readonly "Notification.takeIn": {
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
                    readonly "application/json": components["schemas"]["PreparedDossierView"];
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
    readonly "Notification.test": {
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
    readonly "Notification.list": {
        readonly parameters: {
            readonly query: {
                readonly year: number;
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
                    readonly "application/json": components["schemas"]["LotsPageView"];
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
    readonly "Notification.send": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SendLotRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LotView"];
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
    readonly "Notification.one": {
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
                    readonly "application/json": components["schemas"]["LotView"];
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
    readonly "Certificates.ofEvent": {
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
                    readonly "application/pdf": string;
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
    readonly "Certificates.ofApplication": {
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
                    readonly "application/pdf": string;
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
    readonly "Certificates.ofEdition": {
        readonly parameters: {
            readonly query: {
                readonly year: number;
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
                    readonly "application/zip": string;
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
    readonly "Certificates.check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
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
                    readonly "application/json": components["schemas"]["LabelCheckView"];
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
    readonly "Conditions.list": {
        readonly parameters: {
            readonly query: {
                readonly year: number;
                readonly state?: components["schemas"]["ConditionState"];
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
                    readonly "application/json": components["schemas"]["ConditionsPageView"];
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
    readonly "Conditions.answer": {
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
                readonly "application/json": components["schemas"]["AnswerConditionRequest"];
            };
        };
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
    readonly "Conditions.lift": {
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
                readonly "application/json": components["schemas"]["LiftConditionRequest"];
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
    readonly "Conditions.refuse": {
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
                readonly "application/json": components["schemas"]["ChangeLabelRequest"];
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
    readonly "Conditions.revoke": {
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
                readonly "application/json": components["schemas"]["ChangeLabelRequest"];
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
    readonly "Changes.list": {
        readonly parameters: {
            readonly query: {
                readonly year: number;
                readonly state?: components["schemas"]["ChangeState"];
                readonly application?: string;
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
                    readonly "application/json": components["schemas"]["EventChangesPageView"];
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
    readonly "Changes.one": {
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
                    readonly "application/json": components["schemas"]["EventLifeView"];
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
    readonly "Changes.change": {
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
                readonly "application/json": components["schemas"]["ChangeEventRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventLifeView"];
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
    readonly "Changes.undo": {
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
                    readonly "application/json": components["schemas"]["EventLifeView"];
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
    readonly "Changes.accept": {
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
                    readonly "application/json": components["schemas"]["EventLifeView"];
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
    readonly "Changes.refuse": {
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
                readonly "application/json": components["schemas"]["ChangeRefusalRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventLifeView"];
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
    readonly "Changes.callOff": {
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
                readonly "application/json": components["schemas"]["CallOffRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalledOffView"];
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
    readonly "Regrouping.ofDossier": {
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
                    readonly "application/json": components["schemas"]["DossierRegroupingsView"];
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
    readonly "Regrouping.one": {
        readonly parameters: {
            readonly query?: {
                readonly organisationId?: string;
                readonly villageId?: string;
            };
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
                    readonly "application/json": components["schemas"]["EventRegroupingView"];
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
    readonly "Regrouping.villages": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly q?: string;
            };
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
                    readonly "application/json": components["schemas"]["VillagesPageView"];
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
    readonly "Regrouping.promote": {
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
                readonly "application/json": components["schemas"]["PromoteRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegroupedView"];
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
    readonly "Regrouping.fold": {
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
                readonly "application/json": components["schemas"]["FoldRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegroupedView"];
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
    readonly "Regrouping.undo": {
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
                    readonly "application/json": components["schemas"]["EventRegroupingView"];
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
    readonly "EventAttendance.read": {
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
                    readonly "application/json": components["schemas"]["EventAttendanceView"];
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
    readonly "EventAttendance.save": {
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
                readonly "application/json": components["schemas"]["SaveAttendanceRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventAttendanceView"];
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
    readonly "EventAttendance.versions": {
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
                    readonly "application/json": components["schemas"]["AttendanceVersionsView"];
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
    readonly "EventAttendance.submit": {
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
                readonly "application/json": components["schemas"]["SubmitAttendanceRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventAttendanceView"];
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
    readonly "EventAttendance.validate": {
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
                    readonly "application/json": components["schemas"]["EventAttendanceView"];
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
    readonly "EventAttendance.query": {
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
                readonly "application/json": components["schemas"]["QueryAttendanceRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventAttendanceView"];
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
    readonly "Collection.list": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly state?: components["schemas"]["ReportStatus"];
                readonly department?: string;
                readonly q?: string;
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
                    readonly "application/json": components["schemas"]["CollectionPageView"];
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
    readonly "EarlierEvaluation.read": {
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
                    readonly "application/json": components["schemas"]["EarlierEvaluationView"];
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
    readonly "ResearchUnits.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly q?: string;
                readonly sort?: components["schemas"]["RegisterSort"];
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
                    readonly "application/json": components["schemas"]["ResearchUnitsPageView"];
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
    readonly "ResearchUnits.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateResearchUnitRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResearchUnitView"];
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
    readonly "ResearchUnits.numbers": {
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
                    readonly "application/json": components["schemas"]["ResearchNumbersView"];
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
    readonly "ResearchUnits.change": {
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
                readonly "application/json": components["schemas"]["ChangeResearchUnitRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResearchUnitView"];
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
    readonly "ResearchUnits.merge": {
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
                readonly "application/json": components["schemas"]["MergeUnitRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResearchUnitView"];
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
    readonly "ResearchUnits.unmerge": {
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
                    readonly "application/json": components["schemas"]["ResearchUnitView"];
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
    readonly "ResearchSpellings.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly q?: string;
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
                    readonly "application/json": components["schemas"]["UnmatchedSpellingsPageView"];
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
    readonly "ResearchSpellings.attach": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AttachSpellingRequest"];
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
    readonly "Messages.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly state?: components["schemas"]["MessageState"];
                readonly kind?: components["schemas"]["MessageKind"];
                readonly edition?: number;
                readonly campaign?: string;
                readonly person?: string;
                readonly organisation?: string;
                readonly application?: string;
                readonly q?: string;
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
                    readonly "application/json": components["schemas"]["OutboxMessagesView"];
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
    readonly "Messages.one": {
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
                    readonly "application/json": components["schemas"]["OutboxMessageView"];
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
    readonly "Messages.edit": {
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
                readonly "application/json": components["schemas"]["EditMessageRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OutboxMessageView"];
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
    readonly "Messages.html": {
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
                    readonly "text/html": string;
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
    readonly "Messages.send": {
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
                    readonly "application/json": components["schemas"]["OutboxMessageView"];
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
    readonly "Messages.cancel": {
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
                    readonly "application/json": components["schemas"]["OutboxMessageView"];
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
    readonly "Messages.restore": {
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
                    readonly "application/json": components["schemas"]["OutboxMessageView"];
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
    readonly "Messages.retry": {
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
                    readonly "application/json": components["schemas"]["OutboxMessageView"];
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
    readonly "Messages.release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReleaseMessagesRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReleasedMessagesView"];
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
    readonly "Messages.reviewedKinds": {
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
                    readonly "application/json": components["schemas"]["ReviewedKindsView"];
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
    readonly "Messages.chooseReviewed": {
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
                readonly "application/json": components["schemas"]["ReviewedKindsRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReviewedKindsView"];
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
    readonly "Messages.received": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly q?: string;
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
                    readonly "application/json": components["schemas"]["ReceivedMessagesView"];
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
    readonly "Messages.receivedHtml": {
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
                    readonly "text/html": string;
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
    readonly "Messages.bounce": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BounceRequest"];
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
    readonly "Imports.list": {
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
                    readonly "application/json": components["schemas"]["ImportsPageView"];
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
    readonly "Imports.send": {
        readonly parameters: {
            readonly query: {
                readonly fileName: string;
                readonly replace?: components["schemas"]["ImportReplacement"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/zip": string;
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportView"];
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
    readonly "Imports.one": {
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
                    readonly "application/json": components["schemas"]["ImportView"];
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
    readonly "Archives.download": {
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
                    readonly "application/zip": string;
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
    readonly "Dashboards.holder": {
        readonly parameters: {
            readonly query?: {
                readonly year?: number;
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
                    readonly "application/json": components["schemas"]["HolderDashboardView"];
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
    readonly "Dashboards.coordination": {
        readonly parameters: {
            readonly query?: {
                readonly year?: number;
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
                    readonly "application/json": components["schemas"]["CoordinationDashboardView"];
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
    readonly "Dashboards.committee": {
        readonly parameters: {
            readonly query?: {
                readonly year?: number;
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
                    readonly "application/json": components["schemas"]["CommitteeDashboardView"];
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
    readonly "Dashboards.administration": {
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
                    readonly "application/json": components["schemas"]["AdministrationDashboardView"];
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
    readonly "Journal.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly action?: string;
                readonly who?: string;
                readonly subject?: string;
                readonly role?: components["schemas"]["JournalRole"];
                readonly from?: string;
                readonly to?: string;
                readonly onBehalf?: components["schemas"]["JournalOnBehalf"];
                readonly address?: string;
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
                    readonly "application/json": components["schemas"]["JournalPageView"];
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
    readonly "Journal.csv": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly action?: string;
                readonly who?: string;
                readonly subject?: string;
                readonly role?: components["schemas"]["JournalRole"];
                readonly from?: string;
                readonly to?: string;
                readonly onBehalf?: components["schemas"]["JournalOnBehalf"];
                readonly address?: string;
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
                    readonly "text/csv; charset=utf-8": string;
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
    readonly "Journal.xlsx": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly action?: string;
                readonly who?: string;
                readonly subject?: string;
                readonly role?: components["schemas"]["JournalRole"];
                readonly from?: string;
                readonly to?: string;
                readonly onBehalf?: components["schemas"]["JournalOnBehalf"];
                readonly address?: string;
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
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    readonly "Journal.one": {
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
                    readonly "application/json": components["schemas"]["JournalDetailView"];
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
    readonly "OrganisationActs.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
            };
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
                    readonly "application/json": components["schemas"]["ActsPageView"];
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
    readonly "Attachments.all": {
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
                    readonly "application/json": components["schemas"]["AttachmentsView"];
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
    readonly "Attachments.add": {
        readonly parameters: {
            readonly query: {
                readonly name: string;
                readonly event?: string;
                readonly kind?: components["schemas"]["AttachmentKind"];
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": string;
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AddedAttachmentView"];
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
    readonly "Attachments.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly attachmentId: string;
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
                    readonly "application/octet-stream": string;
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
    readonly "Attachments.remove": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly attachmentId: string;
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
                    readonly "application/json": components["schemas"]["AttachmentView"];
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
    readonly "Attachments.describe": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly attachmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DescribeAttachmentRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AttachmentView"];
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
    readonly "Attachments.preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly attachmentId: string;
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
                    readonly "image/webp": string;
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
    readonly "Attachments.restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly attachmentId: string;
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
                    readonly "application/json": components["schemas"]["AttachmentView"];
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
    readonly "CallExtensions.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly editionYear?: number;
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
                    readonly "application/json": components["schemas"]["CallExtensionsPageView"];
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
    readonly "CallExtensions.grant": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExtendCallRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallExtensionView"];
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
    readonly "CallExtensions.revoke": {
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
                readonly "application/json": components["schemas"]["RevokeExtensionRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallExtensionView"];
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
    readonly "CallInvitations.list": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly editionYear: number;
                readonly state?: components["schemas"]["CallInvitationState"];
                readonly q?: string;
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
                    readonly "application/json": components["schemas"]["CallInvitationsPageView"];
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
    readonly "CallInvitations.invite": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InviteToCallRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InvitedView"];
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
    readonly "CallInvitations.resend": {
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
                    readonly "application/json": components["schemas"]["CallInvitationView"];
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
    readonly "CallDrafts.list": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly editionYear: number;
                readonly department?: string;
                readonly field?: string;
                readonly sort?: components["schemas"]["DraftSort"];
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
                    readonly "application/json": components["schemas"]["CallDraftsPageView"];
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
    readonly "CallDrafts.remind": {
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
                    readonly "application/json": components["schemas"]["DraftReminderView"];
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
    readonly "Content.one": {
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
                    readonly "application/json": components["schemas"]["ContentView"];
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
    readonly "Content.save": {
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
                readonly "application/json": components["schemas"]["SaveChangesRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SavedView"];
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
    readonly "Corrections.list": {
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
                    readonly "application/json": components["schemas"]["CorrectionsView"];
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
    readonly "Corrections.ask": {
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
                readonly "application/json": components["schemas"]["AskCorrectionRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CorrectionsView"];
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
    readonly "Corrections.cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly correction: string;
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
                    readonly "application/json": components["schemas"]["CorrectionsView"];
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
    readonly "Corrections.changeDueDay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly correction: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangeCorrectionRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CorrectionsView"];
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
    readonly "Corrections.resolve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly correction: string;
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
                    readonly "application/json": components["schemas"]["CorrectionsView"];
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
    readonly "ApplicationDuplicates.list": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly reason?: components["schemas"]["DoubleReason"];
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
                    readonly "application/json": components["schemas"]["ApplicationPairsPageView"];
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
    readonly "ApplicationDuplicates.ofOne": {
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
                    readonly "application/json": components["schemas"]["ApplicationDoublesView"];
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
    readonly "ApplicationDuplicates.declare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly a: string;
                readonly b: string;
            };
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
    readonly "ApplicationDuplicates.takeBack": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly a: string;
                readonly b: string;
            };
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
    readonly "History.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
            };
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
                    readonly "application/json": components["schemas"]["HistoryView"];
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
    readonly "Print.print": {
        readonly parameters: {
            readonly query?: {
                readonly version?: string;
            };
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
                    readonly "application/pdf": string;
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
    readonly "Reading.read": {
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
                    readonly "application/json": components["schemas"]["ReadingView"];
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
    readonly "Versions.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
            };
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
                    readonly "application/json": components["schemas"]["VersionsView"];
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
    readonly "Versions.compare": {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
            };
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
                    readonly "application/json": components["schemas"]["VersionComparisonView"];
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
    readonly "Versions.one": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly number: string;
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
                    readonly "application/json": components["schemas"]["ReadingView"];
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
    readonly "Renewal.of": {
        readonly parameters: {
            readonly query?: {
                readonly year?: number;
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
                    readonly "application/json": components["schemas"]["BeginningsView"];
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
    readonly "Renewal.renewableIn": {
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
                    readonly "application/json": components["schemas"]["RenewableEventsView"];
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
    readonly "Renewal.renew": {
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
                readonly "application/json": components["schemas"]["RenewEventsRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ContentView"];
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
    readonly "Renewal.sinceLastYear": {
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
                    readonly "application/json": components["schemas"]["SinceLastYearView"];
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
    readonly "Presence.say": {
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
                readonly "application/json": components["schemas"]["PresenceRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PresenceView"];
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
    readonly "Presence.look": {
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
                readonly "application/json": components["schemas"]["LookingRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LookingView"];
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
    readonly "Thread.page": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly circle: components["schemas"]["MessageCircle"];
                readonly item?: string;
            };
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
                    readonly "application/json": components["schemas"]["MessagesPageView"];
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
    readonly "Thread.write": {
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
                readonly "application/json": components["schemas"]["WriteMessageRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MessageView"];
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
    readonly "Thread.original": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly messageId: string;
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
                    readonly "text/plain": string;
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
    readonly "Thread.read": {
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
                readonly "application/json": components["schemas"]["ReadUpToRequest"];
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
    readonly "Thread.attach": {
        readonly parameters: {
            readonly query: {
                readonly name: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly messageId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": string;
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MessageView"];
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
    readonly "Thread.resolve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly messageId: string;
            };
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
    readonly "Thread.reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly messageId: string;
            };
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
    readonly "Threads.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly edition?: number;
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
                    readonly "application/json": components["schemas"]["ThreadsPageView"];
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
    readonly "Threads.unread": {
        readonly parameters: {
            readonly query?: {
                readonly edition?: number;
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
                    readonly "application/json": components["schemas"]["UnreadMessagesView"];
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
    readonly "Writers.all": {
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
                    readonly "application/json": components["schemas"]["WrittenActivitiesView"];
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
    readonly "Writers.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly itemId: string;
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
                    readonly "application/json": components["schemas"]["ActivityWritersView"];
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
    readonly "Writers.invite": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InviteWriterRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActivityWriterView"];
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
    readonly "Writers.resend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly itemId: string;
                readonly writerId: string;
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
                    readonly "application/json": components["schemas"]["ActivityWriterView"];
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
    readonly "Writers.revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly itemId: string;
                readonly writerId: string;
            };
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
    readonly "InvitedActivities.list": {
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
                    readonly "application/json": components["schemas"]["InvitedToWritePageView"];
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
    readonly "Needs.list": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly edition: number;
                readonly direction?: components["schemas"]["NeedDirection"];
                readonly what?: components["schemas"]["NeedKind"];
                readonly department?: string;
                readonly answered?: components["schemas"]["Answered"];
                readonly q?: string;
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
                    readonly "application/json": components["schemas"]["NeedsPageView"];
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
    readonly "Needs.matches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly key: string;
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
                    readonly "application/json": components["schemas"]["NeedMatchesView"];
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
    readonly "Needs.answers": {
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
                    readonly "application/json": components["schemas"]["NeedAnswersView"];
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
    readonly "Sessions.list": {
        readonly parameters: {
            readonly query: {
                readonly editionYear: number;
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
                    readonly "application/json": components["schemas"]["SessionListView"];
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
    readonly "Sessions.prepare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PrepareSessionRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommitteeSessionView"];
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
    readonly "Sessions.read": {
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
                    readonly "application/json": components["schemas"]["CommitteeSessionView"];
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
    readonly "Sessions.change": {
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
                readonly "application/json": components["schemas"]["ChangeSessionRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommitteeSessionView"];
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
    readonly "Sessions.delete": {
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
    readonly "Sessions.candidates": {
        readonly parameters: {
            readonly query?: {
                readonly department?: string;
                readonly kind?: components["schemas"]["EventKind"];
                readonly q?: string;
            };
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
                    readonly "application/json": components["schemas"]["CandidatesView"];
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
    readonly "Sessions.setAgenda": {
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
                readonly "application/json": components["schemas"]["SetAgendaRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommitteeSessionView"];
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
    readonly "Sessions.setPresence": {
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
                readonly "application/json": components["schemas"]["SetPresenceRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommitteeSessionView"];
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
    readonly "Sessions.open": {
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
                    readonly "application/json": components["schemas"]["CommitteeSessionView"];
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
    readonly "Sessions.takeBack": {
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
                    readonly "application/json": components["schemas"]["CommitteeSessionView"];
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
    readonly "Sessions.show": {
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
                readonly "application/json": components["schemas"]["CurrentDossierRequest"];
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
    readonly "Sessions.close": {
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
                readonly "application/json": components["schemas"]["CloseSessionRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommitteeSessionView"];
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
    readonly "SessionDossiers.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly applicationId: string;
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
                    readonly "application/json": components["schemas"]["SessionDossierView"];
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
    readonly "SessionDossiers.enter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly applicationId: string;
                readonly voice: components["schemas"]["Voice"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EnterPositionRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionDossierView"];
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
    readonly "SessionDossiers.takeBack": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly applicationId: string;
                readonly voice: components["schemas"]["Voice"];
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
                    readonly "application/json": components["schemas"]["SessionDossierView"];
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
    readonly "SessionDossiers.decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly applicationId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DecideInSessionRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionDossierView"];
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
    readonly "Minutes.read": {
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
                    readonly "application/json": components["schemas"]["MinutesView"];
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
    readonly "Minutes.print": {
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
                    readonly "application/pdf": string;
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
    readonly "Minutes.csv": {
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
                    readonly "text/csv; charset=utf-8": string;
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
    readonly "Minutes.xlsx": {
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
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    readonly "Interests.list": {
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
                    readonly "application/json": components["schemas"]["InterestsView"];
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
    readonly "Interests.declare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeclareInterestRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InterestsView"];
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
    readonly "Interests.withdraw": {
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
    readonly "ListPlace.place": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly q?: string;
                readonly state?: readonly components["schemas"]["ApplicationState"][];
                readonly correction?: readonly components["schemas"]["CorrectionStanding"][];
                readonly department?: readonly string[];
                readonly kind?: readonly components["schemas"]["EventKind"][];
                readonly family?: readonly components["schemas"]["HolderFamily"][];
                readonly theme?: readonly string[];
                readonly waitingFor?: readonly components["schemas"]["AwaitedOrNobody"][];
                readonly what?: readonly components["schemas"]["ReviewMatter"][];
                readonly assignedTo?: readonly string[];
                readonly tag?: readonly string[];
                readonly label?: readonly components["schemas"]["Label"][];
                readonly missing?: readonly components["schemas"]["MissingPiece"][];
                readonly trait?: readonly components["schemas"]["Trait"][];
                readonly sort?: components["schemas"]["ListSort"];
            };
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
                    readonly "application/json": components["schemas"]["ListPlaceView"];
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
    readonly "ReviewLists.options": {
        readonly parameters: {
            readonly query: {
                readonly year: number;
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
                    readonly "application/json": components["schemas"]["ReviewListOptionsView"];
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
    readonly "ReviewLists.applications": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly q?: string;
                readonly state?: readonly components["schemas"]["ApplicationState"][];
                readonly correction?: readonly components["schemas"]["CorrectionStanding"][];
                readonly department?: readonly string[];
                readonly kind?: readonly components["schemas"]["EventKind"][];
                readonly family?: readonly components["schemas"]["HolderFamily"][];
                readonly theme?: readonly string[];
                readonly waitingFor?: readonly components["schemas"]["AwaitedOrNobody"][];
                readonly what?: readonly components["schemas"]["ReviewMatter"][];
                readonly assignedTo?: readonly string[];
                readonly tag?: readonly string[];
                readonly label?: readonly components["schemas"]["Label"][];
                readonly missing?: readonly components["schemas"]["MissingPiece"][];
                readonly trait?: readonly components["schemas"]["Trait"][];
                readonly sort?: components["schemas"]["ListSort"];
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
                    readonly "application/json": components["schemas"]["ReviewListPageView"];
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
    readonly "ReviewLists.events": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly q?: string;
                readonly state?: readonly components["schemas"]["ApplicationState"][];
                readonly correction?: readonly components["schemas"]["CorrectionStanding"][];
                readonly department?: readonly string[];
                readonly kind?: readonly components["schemas"]["EventKind"][];
                readonly family?: readonly components["schemas"]["HolderFamily"][];
                readonly theme?: readonly string[];
                readonly waitingFor?: readonly components["schemas"]["AwaitedOrNobody"][];
                readonly what?: readonly components["schemas"]["ReviewMatter"][];
                readonly assignedTo?: readonly string[];
                readonly tag?: readonly string[];
                readonly label?: readonly components["schemas"]["Label"][];
                readonly missing?: readonly components["schemas"]["MissingPiece"][];
                readonly trait?: readonly components["schemas"]["Trait"][];
                readonly sort?: components["schemas"]["ListSort"];
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
                    readonly "application/json": components["schemas"]["ReviewListPageView"];
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
    readonly "ReviewLists.applicationsCsv": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly q?: string;
                readonly state?: readonly components["schemas"]["ApplicationState"][];
                readonly correction?: readonly components["schemas"]["CorrectionStanding"][];
                readonly department?: readonly string[];
                readonly kind?: readonly components["schemas"]["EventKind"][];
                readonly family?: readonly components["schemas"]["HolderFamily"][];
                readonly theme?: readonly string[];
                readonly waitingFor?: readonly components["schemas"]["AwaitedOrNobody"][];
                readonly what?: readonly components["schemas"]["ReviewMatter"][];
                readonly assignedTo?: readonly string[];
                readonly tag?: readonly string[];
                readonly label?: readonly components["schemas"]["Label"][];
                readonly missing?: readonly components["schemas"]["MissingPiece"][];
                readonly trait?: readonly components["schemas"]["Trait"][];
                readonly sort?: components["schemas"]["ListSort"];
                readonly column?: readonly components["schemas"]["ListColumn"][];
                readonly only?: readonly string[];
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
                    readonly "text/csv; charset=utf-8": string;
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
    readonly "ReviewLists.applicationsXlsx": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly q?: string;
                readonly state?: readonly components["schemas"]["ApplicationState"][];
                readonly correction?: readonly components["schemas"]["CorrectionStanding"][];
                readonly department?: readonly string[];
                readonly kind?: readonly components["schemas"]["EventKind"][];
                readonly family?: readonly components["schemas"]["HolderFamily"][];
                readonly theme?: readonly string[];
                readonly waitingFor?: readonly components["schemas"]["AwaitedOrNobody"][];
                readonly what?: readonly components["schemas"]["ReviewMatter"][];
                readonly assignedTo?: readonly string[];
                readonly tag?: readonly string[];
                readonly label?: readonly components["schemas"]["Label"][];
                readonly missing?: readonly components["schemas"]["MissingPiece"][];
                readonly trait?: readonly components["schemas"]["Trait"][];
                readonly sort?: components["schemas"]["ListSort"];
                readonly column?: readonly components["schemas"]["ListColumn"][];
                readonly only?: readonly string[];
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
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    readonly "ReviewLists.eventsCsv": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly q?: string;
                readonly state?: readonly components["schemas"]["ApplicationState"][];
                readonly correction?: readonly components["schemas"]["CorrectionStanding"][];
                readonly department?: readonly string[];
                readonly kind?: readonly components["schemas"]["EventKind"][];
                readonly family?: readonly components["schemas"]["HolderFamily"][];
                readonly theme?: readonly string[];
                readonly waitingFor?: readonly components["schemas"]["AwaitedOrNobody"][];
                readonly what?: readonly components["schemas"]["ReviewMatter"][];
                readonly assignedTo?: readonly string[];
                readonly tag?: readonly string[];
                readonly label?: readonly components["schemas"]["Label"][];
                readonly missing?: readonly components["schemas"]["MissingPiece"][];
                readonly trait?: readonly components["schemas"]["Trait"][];
                readonly sort?: components["schemas"]["ListSort"];
                readonly column?: readonly components["schemas"]["ListColumn"][];
                readonly only?: readonly string[];
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
                    readonly "text/csv; charset=utf-8": string;
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
    readonly "ReviewLists.eventsXlsx": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly q?: string;
                readonly state?: readonly components["schemas"]["ApplicationState"][];
                readonly correction?: readonly components["schemas"]["CorrectionStanding"][];
                readonly department?: readonly string[];
                readonly kind?: readonly components["schemas"]["EventKind"][];
                readonly family?: readonly components["schemas"]["HolderFamily"][];
                readonly theme?: readonly string[];
                readonly waitingFor?: readonly components["schemas"]["AwaitedOrNobody"][];
                readonly what?: readonly components["schemas"]["ReviewMatter"][];
                readonly assignedTo?: readonly string[];
                readonly tag?: readonly string[];
                readonly label?: readonly components["schemas"]["Label"][];
                readonly missing?: readonly components["schemas"]["MissingPiece"][];
                readonly trait?: readonly components["schemas"]["Trait"][];
                readonly sort?: components["schemas"]["ListSort"];
                readonly column?: readonly components["schemas"]["ListColumn"][];
                readonly only?: readonly string[];
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
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    readonly "SavedViews.list": {
        readonly parameters: {
            readonly query: {
                readonly list: components["schemas"]["ReviewList"];
                readonly year: number;
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
                    readonly "application/json": components["schemas"]["SavedViewsView"];
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
    readonly "SavedViews.save": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SaveViewRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SavedViewView"];
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
    readonly "SavedViews.change": {
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
                readonly "application/json": components["schemas"]["ChangeViewRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SavedViewView"];
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
    readonly "SavedViews.remove": {
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
    readonly "BulkActions.preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PreviewBulkRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BulkPreviewView"];
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
    readonly "BulkActions.run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RunBulkRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BulkResultView"];
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
    readonly "BulkActions.read": {
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
                    readonly "application/json": components["schemas"]["BulkResultView"];
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
    readonly "BulkActions.undo": {
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
                    readonly "application/json": components["schemas"]["BulkResultView"];
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
    readonly "Tags.add": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewTagRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KnownTagView"];
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
    readonly "Tags.change": {
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
                readonly "application/json": components["schemas"]["ChangeTagRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KnownTagView"];
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
    readonly "Tags.remove": {
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
    readonly "Outside.list": {
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
                    readonly "application/json": components["schemas"]["OutsideOpinionsView"];
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
    readonly "Outside.ask": {
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
                readonly "application/json": components["schemas"]["AskOutsideOpinionRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OutsideOpinionsView"];
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
    readonly "Outside.remind": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly opinion: string;
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
                    readonly "application/json": components["schemas"]["OutsideOpinionsView"];
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
    readonly "Outside.revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly opinion: string;
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
                    readonly "application/json": components["schemas"]["OutsideOpinionsView"];
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
    readonly "OutsideDoor.look": {
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
                    readonly "application/json": components["schemas"]["OutsideDoorView"];
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
    readonly "OutsideDoor.open": {
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
                readonly "application/json": components["schemas"]["OpenOutsideOpinionRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OutsideDoorView"];
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
    readonly "OutsideDoor.read": {
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
                    readonly "application/json": components["schemas"]["OutsideReadingView"];
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
    readonly "OutsideDoor.answer": {
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
                readonly "application/json": components["schemas"]["GiveOutsideOpinionRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OutsideReadingView"];
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
    readonly "CampaignMoves.release": {
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
                readonly "application/json": components["schemas"]["CampaignVersionRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CampaignView"];
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
    readonly "CampaignMoves.approve": {
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
                    readonly "application/json": components["schemas"]["CampaignView"];
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
    readonly "CampaignMoves.takeBack": {
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
                    readonly "application/json": components["schemas"]["CampaignView"];
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
    readonly "CampaignMoves.pause": {
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
                    readonly "application/json": components["schemas"]["CampaignView"];
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
    readonly "CampaignMoves.resume": {
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
                    readonly "application/json": components["schemas"]["CampaignView"];
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
    readonly "CampaignMoves.stop": {
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
                    readonly "application/json": components["schemas"]["CampaignView"];
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
    readonly "Campaigns.list": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
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
                    readonly "application/json": components["schemas"]["CampaignsView"];
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
    readonly "Campaigns.begin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BeginCampaignRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CampaignView"];
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
    readonly "Campaigns.read": {
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
                    readonly "application/json": components["schemas"]["CampaignView"];
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
    readonly "Campaigns.save": {
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
                readonly "application/json": components["schemas"]["SaveCampaignRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CampaignView"];
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
    readonly "Campaigns.remove": {
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
    readonly "Campaigns.check": {
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
                    readonly "application/json": components["schemas"]["CampaignCheckView"];
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
    readonly "Campaigns.test": {
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
                readonly "application/json": components["schemas"]["TestCampaignRequest"];
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
    readonly "Campaigns.recipients": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly which?: components["schemas"]["RecipientFilter"];
            };
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
                    readonly "application/json": components["schemas"]["CampaignRecipientsView"];
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
    readonly "Campaigns.addFile": {
        readonly parameters: {
            readonly query: {
                readonly name: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": string;
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CampaignView"];
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
    readonly "Campaigns.removeFile": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly fileId: string;
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
                    readonly "application/json": components["schemas"]["CampaignView"];
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
    readonly "CommunicationSettings.read": {
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
                    readonly "application/json": components["schemas"]["CommunicationSettingsView"];
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
    readonly "CommunicationSettings.change": {
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
                readonly "application/json": components["schemas"]["CommunicationSettingsView"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommunicationSettingsView"];
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
    readonly "Preferences.own": {
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
                    readonly "application/json": components["schemas"]["PreferencesView"];
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
    readonly "Preferences.save": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SavePreferencesRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PreferencesView"];
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
    readonly "Segments.preview": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PreviewSegmentRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SegmentPreviewView"];
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
    readonly "Segments.all": {
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
                    readonly "application/json": components["schemas"]["SavedSegmentsView"];
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
    readonly "Segments.save": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SaveSegmentRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SavedSegmentView"];
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
    readonly "Segments.change": {
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
                readonly "application/json": components["schemas"]["ChangeSegmentRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SavedSegmentView"];
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
    readonly "Segments.remove": {
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
    readonly "Templates.all": {
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
                    readonly "application/json": components["schemas"]["TemplatesView"];
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
    readonly "Templates.save": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SaveTemplateRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TemplateView"];
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
    readonly "Templates.change": {
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
                readonly "application/json": components["schemas"]["ChangeTemplateRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TemplateView"];
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
    readonly "Templates.remove": {
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
    readonly "Unsubscribe.follow": {
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
            readonly 303: {
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
    readonly "Unsubscribe.obey": {
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
                    readonly "application/json": components["schemas"]["UnsubscribeView"];
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
    readonly "Unsubscribe.read": {
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
                    readonly "application/json": components["schemas"]["UnsubscribeView"];
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
    readonly "Figures.figures": {
        readonly parameters: {
            readonly query: {
                readonly year: number;
                readonly with?: number;
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
                    readonly "application/json": components["schemas"]["CommunicationFiguresView"];
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
    readonly "Figures.posts": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly q?: string;
                readonly channel?: components["schemas"]["OutreachChannel"];
                readonly sponsored?: components["schemas"]["Paid"];
                readonly sort?: components["schemas"]["PostSort"];
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
                    readonly "application/json": components["schemas"]["OutreachPostsPageView"];
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
    readonly "Figures.addPost": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AddOutreachPostRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OutreachPostView"];
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
    readonly "Figures.csv": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly q?: string;
                readonly channel?: components["schemas"]["OutreachChannel"];
                readonly sponsored?: components["schemas"]["Paid"];
                readonly sort?: components["schemas"]["PostSort"];
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
                    readonly "text/csv; charset=utf-8": string;
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
    readonly "Figures.xlsx": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly q?: string;
                readonly channel?: components["schemas"]["OutreachChannel"];
                readonly sponsored?: components["schemas"]["Paid"];
                readonly sort?: components["schemas"]["PostSort"];
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
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    readonly "Figures.changePost": {
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
                readonly "application/json": components["schemas"]["ChangeOutreachPostRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OutreachPostView"];
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
    readonly "Figures.removePost": {
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
                readonly "application/json": components["schemas"]["FigureVersion"];
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
    readonly "Figures.sites": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
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
                    readonly "application/json": components["schemas"]["PosterSitesPageView"];
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
    readonly "Figures.addSite": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AddPosterSiteRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PosterSiteView"];
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
    readonly "Figures.changeSite": {
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
                readonly "application/json": components["schemas"]["ChangePosterSiteRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PosterSiteView"];
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
    readonly "Figures.removeSite": {
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
                readonly "application/json": components["schemas"]["FigureVersion"];
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
    readonly "Figures.setAmbassador": {
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
                readonly "application/json": components["schemas"]["SetAmbassadorRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AmbassadorView"];
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
    readonly "Figures.removeAmbassador": {
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
                readonly "application/json": components["schemas"]["FigureVersion"];
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
    readonly "MediaRelays.list": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly edition: number;
                readonly q?: string;
                readonly kind?: components["schemas"]["MediaKind"];
                readonly month?: string;
                readonly ambassador?: components["schemas"]["YesNo"];
                readonly eventId?: string;
                readonly doubles?: components["schemas"]["OnlyYes"];
                readonly sort?: components["schemas"]["RelaySort"];
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
                    readonly "application/json": components["schemas"]["MediaRelaysPageView"];
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
    readonly "MediaRelays.add": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AddMediaRelayRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MediaRelayView"];
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
    readonly "MediaRelays.csv": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly edition: number;
                readonly q?: string;
                readonly kind?: components["schemas"]["MediaKind"];
                readonly month?: string;
                readonly ambassador?: components["schemas"]["YesNo"];
                readonly eventId?: string;
                readonly doubles?: components["schemas"]["OnlyYes"];
                readonly sort?: components["schemas"]["RelaySort"];
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
                    readonly "text/csv; charset=utf-8": string;
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
    readonly "MediaRelays.xlsx": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly edition: number;
                readonly q?: string;
                readonly kind?: components["schemas"]["MediaKind"];
                readonly month?: string;
                readonly ambassador?: components["schemas"]["YesNo"];
                readonly eventId?: string;
                readonly doubles?: components["schemas"]["OnlyYes"];
                readonly sort?: components["schemas"]["RelaySort"];
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
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    readonly "MediaRelays.pressReview": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly edition: number;
                readonly q?: string;
                readonly kind?: components["schemas"]["MediaKind"];
                readonly month?: string;
                readonly ambassador?: components["schemas"]["YesNo"];
                readonly eventId?: string;
                readonly doubles?: components["schemas"]["OnlyYes"];
                readonly sort?: components["schemas"]["RelaySort"];
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
                    readonly "application/pdf": string;
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
    readonly "MediaRelays.events": {
        readonly parameters: {
            readonly query: {
                readonly edition: number;
                readonly q?: string;
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
                    readonly "application/json": components["schemas"]["RelayEventsView"];
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
    readonly "MediaRelays.preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RelayListRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RelayListView"];
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
    readonly "MediaRelays.addList": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AddRelayListRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AddedRelaysView"];
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
    readonly "MediaRelays.change": {
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
                readonly "application/json": components["schemas"]["ChangeMediaRelayRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MediaRelayView"];
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
    readonly "MediaRelays.remove": {
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
                readonly "application/json": components["schemas"]["MediaRelayVersion"];
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
    readonly "Meetings.list": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly edition: number;
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
                    readonly "application/json": components["schemas"]["MeetingsPageView"];
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
    readonly "Meetings.add": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AddMeetingRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeetingView"];
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
    readonly "Meetings.figures": {
        readonly parameters: {
            readonly query: {
                readonly edition: number;
                readonly kind?: components["schemas"]["MeetingKind"];
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
                    readonly "application/json": components["schemas"]["MeetingFiguresView"];
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
    readonly "Meetings.csv": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly edition: number;
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
                    readonly "text/csv; charset=utf-8": string;
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
    readonly "Meetings.xlsx": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly edition: number;
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
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    readonly "Meetings.change": {
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
                readonly "application/json": components["schemas"]["ChangeMeetingRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeetingView"];
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
    readonly "Meetings.remove": {
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
                readonly "application/json": components["schemas"]["MeetingVersion"];
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
    readonly "Participants.list": {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                readonly size?: number;
                readonly q?: string;
                readonly link?: components["schemas"]["LinkState"];
            };
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
                    readonly "application/json": components["schemas"]["ParticipantsPageView"];
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
    readonly "Participants.add": {
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
                readonly "application/json": components["schemas"]["ParticipantContent"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ParticipantView"];
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
    readonly "Participants.preview": {
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
                readonly "application/json": components["schemas"]["ParticipantListRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ParticipantListView"];
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
    readonly "Participants.addList": {
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
                readonly "application/json": components["schemas"]["ParticipantListRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AddedParticipantsView"];
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
    readonly "Participants.link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LinkParticipantsRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LinkedParticipantsView"];
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
    readonly "Participants.change": {
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
                readonly "application/json": components["schemas"]["ChangeParticipantRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ParticipantView"];
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
    readonly "Participants.remove": {
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
                readonly "application/json": components["schemas"]["MeetingVersion"];
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
    readonly "ReminderLadder.read": {
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
                    readonly "application/json": components["schemas"]["ReminderLadderView"];
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
    readonly "ReminderLadder.save": {
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
                readonly "application/json": components["schemas"]["SaveReminderLadderRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReminderLadderView"];
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
    readonly "Reminders.list": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly q?: string;
                readonly matter?: components["schemas"]["Matter"];
                readonly outcome?: components["schemas"]["ReminderOutcome"];
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
                    readonly "application/json": components["schemas"]["RemindersPageView"];
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
    readonly "Reminders.send": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SendRemindersRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SentRemindersView"];
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
    readonly "Reminders.preview": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
                readonly scope: components["schemas"]["ReminderScope"];
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
                    readonly "application/json": components["schemas"]["ReminderPreviewView"];
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
    readonly "Reminders.revokeLink": {
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
    readonly "ReminderPauses.all": {
        readonly parameters: {
            readonly query: {
                readonly year: number;
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
                    readonly "application/json": components["schemas"]["ReminderPausesView"];
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
    readonly "ReminderPauses.pause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PauseRemindersRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReminderPausesView"];
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
    readonly "ReminderPauses.end": {
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
    readonly "ReminderCalls.list": {
        readonly parameters: {
            readonly query: {
                readonly page?: number;
                readonly size?: number;
                readonly year: number;
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
                    readonly "application/json": components["schemas"]["ReminderCallsPageView"];
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
    readonly "ReminderCalls.note": {
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
                readonly "application/json": components["schemas"]["NoteCallRequest"];
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
    readonly "PersonalLinks.page": {
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
                    readonly "application/json": components["schemas"]["PersonalLinkView"];
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
    readonly "PersonalLinks.renew": {
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
    readonly "PersonalLinks.attendance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
                readonly eventId: string;
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
                    readonly "application/json": components["schemas"]["EventAttendanceView"];
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
    readonly "PersonalLinks.saveAttendance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SaveAttendanceRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventAttendanceView"];
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
    readonly "PersonalLinks.submitAttendance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SubmitAttendanceRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventAttendanceView"];
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
    readonly "PersonalLinks.addPhoto": {
        readonly parameters: {
            readonly query: {
                readonly name: string;
                readonly credit: string;
                readonly alternative: string;
            };
            readonly header?: never;
            readonly path: {
                readonly token: string;
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": string;
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonalLinkView"];
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
    readonly "Replies.counts": {
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
                    readonly "application/json": components["schemas"]["ReceivedMailsView"];
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
    readonly "Replies.receive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "message/rfc822": components["schemas"]["MailedReplyRequest"];
                readonly "application/json": components["schemas"]["MailedReplyRequest"];
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
}
export const ACCESS_WISHS = ["sign_in","sign_up","password"] as const satisfies readonly AccessWish[];
export const LINK_PURPOSES = ["sign_in","sign_up","password","email_change","invitation","activity"] as const satisfies readonly LinkPurpose[];
export const PENDING_STAGES = ["second_factor","enrolment"] as const satisfies readonly PendingStage[];
export const ROLES = ["holder","partner","coordinator","drari","region","administrator"] as const satisfies readonly Role[];
export const SIGN_IN_METHODS = ["password","link","pro_connect"] as const satisfies readonly SignInMethod[];
export const SESSION_STAGES = ["open","second_factor","enrolment"] as const satisfies readonly SessionStage[];
export const ACCOUNT_STANDINGS = ["open","closed","ending","never_came","without_second_factor"] as const satisfies readonly AccountStanding[];
export const PEOPLE_SORTS = ["name","-name","seen","-seen","since","-since","ends"] as const satisfies readonly PeopleSort[];
export const FACTOR_METHODS = ["totp","passkey"] as const satisfies readonly FactorMethod[];
export const MEMBERSHIP_LEVELS = ["owner","editor"] as const satisfies readonly MembershipLevel[];
export const PROOF_METHODS = ["totp","passkey","recovery","password"] as const satisfies readonly ProofMethod[];
export const LIKENESS_REASONS = ["same_siret","same_uai","same_rna","same_name_here","near_name_here","same_siren","near_name_elsewhere"] as const satisfies readonly LikenessReason[];
export const LIKENESSES = ["certain","likely","possible"] as const satisfies readonly Likeness[];
export const MERGE_FIELDS = ["name","kind","holderFamily","municipalityCode","legalForm","siret","uai","rna","description","website","publicEmail","publicPhone","publicAddress","logoId"] as const satisfies readonly MergeField[];
export const MERGE_SIDES = ["survivor","absorbed"] as const satisfies readonly MergeSide[];
export const AFTER_HANDOVERS = ["editor","leave"] as const satisfies readonly AfterHandover[];
export const JOIN_RESOLUTIONS = ["accepted","refused","withdrawn"] as const satisfies readonly JoinResolution[];
export const ORGANISATION_KINDS = ["library","media_library","science_centre","fab_lab","museum","association","school","research_organisation","hospital","university","department_council","municipality","public_service","company","other"] as const satisfies readonly OrganisationKind[];
export const HOLDER_FAMILIES = ["culture","education","higher_education_research","territory"] as const satisfies readonly HolderFamily[];
export const LEGAL_FORMS = ["association","foundation","municipality","intermunicipality","department","region","state_service","public_establishment","school","public_interest_group","company","cooperative","sole_trader","informal","other"] as const satisfies readonly LegalForm[];
export const EVENT_KINDS = ["science_village","festival","science_route","single"] as const satisfies readonly EventKind[];
export const TEAM_FILTERS = ["none","orphaned"] as const satisfies readonly TeamFilter[];
export const YES_OR_NOS = ["yes","no"] as const satisfies readonly YesOrNo[];
export const ORGANISATION_SORTS = ["name","-name","commune","team","-team","first","-first"] as const satisfies readonly OrganisationSort[];
export const EDITION_STATES = ["draft","call_open","call_closed","review","labelled","programme_published","running","reporting","bilan_draft","bilan_published","archived"] as const satisfies readonly EditionState[];
export const EDITION_REFUSALS = ["coordinator_only","outside_territory","no_such_move","by_the_calendar","call_deadline_passed","applications_undecided","edition_archived"] as const satisfies readonly EditionRefusal[];
export const EDITION_MOVERS = ["coordinator","system"] as const satisfies readonly EditionMover[];
export const VOCABULARIES = ["themes","formats","audiences","schoolLevels","holderFamilies"] as const satisfies readonly Vocabulary[];
export const ASKINGS = ["required","optional","off"] as const satisfies readonly Asking[];
export const QUESTION_TYPES = ["single","multiple","scale","matrix","number","date","text","long_text","file","research_units"] as const satisfies readonly QuestionType[];
export const KNOWN_FACTS = ["events","activities","visits","partners","kit"] as const satisfies readonly KnownFact[];
export const APPLICATION_STATES = ["draft","submitted","under_review","inadmissible","ready_for_committee","decided","withdrawn","folded"] as const satisfies readonly ApplicationState[];
export const DRAFT_COMPLETIONS = ["complete","nearly","begun"] as const satisfies readonly DraftCompletion[];
export const DOSSIER_ORIGINS = ["renewed","new"] as const satisfies readonly DossierOrigin[];
export const YESES = ["yes"] as const satisfies readonly Yes[];
export const NEED_DIRECTIONS = ["seeking","offering"] as const satisfies readonly NeedDirection[];
export const APPLICATION_SORTS = ["waiting","recent","untouched","title","organisation","completion"] as const satisfies readonly ApplicationSort[];
export const LABELS = ["pending","labelled","conditional","refused","deferred","revoked"] as const satisfies readonly Label[];
export const BEGINNING_FROMS = ["scratch","renewal","model","copy"] as const satisfies readonly BeginningFrom[];
export const EVENT_FORMATS = ["workshop","exhibition","lecture","debate","visit","game","show"] as const satisfies readonly EventFormat[];
export const ATTENDANCE_MODES = ["in_person","online","hybrid"] as const satisfies readonly AttendanceMode[];
export const APPLICATION_REFUSALS = ["holder_only","call_not_open","call_closed","review_over","not_a_draft","incomplete","charter_not_accepted","not_submitted","review_begun","already_decided","already_withdrawn","folded","hosts_another","not_withdrawn","withdrawn_after_sending","not_your_activity","not_reopened"] as const satisfies readonly ApplicationRefusal[];
export const MISSING_WEIGHTS = ["must","doubt"] as const satisfies readonly MissingWeight[];
export const DOSSIER_SECTIONS = ["structure","projet","evenements","recherche","logistique","subvention","questions","pieces","engagements"] as const satisfies readonly DossierSection[];
export const CRITERION_KINDS = ["admissibility","label"] as const satisfies readonly CriterionKind[];
export const PORTAL_CHECKS = ["slot_in_window","free_of_charge","charter_accepted","audience_given","research_named","theme_named","accessibility_given"] as const satisfies readonly PortalCheck[];
export const CRITERION_MARKS = ["met","not_met","to_check"] as const satisfies readonly CriterionMark[];
export const MARKED_BIES = ["portal","coordination"] as const satisfies readonly MarkedBy[];
export const VOICES = ["coordination","drari","region"] as const satisfies readonly Voice[];
export const NEARNESSES = ["municipality","intermunicipality","department"] as const satisfies readonly Nearness[];
export const SESSION_STATES = ["prepared","open","closed"] as const satisfies readonly SessionState[];
export const COVERAGE_GROUPS = ["kind","holderFamily","audience"] as const satisfies readonly CoverageGroup[];
export const BOOKLETS = ["waiting","all","session"] as const satisfies readonly Booklet[];
export const PROPOSED_OUTCOMES = ["label","label_with_conditions","defer","refuse"] as const satisfies readonly ProposedOutcome[];
export const EVENT_AUDIENCES = ["general_public","families","school","adults","specialists"] as const satisfies readonly EventAudience[];
export const OPINION_POSITIONS = ["favourable","reserved","unfavourable","recused"] as const satisfies readonly OpinionPosition[];
export const DECISION_OUTCOMES = ["label","label_with_conditions","refuse","defer","revoke"] as const satisfies readonly DecisionOutcome[];
export const CONDITION_STATES = ["waiting","overdue","answered","lifted","refused"] as const satisfies readonly ConditionState[];
export const AWAITEDS = ["coordination","holder","drari","region","anyone"] as const satisfies readonly Awaited[];
export const REVIEW_MATTERS = ["finish_draft","take_in_charge","review","correct","reread","opinion","decide","notify"] as const satisfies readonly ReviewMatter[];
export const WAITING_FORS = ["coordination","holder","drari","region"] as const satisfies readonly WaitingFor[];
export const LOT_PROBLEMS = ["outside_territory","not_decided","session_open","reason_missing","unknown_placeholder","nobody","no_due_day"] as const satisfies readonly LotProblem[];
export const CERTIFICATE_STATES = ["valid","conditional","withdrawn"] as const satisfies readonly CertificateState[];
export const CHANGE_STATES = ["applied","proposed","accepted","refused","withdrawn","undone"] as const satisfies readonly ChangeState[];
export const HAPPENINGS = ["scheduled","rescheduled","moved_online","postponed","full","cancelled"] as const satisfies readonly Happening[];
export const REGROUPING_KINDS = ["promote","fold"] as const satisfies readonly RegroupingKind[];
export const REPORT_STATUSES = ["not_due","due","by_activities","draft","submitted","validated","queried","did_not_take_place"] as const satisfies readonly ReportStatus[];
export const REPORT_STATES = ["draft","submitted","validated","queried","did_not_take_place"] as const satisfies readonly ReportState[];
export const AUDIENCES = ["general_public","school","accompanying_adults"] as const satisfies readonly Audience[];
export const SCHOOL_LEVELS = ["nursery","primary","middle","high","higher","mixed"] as const satisfies readonly SchoolLevel[];
export const CHANNELS = ["in_person","online"] as const satisfies readonly Channel[];
export const COUNTINGS = ["exact","estimated"] as const satisfies readonly Counting[];
export const COUNT_METHODS = ["counter","tickets","booking","by_eye"] as const satisfies readonly CountMethod[];
export const CLASS_ABSENCES = ["transport","illness","weather","strike","timetable","unknown","other"] as const satisfies readonly ClassAbsence[];
export const GUEST_KINDS = ["official","press"] as const satisfies readonly GuestKind[];
export const COUNTED_FROMS = ["own","activities","none"] as const satisfies readonly CountedFrom[];
export const REGISTER_SORTS = ["name","mentions"] as const satisfies readonly RegisterSort[];
export const MESSAGE_STATES = ["held","planned","sending","sent","refused","bounced","cancelled"] as const satisfies readonly MessageState[];
export const MESSAGE_KINDS = ["access","invitation","receipt","notice","decision","thread","reminder","campaign","digest"] as const satisfies readonly MessageKind[];
export const HELD_REASONS = ["review","unreachable","restored"] as const satisfies readonly HeldReason[];
export const HOLDABLE_KINDS = ["invitation","receipt","notice","decision","thread","reminder","campaign","digest"] as const satisfies readonly HoldableKind[];
export const BILAN_STATUSES = ["live","published"] as const satisfies readonly BilanStatus[];
export const COMPARED_CODES = ["attendance.total","attendance.general_public","attendance.school"] as const satisfies readonly ComparedCode[];
export const PAST_FIGURE_KINDS = ["exact","interval"] as const satisfies readonly PastFigureKind[];
export const IMPORT_REPLACEMENTS = ["yes","no"] as const satisfies readonly ImportReplacement[];
export const IMPORT_STATES = ["waiting","checking","writing","done","refused","failed"] as const satisfies readonly ImportState[];
export const YEAR_STEP_CODES = ["call","committee","label","programme","festival","attendance","bilan"] as const satisfies readonly YearStepCode[];
export const STEP_STATES = ["done","current","ahead"] as const satisfies readonly StepState[];
export const HOLDER_TASK_KINDS = ["answer_question","correct_dossier","finish_dossier","report_attendance","start_dossier","read_decision"] as const satisfies readonly HolderTaskKind[];
export const REPORT_NEEDS = ["not_due","due","started","queried","given"] as const satisfies readonly ReportNeed[];
export const SEASON_PARTS = ["preparation","call","review","programme","festival","attendance","bilan"] as const satisfies readonly SeasonPart[];
export const TO_DO_KINDS = ["take_in_charge","review","reread","decide","notify","validate_report","finish_draft","correct","report_attendance","finish_report","answer_question","opinion_drari","opinion_region","approve_campaign"] as const satisfies readonly ToDoKind[];
export const FUNNEL_STAGES = ["started","submitted","taken","admissible","ready","decided"] as const satisfies readonly FunnelStage[];
export const BALLS = ["coordination","holders","drari","region"] as const satisfies readonly Ball[];
export const WAITINGS = ["take_in_charge","review","reread","decide","notify","validate_report","finish_draft","correct","report_attendance","finish_report","answer_question","opinion_drari","opinion_region"] as const satisfies readonly Waiting[];
export const ALERT_KINDS = ["no_edition","outside_window","reports_late","conditions_to_lift","mails_refused","empty_territories"] as const satisfies readonly AlertKind[];
export const TREND_STATES = ["this","known","not_comparable","unknown"] as const satisfies readonly TrendState[];
export const ATTENTION_KINDS = ["figures_missing","family_falls","department_falls","department_empty","rural"] as const satisfies readonly AttentionKind[];
export const JOURNAL_ROLES = ["holder","partner","coordinator","drari","region","administrator","system"] as const satisfies readonly JournalRole[];
export const JOURNAL_ON_BEHALFS = ["only","never"] as const satisfies readonly JournalOnBehalf[];
export const ATTACHMENT_KINDS = ["image","document"] as const satisfies readonly AttachmentKind[];
export const CALL_ANSWERS = ["begun","sent"] as const satisfies readonly CallAnswer[];
export const CALL_INVITATION_STATES = ["waiting","signed_up","begun","sent"] as const satisfies readonly CallInvitationState[];
export const CALL_INVITATION_RESULTS = ["sent","repeated","already_invited","already_applied","refused_address","not_an_address","too_many","too_many_today","nobody_to_write_to"] as const satisfies readonly CallInvitationResult[];
export const DRAFT_SORTS = ["touched","lacking","complete","organisation"] as const satisfies readonly DraftSort[];
export const CHANGE_OPS = ["set","confirm","add","move","remove"] as const satisfies readonly ChangeOp[];
export const DOUBLE_REASONS = ["near_title","same_place"] as const satisfies readonly DoubleReason[];
export const HISTORY_ACTIONS = ["application.begun","application.saved","application.events_renewed","application.submitted","application.correction_asked","application.correction_changed","application.correction_cancelled","application.corrected","application.taken_back","application.brought_back","application.withdrawn","application.attachment_added","application.attachment_described","application.attachment_removed","application.attachment_restored","application.partner_invited","application.partner_reinvited","application.partner_accepted","application.partner_revoked","application.taken_in_charge","application.declared_ready","application.declared_inadmissible","application.readmitted","application.notified","application.activity_promoted","application.folded","application.regrouping_undone"] as const satisfies readonly HistoryAction[];
export const HISTORY_ROLES = ["holder","partner","coordinator","drari","region","administrator","system"] as const satisfies readonly HistoryRole[];
export const READING_VALUE_TYPES = ["text","list","table","empty"] as const satisfies readonly ReadingValueType[];
export const CHANGE_SIGNS = ["added","removed","changed"] as const satisfies readonly ChangeSign[];
export const PART_SIGNS = ["same","added","removed"] as const satisfies readonly PartSign[];
export const SINCE_RELATIONS = ["renewed","same_organisation","none"] as const satisfies readonly SinceRelation[];
export const MESSAGE_CIRCLES = ["team","thread","note"] as const satisfies readonly MessageCircle[];
export const AUTHOR_SIDES = ["team","partner","coordination"] as const satisfies readonly AuthorSide[];
export const WRITER_STANDINGS = ["invited","expired","writes","complete"] as const satisfies readonly WriterStanding[];
export const NEED_KINDS = ["researcher","venue","partner","equipment"] as const satisfies readonly NeedKind[];
export const ANSWEREDS = ["yes","no"] as const satisfies readonly Answered[];
export const COMMITTEE_SESSION_STATES = ["prepared","open","closed"] as const satisfies readonly CommitteeSessionState[];
export const LINE_STANDINGS = ["to_decide","begun","decided","gone"] as const satisfies readonly LineStanding[];
export const SESSION_POSITIONS = ["favourable","reserved","unfavourable","recused","absent"] as const satisfies readonly SessionPosition[];
export const POSITION_SOURCES = ["said","written","away"] as const satisfies readonly PositionSource[];
export const CORRECTION_STANDINGS = ["open","answered"] as const satisfies readonly CorrectionStanding[];
export const AWAITED_OR_NOBODIES = ["coordination","holder","drari","region","nobody"] as const satisfies readonly AwaitedOrNobody[];
export const MISSING_PIECES = ["image","document","answers"] as const satisfies readonly MissingPiece[];
export const TRAITS = ["first_time","renewed","new","extended","seeking","offering","complete","nearly","begun","dormant"] as const satisfies readonly Trait[];
export const LIST_SORTS = ["waiting","-waiting","title","-title","organisation","-organisation","municipality","-municipality","state","-state","submitted","-submitted","updated","-updated","events","-events","recent","untouched","completion","dates","-dates"] as const satisfies readonly ListSort[];
export const TAG_COLOURS = ["blue","green","amber","red","violet","grey"] as const satisfies readonly TagColour[];
export const LIST_COLUMNS = ["reference","dossier","kind","municipality","department","dates","format","family","themes","state","opinions","waiting","events","activities","label","submitted","updated","assigned","tags"] as const satisfies readonly ListColumn[];
export const REVIEW_LISTS = ["applications","events"] as const satisfies readonly ReviewList[];
export const BULK_ACTIONS = ["take_in_charge","assign","declare_ready","put_on_agenda","ask_outside","tag","untag","write"] as const satisfies readonly BulkAction[];
export const BULK_OUTCOMES = ["done","refused","left"] as const satisfies readonly BulkOutcome[];
export const BULK_MODES = ["all_or_nothing","those_that_may"] as const satisfies readonly BulkMode[];
export const OUTSIDE_STATES = ["asked","answered","expired","closed","withdrawn","revoked"] as const satisfies readonly OutsideState[];
export const OUTSIDE_POSITIONS = ["favourable","reserved","unfavourable","recused"] as const satisfies readonly OutsidePosition[];
export const OUTSIDE_CLOSURES = ["revoked","withdrawn","closed","expired"] as const satisfies readonly OutsideClosure[];
export const MESSAGE_TOPICS = ["newsletter","meetings","calls"] as const satisfies readonly MessageTopic[];
export const CONDITION_FIELDS = ["kind","label","happening","attendance","photo","ended_since","begins_within","department","theme","state","correction","pieces","origin","assigned_to","filing","family","organisation_kind","seat","participation","meeting","evaluation","level"] as const satisfies readonly ConditionField[];
export const SCHEDULE_KINDS = ["now","at","relative"] as const satisfies readonly ScheduleKind[];
export const SCHEDULE_ANCHORS = ["call_closes","starts","ends","last_slot","reports_due"] as const satisfies readonly ScheduleAnchor[];
export const CAMPAIGN_STATES = ["draft","awaiting","planned","sending","paused","sent","empty","stopped"] as const satisfies readonly CampaignState[];
export const LEFT_OUT_REASONS = ["closed","no_address","refused_address","no_consent","rhythm","empty_value"] as const satisfies readonly LeftOutReason[];
export const MESSAGE_PROBLEMS = ["no_subject","no_text","unknown_variable","html","long_subject"] as const satisfies readonly MessageProblem[];
export const RECIPIENT_FILTERS = ["written","left_out"] as const satisfies readonly RecipientFilter[];
export const MESSAGE_RHYTHMS = ["each","monthly","never"] as const satisfies readonly MessageRhythm[];
export const OUTREACH_GROUPS = ["website","newsletter","social","press_online","other"] as const satisfies readonly OutreachGroup[];
export const OUTREACH_MEASURES = ["views","visits","clicks","readers"] as const satisfies readonly OutreachMeasure[];
export const OUTREACH_CHANNELS = ["website","newsletter","social","facebook","instagram","x","linkedin","youtube","tiktok","press_online","other"] as const satisfies readonly OutreachChannel[];
export const PAIDS = ["yes","no"] as const satisfies readonly Paid[];
export const POST_SORTS = ["-date","date","-views","-clicks","-visits","-readers","title"] as const satisfies readonly PostSort[];
export const OUTREACH_SCOPES = ["post","campaign","year"] as const satisfies readonly OutreachScope[];
export const MEDIA_KINDS = ["print","radio","television","web","agenda","agency"] as const satisfies readonly MediaKind[];
export const YES_NOS = ["yes","no"] as const satisfies readonly YesNo[];
export const ONLY_YESES = ["yes"] as const satisfies readonly OnlyYes[];
export const RELAY_SORTS = ["-date","date","outlet","-outlet","title","-title"] as const satisfies readonly RelaySort[];
export const RELAY_FIELDS = ["date","kind","outlet","title","url","namesAmbassador"] as const satisfies readonly RelayField[];
export const MEETING_KINDS = ["workshop","kick_off","other"] as const satisfies readonly MeetingKind[];
export const LINK_STATES = ["linked","unlinked"] as const satisfies readonly LinkState[];
export const PARTICIPANT_FIELDS = ["name","structure","department","kind","email"] as const satisfies readonly ParticipantField[];
export const STEP_CHANNELS = ["mail","mail_and_copy","call"] as const satisfies readonly StepChannel[];
export const MATTERS = ["draft","correction","condition","photo","kit_order","attendance","questionnaire"] as const satisfies readonly Matter[];
export const REMINDER_OUTCOMES = ["waiting","partly","settled"] as const satisfies readonly ReminderOutcome[];
export const REMINDER_ORIGINS = ["ladder","by_hand"] as const satisfies readonly ReminderOrigin[];
export const REMINDER_SCOPES = ["late","begun"] as const satisfies readonly ReminderScope[];
export const WAITING_REASONS = ["paused","rhythm","not_yet"] as const satisfies readonly WaitingReason[];
export const LINK_CLOSURES = ["revoked","expired","over"] as const satisfies readonly LinkClosure[];
export const MAIL_OUTCOMES = ["entered","returned","automatic","unaddressed","forged","expired","foreign","closed","too_many","empty","unreadable"] as const satisfies readonly MailOutcome[];
export const AccessRequestRules = {"email":{"required":true,"minLength":1,"maxLength":320},"wish":{"required":true}} as const;
export const SignUpRequestRules = {"name":{"required":true,"minLength":1,"maxLength":120,"pattern":"^(?=.*\\S)[^\\u0000-\\u001f\\u007f]+$"},"password":{"nullable":true,"maxLength":1000}} as const;
export const NewPasswordRequestRules = {"password":{"required":true,"maxLength":1000}} as const;
export const NameRequestRules = {"name":{"required":true,"minLength":1,"maxLength":120,"pattern":"^(?=.*\\S)[^\\u0000-\\u001f\\u007f]+$"}} as const;
export const EmailChangeRequestRules = {"email":{"required":true,"minLength":1,"maxLength":320}} as const;
export const PasswordRequestRules = {"current":{"nullable":true,"maxLength":1000},"password":{"required":true,"maxLength":1000}} as const;
export const PasswordRemovalRequestRules = {"current":{"required":true,"maxLength":1000}} as const;
export const SignInRequestRules = {"email":{"required":true,"maxLength":254,"format":"email"},"password":{"required":true,"maxLength":1000}} as const;
export const RoleRequestRules = {"role":{"required":true}} as const;
export const EraseAccountRequestRules = {"confirmation":{"required":true,"minLength":1,"maxLength":254}} as const;
export const ChangeContactRequestRules = {"name":{"required":true,"maxLength":200},"email":{"required":true,"nullable":true,"maxLength":254,"format":"email"},"phone":{"required":true,"maxLength":200},"hours":{"required":true,"maxLength":200}} as const;
export const GrantedRoleRequestRules = {"role":{"required":true},"endsOn":{"required":true,"nullable":true,"format":"date"},"departments":{"required":true,"nullable":true,"minLength":1,"maxLength":200,"items":{"minLength":1,"maxLength":3,"pattern":"^(\\d{2,3}|2[AB])$"}}} as const;
export const ChangeRolesRequestRules = {"roles":{"required":true,"minLength":1,"maxLength":5,"items":{"fields":GrantedRoleRequestRules}},"rolesStamp":{"required":true,"maxLength":64}} as const;
export const InviteRequestRules = {"email":{"required":true,"maxLength":254,"format":"email"},"role":{"required":true},"endsOn":{"nullable":true,"format":"date"},"departments":{"nullable":true,"minLength":1,"maxLength":200,"items":{"minLength":1,"maxLength":3,"pattern":"^(\\d{2,3}|2[AB])$"}},"organisationId":{"nullable":true,"format":"uuid"},"level":{"nullable":true}} as const;
export const AcceptInvitationRequestRules = {"name":{"minLength":1,"maxLength":120},"password":{"maxLength":1000}} as const;
export const CodeRequestRules = {"code":{"required":true,"minLength":1,"maxLength":60}} as const;
export const ProofPasswordRequestRules = {"password":{"required":true,"maxLength":1000}} as const;
export const PasskeyAnswerRequestRules = {"answer":{"required":true,"minLength":1,"maxLength":20000}} as const;
export const TotpEnrolmentRequestRules = {"code":{"required":true,"minLength":1,"maxLength":60},"name":{"required":true,"minLength":1,"maxLength":60}} as const;
export const PasskeyEnrolmentRequestRules = {"answer":{"required":true,"minLength":1,"maxLength":20000},"name":{"required":true,"minLength":1,"maxLength":60}} as const;
export const SecondFactorSettingsRules = {"graceDays":{"required":true,"min":0,"max":90,"step":1}} as const;
export const MergeChoiceRules = {"field":{"required":true},"side":{"required":true}} as const;
export const MergeOrganisationsRequestRules = {"survivorId":{"required":true,"format":"uuid"},"absorbedId":{"required":true,"format":"uuid"},"choices":{"required":true,"maxLength":20,"items":{"fields":MergeChoiceRules}}} as const;
export const DepartureRequestRules = {"confirmed":{"required":true}} as const;
export const HandoverRequestRules = {"personId":{"nullable":true,"format":"uuid"},"email":{"nullable":true,"maxLength":254,"format":"email"},"then":{"required":true}} as const;
export const LevelRequestRules = {"level":{"required":true}} as const;
export const JoinRequestRequestRules = {"message":{"required":true,"minLength":1,"maxLength":1000}} as const;
export const JoinAcceptanceRequestRules = {"level":{"required":true}} as const;
export const JoinRefusalRequestRules = {"reason":{"required":true,"minLength":1,"maxLength":500}} as const;
export const LikelyDuplicatesRequestRules = {"name":{"required":true,"minLength":1,"maxLength":300,"pattern":"^[^\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069]*[^\\s\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069][^\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069]*$"},"municipalityCode":{"nullable":true,"minLength":1,"maxLength":5},"siret":{"nullable":true,"maxLength":30},"uai":{"nullable":true,"maxLength":30},"rna":{"nullable":true,"maxLength":30}} as const;
export const CreateOrganisationRequestRules = {"name":{"required":true,"minLength":1,"maxLength":300,"pattern":"^[^\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069]*[^\\s\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069][^\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069]*$"},"holderFamily":{"required":true},"kind":{"required":true},"municipalityCode":{"required":true,"minLength":1,"maxLength":5},"siret":{"required":true,"nullable":true,"maxLength":30},"uai":{"required":true,"nullable":true,"maxLength":30},"rna":{"required":true,"nullable":true,"maxLength":30},"legalForm":{"required":true,"nullable":true},"distinctFrom":{"required":true,"maxLength":50,"items":{"format":"uuid"}}} as const;
export const DatedNetworkViewRules = {"network":{"required":true,"minLength":1,"maxLength":100,"pattern":"^[^\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069]*[^\\s\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069][^\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069]*$"},"from":{"required":true,"nullable":true,"format":"date"},"to":{"required":true,"nullable":true,"format":"date"}} as const;
export const ChangeOrganisationRequestRules = {"version":{"required":true,"min":1,"max":2000000000,"step":1},"name":{"required":true,"minLength":1,"maxLength":300,"pattern":"^[^\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069]*[^\\s\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069][^\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069]*$"},"holderFamily":{"required":true,"nullable":true},"kind":{"required":true,"nullable":true},"legalForm":{"required":true,"nullable":true},"municipalityCode":{"required":true,"nullable":true,"minLength":1,"maxLength":5},"siret":{"required":true,"nullable":true,"maxLength":30},"uai":{"required":true,"nullable":true,"maxLength":30},"rna":{"required":true,"nullable":true,"maxLength":30},"networks":{"required":true,"maxLength":50,"items":{"fields":DatedNetworkViewRules}},"description":{"required":true,"maxLength":2000},"website":{"required":true,"nullable":true,"maxLength":2000,"format":"uri"},"publicEmail":{"required":true,"nullable":true,"maxLength":254,"format":"email"},"publicPhone":{"required":true,"nullable":true,"minLength":1,"maxLength":30,"pattern":"^[0-9+(). ]+$"},"publicAddress":{"required":true,"nullable":true,"minLength":1,"maxLength":300,"pattern":"^[^\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069]*[^\\s\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069][^\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069]*$"},"published":{"required":true}} as const;
export const CreateEditionRequestRules = {"year":{"required":true,"min":1992,"max":2200,"step":1}} as const;
export const ChangeEditionRequestRules = {"version":{"required":true,"min":1,"max":2147483647,"step":1},"title":{"required":true,"minLength":1,"maxLength":140},"theme":{"required":true,"maxLength":140},"startsOn":{"required":true,"format":"date"},"endsOn":{"required":true,"format":"date"},"callOpensOn":{"required":true,"format":"date"},"callClosesOn":{"required":true,"format":"date"},"reportsDueOn":{"required":true,"format":"date"}} as const;
export const MoveEditionRequestRules = {"version":{"required":true,"min":1,"max":2147483647,"step":1},"to":{"required":true}} as const;
export const EditionTermDataRules = {"code":{"required":true,"maxLength":60},"label":{"required":true,"maxLength":280},"used":{"required":true}} as const;
export const EditionVocabularyDataRules = {"vocabulary":{"required":true},"terms":{"required":true,"maxLength":120,"items":{"fields":EditionTermDataRules}}} as const;
export const EditionAskingDataRules = {"field":{"required":true,"maxLength":80},"asking":{"required":true}} as const;
export const QuestionOptionDataRules = {"code":{"required":true,"maxLength":60},"label":{"required":true,"maxLength":400},"other":{},"group":{"maxLength":60},"was":{"maxLength":50,"items":{"maxLength":60}},"withdrawn":{}} as const;
export const VisibleWhenDataRules = {"question":{"required":true,"maxLength":60},"equals":{"required":true,"maxLength":60},"anyOf":{"maxLength":50,"items":{"maxLength":60}}} as const;
export const QuestionPartDataRules = {"code":{"required":true,"maxLength":60},"label":{"required":true,"maxLength":400}} as const;
export const ContinuedQuestionDataRules = {"year":{"required":true,"min":1992,"max":2200,"step":1},"code":{"required":true,"maxLength":60}} as const;
export const QuestionDataRules = {"code":{"required":true,"maxLength":60},"type":{"required":true},"label":{"required":true,"maxLength":1000},"required":{"required":true},"options":{"maxLength":100,"items":{"fields":QuestionOptionDataRules}},"visibleWhen":{"fields":VisibleWhenDataRules},"withdrawn":{},"help":{"maxLength":1000},"section":{"maxLength":60},"rows":{"maxLength":60,"items":{"fields":QuestionPartDataRules}},"groups":{"maxLength":20,"items":{"fields":QuestionPartDataRules}},"min":{"min":-1000000000,"max":1000000000,"step":1},"max":{"min":-1000000000,"max":1000000000,"step":1},"unit":{"maxLength":40},"exactness":{},"maxLength":{"min":0,"max":20000,"step":1},"known":{},"continues":{"fields":ContinuedQuestionDataRules}} as const;
export const SaveEditionFormRequestRules = {"version":{"required":true,"min":0,"max":2147483647,"step":1},"callText":{"required":true,"maxLength":10000},"vocabularies":{"required":true,"maxLength":5,"items":{"fields":EditionVocabularyDataRules}},"fields":{"required":true,"maxLength":200,"items":{"fields":EditionAskingDataRules}},"sectionsOff":{"required":true,"maxLength":20,"items":{"maxLength":40}},"questions":{"required":true,"maxLength":200,"items":{"fields":QuestionDataRules}}} as const;
export const WriteCharterRequestRules = {"number":{"required":true,"min":1,"max":32767,"step":1},"was":{"required":true,"maxLength":60,"items":{"maxLength":2000}},"articles":{"required":true,"maxLength":60,"items":{"maxLength":2000}}} as const;
export const BeginningSourceRequestRules = {"from":{"required":true},"applicationId":{"format":"uuid"},"items":{"maxLength":1000,"items":{"format":"uuid"}},"code":{"minLength":1,"maxLength":60}} as const;
export const BeginApplicationRequestRules = {"organisationId":{"required":true,"format":"uuid"},"editionYear":{"required":true,"min":1992,"max":2200,"step":1},"title":{"minLength":1,"maxLength":140},"source":{"fields":BeginningSourceRequestRules}} as const;
export const SubmitApplicationRequestRules = {"version":{"required":true,"min":1,"max":2147483647,"step":1}} as const;
export const WithdrawApplicationRequestRules = {"reason":{"minLength":3,"maxLength":1000}} as const;
export const CriterionRequestRules = {"code":{"required":true,"minLength":1,"maxLength":40,"pattern":"^[a-z][a-z0-9_]{0,39}$"},"kind":{"required":true},"label":{"required":true,"minLength":1,"maxLength":120},"help":{"required":true,"maxLength":500},"check":{"required":true,"nullable":true},"optional":{"required":true}} as const;
export const ScoreCriterionRequestRules = {"code":{"required":true,"minLength":1,"maxLength":40,"pattern":"^[a-z][a-z0-9_]{0,39}$"},"label":{"required":true,"minLength":1,"maxLength":120},"weight":{"required":true,"min":1,"max":10,"step":1}} as const;
export const WriteCriteriaRequestRules = {"version":{"required":true,"min":0,"max":2147483647,"step":1},"criteria":{"required":true,"minLength":1,"maxLength":30,"items":{"fields":CriterionRequestRules}},"grid":{"required":true,"maxLength":12,"items":{"fields":ScoreCriterionRequestRules}}} as const;
export const MarkCriterionRequestRules = {"mark":{"required":true,"nullable":true},"note":{"required":true,"maxLength":1000},"seen":{"required":true,"nullable":true,"format":"date-time"}} as const;
export const AssignRequestRules = {"personId":{"required":true,"nullable":true,"format":"uuid"},"seen":{"required":true,"nullable":true,"format":"uuid"}} as const;
export const RemindVoiceRequestRules = {"voice":{"required":true}} as const;
export const ProposalRequestRules = {"eventId":{"required":true,"format":"uuid"},"outcome":{"required":true,"nullable":true},"reason":{"required":true,"maxLength":2000},"conditionDueOn":{"required":true,"nullable":true,"format":"date"}} as const;
export const ProposeRequestRules = {"stamp":{"required":true,"minLength":0,"maxLength":40},"proposals":{"required":true,"minLength":1,"maxLength":500,"items":{"fields":ProposalRequestRules}}} as const;
export const CreateScenarioRequestRules = {"editionYear":{"required":true,"min":1992,"max":2200,"step":1},"name":{"required":true,"minLength":1,"maxLength":80,"pattern":"\\S"},"copyOf":{"required":true,"nullable":true,"format":"uuid"}} as const;
export const RenameScenarioRequestRules = {"version":{"required":true,"min":1,"max":10000000,"step":1},"name":{"required":true,"minLength":1,"maxLength":80,"pattern":"\\S"}} as const;
export const ScenarioFilterRules = {"eventIds":{"minLength":1,"maxLength":500,"items":{"format":"uuid"}},"department":{"minLength":1,"maxLength":3},"kind":{},"holderFamily":{},"audience":{},"undecided":{}} as const;
export const DecideInScenarioRequestRules = {"version":{"required":true,"min":1,"max":10000000,"step":1},"filter":{"required":true,"fields":ScenarioFilterRules},"outcome":{"required":true,"nullable":true},"reason":{"required":true,"maxLength":2000},"conditionDueOn":{"required":true,"nullable":true,"format":"date"}} as const;
export const AdoptScenarioRequestRules = {"version":{"required":true,"min":1,"max":10000000,"step":1}} as const;
export const PointsRequestRules = {"code":{"required":true,"minLength":1,"maxLength":60},"points":{"required":true,"nullable":true,"min":0,"max":5,"step":1}} as const;
export const GivePointsRequestRules = {"points":{"required":true,"minLength":1,"maxLength":30,"items":{"fields":PointsRequestRules}}} as const;
export const DeclareInadmissibleRequestRules = {"reason":{"required":true,"minLength":1,"maxLength":2000}} as const;
export const GiveOpinionRequestRules = {"position":{"required":true},"reasons":{"required":true,"maxLength":2000}} as const;
export const DecisionRequestRules = {"eventId":{"required":true,"format":"uuid"},"outcome":{"required":true},"reason":{"required":true,"maxLength":2000},"conditionDueOn":{"nullable":true,"format":"date"}} as const;
export const RecordDecisionsRequestRules = {"decisions":{"required":true,"minLength":1,"maxLength":500,"items":{"fields":DecisionRequestRules}}} as const;
export const NotificationMailRequestRules = {"subject":{"required":true,"minLength":1,"maxLength":150,"pattern":"^[^\\r\\n]*\\S[^\\r\\n]*$"},"text":{"required":true,"minLength":1,"maxLength":20000,"pattern":"\\S"}} as const;
export const LotDossierRequestRules = {"applicationId":{"required":true,"format":"uuid"},"stamp":{"required":true,"minLength":1,"maxLength":24}} as const;
export const SendLotRequestRules = {"id":{"required":true,"format":"uuid"},"editionYear":{"required":true,"min":1992,"max":2200,"step":1},"sessionId":{"required":true,"nullable":true,"format":"uuid"},"dossiers":{"required":true,"minLength":1,"maxLength":500,"items":{"fields":LotDossierRequestRules}}} as const;
export const AnswerConditionRequestRules = {"text":{"required":true,"minLength":1,"maxLength":4000}} as const;
export const LiftConditionRequestRules = {"mail":{"required":true,"nullable":true,"fields":NotificationMailRequestRules}} as const;
export const ChangeLabelRequestRules = {"reason":{"required":true,"minLength":1,"maxLength":2000},"mail":{"required":true,"nullable":true,"fields":NotificationMailRequestRules}} as const;
export const FactChangeRequestRules = {"field":{"required":true,"maxLength":80},"was":{"required":true,"nullable":true},"value":{"required":true,"nullable":true}} as const;
export const ChangeEventRequestRules = {"happening":{"required":true,"nullable":true},"reason":{"required":true,"maxLength":1000},"facts":{"required":true,"maxLength":30,"items":{"fields":FactChangeRequestRules}}} as const;
export const ChangeRefusalRequestRules = {"reason":{"required":true,"minLength":1,"maxLength":1000}} as const;
export const CallOffRequestRules = {"reason":{"required":true,"minLength":1,"maxLength":1000}} as const;
export const PromoteRequestRules = {"organisationId":{"required":true,"format":"uuid"},"reason":{"required":true,"minLength":1,"maxLength":1000},"version":{"required":true,"min":1,"max":1000000000,"step":1}} as const;
export const FoldRequestRules = {"villageId":{"required":true,"format":"uuid"},"reason":{"required":true,"minLength":1,"maxLength":1000},"version":{"required":true,"min":1,"max":1000000000,"step":1}} as const;
export const AttendanceLineRequestRules = {"audience":{"required":true},"schoolLevel":{"required":true,"nullable":true},"channel":{"required":true},"visits":{"required":true,"min":0,"max":1000000,"step":1},"counting":{"required":true},"slotBeginsAt":{"nullable":true,"format":"date-time"},"replay":{}} as const;
export const GuestVisitRequestRules = {"kind":{"required":true},"capacity":{"required":true,"minLength":1,"maxLength":200},"day":{"required":true,"nullable":true,"format":"date"}} as const;
export const SaveAttendanceRequestRules = {"version":{"required":true,"nullable":true,"min":1,"max":2147483647,"step":1},"comment":{"required":true,"maxLength":2000},"lines":{"required":true,"maxLength":3000,"items":{"fields":AttendanceLineRequestRules}},"notHeldReason":{"required":true,"nullable":true,"minLength":1,"maxLength":1000},"methods":{"maxLength":4},"classesBooked":{"nullable":true,"min":0,"max":10000,"step":1},"classesCame":{"nullable":true,"min":0,"max":10000,"step":1},"classAbsences":{"maxLength":7},"guests":{"maxLength":100,"items":{"fields":GuestVisitRequestRules}},"doubtReason":{"maxLength":1000}} as const;
export const SubmitAttendanceRequestRules = {"version":{"required":true,"min":1,"max":2147483647,"step":1}} as const;
export const QueryAttendanceRequestRules = {"question":{"required":true,"minLength":1,"maxLength":1000}} as const;
export const CreateResearchUnitRequestRules = {"name":{"required":true,"minLength":1,"maxLength":300},"acronym":{"required":true,"nullable":true,"minLength":1,"maxLength":60},"labelNumber":{"required":true,"nullable":true,"minLength":1,"maxLength":60},"current":{"required":true},"institutions":{"required":true,"maxLength":50,"items":{"minLength":1,"maxLength":200}},"spellings":{"required":true,"maxLength":50,"items":{"minLength":1,"maxLength":300}}} as const;
export const ChangeResearchUnitRequestRules = {"name":{"required":true,"minLength":1,"maxLength":300},"acronym":{"required":true,"nullable":true,"minLength":1,"maxLength":60},"labelNumber":{"required":true,"nullable":true,"minLength":1,"maxLength":60},"current":{"required":true},"institutions":{"required":true,"maxLength":50,"items":{"minLength":1,"maxLength":200}},"version":{"required":true,"min":1,"max":2000000000,"step":1}} as const;
export const MergeUnitRequestRules = {"into":{"required":true,"format":"uuid"}} as const;
export const AttachSpellingRequestRules = {"spelling":{"required":true,"minLength":1,"maxLength":300},"unitId":{"required":true,"nullable":true,"format":"uuid"}} as const;
export const EditMessageRequestRules = {"version":{"required":true,"min":1,"max":1000000000,"step":1},"subject":{"required":true,"minLength":1,"maxLength":200},"text":{"required":true,"minLength":1,"maxLength":50000}} as const;
export const ReleaseMessagesRequestRules = {"ids":{"required":true,"minLength":1,"maxLength":200,"items":{"format":"uuid"}}} as const;
export const ReviewedKindsRequestRules = {"kinds":{"required":true,"maxLength":20}} as const;
export const BounceRequestRules = {"messageId":{"required":true,"minLength":1,"maxLength":500},"address":{"required":true,"minLength":1,"maxLength":254},"permanent":{"required":true},"reason":{"required":true,"maxLength":2000}} as const;
export const MoveClockRequestRules = {"at":{"required":true,"nullable":true,"format":"date-time"}} as const;
export const DescribeAttachmentRequestRules = {"credit":{"maxLength":120},"creditWas":{"maxLength":120},"alternative":{"maxLength":300},"alternativeWas":{"maxLength":300}} as const;
export const ExtendCallRequestRules = {"editionYear":{"required":true,"min":1992,"max":2200,"step":1},"organisationId":{"required":true,"format":"uuid"},"until":{"required":true,"format":"date"},"reason":{"required":true,"minLength":1,"maxLength":500}} as const;
export const RevokeExtensionRequestRules = {"reason":{"required":true,"minLength":1,"maxLength":500}} as const;
export const InvitedAddressRules = {"line":{"required":true,"min":1,"max":100000,"step":1},"email":{"required":true,"maxLength":254},"name":{"required":true,"maxLength":120}} as const;
export const InviteToCallRequestRules = {"editionYear":{"required":true,"min":1992,"max":2200,"step":1},"message":{"required":true,"maxLength":2000},"addresses":{"required":true,"maxLength":1200,"items":{"fields":InvitedAddressRules}},"organisationIds":{"required":true,"maxLength":50,"items":{"format":"uuid"}}} as const;
export const ChangeRequestRules = {"op":{"required":true},"item":{"required":true,"format":"uuid"},"field":{"maxLength":80},"was":{"nullable":true},"value":{"nullable":true},"parent":{"nullable":true,"format":"uuid"},"kind":{},"position":{"min":0,"max":1000,"step":1}} as const;
export const SaveChangesRequestRules = {"base":{"required":true,"min":1,"max":2147483647,"step":1},"changes":{"required":true,"minLength":1,"maxLength":500,"items":{"fields":ChangeRequestRules}}} as const;
export const AskedCorrectionItemRequestRules = {"section":{"required":true},"eventId":{"format":"uuid"},"why":{"required":true,"minLength":1,"maxLength":1000}} as const;
export const AskCorrectionRequestRules = {"dueOn":{"required":true,"format":"date"},"items":{"required":true,"minLength":1,"maxLength":30,"items":{"fields":AskedCorrectionItemRequestRules}}} as const;
export const ChangeCorrectionRequestRules = {"dueOn":{"required":true,"format":"date"}} as const;
export const RenewEventsRequestRules = {"applicationId":{"required":true,"format":"uuid"},"items":{"required":true,"minLength":1,"maxLength":1000,"items":{"format":"uuid"}}} as const;
export const PresenceRequestRules = {"windowKey":{"required":true,"minLength":1,"maxLength":40,"pattern":"^[\\w-]{8,40}$"},"item":{"nullable":true,"format":"uuid"},"field":{"nullable":true,"maxLength":80}} as const;
export const LookingRequestRules = {"windowKey":{"required":true,"minLength":1,"maxLength":40,"pattern":"^[\\w-]{8,40}$"}} as const;
export const WriteMessageRequestRules = {"circle":{"required":true},"text":{"required":true,"minLength":1,"maxLength":10000,"pattern":"\\S"},"item":{"nullable":true,"format":"uuid"},"field":{"nullable":true,"maxLength":80},"needKey":{"nullable":true,"format":"uuid"}} as const;
export const ReadUpToRequestRules = {"circle":{"required":true},"upTo":{"required":true,"format":"date-time"}} as const;
export const InviteWriterRequestRules = {"email":{"required":true,"maxLength":254,"format":"email"},"name":{"maxLength":120},"message":{"maxLength":1000}} as const;
export const PrepareSessionRequestRules = {"editionYear":{"required":true,"min":1992,"max":2200,"step":1},"title":{"required":true,"minLength":1,"maxLength":200},"heldOn":{"required":true,"format":"date"},"place":{"required":true,"maxLength":300},"opinionsDueOn":{"required":true,"nullable":true,"format":"date"},"answersOn":{"required":true,"nullable":true,"format":"date"}} as const;
export const ChangeSessionRequestRules = {"version":{"required":true,"min":1,"max":1000000000,"step":1},"title":{"required":true,"minLength":1,"maxLength":200},"heldOn":{"required":true,"format":"date"},"place":{"required":true,"maxLength":300},"opinionsDueOn":{"required":true,"nullable":true,"format":"date"},"answersOn":{"required":true,"nullable":true,"format":"date"}} as const;
export const SetAgendaRequestRules = {"version":{"required":true,"min":1,"max":1000000000,"step":1},"applicationIds":{"required":true,"maxLength":2000,"items":{"format":"uuid"}}} as const;
export const VoicePresenceViewRules = {"voice":{"required":true},"present":{"required":true},"names":{"required":true,"maxLength":500}} as const;
export const SetPresenceRequestRules = {"voices":{"required":true,"minLength":1,"maxLength":3,"items":{"fields":VoicePresenceViewRules}}} as const;
export const CurrentDossierRequestRules = {"applicationId":{"required":true,"nullable":true,"format":"uuid"}} as const;
export const CloseSessionRequestRules = {"deferral":{"required":true,"nullable":true,"maxLength":2000}} as const;
export const EnterPositionRequestRules = {"position":{"required":true},"reasons":{"required":true,"maxLength":2000}} as const;
export const SessionDecisionRequestRules = {"eventId":{"required":true,"format":"uuid"},"outcome":{"required":true},"reason":{"required":true,"maxLength":2000},"conditionDueOn":{"required":true,"nullable":true,"format":"date"},"seen":{"required":true,"min":0,"max":30000,"step":1}} as const;
export const DecideInSessionRequestRules = {"decisions":{"required":true,"minLength":1,"maxLength":2000,"items":{"fields":SessionDecisionRequestRules}},"knowingly":{"required":true}} as const;
export const DeclareInterestRequestRules = {"voice":{"required":true},"organisationId":{"required":true,"format":"uuid"},"tie":{"required":true,"minLength":1,"maxLength":300}} as const;
export const SaveViewRequestRules = {"list":{"required":true},"name":{"required":true,"minLength":1,"maxLength":60,"pattern":"\\S"},"query":{"required":true,"maxLength":4000},"shared":{"required":true}} as const;
export const ChangeViewRequestRules = {"name":{"required":true,"minLength":1,"maxLength":60,"pattern":"\\S"},"query":{"required":true,"maxLength":4000},"shared":{"required":true},"version":{"required":true,"min":1,"max":2000000000,"step":1}} as const;
export const AskOutsideOpinionRequestRules = {"name":{"required":true,"minLength":1,"maxLength":120},"email":{"required":true,"maxLength":254,"format":"email"},"question":{"required":true,"maxLength":2000},"dueOn":{"required":true,"format":"date"}} as const;
export const PreviewBulkRequestRules = {"year":{"required":true,"min":1992,"max":2200,"step":1},"action":{"required":true},"to":{"nullable":true,"format":"uuid"},"sessionId":{"format":"uuid"},"tagId":{"format":"uuid"},"outside":{"fields":AskOutsideOpinionRequestRules},"applicationIds":{"maxLength":2000,"items":{"format":"uuid"}},"list":{},"query":{"maxLength":4000}} as const;
export const RunBulkRequestRules = {"year":{"required":true,"min":1992,"max":2200,"step":1},"action":{"required":true},"to":{"nullable":true,"format":"uuid"},"sessionId":{"format":"uuid"},"tagId":{"format":"uuid"},"outside":{"fields":AskOutsideOpinionRequestRules},"id":{"required":true,"format":"uuid"},"mode":{"required":true},"applicationIds":{"required":true,"minLength":1,"maxLength":2000,"items":{"format":"uuid"}},"text":{"required":{"field":"action","is":["write"]},"minLength":1,"maxLength":10000,"pattern":"\\S"}} as const;
export const NewTagRequestRules = {"year":{"required":true,"min":1992,"max":2200,"step":1},"name":{"required":true,"minLength":1,"maxLength":40,"pattern":"^(?!\\s*(?:me|nobody|moi|personne)\\s*$)[^,]*[^,\\s][^,]*$"},"colour":{"required":true}} as const;
export const ChangeTagRequestRules = {"name":{"required":true,"minLength":1,"maxLength":40,"pattern":"^(?!\\s*(?:me|nobody|moi|personne)\\s*$)[^,]*[^,\\s][^,]*$"},"colour":{"required":true},"version":{"required":true,"min":1,"max":2000000000,"step":1}} as const;
export const OpenOutsideOpinionRequestRules = {"code":{"minLength":1,"maxLength":20}} as const;
export const GiveOutsideOpinionRequestRules = {"position":{"required":true},"reasons":{"required":true,"maxLength":5000}} as const;
export const CampaignVersionRequestRules = {"version":{"required":true,"min":1,"max":2000000000,"step":1}} as const;
export const BeginCampaignRequestRules = {"editionYear":{"required":true,"min":1992,"max":2200,"step":1},"name":{"required":true,"minLength":1,"maxLength":100,"pattern":"\\S"},"from":{"required":true,"nullable":true,"format":"uuid"}} as const;
export const ConditionRequestRules = {"field":{"required":true},"values":{"required":true,"maxLength":60,"items":{"minLength":1,"maxLength":100}}} as const;
export const AlternativeRequestRules = {"all":{"required":true,"maxLength":12,"items":{"fields":ConditionRequestRules}}} as const;
export const SegmentRequestRules = {"any":{"required":true,"maxLength":5,"items":{"fields":AlternativeRequestRules}},"except":{"required":true,"maxLength":12,"items":{"fields":ConditionRequestRules}}} as const;
export const ScheduleRequestRules = {"kind":{"required":true},"day":{"required":{"field":"kind","is":["at"]},"format":"date"},"anchor":{"required":{"field":"kind","is":["relative"]}},"days":{"required":{"field":"kind","is":["relative"]},"min":-200,"max":200,"step":1},"time":{"required":{"field":"kind","is":["at","relative"]},"minLength":1,"maxLength":5,"pattern":"^\\d\\d:\\d\\d$"}} as const;
export const SaveCampaignRequestRules = {"name":{"required":true,"minLength":1,"maxLength":100,"pattern":"\\S"},"topic":{"required":true,"nullable":true},"segment":{"required":true,"fields":SegmentRequestRules},"subject":{"required":true,"maxLength":150},"text":{"required":true,"maxLength":20000},"schedule":{"required":true,"fields":ScheduleRequestRules},"version":{"required":true,"min":1,"max":2000000000,"step":1}} as const;
export const TestCampaignRequestRules = {"position":{"required":true,"min":1,"max":10000000,"step":1}} as const;
export const CommunicationSettingsViewRules = {"secondPerson":{"required":true}} as const;
export const PreferenceRequestRules = {"topic":{"required":true},"rhythm":{"required":true}} as const;
export const SavePreferencesRequestRules = {"preferences":{"required":true,"minLength":1,"maxLength":3,"items":{"fields":PreferenceRequestRules}}} as const;
export const PreviewSegmentRequestRules = {"year":{"required":true,"min":1992,"max":2200,"step":1},"segment":{"required":true,"fields":SegmentRequestRules},"topic":{"required":true,"nullable":true}} as const;
export const SaveSegmentRequestRules = {"name":{"required":true,"minLength":1,"maxLength":80,"pattern":"\\S"},"segment":{"required":true,"fields":SegmentRequestRules}} as const;
export const ChangeSegmentRequestRules = {"name":{"required":true,"minLength":1,"maxLength":80,"pattern":"\\S"},"segment":{"required":true,"fields":SegmentRequestRules},"version":{"required":true,"min":1,"max":2000000000,"step":1}} as const;
export const TemplateRuleRequestRules = {"state":{"maxLength":10},"label":{"maxLength":10},"kind":{"maxLength":10},"department":{"maxLength":60,"items":{"minLength":1,"maxLength":3}}} as const;
export const SaveTemplateRequestRules = {"name":{"required":true,"minLength":1,"maxLength":80,"pattern":"\\S"},"subject":{"required":true,"minLength":1,"maxLength":150,"pattern":"^[^\\r\\n]*\\S[^\\r\\n]*$"},"text":{"required":true,"minLength":1,"maxLength":20000,"pattern":"\\S"},"rule":{"required":true,"fields":TemplateRuleRequestRules}} as const;
export const ChangeTemplateRequestRules = {"name":{"required":true,"minLength":1,"maxLength":80,"pattern":"\\S"},"subject":{"required":true,"minLength":1,"maxLength":150,"pattern":"^[^\\r\\n]*\\S[^\\r\\n]*$"},"text":{"required":true,"minLength":1,"maxLength":20000,"pattern":"\\S"},"rule":{"required":true,"fields":TemplateRuleRequestRules},"version":{"required":true,"min":1,"max":2000000000,"step":1}} as const;
export const AddOutreachPostRequestRules = {"scope":{"required":true},"channel":{"required":true},"title":{"required":true,"minLength":1,"maxLength":300,"pattern":"\\S"},"date":{"required":true,"nullable":true,"format":"date"},"sponsored":{"required":true},"views":{"required":true,"nullable":true,"min":0,"max":1000000000,"step":1},"clicks":{"required":true,"nullable":true,"min":0,"max":1000000000,"step":1},"visits":{"required":true,"nullable":true,"min":0,"max":1000000000,"step":1},"readers":{"required":true,"nullable":true,"min":0,"max":1000000000,"step":1},"costCents":{"required":true,"nullable":true,"min":0,"max":1000000000,"step":1},"url":{"required":true,"nullable":true,"maxLength":2000,"format":"uri"},"year":{"required":true,"min":1992,"max":2200,"step":1}} as const;
export const ChangeOutreachPostRequestRules = {"scope":{"required":true},"channel":{"required":true},"title":{"required":true,"minLength":1,"maxLength":300,"pattern":"\\S"},"date":{"required":true,"nullable":true,"format":"date"},"sponsored":{"required":true},"views":{"required":true,"nullable":true,"min":0,"max":1000000000,"step":1},"clicks":{"required":true,"nullable":true,"min":0,"max":1000000000,"step":1},"visits":{"required":true,"nullable":true,"min":0,"max":1000000000,"step":1},"readers":{"required":true,"nullable":true,"min":0,"max":1000000000,"step":1},"costCents":{"required":true,"nullable":true,"min":0,"max":1000000000,"step":1},"url":{"required":true,"nullable":true,"maxLength":2000,"format":"uri"},"version":{"required":true,"min":1,"max":1000000000,"step":1}} as const;
export const FigureVersionRules = {"version":{"required":true,"min":1,"max":1000000000,"step":1}} as const;
export const AddPosterSiteRequestRules = {"place":{"required":true,"minLength":1,"maxLength":200,"pattern":"\\S"},"panels":{"required":true,"min":1,"max":1000000,"step":1},"startsOn":{"required":true,"nullable":true,"format":"date"},"endsOn":{"required":true,"nullable":true,"format":"date"},"year":{"required":true,"min":1992,"max":2200,"step":1}} as const;
export const ChangePosterSiteRequestRules = {"place":{"required":true,"minLength":1,"maxLength":200,"pattern":"\\S"},"panels":{"required":true,"min":1,"max":1000000,"step":1},"startsOn":{"required":true,"nullable":true,"format":"date"},"endsOn":{"required":true,"nullable":true,"format":"date"},"version":{"required":true,"min":1,"max":1000000000,"step":1}} as const;
export const SetAmbassadorRequestRules = {"name":{"required":true,"minLength":1,"maxLength":200,"pattern":"\\S"},"position":{"required":true,"maxLength":300},"words":{"required":true,"maxLength":5000},"photoCredit":{"required":true,"maxLength":200},"version":{"required":true,"nullable":true,"min":1,"max":1000000000,"step":1}} as const;
export const AddMediaRelayRequestRules = {"date":{"required":true,"format":"date"},"kind":{"required":true},"outlet":{"required":true,"minLength":1,"maxLength":200,"pattern":"\\S"},"title":{"required":true,"minLength":1,"maxLength":500,"pattern":"\\S"},"url":{"required":true,"nullable":true,"maxLength":2000,"format":"uri"},"namesAmbassador":{"required":true},"eventIds":{"required":true,"maxLength":50,"items":{"format":"uuid"}},"editionYear":{"required":true,"min":1992,"max":2200,"step":1},"knowingly":{"required":true}} as const;
export const RelayListRequestRules = {"editionYear":{"required":true,"min":1992,"max":2200,"step":1},"text":{"required":true,"minLength":1,"maxLength":1800000}} as const;
export const AddRelayListRequestRules = {"editionYear":{"required":true,"min":1992,"max":2200,"step":1},"text":{"required":true,"minLength":1,"maxLength":1800000},"without":{"required":true,"maxLength":5000,"items":{"min":1,"max":10000000,"step":1}}} as const;
export const ChangeMediaRelayRequestRules = {"date":{"required":true,"format":"date"},"kind":{"required":true},"outlet":{"required":true,"minLength":1,"maxLength":200,"pattern":"\\S"},"title":{"required":true,"minLength":1,"maxLength":500,"pattern":"\\S"},"url":{"required":true,"nullable":true,"maxLength":2000,"format":"uri"},"namesAmbassador":{"required":true},"eventIds":{"required":true,"maxLength":50,"items":{"format":"uuid"}},"version":{"required":true,"min":1,"max":1000000000,"step":1}} as const;
export const MediaRelayVersionRules = {"version":{"required":true,"min":1,"max":1000000000,"step":1}} as const;
export const AddMeetingRequestRules = {"title":{"required":true,"minLength":1,"maxLength":200,"pattern":"\\S"},"kind":{"required":true},"heldOn":{"required":true,"format":"date"},"place":{"required":true,"maxLength":200},"online":{"required":true},"editionYear":{"required":true,"min":1992,"max":2200,"step":1}} as const;
export const ChangeMeetingRequestRules = {"title":{"required":true,"minLength":1,"maxLength":200,"pattern":"\\S"},"kind":{"required":true},"heldOn":{"required":true,"format":"date"},"place":{"required":true,"maxLength":200},"online":{"required":true},"version":{"required":true,"min":1,"max":1000000000,"step":1}} as const;
export const MeetingVersionRules = {"version":{"required":true,"min":1,"max":1000000000,"step":1}} as const;
export const ParticipantContentRules = {"name":{"required":true,"maxLength":200},"email":{"required":true,"nullable":true,"maxLength":254,"format":"email"},"structure":{"required":true,"maxLength":200},"department":{"required":true,"nullable":true,"minLength":1,"maxLength":3},"kind":{"required":true,"nullable":true}} as const;
export const ParticipantListRequestRules = {"text":{"required":true,"minLength":1,"maxLength":1800000}} as const;
export const ParticipantLinkRules = {"participantId":{"required":true,"format":"uuid"},"organisationId":{"required":true,"nullable":true,"format":"uuid"},"personId":{"required":true,"nullable":true,"format":"uuid"}} as const;
export const LinkParticipantsRequestRules = {"links":{"required":true,"minLength":1,"maxLength":200,"items":{"fields":ParticipantLinkRules}}} as const;
export const ChangeParticipantRequestRules = {"name":{"required":true,"maxLength":200},"email":{"required":true,"nullable":true,"maxLength":254,"format":"email"},"structure":{"required":true,"maxLength":200},"department":{"required":true,"nullable":true,"minLength":1,"maxLength":3},"kind":{"required":true,"nullable":true},"version":{"required":true,"min":1,"max":1000000000,"step":1}} as const;
export const LadderStepRequestRules = {"days":{"required":true,"min":-60,"max":60,"step":1},"channel":{"required":true}} as const;
export const SaveReminderLadderRequestRules = {"version":{"required":true,"min":0,"max":2147483647,"step":1},"running":{"required":true},"steps":{"required":true,"maxLength":8,"items":{"fields":LadderStepRequestRules}},"rhythmHours":{"required":true,"min":72,"max":720,"step":1},"matters":{"required":true,"maxLength":7}} as const;
export const SendRemindersRequestRules = {"year":{"required":true,"min":1992,"max":2200,"step":1},"scope":{"required":true},"expected":{"required":true,"min":1,"max":1000000,"step":1}} as const;
export const PauseRemindersRequestRules = {"year":{"required":true,"min":1992,"max":2200,"step":1},"personId":{"required":true,"nullable":true,"format":"uuid"},"organisationId":{"required":true,"nullable":true,"format":"uuid"},"reason":{"required":true,"minLength":1,"maxLength":300},"until":{"required":true,"nullable":true,"format":"date"}} as const;
export const NoteCallRequestRules = {"called":{"required":true},"note":{"required":true,"maxLength":1000}} as const;
export const MailedHeaderRules = {"name":{"required":true,"minLength":1,"maxLength":200},"value":{"required":true,"maxLength":10000}} as const;
export const MailedFileRules = {"name":{"required":true,"maxLength":1000},"type":{"required":true,"maxLength":200},"content":{"required":true,"maxLength":40000000},"within":{}} as const;
export const MailedReplyRequestRules = {"messageId":{"required":true,"minLength":1,"maxLength":1000},"from":{"required":true,"maxLength":1000},"to":{"required":true,"minLength":1,"maxLength":100,"items":{"minLength":1,"maxLength":1000}},"text":{"maxLength":2000000},"html":{"maxLength":2000000},"headers":{"maxLength":200,"items":{"fields":MailedHeaderRules}},"files":{"maxLength":50,"items":{"fields":MailedFileRules}}} as const;
