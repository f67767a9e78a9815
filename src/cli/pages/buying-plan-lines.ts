import type { PlanAnswerDto, PlanLineDto } from '../../api/contract-plan-answer.ts';
import { hang } from '../terminal.ts';
import { money } from './buying-plan-text.ts';
import { tonnes } from './run-text.ts';
import { cut, type Style, table } from './style.ts';

const NAME = 34;

/** Lines by fiscal year, tonnes with their money below; what is not bought in a year is a dash. */
export function linesTable({ lines, years }: PlanAnswerDto, style: Style): string {
  const buying = years.filter(({ kind }) => kind === 'buying').map(({ label }) => label);
  const rows = lines.flatMap((line) => {
    const bought = buying.map((label) => line.byYear.find(({ year }) => year === label));
    const cells = bought.map((year) => (year === undefined || year.tonnes === 0 ? '–' : tonnes(year.tonnes)));
    const paid = bought.map((year) => (year === undefined || year.usd === 0 ? '' : money(year.usd)));
    return [
      [cut(line.words, NAME), ...cells, tonnes(line.tonnes), line.word === 'recommended' ? 'recommended' : 'chosen'],
      [style.paint.dim(`  ${cut(line.option, NAME - 2)}`), ...paid, money(line.usd), ''],
    ];
  });
  const head = ['', ...buying, 'in all', ''];
  return table(head, rows, ['left', ...buying.map(() => 'right' as const), 'right', 'left'], style);
}

/** Why each line is there, from whom, and why the word is not said of it. */
export function lineReasons({ lines }: PlanAnswerDto, explain: boolean, style: Style): readonly string[] {
  return lines.flatMap((line) => [
    `  ${style.paint.bold(line.words)}  ${style.paint.dim(line.source)}`,
    hang('    ', line.reason, style.width),
    ...notes(line, style),
    ...(explain ? rests(line, style) : []),
  ]);
}

function notes({ word, blocked, warnings, robust }: PlanLineDto, { paint, width }: Style): readonly string[] {
  const why = blocked.length === 0 ? [] : [paint.yellow(hang('    ', `${word}: ${blocked.join('; ')}`, width))];
  const kept =
    robust === null
      ? []
      : [
          robust.kept === robust.of
            ? `robust: taken in all ${robust.of} variations`
            : `taken in ${robust.kept} of ${robust.of} variations, not in ${robust.lostIn.join(', ')}`,
        ];
  return [
    ...why,
    ...warnings.map((text) => paint.yellow(hang('    ', text, width))),
    ...kept.map((text) => paint.dim(hang('    ', text, width))),
  ];
}

function rests({ price, terms, assumptions, evidence }: PlanLineDto, { paint, width }: Style): readonly string[] {
  const priced = price === null ? [] : [`price: ${price.figure.text} (${price.figure.period ?? price.figure.asOf})`];
  return [
    ...[...priced, ...terms.map(({ of, words }) => `${of}: ${words}`)].map((text) => hang('      ', text, width)),
    ...(assumptions.length === 0 ? [] : [hang('      ', `assumptions: ${assumptions.join(', ')}`, width)]),
    ...(evidence.length === 0
      ? []
      : [hang('      ', `evidence: ${evidence.map((id) => id.slice(0, 12)).join(', ')}`, width)]),
  ].map((text) => paint.dim(text));
}
