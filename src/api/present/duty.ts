import type { Figure } from '../../ledger/figure.ts';
import type { DutyStack } from '../../policy/duty.ts';
import { LAYER_NAMES } from '../../policy/duty-layers.ts';
import type { DutyLine, DutyQuestion } from '../../policy/duty-line.ts';
import { formatValue } from '../../units/format.ts';
import { dotted } from '../../vocabulary/trade-code.ts';
import type { FigureDto } from '../contract.ts';
import type { DutyDto } from '../contract-duty.ts';
import { type Context, placeName } from './context.ts';
import { figureDto, figureOrNull } from './figure.ts';

const CAUTION =
  'The ledger holds few tariff rates, and none was read in the tariff schedule itself. Special rates by agreement, column 2 rates and exclusions are not in it, so the duty may also be lower where one of them applies. Not legal advice.';

function lineDto(line: DutyLine): DutyDto['items'][number] {
  const { layer, status, reason, measure, evidence, counted } = line;
  return {
    ...{ layer, name: LAYER_NAMES[layer], status, reason, counted: counted !== null },
    figure: figureOrNull(line.figure),
    measure: measure?.event.payload.title ?? null,
    evidence: [...evidence],
  };
}

/** A sum of layers that lacks some is the least there may be, and reads so. */
function sumDto(figure: Figure): FigureDto {
  const { value } = figure;
  const text =
    value.kind === 'range' && value.low !== null
      ? `at least ${formatValue({ kind: 'reported', quantity: value.low })}`
      : formatValue(value);
  return { ...figureDto(figure), text };
}

/** The layers of a duty as the API returns them. */
export function dutyDto(stack: DutyStack, question: DutyQuestion, context: Context): DutyDto {
  const { cover, lines, adValorem, specific, missing, rules } = stack;
  const { code, origin, day: on, knownOn } = question;
  return {
    ...{ code: dotted(code), origin: { id: origin, name: placeName(context, origin) }, on, knownOn },
    covers: cover.rows.map(({ material, form, heading }) => ({
      material: { id: material, name: context.vocabulary.materials.get(material)?.name ?? material },
      ...{ form, heading },
    })),
    ...{ mixed: cover.mixed, fromHeading: cover.fromHeading },
    items: lines.map(lineDto),
    adValorem: adValorem === null ? null : sumDto(adValorem),
    specific: specific.map(figureDto),
    missing: [...missing],
    rules: rules.map(({ id, value }) => ({ words: formatValue(value), evidence: [id] })),
    caution: CAUTION,
  };
}
