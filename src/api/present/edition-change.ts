import type { EditionChange } from '../../brief/edition-changes.ts';
import { questionOf } from '../../brief/words.ts';
import { figureOf } from '../../ledger/figure.ts';
import type { Statement } from '../../ledger/statement.ts';
import { formatNumber, formatPercent } from '../../units/format.ts';
import { materialOf } from '../../vocabulary/subject.ts';
import type { FigureDto } from '../contract.ts';
import type { EditionChangeDto } from '../contract-edition-changes.ts';
import type { Context } from './context.ts';
import { figureDto } from './figure.ts';
import { sourceRef } from './source.ts';

const signed = (amount: number, text: string): string => (amount > 0 ? `+${text}` : text);

function sideDto(said: Statement | null, context: Context): FigureDto | null {
  if (said === null) return null;
  const { edition, title } = sourceRef(said, context);
  const rule = [`as printed in ${edition ?? title}`, said.rule].filter((part) => part !== undefined).join('; ');
  return figureDto(figureOf(said, context.asOf, rule));
}

/** One change with both its figures, each with its evidence. */
export function editionChangeDto(item: EditionChange, context: Context): EditionChangeDto {
  const { kind, before, after, tonnes, relative, firmness } = item;
  const said = after ?? before;
  if (said === null) throw new RangeError('a change has at least one side');
  return {
    kind,
    material: materialOf(said.subject),
    title: questionOf(said, context.vocabulary, new Map()),
    property: said.property,
    place: said.subject.place ?? null,
    period: said.period,
    before: sideDto(before, context),
    after: sideDto(after, context),
    tonnesText: tonnes === null ? null : signed(tonnes, `${formatNumber(tonnes, { maxDigits: 4 })} t`),
    relativeText: relative === null ? null : signed(relative, formatPercent(relative)),
    firmness,
  };
}
