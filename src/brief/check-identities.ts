import type { Check } from '../ledger/check.ts';
import { groupBy } from '../ledger/conflict.ts';
import type { Figure } from '../ledger/figure.ts';
import { viewOf } from '../market/material-view.ts';
import { type RelianceCheck, relianceChecks } from '../market/reliance.ts';
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

interface Sides {
  readonly property: string;
  readonly published: Figure;
  readonly computed: Figure;
}

function finding(
  { source, edition, period, line, series }: RelianceCheck,
  material: string,
  { property, published, computed }: Sides,
  byHowMuch: string,
  { vocabulary }: Evidenced,
): Finding {
  const name = (vocabulary.properties.get(property)?.name ?? property).toLowerCase();
  return {
    place: {
      ...{ source, edition, material, property, period, place: 'USA' },
      ...(line.form === null ? {} : { form: line.form }),
      ...(line.detail === null ? {} : { detail: line.detail }),
    },
    title: `${materialName(material, vocabulary)} ${name}${series === '' ? '' : `, ${series}`}, ${period}`,
    what: 'the published number is not what its definition gives',
    byHowMuch,
    evidence: [...new Set([...published.evidence, ...computed.evidence])],
    figures: [
      { name: 'published', figure: published },
      { name: 'computed', figure: computed },
    ],
  };
}

/** F-01: apparent consumption as published and as its definition gives it, within the tolerance or the printed rounding. */
export const consumptionIdentity: Rule = (check, evidence) =>
  recomputed(check, evidence, (one, material) => {
    const { difference, verdict, publishedConsumption: published, computedConsumption: computed } = one;
    if (published === null || computed === null || NOT_LOOKED_AT.has(verdict)) return 'not checkable';
    if (verdict === 'reproduced' || Math.abs(difference ?? 1) <= check.tolerance) return 'passed';
    const sides = { property: 'consumption-apparent', published, computed };
    const off = difference === null ? 'computed range misses it' : `computed ${relativeWords(difference)}`;
    return finding(one, material, sides, off, evidence);
  });

/**
 * F-02: net import reliance as published and as its definition gives it, from the published consumption. A year of which
 * every part is estimated apart is no identity.
 */
export const relianceIdentity: Rule = (check, evidence) =>
  recomputed(check, evidence, (one, material) => {
    const { relianceDifference, relianceVerdict, publishedReliance: published, computedReliance: computed } = one;
    const estimated = one.verdict === 'not recomputed';
    if (published === null || computed === null || estimated || NOT_LOOKED_AT.has(relianceVerdict)) {
      return 'not checkable';
    }
    if (relianceVerdict === 'reproduced' || Math.abs(relianceDifference ?? 100) <= check.tolerance) return 'passed';
    const sides = { property: 'net-import-reliance', published, computed };
    const off =
      relianceDifference === null ? 'computed misses the range' : `computed ${pointsWords(relianceDifference)}`;
    return finding(one, material, sides, off, evidence);
  });

const NOT_LOOKED_AT: ReadonlySet<string> = new Set(['not computable', 'not recomputed']);
