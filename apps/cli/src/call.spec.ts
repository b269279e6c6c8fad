import { expect, test } from '@jest/globals';
import { readCall, WrongCall } from './call';

test.each([
  [[], { command: 'help' }],
  [['help'], { command: 'help' }],
  [['--help'], { command: 'help' }],
  [['import', 'data/x', '--json'], { command: 'import', path: 'data/x', replace: false, json: true }],
  [['import', '--replace', 'x.zip'], { command: 'import', path: 'x.zip', replace: true, json: false }],
  [['export', '2021', 'out'], { command: 'export', year: 2021, folder: 'out' }],
  [['bilan', '2021', '--json'], { command: 'bilan', year: 2021, json: true }],
  [['migrate'], { command: 'migrate' }],
  [['journal', 'verify'], { command: 'journal verify', hash: null, json: false }],
  [['journal', 'verify', 'AB'.repeat(32), '--json'], { command: 'journal verify', hash: 'ab'.repeat(32), json: true }],
  [['backup', 'a.backup', '--json'], { command: 'backup', file: 'a.backup', json: true }],
  [['backup-key'], { command: 'backup-key' }],
  [
    ['restore', 'a.backup', '--yes', '--erasures', 'e.jsonl'],
    { command: 'restore', file: 'a.backup', yes: true, check: false, erasures: 'e.jsonl', json: false },
  ],
  [
    ['restore', 'a.backup', '--check'],
    { command: 'restore', file: 'a.backup', yes: false, check: true, erasures: null, json: false },
  ],
  [['users', 'demo'], { command: 'users demo' }],
  [['users', 'first-admin', 'a@b.fr'], { command: 'users first-admin', mail: 'a@b.fr' }],
])('%j is understood', (args, call) => {
  expect(readCall(args)).toEqual(call);
});

test.each([
  ['an unknown command', ['imports', 'x']],
  ['an unknown option', ['import', 'x', '--force']],
  ['an option of another command', ['export', '2021', 'out', '--replace']],
  ['a backup that goes nowhere', ['backup']],
  ['a yes to what asks nothing', ['backup', 'x', '--yes']],
  ['a list that is not named', ['restore', 'x', '--erasures']],
  ['a path missing', ['import']],
  ['a word too many', ['import', 'a', 'b']],
  ['no year', ['bilan', 'last', '--json']],
  ['a folder missing', ['export', '2021']],
  ['users of no kind', ['users', 'all']],
  ['a journal of no kind', ['journal', 'erase']],
  ['a hash that is none', ['journal', 'verify', 'abc']],
  ['no mail address', ['users', 'first-admin', 'me']],
])('a wrong call, %s, is refused', (_, args) => {
  expect(() => readCall(args)).toThrow(WrongCall);
});
