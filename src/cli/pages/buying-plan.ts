import type { BuyingPlanViewDto } from '../../api/contract-buying-plans.ts';
import type { PlanAnswerDto } from '../../api/contract-plan-answer.ts';
import { formatDate, formatNumber } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { lineReasons, linesTable } from './buying-plan-lines.ts';
import { bare, money, planCommand, riskCells, weighed } from './buying-plan-text.ts';
import { notModelledLines, section, warningLines } from './cases.ts';
import { part, plain } from './run-text.ts';
import { cut, type Style, table, title } from './style.ts';

/** How a plan was asked for, and whether everything is to be said. */
export interface PlanAsked {
  /** The case as it was named. */
  readonly asked: string;
  /** The plan file as it was named. */
  readonly planFile: string | undefined;
  readonly explain: boolean;
}

/** Rows that a page shows without `--explain`. */
const SHOWN = { nodes: 12, refused: 6, notPlanned: 6, assumptions: 0 } as const;

function headLines(answer: PlanAnswerDto, style: Style): readonly string[] {
  const { manifest, headline, objective, status, reason, restsOnAssumptions: rests, warnings } = answer;
  const { run } = manifest;
  const draws = `${formatNumber(run.draws)} draws of ${run.case}, seed ${run.seed}`;
  const proof =
    status === 'optimal'
      ? `proved best within ${part(objective.gap)}`
      : `not proved best${reason === null ? '' : `: ${reason}`}`;
  return [
    title(answer.title, `as known on ${formatDate(run.knownOn)}`, style),
    ...warningLines(warnings, style),
    hang('', headline, style.width),
    style.paint.yellow(
      rests === null
        ? 'How much of it rests on assumptions cannot be said: nothing is taken away.'
        : `${part(rests)} of it rests on assumptions.`,
    ),
    style.paint.dim(
      hang('', `${objective.words}; ${proof}; ${draws}. Ballast's own method: docs/method/plan.md`, style.width),
    ),
  ];
}

function accountLines({ accounts }: PlanAnswerDto, style: Style): string {
  const rows = accounts.map(({ words, amount, from, until, byYear, left }) => [
    cut(words, 40),
    `${from} to ${until}`,
    amount === null ? 'no limit' : money(amount),
    byYear
      .filter(({ paid }) => paid > 0)
      .map(({ year, paid }) => `${year} ${money(paid)}`)
      .join(', ') || 'nothing',
    money(left),
  ]);
  return table(['account', 'years', 'amount', 'paid', 'left'], rows, ['left', 'left', 'right', 'left', 'right'], style);
}

function riskTable({ manifest, before, after, elsewhere, rivals }: PlanAnswerDto, style: Style): string {
  const { worth } = manifest;
  const rows = [
    ['without a plan', ...riskCells(before, worth), ''],
    ['with the plan', ...riskCells(after, worth), ''],
    ...rivals.map((rival) => [
      cut(rival.words, 44),
      ...riskCells(rival.after, worth),
      worseBy(rival.worseBy, before.expected, worth),
    ]),
    [`other draws (seed ${elsewhere.seed}): without`, ...riskCells(elsewhere.before, worth), ''],
    [`other draws (seed ${elsewhere.seed}): with`, ...riskCells(elsewhere.after, worth), ''],
  ];
  const head = ['', 'mean', 'P50', 'P90', 'P95', 'CVaR 95', 'worse by'];
  return table(head, rows, ['left', ...head.slice(1).map(() => 'right' as const)], style);
}

/** What is left of a difference between equals is what arithmetic leaves. */
const worseBy = (amount: number, of: number, worth: PlanAnswerDto['manifest']['worth']): string =>
  Math.abs(amount) <= 1e-9 * of ? 'as good' : bare(amount, worth);

function nodeTable({ nodes, manifest }: PlanAnswerDto, explain: boolean, style: Style): readonly string[] {
  const moved = nodes.filter(({ before, after }) => before.mean !== after.mean);
  const shown = explain ? moved : moved.slice(0, SHOWN.nodes);
  const rows = shown.map(({ node, before, after, worthBefore, worthAfter, method }) => [
    cut(node.name, 30),
    ...[before.mean, after.mean, before.p90, after.p90].map(plain),
    bare(worthBefore - worthAfter, manifest.worth),
    method,
  ]);
  const head = ['', 'mean t before', 'after', 'P90 t before', 'after', 'saves', ''];
  const aligns = ['left', ...head.slice(1, -1).map(() => 'right' as const), 'left'] as const;
  const same = nodes.length - moved.length;
  const rest = [
    ...(moved.length > shown.length ? [`  ${moved.length - shown.length} more change: --explain shows them`] : []),
    ...(same > 0 ? [`  ${same} stay as they were`] : []),
  ];
  return [
    ...(rows.length === 0 ? [] : [table(head, rows, aligns, style)]),
    ...rest.map((text) => style.paint.dim(text)),
  ];
}

