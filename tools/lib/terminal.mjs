// What a person sees while the tools work: steps that move, one clear sentence when something is refused.

/** A situation that the person can mend: its message is one French sentence, shown alone; the exit code is 1 unless said. */
export class Refusal extends Error {
  constructor(message, { exitCode = 1, details = '' } = {}) {
    super(message);
    this.name = 'Refusal';
    this.exitCode = exitCode;
    this.details = details;
  }
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** A duration as a person says it: « 0,4 s », « 12 s », « 2 min 05 s ». */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1).replace('.', ',')} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** Steps with visible progress on a stream: a moving line on a terminal, plain lines elsewhere. */
export function createProgress(stream = process.stdout) {
  const live = Boolean(stream.isTTY);

  /**
   * Runs one step. `work` receives `tell(detail)` for what it is at (« 42 % », a file…).
   * @returns what `work` returns; its error passes through, the step being shown as failed
   */
  async function step(label, work) {
    const begun = Date.now();
    let detail = '';
    let frame = 0;
    const draw = () => {
      const line = `${frames[frame++ % frames.length]} ${label}… ${duration(Date.now() - begun)} ${detail}`;
      stream.write(`\r\x1b[2K${line.slice(0, (stream.columns ?? 80) - 1)}`);
    };
    const patience = () => stream.write(`  … ${label} : ${detail || 'en cours'} (${duration(Date.now() - begun)})\n`);
    if (!live) stream.write(`… ${label}\n`);
    const timer = setInterval(live ? draw : patience, live ? 100 : 15_000);
    const close = (sign) => {
      clearInterval(timer);
      stream.write(`${live ? '\r\x1b[2K' : ''}${sign} ${label} (${duration(Date.now() - begun)})\n`);
    };
    try {
      const result = await work((text) => {
        detail = text;
      });
      close('✓');
      return result;
    } catch (error) {
      close('✗');
      throw error;
    }
  }

  return { step, say: (text) => stream.write(`${text}\n`) };
}

/** Rows as a neat table, one string per line. */
export function table(rows) {
  const widths = rows.reduce((all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, [...cell].length)), []);
  return rows.map((row) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat(widths[i] - [...cell].length)))
      .join('  ')
      .trimEnd(),
  );
}

/** Shows why a command ends: the sentence of a refusal, or the whole error when it is a surprise. Returns the exit code. */
export function explain(error, stream = process.stderr) {
  if (error instanceof Refusal) {
    if (error.details) stream.write(`${error.details.trimEnd()}\n`);
    stream.write(`✗ ${error.message}\n`);
    return error.exitCode;
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code) && error.path) {
    stream.write(
      `✗ Droit insuffisant sur ${error.path} : il a été créé par un autre utilisateur, reprenez avec celui-ci.\n`,
    );
    return 1;
  }
  stream.write(`✗ Erreur inattendue : ${error?.stack ?? error}\n`);
  return 1;
}
