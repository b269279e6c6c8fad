// The figures of the outbox: their names, aims and what they mean.
import { measureMail, slowestLook } from './mail.mjs';

/** On an empty, prepared database of its own: no other portal may send from it. */
export async function mailFigures(databases, dataDir, { messages, mailRounds }) {
  await databases.renew();
  const found = await measureMail({ databaseUrl: databases.copy, dataDir, count: messages, rounds: mailRounds });
  const many = messages.toLocaleString('en-GB');
  const idle = { name: 'the same screens while nothing is sent', values: [slowestLook(found.pageIdle)] };
  return [
    {
      name: `Mail, ${many} personalised messages prepared`,
      unit: 's',
      values: found.prepared.map((value) => value / 1000),
      aim: 10,
      meaning:
        'a campaign from its release to its last message in the outbox: the segment asked, what is known of each holder read, the text filled in and written in lots of 250, each message with its mark and its line in the journal.',
    },
    {
      name: `Mail, ${many} messages handed over`,
      unit: 'messages/s',
      values: found.ours,
      least: 0.7,
      ceiling: { name: 'a bare nodemailer pool with the same mails', values: found.bare },
      meaning:
        'from the moment they may leave to the last one taken by a mail server in a process of its own on this machine: claimed, both parts written, sent through five connections, marked. The bare pool has the same connections and sends mails that are already composed.',
    },
    {
      name: 'Mail, screens looked at while a campaign is written, 99th percentile',
      unit: 'ms',
      values: [slowestLook(found.pageWriting)],
      aim: 150,
      ratio: 2,
      ceiling: idle,
      meaning:
        'of the first page of the outbox, of the dossiers and of the events, each with its counts, asked for in turns by one coordinator, from the very process that writes.',
    },
    {
      name: 'Mail, screens looked at while messages leave, 99th percentile',
      unit: 'ms',
      values: [slowestLook(found.page)],
      aim: 150,
      ratio: 2,
      ceiling: idle,
      meaning: 'the same, from the very process that sends them.',
    },
    {
      name: 'Mail, resident memory after all rounds',
      unit: 'MB',
      values: [found.after && found.after / 1_000_000],
      ratio: 1.2,
      ceiling: { name: 'once warm, before them', values: [found.before && found.before / 1_000_000] },
      meaning:
        'of that process, run from its sources: what a campaign holds in memory does not stay, and does not grow with the next.',
    },
  ];
}
