import type { Statement } from '../../ledger/statement.ts';
import { byEdition, type EditionGroup, type MaterialView, periodsOf } from '../../market/material-view.ts';
import { definitionsFor } from '../../market/reliance.ts';
import { isUsAnnual } from '../../market/series.ts';
import { spanIn, type UsLines, usLines } from '../../market/us-lines.ts';
import type { Period } from '../../units/period.ts';
import type { ConsumptionDefinition, LineSelector } from '../../vocabulary/consumption-definition.ts';
import { type Ends, middle, shareIn } from './base-number.ts';
import { netImportsOf } from './net-imports.ts';

/** What a year's use is: as printed, or bounded by net imports and a printed range of reliance. */
export type UseKind = 'apparent' | 'reported' | 'estimated' | 'bounded';

/** A year for which one edition says both how much is used and how much of it comes from abroad. */
export interface UsBalance {
  readonly group: EditionGroup;
  readonly definition: ConsumptionDefinition;
  readonly lines: UsLines;
  readonly period: Period;
  readonly kind: UseKind;
  /** Tonnes a year. */
  readonly use: Ends;
  /** Share of use, 0 to 1; 0 for a net exporter. */
  readonly reliance: Ends;
  /** The consumption line; of a bounded one the line that is withheld. */
  readonly said: Statement;
  readonly relied: Statement;
  /** Whether its edition is the newest that speaks of the material at all. */
  readonly newest: boolean;
  /** Net imports in tonnes where they bound the use, and what they were added up from. */
  readonly net: { readonly tonnes: number; readonly inputs: readonly Statement[] } | null;
}

/** Why there is no such year, and the newest statements that speak of it. */
export interface NoBalance {
  readonly missing: readonly string[];
  readonly evidence: readonly Statement[];
}

const KINDS = ['apparent', 'reported', 'estimated'] as const;

/**
 * The newest year with both, of the newest edition that has one, as printed before bounded; of several lines of a material
 * the most relied upon.
 */
export function usBalance(view: MaterialView): UsBalance | NoBalance {
  const groups = editionsOf(view);
  for (const group of groups) {
    for (const find of [printedIn, boundedIn]) {
      const parts = definitionsFor(group, view).map((definition) => partsOf(group, definition));
      const found = mostRelied(parts.flatMap((part) => find(part, view)));
      if (found !== null) return { ...found, newest: group === groups[0] };
    }
  }
  return whyNone(groups);
}

const isOfficial = (s: Statement): boolean => s.source === 'usgs-mcs' && s.stance === 'official' && isUsAnnual(s);
const editionsOf = (view: MaterialView): readonly EditionGroup[] => byEdition(view.statements.filter(isOfficial), view);

interface Parts {
  readonly group: EditionGroup;
  readonly definition: ConsumptionDefinition;
  readonly lines: UsLines;
  /** Newest first. */
  readonly years: readonly Period[];
}

function partsOf(group: EditionGroup, definition: ConsumptionDefinition): Parts {
  const spoken = group.statements.filter(({ property }) => /^consumption|^net-import-reliance/.test(property));
  return { group, definition, lines: usLines(group.statements), years: periodsOf(spoken).toReversed() };
}

function mostRelied(found: readonly UsBalance[]): UsBalance | null {
  return found.toSorted((a, b) => middle(b.reliance) - middle(a.reliance))[0] ?? null;
}

/** Newest year first, and in it the apparent before the reported before the estimated consumption. */
function printedIn(parts: Parts): readonly UsBalance[] {
  for (const period of parts.years) {
    const relied = relianceIn(parts, period);
    if (relied === null) continue;
    for (const kind of KINDS) {
      const said = lineOf(parts, `consumption-${kind}`, period);
      const use = said === undefined ? null : spanIn(said.value, 't');
      if (said === undefined || use === null || use.high <= 0) continue;
      return [{ ...parts, ...relied, period, kind, use, said, newest: true, net: null }];
    }
  }
  return [];
}

/** Consumption withheld, reliance printed: use is net imports over reliance (F-02 turned round), so between two bounds. */
function boundedIn(parts: Parts, view: MaterialView): readonly UsBalance[] {
  for (const period of parts.years) {
    const relied = relianceIn(parts, period);
    const said = lineOf(parts, 'consumption-apparent', period);
    if (relied === null || said?.value.kind !== 'withheld' || relied.reliance.low <= 0) continue;
    const net = netImportsOf(parts.definition, parts.lines, period, view);
    if (net === null || net.tonnes <= 0) continue;
    const use = { low: net.tonnes / relied.reliance.high, high: net.tonnes / relied.reliance.low };
    return [{ ...parts, ...relied, period, kind: 'bounded', use, said, newest: true, net }];
  }
  return [];
}

function relianceIn(parts: Parts, period: Period): Pick<UsBalance, 'reliance' | 'relied'> | null {
  const relied = lineOf(parts, 'net-import-reliance', period);
  const reliance = relied === undefined ? null : shareIn(relied.value);
  return relied === undefined || reliance === null ? null : { reliance, relied };
}

/** The line the definition names; else the one without a form; else the only one of its kind. */
function lineOf({ definition, group }: Parts, property: string, period: Period): Statement | undefined {
  const own = group.statements.filter((s) => s.property === property && s.period === period);
  const by = ({ form, detail }: LineSelector): Statement | undefined =>
    own.find((s) => (s.subject.form ?? null) === form && (s.subject.detail ?? null) === detail);
  const named = property === 'net-import-reliance' ? definition.reliance : definition.consumption;
  if (named === null) return undefined;
  return by(named) ?? by({ form: null, detail: null }) ?? (own.length === 1 ? own[0] : undefined);
}

function whyNone(groups: readonly EditionGroup[]): NoBalance {
  const newest = groups[0]?.statements ?? [];
  const of = (start: string): Statement | undefined =>
    newest.filter(({ property }) => property.startsWith(start)).toSorted((a, b) => b.period.localeCompare(a.period))[0];
  const [use, relied] = [of('consumption'), of('net-import-reliance')];
  const missing = [
    ...missingWords('US consumption in tonnes', use, use !== undefined && spanIn(use.value, 't') === null),
    ...missingWords('net import reliance', relied, relied !== undefined && shareIn(relied.value) === null),
  ];
  return {
    missing: missing.length > 0 ? missing : ['US consumption and net import reliance of one year in one edition'],
    evidence: [use, relied].flatMap((s) => s ?? []),
  };
}

function missingWords(need: string, said: Statement | undefined, unusable: boolean): readonly string[] {
  if (said === undefined) return [`${need} (not stated)`];
  if (!unusable) return [];
  const { value } = said;
  const unit = 'quantity' in value ? `printed in ${value.quantity.unit}` : value.kind;
  return [`${need} (${unit})`];
}
