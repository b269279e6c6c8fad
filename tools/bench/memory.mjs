// Resident memory of a process, from what the system keeps of it (Linux; elsewhere it is not measured).
import { readFileSync } from 'node:fs';

/** `{ now, peak }` in bytes, or null when the process is gone or the system does not say. */
export function residentMemory(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const bytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)[1]) * 1024;
    return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
  } catch {
    return null;
  }
}

/** Keeps the highest resident memory of a process until it ends; `peak()` answers it, null where it is not known. */
export function watchMemory(pid) {
  let peak = null;
  const look = () => {
    const found = residentMemory(pid);
    if (found) peak = found.peak;
  };
  const timer = setInterval(look, 20);
  look();
  return {
    peak: () => {
      clearInterval(timer);
      return peak;
    },
  };
}
