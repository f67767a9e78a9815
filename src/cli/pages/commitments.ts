import type { CommitmentDto, CommitmentsDto, StripDto, StripEntryDto } from '../../api/contract-commitments.ts';
import { formatDate } from '../../units/format.ts';
import { cut, heading, type Style, table, title } from './style.ts';

/** What `commitments` prints: the answer, and the strip where one material was asked for. */
export interface CommitmentsShown extends CommitmentsDto {
  readonly strip: StripDto | null;
}

function sums({ sums: all }: CommitmentsDto, style: Style): string {
  const rows = all.map(({ instrument, stage, commitments, withAmount, replaced, amount }) => [
    instrument,
    stage,
    String(commitments),
    amount?.text ?? '–',
    style.paint.dim(
      [
        `${withAmount} of ${commitments} give an amount`,
        replaced === 0 ? '' : `${replaced} letter${replaced === 1 ? '' : 's'} since replaced left out`,
      ]
        .filter((part) => part !== '')
        .join('; '),
    ),
  ]);
  return table(['instrument', 'stage', 'number', 'sum', ''], rows, ['left', 'left', 'right', 'right', 'left'], style);
}

const tonnes = ({ quantity, output, price, quantityOf }: CommitmentDto | StripEntryDto): string => {
  const of = quantityOf === null ? '' : ` of ${quantityOf}`;
  if (quantity !== null) return `${quantity.text}${of}`;
  if (price !== null) return `least price ${price.text}`;
  return output === null ? '' : `planned output ${output.text}${of}`;
};

const stageText = (stage: string): string => (stage === 'not stated' ? 'stage not stated' : stage);

function list(commitments: readonly CommitmentDto[], style: Style): string {
  const { paint } = style;
  const rows = commitments.map((one) => [
    cut(one.title, 58),
    one.letterFor === null ? one.instrument : `letter (${one.letterFor})`,
    one.closed ? stageText(one.stage) : paint.dim(stageText(one.stage)),
    one.stageSince,
    one.amount?.text ?? '–',
    one.paid === null ? '' : `paid ${one.paid.text}`,
    paint.dim(
      [one.leavesOpenMarket ? `${one.behind}, leaves the open market` : one.behind, tonnes(one)]
        .filter(Boolean)
        .join('; '),
    ),
  ]);
  const head = ['commitment', 'instrument', 'stage', 'since', 'amount', '', ''];
  return table(head, rows, ['left', 'left', 'left', 'left', 'right', 'left', 'left'], style);
}

function strip({ entries, failedRequests }: StripDto, style: Style): readonly string[] {
  const { paint } = style;
  const failed = failedRequests.map(
    ({ title: name, how, ended, commitmentsAfter }) =>
      `  ${name}: ${how === 'cancelled' ? 'cancelled' : 'no outcome, closed'} ${formatDate(ended)}; ${commitmentsAfter} of these commitments began after it`,
  );
  const rows = entries.map((entry) => [
    entry.dateText,
    entry.part === 'commitment' ? entry.what : paint.bold(entry.what),
    cut(entry.title, 60),
    entry.stage === null ? '' : stageText(entry.stage),
    tonnes(entry),
    [entry.form, entry.starts === null ? null : `from ${entry.starts}`].filter((part) => part !== null).join(', '),
    entry.amount === null ? '' : `${entry.amount.text}${entry.part === 'commitment' ? '' : ' ceiling'}`,
  ]);
  const head = ['date', 'what', '', 'stage', 'tonnes', 'form, start', 'amount'];
  const aligns = ['left', 'left', 'left', 'left', 'right', 'left', 'right'] as const;
  return [heading('Request, outcome, stakes and offtakes', style), ...failed, table(head, rows, aligns, style)];
}

/** Sums by instrument and stage, the commitments one by one, and the strip of the material asked for. */
export function commitmentsPage(shown: CommitmentsShown, style: Style): string {
  return [
    title('Commitments', `on ${formatDate(shown.on)}`, style),
    style.paint.dim('Added only within one instrument, stage and currency. A letter of interest never closed.'),
    ...(shown.strip === null ? [] : strip(shown.strip, style)),
    heading('By instrument and stage', style),
    sums(shown, style),
    heading('One by one', style),
    list(shown.commitments, style),
  ].join('\n');
}
