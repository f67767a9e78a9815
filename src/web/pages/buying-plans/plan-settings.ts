import type { BuyingPlanBodyDto } from '../../../api/contract-buying-plans.ts';
import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';
import { formatPercent } from '../../../units/format.ts';
import type { Choices } from '../../choices/choices.ts';
import { leversSaid, leversText } from '../cases/lever-choices.ts';
import { quoted } from '../runs/run-settings.ts';

/** What a plan is to be best at. */
export type Objective = NonNullable<BuyingPlanBodyDto['objective']>;
/** What a tonne unmet counts as. */
export type WorthRule = NonNullable<BuyingPlanBodyDto['worth']>;

/** Everything a plan is asked for but its case and its plan file; the server has a usual for what is left out. */
export type PlanSettings = Omit<BuyingPlanBodyDto, 'case' | 'run' | 'planFile'>;

/** What is asked where nothing is said. */
export const USUAL = { budget: 2e9, years: 3, scenarios: 1_000, seed: 1, quantile: 0.95, tail: 0.5, p90: 0.1 } as const;

const EXPECTED: Objective = { kind: 'expected' };

/** `cvar:0.95`, `blend:0.5:0.95`, `cheapest:0.1`, as an address and a command line write it. */
export function objectiveText(objective: Objective): string {
  switch (objective.kind) {
    case 'expected':
      return 'expected';
    case 'cvar':
      return `cvar:${objective.quantile}`;
    case 'blend':
      return `blend:${objective.tail}:${objective.quantile}`;
    case 'cheapest':
      return `cheapest:${objective.p90}`;
  }
}

const numberOr = (text: string | undefined, usual: number): number => {
  const said = Number(text === undefined || text === '' ? Number.NaN : text);
  return Number.isFinite(said) ? said : usual;
};

/** An objective out of such a text; the expected consequence where it is none. */
export function objectiveSaid(text: string | undefined): Objective {
  const [kind, first, second] = (text ?? '').split(':');
  if (kind === 'cvar') return { kind, quantile: numberOr(first, USUAL.quantile) };
  if (kind === 'blend') {
    return { kind, tail: numberOr(first, USUAL.tail), quantile: numberOr(second, USUAL.quantile) };
  }
  if (kind === 'cheapest') return { kind, p90: numberOr(first, USUAL.p90) };
  return EXPECTED;
}

/** An objective in words. */
export function objectiveWords(objective: Objective): string {
  switch (objective.kind) {
    case 'expected':
      return 'least expected consequence';
    case 'cvar':
      return `least mean of the worst ${formatPercent(1 - objective.quantile)}`;
    case 'blend':
      return `least blend: ${formatPercent(objective.tail)} the worst ${formatPercent(1 - objective.quantile)}, the rest the mean`;
    case 'cheapest':
      return `least money that brings the P90 shortfall to ${formatPercent(objective.p90)} of what it was`;
  }
}

/** What a tonne unmet counts as, in words. */
export const WORTH_WORDS: Readonly<Record<WorthRule, string>> = {
  curve: 'what it is worth to who goes without',
  price: 'its dated price',
  share: "an equal share of a year's demand",
  own: 'as the plan file says',
};

/** A worth rule out of an address. */
export const isWorth = (text: string | undefined): text is WorthRule =>
  text === 'curve' || text === 'price' || text === 'share' || text === 'own';

/** Settings a kept plan is made again with. */
export function settingsOfPlan({ manifest }: Pick<PlanAnswerDto, 'manifest'>): PlanSettings {
  const { budget, years, objective, worth, run } = manifest;
  return {
    ...{ budget, years, objective, worth, scenarios: run.draws, seed: run.seed, knownOn: run.knownOn },
    ...(run.materials.length === 0 ? {} : { materials: [...run.materials] }),
    ...(run.set === undefined ? {} : { set: { ...run.set } }),
  };
}

/** The same as an address writes them; what is as usual stays out of it. */
export function planSearch(settings: PlanSettings): Choices {
  const { budget, years, objective, worth, scenarios, seed, knownOn, materials, set = {} } = settings;
  return {
    budget: budget === null ? 'none' : String(budget),
    years: years === undefined ? undefined : String(years),
    objective: objective === undefined ? undefined : objectiveText(objective),
    ...{ worth, scenarios: textOf(scenarios), seed: textOf(seed), known_on: knownOn },
    ...{ only: materials?.join('~'), levers: leversText(set) },
  };
}

const textOf = (number: number | undefined): string | undefined => (number === undefined ? undefined : String(number));

/** Settings out of an address. */
export function planSettingsIn(choices: Choices): PlanSettings {
  const { budget, years, objective, worth, scenarios, seed, known_on, only, levers } = choices;
  return {
    budget: budget === 'none' ? null : numberOr(budget, USUAL.budget),
    years: numberOr(years, USUAL.years),
    objective: objectiveSaid(objective),
    worth: isWorth(worth) ? worth : 'curve',
    scenarios: numberOr(scenarios, USUAL.scenarios),
    seed: numberOr(seed, USUAL.seed),
    ...(known_on === undefined ? {} : { knownOn: known_on }),
    ...(only === undefined ? {} : { materials: only.split('~') }),
    ...(levers === undefined ? {} : { set: leversSaid(levers) }),
  };
}

/** The command line that makes the same plan: the case by its id or its file, the plan file by its name. */
export function planCommand(name: string, settings: PlanSettings, planFile: string | null): string {
  const { budget, years, objective = EXPECTED, worth, scenarios, seed, knownOn, materials = [], set = {} } = settings;
  const options: readonly (readonly [string, string | number | undefined])[] = [
    ['budget', budget ?? undefined],
    ['years', years],
    ['objective', objective.kind === 'expected' ? undefined : objectiveText(objective)],
    ['worth', worth === 'curve' ? undefined : worth],
    ['plan', planFile ?? undefined],
    ['scenarios', scenarios],
    ['seed', seed],
    ['known-on', knownOn],
    ['materials', materials.length === 0 ? undefined : materials.join(',')],
  ];
  const said = options.flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option} ${quoted(String(value))}`],
  );
  const moved = Object.entries(set).map(([lever, value]) => `--set ${quoted(`${lever}=${value}`)}`);
  return [`./ballast plan ${quoted(name)}`, ...said, ...moved].join(' ');
}
