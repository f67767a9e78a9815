import type { CaseCheckDto, OwnCaseDto } from '../../api/contract-cases.ts';
import type { RunBodyDto, RunEntryDto } from '../../api/contract-runs.ts';
import type { Call } from '../call.ts';
import { caseNamed } from '../case-argument.ts';
import type { Client } from '../client.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { checkPage } from '../pages/cases.ts';
import { runPage } from '../pages/run.ts';
import { runsPage } from '../pages/run-list.ts';
import { styleOf } from '../pages/style.ts';
import { runToEnd } from '../run-following.ts';
import { keptRun } from '../run-named.ts';
import { checkFilled, print, withClient } from '../verb.ts';

/** Options of `run`, as the API takes them. */
export type RunOptions = Omit<RunBodyDto, 'case' | 'knownOn'>;

/** What of a call's options says how to draw. */
export function drawing({ options }: Call<RunOptions>): Omit<RunBodyDto, 'case'> {
  const { draws, seed, threads, materials, set, sampling, kernel, until, knownOn } = options;
  const all = { draws, seed, threads, materials, set, sampling, kernel, until, knownOn };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** `run <case>`: runs a case that comes with Ballast or one of a file, and prints what it says. */
export function run(call: Call<RunOptions>): Promise<ExitCode> {
  const [word = ''] = call.args;
  return withClient(call, async (client) => {
    const asked = await caseNamed(word);
    if (typeof asked !== 'string' && !(await isSound(call, client, asked))) return EXIT.problems;
    await checkFilled(client);
    const view = await runToEnd(client, { ...drawing(call), case: asked }, call.surroundings);
    print(call, view, (data) => runPage(data, word, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}

/** A case of one's own with mistakes is not run: all of them are printed at once. */
async function isSound({ options, surroundings }: Call, client: Client, own: OwnCaseDto): Promise<boolean> {
  const found = await client.post<CaseCheckDto>('/cases/check', own);
  if (found.problems.length === 0) return true;
  print({ args: [], options, surroundings: { ...surroundings, out: surroundings.err } }, found, (data) =>
    checkPage(own.name, data, styleOf(surroundings)),
  );
  return false;
}

/** `runs [id]`: runs that are kept, or one of them as it was printed. */
export function runs(call: Call): Promise<ExitCode> {
  const [word] = call.args;
  return withClient(call, async (client) => {
    const style = styleOf(call.surroundings);
    if (word === undefined) {
      const found = await client.get<{ readonly items: readonly RunEntryDto[] }>('/runs');
      print(call, found, ({ items }) => runsPage(items, style));
      return EXIT.ok;
    }
    const view = await keptRun(client, word);
    if (view === null) throw new CliError(EXIT.notFound, `No run "${word}" is kept.`, './ballast runs lists them.');
    print(call, view, (data) => runPage(data, data.case, style));
    return EXIT.ok;
  });
}
