// A mail server in a process of its own that takes every message and counts it: what the mail bench hands its messages to.
import { SMTPServer } from 'smtp-server';

let [taken, awaited] = [0, Infinity];
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData: (stream, _session, done) => {
    stream.resume();
    stream.on('end', () => {
      done();
      taken += 1;
      if (taken === awaited) process.send({ taken });
    });
  },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => process.send({ port: server.server.address().port }));
// Told to wait for so many more: begins to count anew.
process.on('message', ({ wait }) => ([taken, awaited] = [0, wait]));
process.once('disconnect', () => process.exit());
