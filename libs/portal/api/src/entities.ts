import {
  AccessLink,
  ExternalIdentity,
  KnownNetwork,
  Person,
  ProConnectAttempt,
  RecoveryCode,
  RoleGrant,
  SecondFactor,
  SecondStepChallenge,
  SecondStepFailure,
  Session,
  SignInAttempt,
  RetentionRound,
} from '@fds/accounts/api';
import {
  ActivityWriter,
  Application,
  ApplicationCompared,
  ApplicationDistinct,
  ApplicationMessage,
  ApplicationMessageRead,
  ApplicationPair,
  ApplicationPresence,
  ApplicationVersion,
  Attachment,
  CallExtension,
  CallInvitation,
  CorrectionRequest,
  Event,
  EventPartner,
  Slot,
} from '@fds/applications/api';
import { ArchiveImport } from '@fds/archive/api';
import { AttendanceLine, AttendanceReport } from '@fds/attendance/api';
import { Baseline, BilanSnapshot, ManualIndicator } from '@fds/bilan/api';
import { MediaRelay } from '@fds/communication/api';
import { CharterVersion, Edition, EditionFormRow } from '@fds/editions/api';
import { EvaluationAnswer, EvaluationResponse, ResearchMention } from '@fds/evaluation/api';
import {
  AgendaItem,
  ApplicationReview,
  CommitteeSession,
  CommitteeSettings,
  CriterionMark,
  EventLabel,
  LabelDecision,
  LabelProposal,
  Opinion,
  SessionPositionRow,
} from '@fds/labelling/api';
import {
  Department,
  Intermunicipality,
  JoinRequest,
  Membership,
  Municipality,
  Organisation,
  OrganisationDistinct,
  OrganisationMerge,
  OrganisationNetwork,
  OrganisationProfile,
  OrganisationTakeover,
  ResearchInstitution,
  ResearchSpelling,
  ResearchUnit,
  ResearchUnitInstitution,
} from '@fds/organisations/api';
import { EventHappening } from '@fds/programme/api';
import { Questionnaire } from '@fds/questions/api';
import {
  DutyRound,
  EventOverview,
  JournalDetail,
  JournalEntry,
  JournalSeal,
  OutboxMessage,
  Setting,
  StoredFile,
} from '@fds/shared/api-kit';

/** Every table of the portal, by step. */
export const ENTITIES = [
  ...[EventOverview, JournalEntry, JournalDetail, JournalSeal, OutboxMessage, Setting, DutyRound, StoredFile],
  ...[
    Person,
    RoleGrant,
    Session,
    SignInAttempt,
    KnownNetwork,
    AccessLink,
    RetentionRound,
    ProConnectAttempt,
    ExternalIdentity,
  ],
  ...[SecondFactor, RecoveryCode, SecondStepChallenge, SecondStepFailure],
  ...[Municipality, Intermunicipality, Department, Organisation, OrganisationProfile, Membership],
  ...[OrganisationNetwork, OrganisationDistinct, JoinRequest, OrganisationTakeover, OrganisationMerge],
  ...[ResearchUnit, ResearchInstitution, ResearchUnitInstitution, ResearchSpelling],
  ...[Questionnaire, Edition, EditionFormRow, CharterVersion],
  ...[
    Application,
    ApplicationCompared,
    ApplicationDistinct,
    ApplicationPair,
    ApplicationVersion,
    Event,
    Slot,
    EventPartner,
  ],
  ...[ActivityWriter, ApplicationMessage, ApplicationMessageRead, ApplicationPresence, Attachment],
  ...[CallExtension, CallInvitation, CorrectionRequest],
  ...[EventLabel, LabelDecision, LabelProposal, ApplicationReview, CriterionMark, Opinion],
  ...[CommitteeSettings, CommitteeSession, AgendaItem, SessionPositionRow],
  EventHappening,
  ...[AttendanceReport, AttendanceLine],
  ...[EvaluationResponse, EvaluationAnswer, ResearchMention],
  MediaRelay,
  ...[Baseline, ManualIndicator, BilanSnapshot],
  ArchiveImport,
];
