import type { TourStop } from '../../brief/tour.ts';
import type { Event } from '../../ledger/event.ts';
import { figureOf } from '../../ledger/figure.ts';
import type { Statement } from '../../ledger/statement.ts';
import { formatValue } from '../../units/format.ts';
import { materialOf } from '../../vocabulary/subject.ts';
import type { TourSideDto, TourStepDto } from '../contract-tour.ts';
import { type Context, organisationName } from './context.ts';
import { dateTextOf } from './event.ts';
import { figureDto } from './figure.ts';
import { sourceRef } from './source.ts';

/** What the sides of a conflict say besides their own values. */
interface Beside {
  readonly inCommonUnit: string | null;
  readonly denominator: string | null;
}

function besideOf({ conflict }: TourStop, id: string): Beside {
  const sides = conflict === null ? [] : [...conflict.sides, ...conflict.earlier];
  return sides.find(({ evidence }) => evidence.id === id) ?? { inCommonUnit: null, denominator: null };
}

function sideDto(item: Statement | Event, stop: TourStop, context: Context): TourSideDto {
  const { id, original, locator, stance, speaker } = item;
  const statement = 'value' in item ? item : null;
  const { inCommonUnit, denominator } = besideOf(stop, id);
  const said = 'value' in item ? formatValue(item.value) : dateTextOf(item);
  const rule = statement?.rule ?? null;
  return {
    evidence: id,
    text: inCommonUnit === null ? said : `${said} (${inCommonUnit})`,
    figure: statement === null ? null : figureDto(figureOf(statement, context.asOf, rule ?? 'as the source gives it')),
    ...{ original, locator, stance, rule, denominator },
    speaker: speaker === undefined ? null : organisationName(context, speaker),
    source: sourceRef(item, context),
    followed: stop.follow === id,
    note: ('value' in item ? item.note : item.payload.note) ?? null,
  };
}

function subjectsOf({ says, shows }: TourStop): Pick<TourStepDto, 'material' | 'procurement'> {
  const [first] = [...says, ...shows];
  if (first === undefined) return { material: null, procurement: null };
  const { subject } = first;
  const listed = 'payload' in first ? (first.payload.materials[0] ?? null) : null;
  return { material: materialOf(subject) ?? listed, procurement: subject.kind === 'procurement' ? subject.id : null };
}

/** A step of a tour with both sides as the API returns it. */
export function tourStepDto(stop: TourStop, context: Context): TourStepDto {
  const { step, quote, conflict, apart, age, verdict, verdictReason } = stop;
  const { id, title, lesson, question } = step;
  const { by = null, reason = null, judgement = null } = conflict?.conflict.resolution ?? {};
  const sides = (items: readonly (Statement | Event)[]): TourSideDto[] =>
    items.map((item) => sideDto(item, stop, context));
  return {
    ...{ id, title, lesson, question, apart, age, verdict, verdictReason, reason },
    ...subjectsOf(stop),
    quote:
      quote === null
        ? null
        : { evidence: quote.id, text: quote.original, locator: quote.locator, source: sourceRef(quote, context) },
    says: sides(stop.says),
    shows: sides(stop.shows),
    also: sides(stop.also),
    resolvedBy: by,
    judgementKind: judgement?.kind ?? null,
    judgedBy: judgement?.by ?? null,
    judgedOn: judgement?.on ?? null,
  };
}
