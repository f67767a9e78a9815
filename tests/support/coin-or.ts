import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Solvers of COIN-OR, which share no code with HiGHS: packages `coinor-clp` and `coinor-cbc` of Debian. */
export type Command = 'clp' | 'cbc';

/** Where a solver is installed, or null. */
export function installed(command: Command): string | null {
  const folders = (process.env.PATH ?? '').split(':');
  return folders.map((folder) => join(folder, command)).find((file) => existsSync(file)) ?? null;
}

/** The least cost of a program in MPS by another solver; infinite where it finds none that can be. */
export function solvedBy(command: Command, mps: string): number {
  const file = installed(command);
  if (file === null) throw new Error(`${command} is not installed`);
  const folder = mkdtempSync(join(tmpdir(), 'ballast-mps-'));
  try {
    const path = join(folder, 'plan.mps');
    writeFileSync(path, mps);
    const options = command === 'clp' ? ['-dualsimplex'] : ['-ratioGap', '0', '-allowableGap', '0', '-solve'];
    return objectiveOf(execFileSync(file, [path, ...options], { cwd: folder, encoding: 'utf8', timeout: 60_000 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the last line that says so says of the objective. */
function objectiveOf(log: string): number {
  const found = [...log.matchAll(/(?:optimal objective|objective value:)\s+(-?[\d.]+(?:e[+-]?\d+)?)/gi)].at(-1);
  if (/infeasible(?! var)/i.test(log) && found === undefined) return Number.POSITIVE_INFINITY;
  if (found === undefined) throw new Error(`no objective in:\n${log}`);
  return Number(found[1]);
}
