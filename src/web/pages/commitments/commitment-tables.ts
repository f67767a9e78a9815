import type { CommitmentDto, CommitmentSumDto, StripDto, StripEntryDto } from '../../../api/contract-commitments.ts';
import { type Cell, figureCell, type TableData, textCell } from '../../frame/table-data.ts';

const words = (id: string, label: string) => ({ id, label, numeric: false });
const number = (id: string, label: string) => ({ id, label, numeric: true });

/** What tonnes a line speaks of: those taken, else what the project is to make. */
function tonnesCell({ quantity, output, quantityOf, price }: StripEntryDto): Cell {
  const of = quantityOf === null ? '' : `of ${quantityOf}`;
  if (quantity !== null) return figureCell(quantity, of);
  if (output !== null) return figureCell(output, ['planned output', of].filter(Boolean).join(' '));
  return price === null ? null : figureCell(price, 'least price');
}

function kindCell({ part, what, leavesOpenMarket, behind }: StripEntryDto): Cell {
  const remark = [behind === 'private' ? 'private' : '', leavesOpenMarket ? 'leaves the open market' : ''].filter(
    Boolean,
  );
  return { text: what, tone: part === 'commitment' ? undefined : 'quiet', suffix: remark.join(', ') };
}

function titleCell({ title, evidence, procurement }: StripEntryDto): Cell {
  if (procurement !== null) return textCell(title, `/procurements/${procurement}`);
  return textCell(title, evidence === null ? undefined : `/evidence/${evidence}`);
}

/** A material's strip, in time order. */
export function stripTable({ entries }: StripDto): TableData {
  return {
    caption: 'As known on this day, oldest first',
    columns: [
      words('what', 'What'),
      words('date', 'Date'),
      words('kind', 'Kind'),
      words('stage', 'Stage'),
      number('tonnes', 'Tonnes'),
      words('form', 'Form'),
      words('starts', 'Starts'),
      number('amount', 'Amount'),
    ],
    rows: entries.map((entry, n) => ({
      key: `${n} ${entry.evidence ?? entry.procurement}`,
      cells: [
        titleCell(entry),
        dateCell(entry),
        kindCell(entry),
        entry.stage === null ? null : stageCell(entry.stage, entry.what),
        tonnesCell(entry),
        textCell(entry.form),
        textCell(entry.starts),
        figureCell(entry.amount, entry.part === 'commitment' || entry.amount === null ? undefined : 'ceiling'),
      ],
    })),
  };
}

/** Written dates do not sort; days do. */
const dateCell = ({ date, dateText }: { readonly date: string; readonly dateText: string }): Cell => ({
  text: dateText,
  sort: Number(date.replaceAll('-', '')),
});

const CLOSED: readonly string[] = ['closed', 'disbursed'];
const stageCell = (stage: string, instrument: string): Cell => ({
  text: stage === 'not stated' ? 'stage not stated' : stage,
  tone: CLOSED.includes(stage) && instrument !== 'letter of interest' ? undefined : 'quiet',
});

/** Sums within one instrument, stage and currency, each with the number it is out of. */
export function sumTable(sums: readonly CommitmentSumDto[]): TableData {
  return {
    caption: 'Summed within one instrument, stage and currency; lines never add',
    columns: [
      words('instrument', 'Instrument'),
      words('stage', 'Stage'),
      number('commitments', 'Commitments'),
      number('withAmount', 'Of them with an amount'),
      words('currency', 'Currency'),
      number('amount', 'Sum of those'),
    ],
    rows: sums.map((sum) => ({
      key: `${sum.instrument} ${sum.stage} ${sum.currency}`,
      cells: [
        textCell(sum.instrument),
        stageCell(sum.stage, sum.instrument),
        { text: String(sum.commitments), sort: sum.commitments, suffix: replacedText(sum) },
        { text: `${sum.withAmount} of ${sum.commitments}`, sort: sum.withAmount },
        textCell(sum.currency),
        sum.amount === null ? { text: 'no amount given', tone: 'quiet' as const, sort: null } : figureCell(sum.amount),
      ],
    })),
  };
}

const replacedText = ({ replaced }: CommitmentSumDto): string =>
  replaced === 0 ? '' : `and ${replaced} since replaced`;

/** Commitments one by one, the latest to change first. */
export function commitmentTable(commitments: readonly CommitmentDto[]): TableData {
  return {
    caption: 'Commitments, the latest to change first',
    columns: [
      words('commitment', 'Commitment'),
      words('material', 'Material'),
      words('instrument', 'Instrument'),
      words('stage', 'Stage'),
      words('since', 'Since'),
      number('amount', 'Amount'),
      number('paid', 'Paid'),
      number('tonnes', 'Tonnes or least price'),
      words('starts', 'Starts'),
      words('parties', 'Parties'),
      words('behind', 'Behind it'),
    ],
    rows: commitments.map((one) => ({
      key: one.id,
      cells: [
        textCell(one.title, `/evidence/${one.evidence.at(-1)}`),
        textCell(one.materialName, one.material === null ? undefined : `/materials/${one.material}`),
        { text: one.instrument, suffix: one.letterFor === null ? '' : `for ${one.letterFor}` },
        stageWithWords(one),
        textCell(one.stageSince),
        figureCell(one.amount),
        figureCell(one.paid),
        tonnesOf(one),
        textCell(one.starts),
        textCell(one.parties.join(', ')),
        { text: one.behind, suffix: one.leavesOpenMarket ? 'tonnes leave the open market' : '' },
      ],
    })),
  };
}

function stageWithWords({ stage, stageWords, instrument, replacedBy }: CommitmentDto): Cell {
  const said = [
    stageWords === stage || stageWords === 'unknown' ? '' : stageWords,
    replacedBy === null ? '' : 'replaced since',
  ].filter(Boolean);
  const cell = stageCell(stage, instrument);
  return cell === null ? null : { ...cell, suffix: said.join(', ') };
}

function tonnesOf({ quantity, output, quantityOf, price }: CommitmentDto): Cell {
  if (quantity !== null) return figureCell(quantity, quantityOf === null ? '' : `of ${quantityOf}`);
  if (price !== null) return figureCell(price, 'least price');
  return figureCell(output, output === null ? undefined : 'planned output');
}
