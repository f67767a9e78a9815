import { expect, test } from 'vitest';
import { ballastHome } from '../../src/archive/home.ts';

const cases = [
  ['BALLAST_HOME first', { BALLAST_HOME: '/srv/ledger', XDG_DATA_HOME: '/x' }, 'linux', '/srv/ledger'],
  ['XDG_DATA_HOME', { XDG_DATA_HOME: '/x' }, 'linux', '/x/ballast'],
  ['an empty variable as none', { BALLAST_HOME: ' ', XDG_DATA_HOME: '' }, 'linux', '/home/a/.local/share/ballast'],
  ['the Library folder', {}, 'darwin', '/home/a/Library/Application Support/Ballast'],
] as const;

test.each(cases)('the ledger folder is %s', (_, env, platform, expected) => {
  expect(ballastHome({ env, platform, userHome: '/home/a' })).toBe(expected);
});

test('on Windows it is the local application data', () => {
  const userHome = 'C:\\Users\\a';
  expect(ballastHome({ env: { LOCALAPPDATA: 'D:\\Local' }, platform: 'win32', userHome })).toBe('D:\\Local\\Ballast');
  expect(ballastHome({ env: {}, platform: 'win32', userHome })).toBe('C:\\Users\\a\\AppData\\Local\\Ballast');
});
