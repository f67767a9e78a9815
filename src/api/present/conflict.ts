import type { ConflictSide, TitledConflict } from '../../brief/conflicts.ts';
import { formatValue } from '../../units/format.ts';
import type { ConflictDto } from '../contract.ts';
import { type Context, organisationName } from './context.ts';
import { dateTextOf } from './event.ts';
import { sourceRef } from './source.ts';

type SideDto = ConflictDto['sides'][number];

function sideDto(side: ConflictSide, context: Context): SideDto {
  const { evidence, followed, denominator, inCommonUnit } = side;
  const statement = 'value' in evidence ? evidence : null;
  const said = 'value' in evidence ? formatValue(evidence.value) : dateTextOf(evidence);
  return {
    evidence: evidence.id,
    text: inCommonUnit === null ? said : `${said} (${inCommonUnit})`,
    original: evidence.original,
    stance: evidence.stance,
    speaker: evidence.speaker === undefined ? null : organisationName(context, evidence.speaker),
    source: sourceRef(evidence, context),
    followed,
    derivedFrom: [...(statement?.derivedFrom ?? [])],
    rule: statement?.rule ?? null,
    denominator,
  };
}

/** A conflict as the API returns it: every side with its source, who is followed and why. */
export function conflictDto(titled: TitledConflict, context: Context): ConflictDto {
  const { conflict, material, title, spreadText, sides, earlier } = titled;
  const { by, reason, judgement } = conflict.resolution;
  return {
    key: conflict.key,
    kind: conflict.kind,
    material,
    title,
    spread: conflict.spread,
    spreadText,
    sides: sides.map((side) => sideDto(side, context)),
    earlier: earlier.map((side) => sideDto(side, context)),
    resolvedBy: by,
    judgementKind: judgement?.kind ?? null,
    reason,
    judgedBy: judgement?.by ?? null,
    judgedOn: judgement?.on ?? null,
  };
}
