import type { BuyingPlanEntryDto, BuyingPlanViewDto, PlanComparisonDto } from '../../api/contract-buying-plans.ts';
import type { FrontierPointDto } from '../../api/contract-plan-answer.ts';
import { formatNumber } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { bare, money, objectiveOption } from './buying-plan-text.ts';
import { section } from './cases.ts';
import { plain, tonnes } from './run-text.ts';
import { cut, type Style, table, title } from './style.ts';

/** Plans that are kept or being made, the latest first. */
export function buyingPlansPage(items: readonly BuyingPlanEntryDto[], style: Style): string {
  if (items.length === 0) return 'No buying plan is kept: ./ballast plan reference --budget 2e9 makes one.';
  const rows = items.map(({ id, state, decision, case: name, knownOn, budget, objective, scenarios, headline }) => [
    id.slice(0, 12),
    state === 'done' ? (decision === null ? '' : 'adopted') : state,
    name,
    knownOn,
    money(budget),
    objectiveOption(objective),
    formatNumber(scenarios),
    cut(headline ?? '', Math.max(20, style.width - 78)),
  ]);
  return [
    title(items.length === 1 ? 'One buying plan' : `${items.length} buying plans`, '', style),
    table(
      ['plan', '', 'case', 'known on', 'budget', 'objective', 'draws', ''],
      rows,
      ['left', 'left', 'left', 'left', 'right', 'left', 'right', 'left'],
      style,
    ),
    style.paint.dim('./ballast plans are the annual materials plans of the National Defense Stockpile.'),
  ].join('\n');
}

const amount = (side: PlanComparisonDto['lines'][number]['a']): readonly string[] =>
  side === null ? ['–', '–'] : [tonnes(side.tonnes), money(side.usd)];

/** Two plans side by side. */
export function planComparisonPage({ a, b, luck, unit, lines, nodes }: PlanComparisonDto, style: Style): string {
  const rows = lines.map(({ words, where, ...line }) => [cut(words, 36), ...amount(line.a), ...amount(line.b), where]);
  const left = (value: number): string => (unit === 'years of demand' ? bare(value, 'share') : money(value));
  const risks = (['expected', 'p50', 'p90', 'p95', 'cvar95'] as const).map((name) => [
    name === 'expected' ? 'mean' : name.replace('cvar', 'CVaR ').replace('p', 'P'),
    ...[a.before[name], a.after[name], b.after[name], b.after[name] - a.after[name]].map(left),
  ]);
  const tons = nodes
    .filter((node) => node.a.mean !== node.b.mean)
    .map((node) => [cut(node.name, 30), ...[node.before.mean, node.a.mean, node.b.mean].map(plain)]);
  const sides = [a, b].map(({ id, headline, spent }, n) =>
    hang(`${n === 0 ? 'a' : 'b'}  `, `${id.slice(0, 12)}, ${money(spent)} spent: ${headline}`, style.width),
  );
  return [
    title('Two buying plans', '', style),
    ...sides,
    style.paint.dim(hang('', luck, style.width)),
    ...section(
      'Lines',
      [table(['', 'a', '', 'b', '', ''], rows, ['left', 'right', 'right', 'right', 'right', 'left'], style)],
      style,
    ),
    ...(unit === null
      ? []
      : section(
          `What is left, ${unit}`,
          [table(['', 'without', 'a', 'b', 'b less a'], risks, ['left', 'right', 'right', 'right', 'right'], style)],
          style,
        )),
    ...section(
      'Tonnes left in the mean',
      tons.length === 0 ? [] : [table(['', 'without', 'a', 'b'], tons, ['left', 'right', 'right', 'right'], style)],
      style,
    ),
  ].join('\n');
}

/** What `frontier --json` prints. */
export interface FrontierDto {
  readonly plan: string;
  readonly title: string;
  readonly worth: BuyingPlanViewDto['worth'];
  readonly points: readonly FrontierPointDto[];
}

/** What every budget would leave. */
export function frontierPage({ plan, title: name, worth, points }: FrontierDto, style: Style): string {
  const rows = points.map(({ budget, spent, after, nextDollar, knee }) => [
    money(budget),
    money(spent),
    ...[after.expected, after.p90].map((value) => bare(value, worth)),
    worth === 'share' ? `${bare(nextDollar * 1e6, worth)} a million` : money(nextDollar),
    knee ? 'knee' : '',
  ]);
  return [
    title(`What every budget would leave: ${name}`, '', style),
    table(
      ['budget', 'spent', 'mean left', 'P90 left', 'next dollar saves', ''],
      rows,
      ['right', 'right', 'right', 'right', 'right', 'left'],
      style,
    ),
    style.paint.dim(
      points.some(({ knee }) => knee)
        ? 'At the knee more money begins to do less (Ballast method: furthest below the straight line between the ends).'
        : 'There is no knee: every dollar does about as much as the one before it.',
    ),
    style.paint.dim(`plan ${plan}`),
  ].join('\n');
}
