import type { Check, CheckPlace, CheckScope } from '../ledger/check.ts';
import type { Event } from '../ledger/event.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Judgement } from '../ledger/judgement.ts';
import { editionOf, type Source } from '../ledger/source.ts';
import type { Statement } from '../ledger/statement.ts';
import { formatNumber, formatPercent } from '../units/format.ts';
import type { IsoDate } from '../units/period.ts';
import type { DeliveryChain } from '../vocabulary/delivery-chain.ts';
import { materialOf } from '../vocabulary/subject.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { questionOf } from './words.ts';

/** A number of a finding with what it is: `printed total`, `sum of listed rows`. */
export interface NamedFigure {
  readonly name: string;
  readonly figure: Figure;
}

/** One place where a check does not hold. */
export interface Finding {
  readonly place: CheckPlace;
  /** What it is about, in words. */
  readonly title: string;
  /** What is not as it should be. */
  readonly what: string;
  /** How far off, in words: `3.96 % above`. */
  readonly byHowMuch: string;
  readonly evidence: readonly EvidenceId[];
  readonly figures: readonly NamedFigure[];
}

/** What looking at one place gave; `not checkable` where a part is withheld, missing or in words. */
export type Look = 'passed' | 'not checkable' | Finding;

/** What the checks look at: the ledger as known on a day, each piece of evidence once. */
export interface Evidenced {
  readonly vocabulary: Vocabulary;
  readonly sources: readonly Source[];
  /** Statements read through their corrections. */
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly judgements: readonly Judgement[];
  readonly knownOn: IsoDate;
  /** Delivery chains with who counts on which output; none where absent. */
  readonly chains?: readonly DeliveryChain[];
}

/** Looks at everything a check applies to. */
export type Rule = (check: Check, evidence: Evidenced) => readonly Look[];

/** The edition's id a piece of evidence belongs to, or its day of publication where the register has none. */
export function editionIdOf(e: Statement | Event, sources: readonly Source[]): string {
  return (
    editionOf(
      e,
      sources.find(({ id }) => id === e.source),
    )?.id ?? e.published
  );
}

/** A statement's question, or an event's title. */
export function titleOf(e: Statement | Event, { vocabulary }: Pick<Evidenced, 'vocabulary'>): string {
  return 'payload' in e ? e.payload.title : questionOf(e, vocabulary, NO_NAMES);
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** Where a statement or event stands. */
export function placeOf(e: Statement | Event, sources: readonly Source[]): CheckPlace {
  const { subject, source } = e;
  const material = materialOf(subject);
  const { form, detail, place } = subject;
  return {
    source,
    edition: editionIdOf(e, sources),
    ...(material === null ? {} : { material }),
    ...(subject.kind === 'material' ? {} : { subject: subject.id }),
    ...('property' in e ? { property: e.property, period: e.period } : {}),
    ...(form === undefined ? {} : { form }),
    ...(detail === undefined ? {} : { detail }),
    ...(place === undefined ? {} : { place }),
  };
}

const within = (wanted: readonly string[] | undefined, found: string | null | undefined): boolean =>
  wanted === undefined || (found !== undefined && found !== null && wanted.includes(found));

/** Whether a check looks at a piece of evidence; an event has no property and is looked at only where none is asked for. */
export function inScope(scope: CheckScope, e: Statement | Event, { vocabulary, sources }: Evidenced): boolean {
  const property = 'property' in e ? e.property : undefined;
  return (
    within(scope.properties, property) &&
    (scope.notProperties === undefined || property === undefined || !scope.notProperties.includes(property)) &&
    within(scope.stages, vocabulary.properties.get(property ?? '')?.stage) &&
    within(scope.subjects, e.subject.kind) &&
    within(scope.materials, materialOf(e.subject)) &&
    (scope.editions === undefined || within(scope.editions, editionIdOf(e, sources)))
  );
}

/** The statements a check looks at. */
export function statementsIn(check: Check, evidence: Evidenced): readonly Statement[] {
  return evidence.statements.filter((s) => inScope(check.appliesTo, s, evidence));
}

/** A relative difference in words: `3.96 % above`, `12 % below`. */
export function relativeWords(difference: number): string {
  return `${formatPercent(Math.abs(difference))} ${difference < 0 ? 'below' : 'above'}`;
}

/** A difference of two percentages in words: `2 percentage points above`. */
export function pointsWords(difference: number): string {
  const points = formatNumber(Math.abs(difference), { maxDigits: 3 });
  return `${points} percentage points ${difference < 0 ? 'below' : 'above'}`;
}
