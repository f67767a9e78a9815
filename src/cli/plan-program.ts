import type { Command } from 'commander';
import { PLAN_LIMITS } from '../cases/plan/plan-limits.ts';
import { anId, anObjective, aReason, dollars, someBudgets } from './plan-words.ts';
import { aLever, oneOf, someIds, whole } from './run-program.ts';
import type { AddVerb } from './stock-program.ts';

/** Reads a day, or refuses it. */
type ReadDay = (text: string) => string;

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
      'what a tonne unmet counts as: curve (default, what it is worth to who goes without), price, share, own',
      oneOf('curve', 'price', 'share', 'own'),
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
    .requiredOption('--why <text>', 'why, in a sentence', aReason)
    .option('--who <id>', 'who decides, as an id: stockpile-board (default: local)', anId)
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
