import {
  AccessLink,
  ExternalIdentity,
  Person,
  ProConnectAttempt,
  RecoveryCode,
  RoleGrant,
  SecondFactor,
  SecondStepChallenge,
  SecondStepFailure,
  Session,
  SignInAttempt,
} from '@fds/accounts/api';
import { Application, ApplicationVersion, Event, EventPartner, Slot } from '@fds/applications/api';
import { ArchiveImport } from '@fds/archive/api';
import { AttendanceLine, AttendanceReport } from '@fds/attendance/api';
import { Baseline, ManualIndicator } from '@fds/bilan/api';
import { MediaRelay } from '@fds/communication/api';
import { Edition } from '@fds/editions/api';
import { EvaluationAnswer, EvaluationResponse, ResearchMention } from '@fds/evaluation/api';
import { ApplicationReview, EventLabel, LabelDecision, Opinion } from '@fds/labelling/api';
import {
  Department,
  Intermunicipality,
  Membership,
  Municipality,
  Organisation,
  OrganisationDistinct,
  OrganisationNetwork,
  OrganisationProfile,
} from '@fds/organisations/api';
import { EventHappening } from '@fds/programme/api';
import { Questionnaire } from '@fds/questions/api';
import {
  DutyRound,
  EventOverview,
  JournalDetail,
  JournalEntry,
  OutboxMessage,
  Setting,
  StoredFile,
} from '@fds/shared/api-kit';

/** Every table of the portal, by step. */
export const ENTITIES = [
  ...[EventOverview, JournalEntry, JournalDetail, OutboxMessage, Setting, DutyRound, StoredFile],
  ...[Person, RoleGrant, Session, SignInAttempt, AccessLink, ProConnectAttempt, ExternalIdentity],
  ...[SecondFactor, RecoveryCode, SecondStepChallenge, SecondStepFailure],
  ...[Municipality, Intermunicipality, Department, Organisation, OrganisationProfile, Membership],
  ...[OrganisationNetwork, OrganisationDistinct],
  ...[Questionnaire, Edition],
  ...[Application, ApplicationVersion, Event, Slot, EventPartner],
  ...[EventLabel, LabelDecision, ApplicationReview, Opinion],
  EventHappening,
  ...[AttendanceReport, AttendanceLine],
  ...[EvaluationResponse, EvaluationAnswer, ResearchMention],
  MediaRelay,
  ...[Baseline, ManualIndicator],
  ArchiveImport,
];
