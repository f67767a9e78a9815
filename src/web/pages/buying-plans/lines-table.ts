import type { PlanAnswerDto, PlanLineDto } from '../../../api/contract-plan-answer.ts';
import type { TableData } from '../../frame/table-data.ts';
import { basisOf, robustWords, unitOfLine, yearWords } from './line-words.ts';
import { evidenceCell, madeCell, makingOfLine, makingOfPlan } from './plan-figure.ts';

/** Every line of a plan with all its numbers and reasons, for sorting and for taking away. */
export function linesTable(plan: PlanAnswerDto): TableData {
  return {
    caption: 'Lines of the plan, tonnes of content and constant dollars',
    columns: [
      { id: 'line', label: 'Line', numeric: false },
      { id: 'kind', label: 'Kind', numeric: false },
      { id: 'node', label: 'Material', numeric: false },
      { id: 'source', label: 'Source', numeric: false },
      { id: 'tonnes', label: 'Tonnes', numeric: true },
      { id: 'usd', label: 'Cost', numeric: true },
      { id: 'average', label: 'A tonne, on average', numeric: true },
      { id: 'price', label: 'Price it starts from', numeric: true },
      { id: 'place', label: 'In place when the case begins', numeric: true },
      { id: 'saves', label: 'Saves per dollar', numeric: true },
      { id: 'years', label: 'By year', numeric: false },
      { id: 'word', label: 'Word', numeric: false },
      { id: 'blocked', label: 'Why not recommended', numeric: false },
      { id: 'reason', label: 'Reason', numeric: false },
      { id: 'turns', label: 'What would change it', numeric: false },
      { id: 'robust', label: 'Otherwise', numeric: false },
      { id: 'warnings', label: 'Warnings', numeric: false },
      { id: 'assumptions', label: 'Assumptions in it', numeric: false },
      { id: 'evidence', label: 'Evidence', numeric: false },
    ],
    rows: plan.lines.map((line) => ({ key: line.option, cells: cellsOf(plan, line) })),
  };
}

function cellsOf(plan: PlanAnswerDto, line: PlanLineDto) {
  const making = { ...makingOfLine(line, makingOfPlan(plan)), basis: basisOf(plan, line.node) };
  const money = { ...making, basis: null };
  const saves = plan.manifest.worth === 'share' ? 'years of demand' : '$';
  return [
    { text: line.words },
    { text: line.kind },
    { text: line.node, to: `/materials/${line.material}` },
    { text: line.source },
    madeCell(line.tonnes, making, unitOfLine(line), 'tonnes committed in all, content'),
    madeCell(line.usd, money, '$', 'dollars committed in all, constant'),
    madeCell(line.averageUsdPerTonne, money, '$', 'cost / tonnes, with what the purchase does to the price'),
    line.price === null ? null : { figure: line.price.figure },
    madeCell(line.inPlace, making, unitOfLine(line), 'there to be released, or running, when the case begins'),
    line.savesPerDollar === null ? null : madeCell(line.savesPerDollar, money, saves, SAVES),
    { text: yearWords(line) },
    { text: line.word, tone: line.word === 'recommended' ? undefined : ('quiet' as const) },
    line.blocked.length === 0 ? null : { text: line.blocked.join('; ') },
    { text: line.reason },
    { text: line.turns },
    { text: robustWords(line) },
    line.warnings.length === 0 ? null : { text: line.warnings.join('; '), tone: 'warn' as const },
    line.assumptions.length === 0 ? null : { text: line.assumptions.join(', '), tone: 'assumed' as const },
    evidenceCell(line.evidence),
  ];
}

const SAVES = 'objective taken away / dollars of the line';
