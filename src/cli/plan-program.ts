import { type Command, InvalidArgumentError } from 'commander';
import type { ObjectiveAsked } from '../cases/plan/plan-answer.ts';
import { PLAN_LIMITS } from '../workbench/plan-request.ts';
import { aLever, oneOf, someIds, whole } from './run-program.ts';
import type { AddVerb } from './stock-program.ts';

/** Reads a day, or refuses it. */
type ReadDay = (text: string) => string;

const TIMES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9 };
const DOLLARS = 'Expected dollars from 0 to 10,000 bn, for example 2e9, 2bn or "2,000,000,000".';

/** Dollars as people write them: `2e9`, `2bn`, `$2,000,000,000`, `500 M`. */
export function dollars(text: string): number {
  const [, digits, times = ''] =
    /^\$?(\d+(?:\.\d*)?(?:e\+?\d{1,3})?|\.\d+) ?([a-z]{0,2})$/i.exec(text.trim().replaceAll(',', '')) ?? [];
  const by = times === '' ? 1 : TIMES[times.toLowerCase()];
  const amount = digits === undefined || by === undefined ? Number.NaN : Number(digits) * by;
  if (amount <= PLAN_LIMITS.budget) return amount;
  throw new InvalidArgumentError(DOLLARS);
}

/** Points of a range of budgets, each so many times the one before it. */
const POINTS = 9;

/** Budgets with commas between, or a range such as 1e8..4e9 as nine of them; each once, the least first. */
export function someBudgets(text: string): readonly number[] {
  const ends = text.split('..').map((part) => (text.includes('..') ? dollars(part) : 0));
  if (!text.includes('..')) return [...new Set(text.split(/[;,]/).map(dollars))].sort((a, b) => a - b);
  const [from = 0, to = 0] = ends;
  if (ends.length !== 2 || !(from > 0 && to > from)) {
    throw new InvalidArgumentError('Expected a range from less to more, for example 1e8..4e9, or budgets with commas.');
  }
  return Array.from({ length: POINTS }, (_, n) => Number((from * (to / from) ** (n / (POINTS - 1))).toPrecision(3)));
}

const OBJECTIVE = 'Expected expected, cvar:0.95, blend:0.5 (or blend:0.5:0.95), or cheapest:0.5.';

/** What a plan is to reach: `expected`, `cvar:0.95`, `blend:0.5`, `cheapest:0.5`. */
export function anObjective(text: string): ObjectiveAsked {
  const [kind, ...parts] = text.trim().toLowerCase().split(':');
  const numbers = parts.map((part) => (/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(part) ? Number(part) : Number.NaN));
  const [first, second = 0.95] = numbers;
  const within = (value: number, least: number, most: number): boolean => value >= least && value <= most;
  if (kind === 'expected' && parts.length === 0) return { kind };
  if (kind === 'cvar' && parts.length < 2 && within(first ?? 0.95, 0.5, 0.999))
    return { kind, quantile: first ?? 0.95 };
  if (
    kind === 'blend' &&
    first !== undefined &&
    parts.length < 3 &&
    within(first, 0, 1) &&
    within(second, 0.5, 0.999)
  ) {
    return { kind, tail: first, quantile: second };
  }
  if (kind === 'cheapest' && first !== undefined && parts.length === 1 && within(first, 0, 0.999)) {
    return { kind, p90: first };
  }
  throw new InvalidArgumentError(OBJECTIVE);
}

/** Options that say what a plan is made of. */
function planned(command: Command): Command {
  return command
    .option(
      '--years <count>',
      'fiscal years to buy in, from that of the day on (default: 3)',
      whole(1, PLAN_LIMITS.years),
    )
    .option(
      '--objective <what>',
      'expected (default), cvar:0.95 the mean of the worst 5 %, blend:0.5 of both, cheapest:0.5 least money that halves P90',
      anObjective,
    )
    .option('--scenarios <count>', 'draws of the case it is made on (default: 1,000)', whole(1, PLAN_LIMITS.scenarios))
    .option('--seed <number>', 'seed of all luck (default: 1)', whole(0, PLAN_LIMITS.seed))
    .option(
      '--worth <rule>',
      'what a tonne unmet counts as: price (default), share, own',
      oneOf('price', 'share', 'own'),
    )
    .option('--plan <file>', 'plan file (YAML): accounts, contracts, projects and other options, limits, goals')
    .option('--materials <ids>', 'only these materials of the case, commas between', someIds)
    .option(
      '--set <lever=value>',
      'puts a lever of the case elsewhere, in its unit: demand/antimony=1.2; may be given several times',
      aLever,
    );
}

function addDeciding(add: AddVerb, aDay: ReadDay): void {
  add(
    'decide <what...>',
    'adopts a kept buying plan: decide PLAN --who --why; `decide link DECISION LINE PROCUREMENT` what a buy became, `decide unlink` the same undone, `decide withdraw DECISION` without another in its place',
    async () => (await import('./verbs/decide.ts')).decide,
  )
    .requiredOption('--why <text>', 'why, in a sentence')
    .option('--who <id>', 'who decides, as an id: stockpile-board (default: local)')
    .option('--on <day>', 'day of the decision, YYYY-MM-DD (default: today)', aDay)
    .option('--supersedes <ids>', 'decisions it takes the place of, commas between', someIds)
    .option('--beside', 'stands beside an earlier decision on the same case')
    .option('--year <year>', 'for link and unlink: only the buy of this fiscal year, FY2027');
  add(
    'decisions [what]',
    'buying plans that were adopted, or one of them by its id; `decisions registers` what is overdue, what could not be planned or modelled, and what auditors still ask for',
    async () => (await import('./verbs/decide.ts')).decisions,
  );
}

/** The verbs of buying plans and decisions on them. */
export function addPlanVerbs(add: AddVerb, aDay: ReadDay): void {
  planned(
    add(
      'plan <case>',
      'what to buy next, from whom, when, for how much, and why: makes a buying plan for a case under a budget; Ctrl-C leaves nothing half',
      async () => (await import('./verbs/plan.ts')).plan,
    ),
  )
    .option('--budget <dollars>', 'constant dollars over all buying years: 2e9, 2bn', dollars)
    .option('--explain', 'with what each line rests on, every option that was not taken, and all assumptions')
    .option('-o, --output <file>', 'write the lines as a table to this .csv or .xlsx file too');
  planned(
    add(
      'frontier <case>',
      'what every budget would leave: the best plan at each, the knee marked; a case, or the id of a kept plan',
      async () => (await import('./verbs/frontier.ts')).frontier,
    ),
  ).option('--budgets <list>', 'budgets with commas between, or a range (default: 1e8..4e9)', someBudgets);
  add(
    'buying-plans [what...]',
    'buying plans that are kept; `buying-plans ID` one of them, `buying-plans compare A B` two side by side on the same luck',
    async () => (await import('./verbs/buying-plans.ts')).buyingPlans,
  ).option('--explain', 'with what each line rests on, every option that was not taken, and all assumptions');
  addDeciding(add, aDay);
}
