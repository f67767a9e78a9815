import type { JoinProposal } from '../../procurement/joins.ts';
import type { ProcurementLife } from '../../procurement/life.ts';
import type { JoinProposalDto, ProcurementLifeDto } from '../contract-procurements.ts';
import type { Context } from './context.ts';
import { dateTextOf } from './event.ts';
import { materialsText } from './procurement-record.ts';

/** A procurement's life, end to end. */
export function procurementLifeDto(
  { procurement, spans, silences, marks }: ProcurementLife,
  context: Context,
): ProcurementLifeDto {
  const { id, title, material, number } = procurement;
  return {
    ...{ id, title, material, number },
    name: materialsText(procurement, context),
    spans: spans.map((span) => ({ ...span })),
    silences: silences.map((silence) => ({ ...silence })),
    marks: marks.map((mark) => ({ ...mark, dateText: dateTextOf(mark), amends: [...mark.amends] })),
  };
}

/** Two procurements that may belong together, with their titles. */
export function joinProposalDto(item: JoinProposal, titles: ReadonlyMap<string, string>): JoinProposalDto {
  const { key, relation, first, second, reasons, evidence, judgement } = item;
  return {
    ...{ key, relation, first, second },
    firstTitle: titles.get(first) ?? first,
    secondTitle: titles.get(second) ?? second,
    reasons: [...reasons],
    evidence: [...evidence],
    judgement: judgement === null ? null : { ...pick(judgement) },
  };
}

const pick = ({ id, kind, reason, by, on }: NonNullable<JoinProposal['judgement']>) => ({ id, kind, reason, by, on });
