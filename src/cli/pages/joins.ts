import type { JoinProposalDto } from '../../api/contract-procurements.ts';
import { hang } from '../terminal.ts';
import { type Style, title } from './style.ts';

const standing = ({ judgement }: JoinProposalDto): string =>
  judgement === null
    ? 'Nobody has judged.'
    : `Judged ${judgement.kind} (${judgement.by}, ${judgement.on}): ${judgement.reason}`;

function proposal(item: JoinProposalDto, style: Style): readonly string[] {
  const { firstTitle, secondTitle, relation, reasons, key } = item;
  return [
    hang('', style.paint.bold(`${firstTitle} / ${secondTitle}: ${relation}?`), style.width),
    hang('  ', `${reasons.join('; ')}. ${standing(item)}`, style.width),
    `  ${style.paint.dim(key)}`,
    '',
  ];
}

/** Joins put to a person, with the key of each. */
export function joinsPage(items: readonly JoinProposalDto[], style: Style): string {
  if (items.length === 0) return 'Nothing is proposed.';
  const how = 'Confirm one with ./ballast judge KEY join --reason "...", or refuse it with scope in place of join.';
  return [
    title('May belong together', `${items.length} proposed`, style),
    '',
    ...items.flatMap((item) => proposal(item, style)),
    how,
  ].join('\n');
}
