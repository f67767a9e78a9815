import type { PlanAnswerDto, PlanRiskDto } from '../../api/contract-plan-answer.ts';
import { consequence, usd } from '../../cases/plan/plan-words.ts';

type Worth = PlanAnswerDto['manifest']['worth'];

/** Dollars of three figures; nothing is a dash. */
export const money = (amount: number | null): string => (amount === null ? '–' : usd(amount));

/** Consequence as a plan weighs it: `$9.1 bn of shortfall at dated prices`. */
export const weighed = (amount: number, worth: Worth): string => consequence(amount, worth);

/** The same without what it is of, for columns. */
export const bare = (amount: number, worth: Worth): string =>
  consequence(amount, worth).replace(/ of (?:loss|shortfall|demand).*$/, '');

/** The percentiles of a consequence, for a row of a table. */
export function riskCells({ expected, p50, p90, p95, cvar95 }: PlanRiskDto, worth: Worth): readonly string[] {
  return [expected, p50, p90, p95, cvar95].map((amount) => bare(amount, worth));
}

/** What is asked of a plan as its option says it: `cvar:0.95`. */
export function objectiveOption(objective: PlanAnswerDto['manifest']['objective']): string {
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

/** A word as a shell takes it. */
const quoted = (word: string): string => (/^[\w./@:=,+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The command that gives the same plan; `asked` is the case, `planFile` the plan file as they were named. */
export function planCommand({ manifest }: PlanAnswerDto, asked: string, planFile: string | undefined): string {
  const { run, budget, years, objective, worth } = manifest;
  const { set = {} } = run;
  const file = planFile ?? manifest.planFile?.name;
  const options = [
    ...(budget === null ? [] : [`--budget ${budget}`]),
    ...(file === undefined ? [] : [`--plan ${quoted(file)}`]),
    `--years ${years} --objective ${objectiveOption(objective)} --worth ${worth}`,
    `--scenarios ${run.draws} --seed ${run.seed} --known-on ${run.knownOn}`,
    ...(run.materials.length === 0 ? [] : [`--materials ${quoted(run.materials.join(','))}`]),
    ...Object.entries(set).map(([lever, value]) => `--set ${quoted(`${lever}=${value}`)}`),
  ];
  return `./ballast plan ${quoted(asked)} ${options.join(' ')}`;
}
