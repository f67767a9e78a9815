import type { RunComparisonDto, RunEntryDto } from '../../api/contract-runs.ts';
import { formatNumber } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { section } from './cases.ts';
import { change, tonnes } from './run-text.ts';
import { cut, type Style, table, title } from './style.ts';

/** Runs that are kept or under way, the latest first. */
export function runsPage(items: readonly RunEntryDto[], style: Style): string {
  if (items.length === 0) return 'No run is kept: ./ballast run reference makes one.';
  const rows = items.map(({ id, state, case: name, knownOn, seed, draws, headline }) => [
    id.slice(0, 12),
    state === 'done' ? '' : state,
    name,
    knownOn,
    formatNumber(draws),
    String(seed),
    cut(headline ?? '', Math.max(20, style.width - 60)),
  ]);
  return [
    title(`${items.length} runs`, '', style),
    table(
      ['run', '', 'case', 'known on', 'draws', 'seed', ''],
      rows,
      ['left', 'left', 'left', 'left', 'right', 'right', 'left'],
      style,
    ),
  ].join('\n');
}

/** Rows and pieces of evidence of a comparison that are shown. */
const ROWS = 20;
const IDS = 8;

function fewIds(ids: readonly string[], { paint }: Style): readonly string[] {
  const more =
    ids.length > IDS ? [paint.dim(`  and ${ids.length - IDS} more: --json has them; ./ballast show ID shows one`)] : [];
  return [...ids.slice(0, IDS).map((id) => `  ${id.slice(0, 20)}`), ...more];
}

/** Why two runs differ, node by node: evidence, assumptions, code and luck add up to the difference. */
export function comparisonPage(found: RunComparisonDto, style: Style): string {
  const { nodes, changed } = found;
  const moved = nodes.filter(({ a, b }) => a !== b);
  const rows = moved
    .slice(0, ROWS)
    .map((one) => [
      one.node,
      tonnes(one.a),
      tonnes(one.b),
      change(one.b - one.a),
      ...[one.evidence, one.assumptions, one.code, one.luck].map((amount) => (amount === 0 ? '0 t' : change(amount))),
    ]);
  const head = ['', 'mean of a', 'mean of b', 'b − a', 'evidence', 'assumptions', 'code', 'luck'];
  const none = nodes.length === 0 ? 'They have no material in common.' : 'Every material is short by the same in both.';
  const same = `${nodes.length - moved.length} more are the same in both${moved.length > ROWS ? `; ${moved.length - ROWS} differ less` : ''}.`;
  const lines = (items: readonly string[]): readonly string[] => items.map((text) => hang('  ', text, style.width));
  return [
    title('Two runs', `a ${found.a.slice(0, 12)}  b ${found.b.slice(0, 12)}`, style),
    ...(moved.length === 0
      ? [none]
      : [table(head, rows, ['left', ...head.slice(1).map(() => 'right' as const)], style), style.paint.dim(same)]),
    ...section(`Evidence that differs: ${changed.evidence.length}`, fewIds(changed.evidence, style), style),
    ...section('Assumptions that differ', lines(changed.assumptions), style),
  ].join('\n');
}
