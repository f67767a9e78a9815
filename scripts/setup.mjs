// Installs and builds when stale. Imports nothing but Node, so it runs on a fresh clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const INSTALL_STAMP = path.join(ROOT, 'node_modules', '.ballast-installed');
const BUILD_STAMP = path.join(ROOT, 'dist', '.ballast-built');
const BUILD_INPUTS = [
  'src',
  'tsconfig.base.json',
  'tsconfig.json',
  'tsconfig.pure.json',
  'tsconfig.server.json',
  'tsconfig.web.json',
  'package-lock.json',
];

/** Runs a command in the checkout, shown to the user; true when it succeeded. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  return done.status === 0;
}

/** A program of node_modules, run by this Node: no shell, no PATH. */
export function runTool(file, args, options = {}) {
  return run(process.execPath, [path.join(ROOT, 'node_modules', file), ...args], { shell: false, ...options });
}

const hashOf = (...texts) => createHash('sha256').update(texts.join('\n')).digest('hex');
const stampIs = (file, stamp) => existsSync(file) && readFileSync(file, 'utf8') === stamp;
const stampWith = (file, stamp) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, stamp);
};

function filesUnder(entry) {
  const full = path.join(ROOT, entry);
  if (!existsSync(full)) return [];
  if (!readdirSyncSafe(full)) return [entry];
  return readdirSyncSafe(full).flatMap((name) => filesUnder(path.join(entry, name)));
}
function readdirSyncSafe(full) {
  try {
    return readdirSync(full).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}

const installStamp = () => hashOf(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'), process.versions.modules);
const buildStamp = () =>
  hashOf(...BUILD_INPUTS.flatMap(filesUnder).map((file) => `${file} ${hashOf(readFileSync(path.join(ROOT, file)))}`));

/** Installs exactly the locked packages unless they are there already. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Ballast needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and run the command again.`,
    );
    return false;
  }
  const stamp = installStamp();
  if (stampIs(INSTALL_STAMP, stamp)) return true;
  console.log('Installing packages (npm ci) ...');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    console.error('npm ci failed: see its message above. With a network and a writable folder, run the command again.');
    return false;
  }
  stampWith(INSTALL_STAMP, stamp);
  return true;
}

/** Compiles the program and bundles the web app unless the sources are unchanged since the last build. */
export function build() {
  const stamp = buildStamp();
  if (stampIs(BUILD_STAMP, stamp)) return true;
  console.log('Building (tsc, vite) ...');
  const built =
    runTool('typescript/bin/tsc', ['-b', 'tsconfig.pure.json', 'tsconfig.server.json', 'tsconfig.web.json']) &&
    runTool('vite/bin/vite.js', ['build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn']);
  if (!built) {
    console.error('The build failed: see the messages above.');
    return false;
  }
  stampWith(BUILD_STAMP, stamp);
  return true;
}
