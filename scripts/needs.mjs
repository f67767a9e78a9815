// What the tests need from the system besides packages: a Chromium and a PostgreSQL, and Clp and CBC to hold plans against where they
// can be had. Found, or installed when we may.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const isRoot = process.getuid?.() === 0;
const firstThatExists = (files) => files.find((file) => file && existsSync(file)) ?? null;
const onPath = (name) =>
  firstThatExists((process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)));

/** A Chromium or Chrome to drive: CHROMIUM, or the system's. */
export function findChromium() {
  return firstThatExists([
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    onPath('chromium'),
    onPath('chromium-browser'),
    onPath('google-chrome'),
  ]);
}

/** A folder with initdb and postgres of version 15 or newer. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .filter((v) => Number(v) >= 15)
        .sort((a, b) => a - b)
    : [];
  const folders = [...versions.map((v) => path.join(debian, v, 'bin')), '/usr/local/bin', '/opt/homebrew/bin'];
  return (
    folders.find((folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres'))) ??
    null
  );
}

function aptInstall(packages) {
  const apt = (args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return (
    isRoot &&
    onPath('apt-get') !== null &&
    apt(['update', '-qq']) &&
    apt(['install', '-y', '-qq', '--no-install-recommends', ...packages])
  );
}

/** Each need as { name, met, advice }; installs Debian's packages when running as root. */
export function meetNeeds() {
  const need = (name, find, packages) => {
    if (find() === null) {
      console.log(`${name} not found; installing ${packages.join(' ')} ...`);
      aptInstall(packages);
    }
    return { name, met: find() !== null, advice: `install it with: sudo apt-get install ${packages.join(' ')}` };
  };
  // Not needed: without them the tests against them say that they were not run.
  if (onPath('clp') === null || onPath('cbc') === null) aptInstall(['coinor-clp', 'coinor-cbc']);
  return [
    need('Chromium', findChromium, ['chromium', 'fonts-dejavu-core']),
    need('PostgreSQL 15 or newer', findPostgres, ['postgresql']),
  ];
}
