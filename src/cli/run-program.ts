import { type Command, InvalidArgumentError } from 'commander';
import type { AddVerb } from './stock-program.ts';

/** A whole number, or refused with what was expected. */
export function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^[\d,]+$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}

/** A share of the mean, as `1%` or `0.01`. */
function aShare(text: string): number {
  const [, digits, percent] = /^(\d+(?:\.\d+)?|\.\d+) ?(%?)$/.exec(text) ?? [];
  const share = digits === undefined ? Number.NaN : Number(digits) / (percent === '%' ? 100 : 1);
  if (share >= 0.001 && share <= 0.5) return share;
  throw new InvalidArgumentError('Expected a share of the mean from 0.1% to 50%, for example 1% or 0.01.');
}

/** One of a few words. */
export function oneOf(...words: readonly string[]): (text: string) => string {
  return (text) => {
    if (words.includes(text)) return text;
    throw new InvalidArgumentError(`Expected ${words.join(' or ')}.`);
  };
}

/** Ids of materials with commas between. */
export function someIds(text: string): readonly string[] {
  const ids = text.split(',').map((id) => id.trim());
  if (ids.every((id) => id !== '')) return ids;
  throw new InvalidArgumentError('Expected ids of materials with commas between, for example antimony,tungsten.');
}

type Levers = Readonly<Record<string, number>>;

/** A lever and where it is put, `demand/antimony=1.2`, beside those named before; a share may be written as `20%`. */
export function aLever(text: string, before: Levers = {}): Levers {
  const at = text.lastIndexOf('=');
  const [id, word] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const [, digits, percent] =
    /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(%?)$/i.exec(word.replaceAll(',', '')) ?? [];
  const value = digits === undefined ? Number.NaN : Number(digits) / (percent === '%' ? 100 : 1);
  if (at < 1 || !Number.isFinite(value))
    throw new InvalidArgumentError('Expected a lever and a number, for example demand/antimony=1.2.');
  if (Object.hasOwn(before, id)) throw new InvalidArgumentError(`The lever ${id} is set twice.`);
  return { ...before, [id]: value };
}

/** Options that say how a run draws. */
function drawn(command: Command): Command {
  return command
    .option(
      '--draws <count>',
      'draws to make, or with --until the most, up to 1,000,000 (default: 10,000)',
      whole(1, 1e6),
    )
    .option('--seed <number>', 'seed of all luck: the same seed, the same result (default: 1)', whole(0, 2 ** 32 - 1))
    .option('--threads <count>', 'threads to draw on; the result does not depend on them', whole(1, 16))
    .option('--until <share>', 'draw until the standard error of the worst mean is below this share of it: 1%', aShare)
    .option('--materials <ids>', 'only these materials of the case, commas between', someIds)
    .option(
      '--set <lever=value>',
      'puts a lever of the case elsewhere, in its unit: demand/antimony=1.2; may be given several times',
      aLever,
    )
    .option('--sampling <way>', 'plain or stratified', oneOf('plain', 'stratified'))
    .option('--kernel <name>', 'which code draws: typescript or simd', oneOf('typescript', 'simd'));
}

/** The verbs of cases and runs. */
export function addRunVerbs(add: AddVerb): void {
  add(
    'cases [what...]',
    'cases that come with Ballast; `cases NAME` one with its assumptions, shocks and what is not modelled; `cases check FILE...` every mistake of case files by line and column',
    async () => (await import('./verbs/cases.ts')).cases,
  );
  drawn(
    add(
      'run <case>',
      'what would be missing, of what, how likely: runs a case by its name or from a file, with progress; Ctrl-C leaves nothing half',
      async () => (await import('./verbs/run.ts')).run,
    ),
  );
  add(
    'runs [id]',
    'runs that are kept, or one of them by the first digits of its id',
    async () => (await import('./verbs/run.ts')).runs,
  );
  drawn(
    add(
      'explain <run> <material>',
      'why a material is short in a run, by its id or by its case: what makes it, what moves it, what must be true for none, mitigation step by step',
      async () => (await import('./verbs/explain.ts')).explain,
    ),
  );
  drawn(
    add(
      'compare <a> <b>',
      'why two runs differ, each by its id or by its case: evidence, assumptions, code, luck',
      async () => (await import('./verbs/compare.ts')).compare,
    ),
  );
}
