import type { DecidedBuyDto, DecisionDto, DecisionsDto, RegistersDto } from '../../api/contract-decisions.ts';
import { formatDate } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { money } from './buying-plan-text.ts';
import { notModelledLines, section } from './cases.ts';
import { tonnes } from './run-text.ts';
import { cut, type Style, table, title } from './style.ts';

const stateOf = ({ state, supersededBy, withdrawal }: DecisionDto): string => {
  if (state === 'superseded') return `superseded by ${supersededBy ?? ''}`;
  return withdrawal === null ? state : `withdrawn on ${withdrawal.on}`;
};

const overdueIn = (buys: DecisionDto['buys']): number =>
  buys.flatMap(({ byYear }) => byYear).filter(({ state }) => state === 'overdue').length;

/** Decisions, the newest first. */
export function decisionsPage({ items }: DecisionsDto, style: Style): string {
  if (items.length === 0) return 'Nothing is decided: ./ballast decide PLAN --who ID --why TEXT adopts a kept plan.';
  const rows = items.map((decision) => {
    const { id, on, by, plan, buys } = decision;
    const late = overdueIn(buys);
    return [id, on, by, plan.case, money(plan.spent), stateOf(decision), late === 0 ? '' : `${late} overdue`];
  });
  return [
    title(items.length === 1 ? 'One decision' : `${items.length} decisions`, '', style),
    table(
      ['decision', 'on', 'by', 'case', 'spends', '', ''],
      rows,
      ['left', 'left', 'left', 'left', 'right', 'left', 'left'],
      style,
    ),
  ].join('\n');
}

function buyLines(buy: DecidedBuyDto, { paint, width }: Style): readonly string[] {
  const { words, option, byYear, shortfall, reason, links, word } = buy;
  const years = byYear.map(({ year, tonnes: bought, usd, state }) => {
    const text = `${year}: ${tonnes(bought)}, ${money(usd)}, ${state}`;
    return state === 'overdue' ? paint.yellow(`    ${text}`) : `    ${text}`;
  });
  const answers =
    shortfall === null
      ? []
      : [
          `answers ${tonnes(shortfall.before.mean)} short in the mean (P90 ${tonnes(shortfall.before.p90)}); with the plan ${tonnes(shortfall.after.mean)} (P90 ${tonnes(shortfall.after.p90)})`,
        ];
  const became = links.map(({ procurement, year, outcome }) => {
    const now = outcome === null ? 'not known by this day' : `${outcome.state} since ${outcome.since}`;
    return `${year ?? 'all years'}: ${procurement}, ${now}`;
  });
  return [
    `  ${paint.bold(words)}  ${paint.dim(`${option}, ${word}`)}`,
    ...years,
    ...[...answers, reason, ...became].map((text) => hang('    ', text, width)),
  ];
}

/** One decision: who, when, why, the shortfall each buy answers, what became of it. */
export function decisionPage(decision: DecisionDto, style: Style): string {
  const { id, on, by, reason, plan, buys, without, supersedes } = decision;
  return [
    title(`${id}  ${stateOf(decision)}`, formatDate(on), style),
    hang('', `${by}: ${reason}`, style.width),
    ...(supersedes.length === 0 ? [] : [`In place of ${supersedes.join(', ')}.`]),
    hang('', plan.headline, style.width),
    style.paint.dim(
      `${plan.case}, as known on ${plan.knownOn}; plan ${plan.id.slice(0, 12)}${plan.kept ? '' : ', which is not kept here: --json has the request that makes it again'}`,
    ),
    ...section(
      `Buys: ${buys.length}`,
      buys.flatMap((buy) => buyLines(buy, style)),
      style,
    ),
    ...section(
      `Could not be planned: ${without.length}`,
      notModelledLines(
        without.map(({ option, material, ...one }) => ({ ...one, evidence: [], material: option ?? material })),
        style,
      ),
      style,
    ),
  ].join('\n');
}

/** What is overdue, what could not be planned or modelled, and what auditors still ask for. */
export function registersPage(
  { overdue, notPlanned, notModelled, recommendations }: RegistersDto,
  style: Style,
): string {
  const late = overdue.map(({ decision, words, year, tonnes: bought, usd, ended, days }) => [
    cut(words, 36),
    year,
    tonnes(bought),
    money(usd),
    `ended ${ended}`,
    `${days} days ago`,
    decision,
  ]);
  const open = recommendations.recommendations.filter(({ open: is }) => is === true);
  return [
    title('Registers of decisions', '', style),
    ...section(
      `Overdue: ${overdue.length === 0 ? 'nothing' : overdue.length}`,
      late.length === 0
        ? ['  No buy of a standing decision is without a procurement after its fiscal year.']
        : [
            table(
              ['', 'year', '', '', '', '', 'decision'],
              late,
              ['left', 'left', 'right', 'right', 'left', 'right', 'left'],
              style,
            ),
          ],
      style,
    ),
    ...section(
      `Could not be planned: ${notPlanned.length}`,
      notPlanned.map(({ case: of, option, material, why }) =>
        hang('  ', `${of}: ${option ?? material}: ${why}`, style.width),
      ),
      style,
    ),
    ...section(
      `Without a model: ${notModelled.length}`,
      notModelled.map(({ name, reason, needs }) =>
        hang('  ', `${name}: ${reason}${needs.length === 0 ? '' : `; ${needs.join(', ')}`}`, style.width),
      ),
      style,
    ),
    ...section(
      `Open recommendations of auditors: ${open.length} of ${recommendations.total}`,
      open.map(({ report, number, text }) => hang('  ', `${report} (${number}): ${text.words}`, style.width)),
      style,
    ),
  ].join('\n');
}
