import type { Check } from '../ledger/check.ts';
import { groupBy } from '../ledger/conflict.ts';
import type { Figure } from '../ledger/figure.ts';
import { viewOf } from '../market/material-view.ts';
import { type RelianceCheck, relianceChecks } from '../market/reliance.ts';
import type { Value } from '../units/value.ts';
import { materialOf } from '../vocabulary/subject.ts';
import { type Evidenced, type Finding, type Look, pointsWords, type Rule, relativeWords } from './check-finding.ts';
import { materialName } from './words.ts';

/** What market recomputes, per material the check looks at. */
function recomputed(
  check: Check,
  evidence: Evidenced,
  look: (c: RelianceCheck, material: string) => Look,
): readonly Look[] {
  const { materials, editions } = check.appliesTo;
  const { statements, vocabulary, sources, knownOn } = evidence;
  return [...groupBy(statements, (s) => materialOf(s.subject) ?? '')]
    .filter(([material]) => materials === undefined || materials.includes(material))
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([material, own]) =>
      relianceChecks(viewOf(material, own, vocabulary, sources, knownOn))
        .filter(({ edition }) => editions === undefined || editions.includes(edition))
        .map((one) => look(one, material)),
    );
}

const amountOf = (value: Value | undefined): number | null =>
  value !== undefined && 'quantity' in value ? value.quantity.amount : null;

interface Sides {
  readonly property: string;
  readonly published: Figure;
  readonly computed: Figure;
}

function finding(
  { source, edition, period }: RelianceCheck,
  material: string,
  { property, published, computed }: Sides,
  byHowMuch: string,
  { vocabulary }: Evidenced,
): Finding {
  const name = (vocabulary.properties.get(property)?.name ?? property).toLowerCase();
  return {
    place: { source, edition, material, property, period, place: 'USA' },
    title: `${materialName(material, vocabulary)} ${name}, ${period}`,
    what: 'the published number is not what its definition gives',
    byHowMuch,
    evidence: [...new Set([...published.evidence, ...computed.evidence])],
    figures: [
      { name: 'published', figure: published },
      { name: 'computed', figure: computed },
    ],
  };
}

/** F-01: apparent consumption as published and as its definition gives it. */
export const consumptionIdentity: Rule = (check, evidence) =>
  recomputed(check, evidence, (one, material) => {
    const { difference, publishedConsumption: published, computedConsumption: computed } = one;
    if (difference === null || published === null || computed === null) return 'not checkable';
    if (Math.abs(difference) <= check.tolerance) return 'passed';
    const sides = { property: 'consumption-apparent', published, computed };
    return finding(one, material, sides, `computed ${relativeWords(difference)}`, evidence);
  });

/** F-02: net import reliance as published and as its definition gives it, from the published consumption. */
export const relianceIdentity: Rule = (check, evidence) =>
  recomputed(check, evidence, (one, material) => {
    const { publishedReliance: published, computedReliance: computed } = one;
    const amount = amountOf(computed?.value);
    if (published === null || computed === null || amount === null) return 'not checkable';
    const off = pointsOff(published.value, amount);
    if (off === null) return 'not checkable';
    if (Math.abs(off) <= check.tolerance) return 'passed';
    const sides = { property: 'net-import-reliance', published, computed };
    return finding(one, material, sides, `computed ${pointsWords(off)}`, evidence);
  });

/** Points a computed reliance is off what is published; a net exporter has none above zero, and `>95` is open above. */
function pointsOff(published: Value, computed: number): number | null {
  if (published.kind === 'net exporter' || published.kind === 'zero') return Math.max(0, computed);
  if ('quantity' in published) return computed - published.quantity.amount;
  if (published.kind !== 'range') return null;
  const [low, high] = [published.low?.amount ?? null, published.high?.amount ?? null];
  if (low !== null && computed < low) return computed - low;
  return high !== null && computed > high ? computed - high : 0;
}
