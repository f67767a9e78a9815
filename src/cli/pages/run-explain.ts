import type { ExplanationDto, RunResultDto } from '../../api/contract-runs.ts';
import { formatNumber } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { section } from './cases.ts';
import { bar, change, tonnes } from './run-text.ts';
import { cut, type Style, table, title } from './style.ts';

type Node = RunResultDto['nodes'][number];

/** Bars of a tornado that are shown; further ones move it least. */
const BARS = 12;
/** Letters of a lever's words in the table; --json has them whole. */
const WORDS = 52;

const inUnit = (amount: number, unit: string | undefined): string =>
  `${formatNumber(amount, { maxDigits: 3 })}${unit === undefined || unit === 'share' ? '' : ` ${unit}`}`;

function waterfall({ waterfall: parts, withoutFactors }: ExplanationDto, style: Style): readonly string[] {
  const largest = Math.max(0, ...parts.map(({ tonnes: amount }) => Math.abs(amount)));
  const rows = parts.map(({ words, tonnes: amount }) => [words, change(amount), bar(amount, largest)]);
  const whole = parts.reduce((sum, { tonnes: amount }) => sum + amount, withoutFactors);
  const first = withoutFactors > 0 ? [['nothing cut', tonnes(withoutFactors), '']] : [];
  const all = [...first, ...rows, ['mean shortfall, re-run', tonnes(whole), '']];
  return parts.length === 0 ? ['  No factor cuts it.'] : [table(['', '', ''], all, ['left', 'right', 'left'], style)];
}

function tornado({ tornado: bars }: ExplanationDto, style: Style): readonly string[] {
  if (bars.length === 0) return ['  Nothing of it can be moved.'];
  const rows = bars
    .slice(0, BARS)
    .map(({ words, unit, low, base, high, atLow, atHigh, assumed }) => [
      assumed === true ? `${cut(words, WORDS - 10)} (assumed)` : cut(words, WORDS),
      `${inUnit(low, unit)} … ${inUnit(base, unit)} … ${inUnit(high, unit)}`,
      tonnes(atLow),
      tonnes(atHigh),
    ]);
  const head = ['', 'from … as it is … to', 'mean at the low end', 'at the high end'];
  const more = bars.length > BARS ? [style.paint.dim(`  and ${bars.length - BARS} that move it less`)] : [];
  return [table(head, rows, ['left', 'right', 'right', 'right'], style), ...more];
}

function breakEven({ breakEven: levers, inventoryForZero }: ExplanationDto, { width }: Style): readonly string[] {
  const { p90, mean, calm } = inventoryForZero;
  const stock = `in store at the beginning and free to release: ${tonnes(p90)}; for none on average ${tonnes(mean)}`;
  const found = levers.flatMap(({ words, value, unit, level, why }) => {
    // Where none at all is out of reach, the reader must see what is reached instead.
    const instead = (level ?? 0) > 0 ? `, ${why}` : '';
    return value === null ? [] : [hang('  ', `${words}: ${inUnit(value, unit)}${instead}`, width)];
  });
  const rest = levers.filter(({ value }) => value === null).map(({ words }) => words);
  const alone = `none of these alone, anywhere in its range: ${rest.join('; ')}`;
  const few =
    calm === null
      ? []
      : [
          hang(
            '  ',
            `${tonnes(calm.tonnes)} of it leave no more than the ${tonnes(calm.level)} short without ${calm.without ?? 'the shocks'}`,
            width,
          ),
        ];
  return [hang('  ', stock, width), ...few, ...found, ...(rest.length === 0 ? [] : [hang('  ', alone, width)])];
}

function mitigationTable({ gross, net, mitigations }: Node, style: Style): string {
  const steps = mitigations.map(({ words, mean, p90 }) => [`  then ${words}`, tonnes(mean), tonnes(p90)]);
  const rows = [
    ['before any release', tonnes(gross.mean), tonnes(gross.p90)],
    ['after release of what may be released', tonnes(net.mean), tonnes(net.p90)],
    ...steps,
  ];
  return table(['', 'mean', 'P90'], rows, ['left', 'right', 'right'], style);
}

/** Why a node's shortfall is what it is, and what would have to be true for nothing to be missing. */
export function explainPage(found: ExplanationDto, node: Node, style: Style): string {
  const redrawn = `Re-run with ${formatNumber(found.draws)} draws each, on the luck of the run.`;
  return [
    title(`${node.node.name}: why it is short`, `run ${found.run.slice(0, 12)}`, style),
    style.paint.dim(redrawn),
    ...section('What makes it (Shapley value of each kind of cut)', waterfall(found, style), style),
    ...section('What moves it', tornado(found, style), style),
    ...section('What must be true for none, in nine draws of ten', breakEven(found, style), style),
    ...section('Mitigation, one after the other (F-13)', [mitigationTable(node, style)], style),
  ].join('\n');
}
