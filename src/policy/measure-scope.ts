import type { Event } from '../ledger/event.ts';
import type { EventKind, PolicyStep } from '../vocabulary/event-payload.ts';
import type { TradeCode } from '../vocabulary/facts.ts';
import { digitsOf } from '../vocabulary/trade-code.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** What a measure covers, as its source says it; an empty list means the source names none, not that there are none. */
export interface MeasureScope {
  readonly materials: readonly string[];
  /** Forms it names, or those its customs codes cover. */
  readonly forms: readonly string[];
  /** Whose goods it covers; an export control covers those of the country that takes it. */
  readonly origins: readonly string[];
  readonly destinations: readonly string[];
  /** Country that takes it; null where the event names none. */
  readonly jurisdiction: string | null;
  /** Customs codes it names, digits only. */
  readonly codes: readonly string[];
}

/** What a reader wants to see; absent is everything. */
export interface MeasureFilter {
  readonly material?: string | undefined;
  readonly form?: string | undefined;
  readonly origin?: string | undefined;
  /** Country that takes the measure, or that it names as destination. */
  readonly country?: string | undefined;
  readonly kind?: string | undefined;
}

/** Forms the vocabulary gives for customs codes, each once. */
function formsOfCodes(codes: readonly string[], known: readonly TradeCode[]): readonly string[] {
  const rows = known.filter(({ code }) => codes.some((own) => code.startsWith(own) || own.startsWith(code)));
  return [...new Set(rows.flatMap(({ form }) => form ?? []))];
}

/** A measure's scope from its event. */
export function scopeOf({ kind, subject, payload }: Event, known: readonly TradeCode[] = []): MeasureScope {
  const step = payload as PolicyStep;
  const codes = (step.codes ?? []).map(digitsOf);
  const jurisdiction = step.jurisdiction ?? null;
  const own = kind === 'export control' && jurisdiction !== null ? [jurisdiction] : [];
  const named = [...step.materials, ...(subject.material === undefined ? [] : [subject.material])];
  return {
    materials: [...new Set(named)],
    forms: step.forms ?? formsOfCodes(codes, known),
    origins: step.origins ?? own,
    destinations: step.destinations ?? [],
    jurisdiction,
    codes,
  };
}

/** How a measure's scope answers a question about a material. */
export type MaterialMatch = 'named' | 'through its group' | 'names no material';

/** Kinds that touch every good unless they say which; a law on the stockpile does not. */
const TOUCHES_GOODS: readonly EventKind[] = ['export control', 'tariff'];

/** Whether a measure covers a material: by name, through the group it belongs to, or because it names none; else null. */
export function materialMatch(
  material: string,
  kind: EventKind,
  { materials }: MeasureScope,
  { materials: known }: Pick<Vocabulary, 'materials'>,
): MaterialMatch | null {
  if (materials.includes(material)) return 'named';
  const group = known.get(material)?.group ?? null;
  if (group !== null && materials.includes(group)) return 'through its group';
  return materials.length === 0 && TOUCHES_GOODS.includes(kind) ? 'names no material' : null;
}

/** Whether a measure answers a filter. Where the source names no form or origin, it may cover any and is kept. */
export function answers(
  event: Event,
  scope: MeasureScope,
  { material, form, origin, country, kind }: MeasureFilter,
  vocabulary: Pick<Vocabulary, 'materials'>,
): boolean {
  const covers = (named: readonly string[], asked: string | undefined): boolean =>
    asked === undefined || named.length === 0 || named.includes(asked);
  return (
    (kind === undefined || event.kind === kind) &&
    (material === undefined || materialMatch(material, event.kind, scope, vocabulary) !== null) &&
    covers(scope.forms, form) &&
    covers(scope.origins, origin) &&
    (country === undefined || scope.jurisdiction === country || scope.destinations.includes(country))
  );
}
