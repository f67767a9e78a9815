import type { PlanEffortDto, PlanRowDto, PlanYearDto, RecommendationsDto } from '../../../api/contract-plans.ts';
import { type Cell, figureCell, type TableData, textCell } from '../../frame/table-data.ts';

const words = (id: string, label: string) => ({ id, label, numeric: false });
const number = (id: string, label: string) => ({ id, label, numeric: true });

/** Lines of a year beside requests and awards: a row for each, the first of a material naming it. */
export function planTable({ fiscalYear, rows }: PlanYearDto): TableData {
  return {
    caption: `${fiscalYear}: plan, requests and awards`,
    columns: [
      words('material', 'Material'),
      words('action', 'Line'),
      number('most', 'At most'),
      words('effort', 'Asked for or awarded in the year'),
      number('quantity', 'Quantity, all years'),
      number('pace', 'A month, if all ordered'),
      words('remark', 'Remark'),
    ],
    rows: rows.flatMap((row, n) => linesOf(row, `${n}`)),
  };
}

interface Effort {
  readonly what: string;
  readonly effort: PlanEffortDto | null;
}

function effortsOf({ requests, awards }: PlanRowDto): readonly Effort[] {
  const all = [
    ...requests.map((effort) => ({ what: 'asked', effort })),
    ...awards.map((effort) => ({ what: 'awarded', effort })),
  ];
  return all.length === 0 ? [{ what: '', effort: null }] : all;
}

function linesOf(row: PlanRowDto, key: string) {
  return effortsOf(row).map(({ what, effort }, n) => ({
    key: `${key} ${n}`,
    cells: [
      { text: row.materialName, to: `/materials/${row.material}` },
      textCell(row.line === null ? null : [row.line.action, row.line.what].filter(Boolean).join(', ')),
      n === 0 ? mostCell(row) : null,
      effort === null ? null : effortCell(what, effort),
      figureCell(effort?.quantity),
      figureCell(effort?.pace),
      n === 0 ? remarkCell(row) : null,
    ],
  }));
}

function mostCell({ line, state }: PlanRowDto): Cell {
  return line === null ? { text: state, tone: 'warn', sort: null } : figureCell(line.most);
}

const effortCell = (what: string, { title, procurement, dateText, state }: PlanEffortDto): Cell => ({
  text: `${what} ${dateText}: ${title} (${state})`,
  to: `/procurements/${procurement}`,
});

function remarkCell({ line, containedIn }: PlanRowDto): Cell {
  const said = [
    line === null || line.alsoUnder.length === 0
      ? ''
      : `The same tonnes stand in the row of ${line.alsoUnder.join(', ')}; counted once.`,
    ...containedIn.map(({ materialName, most }) => `In the plan as ${materialName}: ${most.text}.`),
    line?.note ?? '',
  ].filter((part) => part !== '');
  return said.length === 0 ? null : { text: said.join(' '), tone: 'quiet' };
}

/** Recommendations with status and response. */
export function recommendationTable({ recommendations }: RecommendationsDto): TableData {
  return {
    caption: 'Recommendations of the Government Accountability Office on the stockpile',
    columns: [
      words('recommendation', 'Recommendation'),
      words('report', 'Report'),
      words('status', 'Status'),
      words('asof', 'As of'),
      words('response', 'Response'),
    ],
    rows: recommendations.map(({ id, report, number: n, text, status, response, open }) => ({
      key: id,
      cells: [
        { text: text.words, to: `/evidence/${text.evidence}` },
        { text: `${report}, ${n}`, suffix: text.period },
        status === null
          ? { text: 'not read', tone: 'quiet' }
          : { text: status.words, tone: open === true ? 'warn' : undefined, suffix: text.note ?? undefined },
        textCell(status?.period ?? null, status === null ? undefined : `/evidence/${status.evidence}`),
        response === null ? null : { text: response.words, suffix: response.note ?? undefined },
      ],
    })),
  };
}
