import type { PlanEffortDto, PlanRowDto, PlansDto, PlanYearDto, RecommendationsDto } from '../../api/contract-plans.ts';
import { formatPeriod } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { cut, heading, type Style, table, title } from './style.ts';

function lineText({ state, line }: PlanRowDto): string {
  if (line === null) return state;
  const { kind, text } = line.most;
  return kind === 'zero' ? 'none' : text;
}

const remarkOf = ({ line, containedIn }: PlanRowDto): string =>
  [
    line === null || line.alsoUnder.length === 0 ? '' : `same tonnes in the row of ${line.alsoUnder.join(', ')}`,
    ...containedIn.map(({ materialName, most }) => `in the plan as ${materialName}: ${most.text}`),
  ]
    .filter((part) => part !== '')
    .join('; ');

function effortText({ dateText, quantity, pace, state }: PlanEffortDto): string {
  const parts = [
    quantity?.text ?? 'no quantity',
    pace === null ? null : `${pace.text} if all ordered`,
    dateText,
    state,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function year({ fiscalYear, status, notices, rows }: PlanYearDto, style: Style): readonly string[] {
  const { paint } = style;
  const body = rows.map((row) => [
    cut(`${row.materialName}${row.line?.what ? `, ${row.line.what}` : ''}`, 44),
    row.line?.action ?? '',
    row.line === null ? paint.dim(lineText(row)) : lineText(row),
    row.requests.map(effortText).join('; '),
    row.awards.map(effortText).join('; '),
    paint.dim(remarkOf(row)),
  ]);
  const said = notices.map(({ words, note, evidence }) =>
    paint.dim(`  ${words}${note === null ? '' : `; ${note}`}  ${evidence.slice(0, 8)}`),
  );
  const head = ['material', '', 'at most', 'asked for', 'awarded', ''];
  return [
    heading(`${fiscalYear}: ${status}`, style),
    ...said,
    table(head, body, ['left', 'left', 'right', 'left', 'left', 'left'], style),
  ];
}

/** Plans by fiscal year, each line against what was asked for and awarded in the year. */
export function plansPage({ years }: PlansDto, style: Style): string {
  return [
    title('Annual materials plans', 'the most that may be acquired or sold in a fiscal year', style),
    style.paint.dim(
      'No line found and not released are unknown, never 0. Quantities of contracts are of all their years.',
    ),
    ...years.flatMap((one) => year(one, style)),
  ].join('\n');
}

const mark = (evidence: string): string => evidence.slice(0, 8);

/** Recommendations by report, with status, response and where each is said. */
export function recommendationsPage(shown: RecommendationsDto, style: Style): string {
  const { paint, width } = style;
  const { total, openCount, notKnown, recommendations } = shown;
  const lines = recommendations.flatMap(({ report, number, text, status, response }) => [
    hang(
      `  ${paint.bold(`${report}, ${number}`)} ${status?.words ?? 'status not read'}: `,
      `${text.words}  ${mark(text.evidence)}`,
      width,
    ),
    ...(status === null
      ? []
      : [
          paint.dim(
            `      status as of ${formatPeriod(status.period)}, ${status.source.producer}  ${mark(status.evidence)}`,
          ),
        ]),
    ...(response === null
      ? []
      : [paint.dim(hang('      response: ', `${response.words}  ${mark(response.evidence)}`, width))]),
  ]);
  const counted = `${openCount} of ${total} open${notKnown === 0 ? '' : `, ${notKnown} not known`}`;
  return [title('Recommendations of GAO', counted, style), ...lines].join('\n');
}
