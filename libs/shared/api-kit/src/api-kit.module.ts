import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Pace } from './access/pace';
import { Database } from './database/database';
import { Transactions } from './database/transactions';
import { FileHolders } from './files/file-holders';
import { FileStore } from './files/file-store';
import { fileStoreOf } from './files/file-store-of';
import { Files } from './files/files';
import { Incoming } from './files/incoming';
import { Intake } from './files/intake';
import { SweepFiles } from './files/sweep-files';
import { VirusScanner } from './files/virus-scanner';
import { Duties } from './jobs/duties';
import { Jobs } from './jobs/jobs';
import { Journal } from './journal/journal';
import { SealJournal } from './journal/seal-journal';
import { VerifyJournal } from './journal/verify-journal';
import { Enclosures } from './outbox/enclosures';
import { MailLooks } from './outbox/mail-looks';
import { MailSender } from './outbox/mail-sender';
import { Outbox } from './outbox/outbox';
import { ReplyAddresses } from './outbox/reply-addresses';
import { EventOverviews } from './overview/event-overviews';
import { InstallationSecret } from './secrets/installation-secret';
import { PersonalData } from './personal-data/personal-data';
import { MissingMatters } from './reminders/missing-matters';
import { ServerSettings } from './settings';
import { Typesetter } from './pdf/typesetter';
import { Clock } from './time/clock';

/** What every step finds ready: database, transactions, journal, outbox, projection, clock, settings. */
@Global()
@Module({})
export class ApiKitModule {
  /** `source` is initialised by the starter, so that a failing database is one clear sentence at start. */
  static with(source: DataSource, settings: ServerSettings): DynamicModule {
    const kit = [
      Clock,
      Database,
      InstallationSecret,
      Journal,
      Outbox,
      EventOverviews,
      Pace,
      ReplyAddresses,
      Transactions,
    ];
    return {
      module: ApiKitModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: DataSource, useValue: source },
        { provide: ServerSettings, useValue: settings },
        ...kit,
        {
          provide: FileStore,
          useValue: fileStoreOf(settings),
        },
        FileHolders,
        Files,
        Incoming,
        Intake,
        SweepFiles,
        VirusScanner,
        Enclosures,
        MailLooks,
        MailSender,
        Jobs,
        Duties,
        MissingMatters,
        PersonalData,
        SealJournal,
        Typesetter,
        VerifyJournal,
      ],
      exports: [
        DataSource,
        ServerSettings,
        ...kit,
        FileStore,
        FileHolders,
        Files,
        Incoming,
        Intake,
        SweepFiles,
        Enclosures,
        MailLooks,
        MailSender,
        Jobs,
        Duties,
        MissingMatters,
        PersonalData,
        SealJournal,
        Typesetter,
        VerifyJournal,
        DiscoveryModule,
      ],
    };
  }
}
