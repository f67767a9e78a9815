import type { CaseCheckDto, CaseDto, CaseEntryDto } from '../../api/contract-cases.ts';
import type { Call } from '../call.ts';
import { caseIn } from '../case-argument.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { casePage, casesPage, checkPage } from '../pages/cases.ts';
import { styleOf } from '../pages/style.ts';
import { print, readQuery, withClient } from '../verb.ts';

/** `cases [name]`: the cases there are, or one of them; `cases check FILE...`: every mistake of case files. */
export function cases(call: Call): Promise<ExitCode> {
  const [word, ...files] = call.args;
  if (word === 'check') return check(call, files);
  return word === undefined ? list(call) : one(call, word);
}

function list(call: Call): Promise<ExitCode> {
  return withClient(call, async (client) => {
    const found = await client.get<{ readonly items: readonly CaseEntryDto[] }>('/cases');
    print(call, found, ({ items }) => casesPage(items, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}

function one(call: Call, id: string): Promise<ExitCode> {
  return withClient(call, async (client) => {
    const found = await client.get<CaseDto>(`/cases/${encodeURIComponent(id)}`, readQuery(call));
    print(call, found, (data) => casePage(data, styleOf(call.surroundings)));
    return found.problems.length > 0 ? EXIT.problems : EXIT.ok;
  });
}

async function check(call: Call, files: readonly string[]): Promise<ExitCode> {
  if (files.length === 0) {
    throw new CliError(EXIT.usage, 'There is no file to check.', 'Name it: ballast cases check FILE.');
  }
  const own = await Promise.all(files.map(caseIn));
  return withClient(call, async (client) => {
    let wrong = false;
    for (const one of own) {
      const found = await client.post<CaseCheckDto>('/cases/check', one);
      print(call, found, (data) => checkPage(one.name, data, styleOf(call.surroundings)));
      wrong ||= found.problems.length > 0;
    }
    return wrong ? EXIT.problems : EXIT.ok;
  });
}
