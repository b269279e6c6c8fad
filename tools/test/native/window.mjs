// What a page's code finds around it, in Node itself: the window of a test file's own, as long as the file runs.
import { runInNewContext } from 'node:vm';

/** What the language and Node have, and a window would only hide. */
const OWN = new Set([
  ...runInNewContext('Object.getOwnPropertyNames(globalThis)'),
  ...['constructor', 'global', 'globalThis', 'process', 'Buffer', 'console', 'performance', 'queueMicrotask'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'],
]);
/** A window under its other names. */
const ITSELF = ['self', 'frames', 'parent', 'top'];

/**
 * Puts a window's properties beside Node's, until the function that is answered is called: it leaves what was there
 * before, whatever was changed or added meanwhile.
 */
export function enterWindow(window) {
  const before = Object.getOwnPropertyDescriptors(globalThis);
  const names = [...Object.getOwnPropertyNames(window), ...Object.getOwnPropertyNames(window.EventTarget.prototype)];
  for (const name of names.filter((name) => !OWN.has(name) && !name.startsWith('jest-')))
    Object.defineProperty(globalThis, name, standIn(window, name));
  for (const name of ITSELF) Object.defineProperty(globalThis, name, held(globalThis));
  const forgetTimers = keepTimers();
  return () => {
    forgetTimers();
    window.close();
    for (const name of Object.getOwnPropertyNames(globalThis)) if (!(name in before)) delete globalThis[name];
    Object.defineProperties(globalThis, before);
  };
}

/** Timers end with their window: none of them calls when another file's window stands there, or none. */
function keepTimers() {
  const kept = [];
  const begin = { setTimeout, setInterval };
  for (const [name, set] of Object.entries(begin))
    globalThis[name] = (...order) => {
      const timer = set(...order);
      kept.push(timer);
      return timer;
    };
  return () => kept.forEach((timer) => clearTimeout(timer));
}

const held = (value) => ({ value, configurable: true, enumerable: true, writable: true });

/** A property of the window as one of Node's global object: its functions still act upon the window. */
function standIn(window, name) {
  const value = window[name];
  const isAction = typeof value === 'function' && /^[a-z]/.test(name);
  return held(isAction ? value.bind(window) : value);
}