function refusedLines({ notTaken }: PlanAnswerDto, explain: boolean, { paint, width }: Style): readonly string[] {
  const shown = explain ? notTaken : notTaken.slice(0, SHOWN.refused);
  const more = notTaken.length - shown.length;
  return [
    ...shown.map(({ words, reason }) => hang('  ', `${words}: ${reason}`, width)),
    ...(more > 0 ? [paint.dim(`  and ${more} more: --explain shows them`)] : []),
  ];
}

function changeLines({ variations, worth, manifest }: PlanAnswerDto, { width }: Style): readonly string[] {
  const kept = variations.filter(({ lost, added }) => lost.length === 0 && added.length === 0);
  const other = variations.filter((one) => !kept.includes(one));
  return [
    ...worth.map(({ words, value }) => hang('  ', `${words} would save ${weighed(value, manifest.worth)}`, width)),
    ...other.map(({ words, lost, added, regretShare }) => {
      const moves = [
        ...(lost.length === 0 ? [] : [`drops ${lost.join(', ')}`]),
        ...(added.length === 0 ? [] : [`takes ${added.join(', ')}`]),
        ...(regretShare === null ? [] : [`keeping this plan costs ${part(regretShare)} there`]),
      ];
      return hang('  ', `with ${words}: ${moves.join('; ')}`, width);
    }),
    ...(kept.length === 0 ? [] : [`  the same options in ${kept.length} of ${variations.length} variations`]),
    ...(manifest.worth === 'price'
      ? ['  a tonne unmet counts at its dated price: --worth curve counts what it is worth to who goes without']
      : []),
  ];
}

function notPlannedLines({ notPlanned }: PlanAnswerDto, explain: boolean, style: Style): readonly string[] {
  const named = notPlanned.map(({ option, material, ...one }) => ({ ...one, material: option ?? material }));
  const lines = notModelledLines(explain ? named : named.slice(0, SHOWN.notPlanned), style);
  const more = notPlanned.length - lines.length;
  return more > 0 ? [...lines, style.paint.dim(`  and ${more} more: --explain shows them`)] : lines;
}

function assumptionLines({ assumptions }: PlanAnswerDto, explain: boolean, { paint, width }: Style): readonly string[] {
  if (!explain) return assumptions.length === 0 ? [] : [paint.dim('  --explain shows them')];
  return assumptions.map(({ id, words, author, reason, value }) =>
    hang('  ', `${id}: ${words} (${value}); ${author}: ${reason}`, width),
  );
}

/** A buying plan: what to buy and why, the money, before and after, rivals, what would change it, what was left out. */
export function buyingPlanPage(view: BuyingPlanViewDto, { asked, planFile, explain }: PlanAsked, style: Style): string {
  const { answer, state, message, decision } = view;
  if (answer === null) return `The plan ${view.id.slice(0, 12)} is ${state}${message === null ? '.' : `: ${message}`}`;
  const { paint } = style;
  const bought = answer.lines.length === 0 ? [] : [linesTable(answer, style)];
  const saved = weighed(answer.before.expected - answer.after.expected, answer.manifest.worth);
  return [
    ...headLines(answer, style),
    ...section(`What to buy: ${answer.lines.length === 0 ? 'nothing' : money(answer.spent)}`, bought, style),
    ...section('Why', lineReasons(answer, explain, style), style),
    ...section('Money', [accountLines(answer, style)], style),
    ...section(`Before and after: ${saved} less in the mean`, [riskTable(answer, style)], style),
    ...section('By material', nodeTable(answer, explain, style), style),
    ...section(`Not taken: ${answer.notTaken.length}`, refusedLines(answer, explain, style), style),
    ...section('What would change it', changeLines(answer, style), style),
    ...section(`Could not be planned: ${answer.notPlanned.length}`, notPlannedLines(answer, explain, style), style),
    ...section(`Assumptions: ${answer.assumptions.length}`, assumptionLines(answer, explain, style), style),
    ...section(
      'To get the same again',
      // In one line however long, so that it can be copied.
      [
        `  ${planCommand(answer, asked, planFile)}`,
        `  plan ${answer.id}`,
        paint.dim(
          decision === null
            ? `  to adopt it: ./ballast decide ${answer.id.slice(0, 12)} --who ID --why TEXT`
            : `  adopted: ./ballast decisions ${decision}`,
        ),
      ],
      style,
    ),
  ].join('\n');
}
