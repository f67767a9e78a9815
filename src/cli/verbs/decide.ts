import type {
  AdoptionBodyDto,
  DecisionDto,
  DecisionReportDto,
  DecisionsDto,
  RegistersDto,
} from '../../api/contract-decisions.ts';
import type { Call } from '../call.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { decisionPage, decisionsPage, registersPage } from '../pages/decisions.ts';
import { styleOf } from '../pages/style.ts';
import { print, readQuery, withClient } from '../verb.ts';
import { planId } from './buying-plans.ts';

type DecideCall = Call<{
  readonly why: string;
  readonly who?: string;
  readonly on?: string;
  readonly supersedes?: readonly string[];
  readonly beside?: boolean;
  readonly year?: string;
}>;

/** Route and body of a record. */
interface Asked {
  readonly path: string;
  readonly body: object;
}

const SAID = { linked: 'linked', unlinked: 'told apart again', withdrawn: 'withdrawn', adopted: 'adopted' } as const;

function askedBy({ args, options }: DecideCall): Asked & { readonly done: keyof typeof SAID } {
  const { why, who, on, supersedes, beside, year } = options;
  const said = { reason: why, ...(who === undefined ? {} : { by: who }), ...(on === undefined ? {} : { on }) };
  const [first, decision, option, procurement, ...more] = args;
  if (first === 'link' || first === 'unlink') {
    if (procurement === undefined || more.length > 0) throw new CliError(EXIT.usage, LINK, '');
    const undo = first === 'unlink' ? { undo: true } : {};
    const body = {
      ...said,
      decision: decisionId(decision),
      option,
      procurement,
      ...(year === undefined ? {} : { year }),
      ...undo,
    };
    return { path: '/decisions/links', body, done: first === 'link' ? 'linked' : 'unlinked' };
  }
  if (first === 'withdraw') {
    if (decision === undefined || option !== undefined)
      throw new CliError(EXIT.usage, 'Say which: decide withdraw DECISION --why.', '');
    return { path: '/decisions/withdrawals', body: { ...said, decision: decisionId(decision) }, done: 'withdrawn' };
  }
  if (decision !== undefined) throw new CliError(EXIT.usage, `"${decision}" is one word too many.`, LINK);
  const instead = {
    ...(supersedes === undefined ? {} : { supersedes: [...supersedes] }),
    ...(beside === undefined ? {} : { beside }),
  };
  const body: AdoptionBodyDto = { plan: planId(first), ...said, ...instead };
  return { path: '/decisions', body, done: 'adopted' };
}

/** An id of a decision as the user wrote it. Throws for what cannot be one. */
function decisionId(word = ''): string {
  if (/^D-\d{4,40}$/.test(word)) return word;
  throw new CliError(EXIT.usage, `"${word}" is no id of a decision.`, './ballast decisions lists them.');
}

const LINK = 'Say which buy became what: decide link DECISION LINE PROCUREMENT --why.';

/** `decide <what...>`: adopts a plan, links a buy to its procurement, or takes a decision back. */
export function decide(call: DecideCall): Promise<ExitCode> {
  const { path, body, done } = askedBy(call);
  return withClient(call, async (client) => {
    const report = await client.post<DecisionReportDto>(path, body);
    print(call, report, ({ decision }) => `${decision}: ${SAID[done]}. ./ballast decisions ${decision} shows it.`);
    return EXIT.ok;
  });
}

/** `decisions [what]`: those that were made, one of them, or the registers. */
export function decisions(call: Call): Promise<ExitCode> {
  const [word] = call.args;
  const style = styleOf(call.surroundings);
  const query = readQuery(call);
  return withClient(call, async (client) => {
    if (word === 'registers' || word === 'overdue') {
      print(call, await client.get<RegistersDto>('/decisions/registers', query), (data) => registersPage(data, style));
    } else if (word !== undefined) {
      const report = await client.get<DecisionDto>(`/decisions/${decisionId(word)}`, query);
      print(call, report, (data) => decisionPage(data, style));
    } else {
      print(call, await client.get<DecisionsDto>('/decisions', query), (data) => decisionsPage(data, style));
    }
    return EXIT.ok;
  });
}
