import type { FigureDto, SourceRefDto } from '../../api/contract.ts';
import type { CounterfactualDto, CounterfactualLineDto, NearPricedDto } from '../../api/contract-counterfactual.ts';
import { formatPeriod } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import type { Drawing } from './drawing.ts';
import { Footnotes } from './footnotes.ts';
import { cut, heading, type Style, table, title } from './style.ts';

const text = (figure: FigureDto | null): string => figure?.text ?? '–';

/** One row of a table: what the price is for, the price, what it buys and costs, what differs. */
function row(
  name: string,
  at: Pick<NearPricedDto, 'date' | 'label' | 'price' | 'buys' | 'costs'> & {
    readonly away?: string;
    readonly caution?: string;
  },
  [mass, money]: readonly [FigureDto | null, FigureDto | null],
  { style, notes }: Drawing,
): readonly string[] {
  const { paint } = style;
  return [
    name,
    formatPeriod(at.date),
    at.price.text,
    text(at.buys),
    text(at.costs),
    mass === null ? '' : mass.text,
    money === null ? '' : money.text,
    `${paint.dim([at.away, cut(at.label, 40)].filter(Boolean).join('; '))} ${paint.dim(notes.evidence(at.price.evidence))} ${paint.yellow(at.caution ?? '')}`.trim(),
  ];
}

function lineTable(line: CounterfactualLineDto, drawing: Drawing): readonly string[] {
  const { paint } = drawing.style;
  const { base, beside, instead, best } = line;
  const rows = [
    ...(base === null ? [] : [row('the day', base, [null, null], drawing)]),
    ...beside.map((one) => row('beside', one, [null, null], drawing)),
    ...instead.map((one) => row('instead', one, [one.gain, one.saved], drawing)),
    ...(best === null ? [] : [row('lowest', best, [best.regret, best.overpaid], drawing)]),
  ];
  const head = ['', 'price of', 'price', 'budget buys', 'quantity costs', 'more', 'saved', ''];
  return [
    `\n  ${paint.bold(line.label)} ${paint.dim(`(${line.path.length} dated ${line.path.length === 1 ? 'price' : 'prices'})`)}`,
    ...line.mismatches.map((words) => paint.yellow(hang('  ', words, drawing.style.width))),
    table(
      head,
      rows.map((cells) => [...cells]),
      ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'left'],
      drawing.style,
    ),
  ];
}

function forms({ compared, forms: others, formName }: CounterfactualDto, drawing: Drawing): readonly string[] {
  if (others.length === 0) return [];
  const { style } = drawing;
  const rows = [
    ...(compared === null
      ? []
      : [
          [
            formName ?? '',
            formatPeriod(compared.date),
            compared.price.text,
            text(compared.buys),
            compared.content?.text ?? compared.refused ?? '',
            '',
          ],
        ]),
    ...others.map((one) => [
      one.formName,
      formatPeriod(one.date),
      one.price.text,
      text(one.buys),
      one.content?.text ?? one.refused ?? '',
      one.gain?.text ?? '',
    ]),
  ];
  return [
    heading('In another form, by content of the element', style),
    table(
      ['form', 'price of', 'price', 'budget buys', 'content', 'more'],
      rows,
      ['left', 'left', 'right', 'right', 'right', 'right'],
      style,
    ),
  ];
}

const askedLine = ({ asked, formName, budget, quantity }: CounterfactualDto): string =>
  [
    budget === null ? null : budget.text,
    quantity === null ? null : quantity.text,
    [formName, asked.grade].filter((part) => part !== null).join(', ') || null,
    `bought or asked for on ${formatPeriod(asked.from)}`,
    `instead on ${formatPeriod(asked.date)}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');

/** The same money on another day or of another form, line of prices by line of prices. */
export function counterfactualPage(
  found: CounterfactualDto,
  named: ReadonlyMap<string, SourceRefDto>,
  style: Style,
): string {
  const drawing = { style, notes: new Footnotes(named) };
  return [
    title(`${found.materialName}: had it been bought at another time`, found.procurement ?? '', style),
    hang('  ', askedLine(found), style.width),
    ...found.missing.map((words) => style.paint.dim(hang('  ', words, style.width))),
    heading('At dated prices (hypothetical, F-23)', style),
    ...found.lines.flatMap((line) => lineTable(line, drawing)),
    ...forms(found, drawing),
    heading('Notes', style),
    ...found.notes.map((words) => style.paint.dim(hang('  ', words, style.width))),
    heading('Sources', style),
    ...drawing.notes.list(style),
  ].join('\n');
}
