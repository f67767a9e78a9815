import type { RunBodyDto, RunResultDto } from '../../../api/contract-runs.ts';
import { formatPercent } from '../../../units/format.ts';
import type { Choices } from '../../choices/choices.ts';
import { leversSaid, leversText } from '../cases/lever-choices.ts';

/** What of a run is asked for beside its case; what is left out is as the server has it. */
export type RunSettings = Omit<RunBodyDto, 'case' | 'threads'>;

/** Settings a kept run is had again with: all that decides its numbers beside its case and the evidence. */
export function settingsOf({ manifest }: Pick<RunResultDto, 'manifest'>): RunSettings {
  const { draws, mostDraws, until, seed, knownOn, sampling, kernel, materials, set } = manifest;
  return {
    ...{ draws: until === null ? draws : mostDraws, seed, knownOn },
    ...(until === null ? {} : { until }),
    ...(isSampling(sampling) ? { sampling } : {}),
    ...(isKernel(kernel) ? { kernel } : {}),
    ...(materials.length === 0 ? {} : { materials: [...materials] }),
    ...(set === undefined ? {} : { set: { ...set } }),
  };
}

const isSampling = (text: string | undefined): text is 'plain' | 'stratified' =>
  text === 'plain' || text === 'stratified';
const isKernel = (text: string | undefined): text is 'typescript' | 'simd' => text === 'typescript' || text === 'simd';

/** The same as an address writes them: what is as usual stays out of it. */
export function settingsSearch({
  draws,
  seed,
  knownOn,
  until,
  sampling,
  kernel,
  materials,
  set = {},
}: RunSettings): Choices {
  return {
    ...{ draws: textOf(draws), seed: textOf(seed), known_on: knownOn, until: textOf(until) },
    sampling: sampling === 'plain' ? undefined : sampling,
    kernel: kernel === 'simd' ? undefined : kernel,
    only: materials?.join('~'),
    levers: leversText(set),
  };
}

const textOf = (number: number | undefined): string | undefined => (number === undefined ? undefined : String(number));

/** Settings out of an address; what it does not say is left out but for draws and seed. */
export function settingsIn(
  { draws, seed = '1', known_on, until, sampling, kernel, only, levers }: Choices,
  usualDraws: number,
): RunSettings {
  return {
    ...{ draws: Number(draws ?? usualDraws), seed: Number(seed) },
    ...(known_on === undefined ? {} : { knownOn: known_on }),
    ...(until === undefined ? {} : { until: Number(until) }),
    ...(isSampling(sampling) ? { sampling } : {}),
    ...(isKernel(kernel) ? { kernel } : {}),
    ...(only === undefined ? {} : { materials: only.split('~') }),
    ...(levers === undefined ? {} : { set: leversSaid(levers) }),
  };
}

/** A word as a shell takes it. */
export const quoted = (word: string): string =>
  /^[\w./@:=,+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** The command line that runs a case, named by its id or its file, with the same settings. */
export function runCommand(name: string, settings: RunSettings): string {
  const { draws, seed, knownOn, until, sampling, kernel, materials = [], set = {} } = settings;
  const options: readonly (readonly [string, string | number | undefined])[] = [
    ['draws', draws],
    ['seed', seed],
    ['known-on', knownOn],
    ['until', until],
    ['sampling', sampling],
    ['kernel', kernel],
    ['materials', materials.length === 0 ? undefined : materials.join(',')],
  ];
  const said = options.flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option} ${quoted(String(value))}`],
  );
  const moved = Object.entries(set).map(([lever, value]) => `--set ${quoted(`${lever}=${value}`)}`);
  return [`./ballast run ${quoted(name)}`, ...said, ...moved].join(' ');
}

/** Settings that a form of draws and seed does not show, in words; empty where all are as usual. */
export function furtherWords({ until, sampling, kernel, materials = [], set = {} }: RunSettings): readonly string[] {
  return [
    ...(until === undefined
      ? []
      : [`until the standard error of the worst mean is below ${formatPercent(until)} of it`]),
    ...(sampling === 'stratified' ? ['stratified sampling'] : []),
    ...(kernel === 'typescript' ? ['drawn by the TypeScript kernel'] : []),
    ...(materials.length === 0 ? [] : [`only ${materials.join(', ')}`]),
    ...Object.entries(set).map(([lever, value]) => `${lever} at ${value}`),
  ];
}
