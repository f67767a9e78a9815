import type { KnownDay, Procurement } from '../../procurement/procurement.ts';
import { isSounding } from '../../procurement/state.ts';
import { type SetTerm, TERM_FIELDS } from '../../procurement/terms.ts';
import { formatDate, formatValue } from '../../units/format.ts';
import type { IsoDate } from '../../units/period.ts';
import type { ProcurementRecordDto } from '../contract-procurements.ts';
import type { Context } from './context.ts';
import { dateTextOf } from './event.ts';
import { figureDto, figureOrNull } from './figure.ts';
import { procurementDto } from './procurement.ts';

type SetTermDto = ProcurementRecordDto['terms'][number]['term'];
type KnownDayDto = NonNullable<ProcurementRecordDto['issued']>;

/** A term in words, with the figure or the names it holds. */
export function setTermDto({ value, evidence }: SetTerm): SetTermDto {
  const figure = value.kind === 'figure' ? figureDto(value.figure) : null;
  return { text: termText(value), figure, items: value.kind === 'list' ? [...value.items] : [], evidence };
}

function termText(value: SetTerm['value']): string {
  if (value.kind === 'day') return formatDate(value.day);
  if (value.kind === 'list') return value.items.join('; ');
  return value.kind === 'words' ? value.words : formatValue(value.figure.value);
}

/** A day with its words. */
export function knownDayDto(day: KnownDay): KnownDayDto {
  const { date, datePrecision, evidence } = day;
  return { date, datePrecision, dateText: dateTextOf(day), evidence };
}

/** The material's name, and of how many it is one where it is about several. */
export function materialsText({ material, materials }: Procurement, { vocabulary }: Context): string {
  const name = vocabulary.materials.get(material)?.name ?? material;
  const others = materials.filter((other) => other !== material).length;
  return others === 0 ? name : `${name} and ${others} more`;
}

const dayOrNull = (day: KnownDay | null): KnownDayDto | null => (day === null ? null : knownDayDto(day));

/** A procurement on a day in full; `titles` are those of all that had begun, for its links. */
export function procurementRecordDto(
  item: Procurement,
  on: IsoDate,
  titles: ReadonlyMap<string, string>,
  context: Context,
): ProcurementRecordDto {
  return {
    ...procurementDto(item, context),
    on,
    name: materialsText(item, context),
    kind: item.kind,
    demand: !isSounding(item.state),
    inferred: item.inferred,
    extendedLater: item.extendedLater,
    issued: dayOrNull(item.issued),
    awarded: dayOrNull(item.awarded),
    competition: item.competition,
    reason: item.reason === null ? null : { ...item.reason },
    extensions: figureOrNull(item.extensions),
    amendments: figureOrNull(item.amendments),
    lastEvidence: { ...item.lastEvidence },
    numbers: item.numbers.map((number) => ({ ...number })),
    joined: [...item.joined],
    terms: TERM_FIELDS.flatMap((field) => {
      const term = item.terms.get(field);
      return term === undefined ? [] : [{ field, term: setTermDto(term) }];
    }),
    links: item.links.map((link) => ({ ...link, title: titles.get(link.id) ?? link.id, evidence: [...link.evidence] })),
  };
}
