import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import { formatNumber } from '../units/format.ts';
import { tonnesIn } from './amounts.ts';
import type { MaterialBase } from './base/material-base.ts';
import type { WorldOutput } from './base/world-output.ts';
import type { CasePath } from './case-problem.ts';
import { addCell, addSource, caseFigure, type Draft, mistaken, type Pair } from './draft.ts';
import { outturnOf } from './draft-outturn.ts';
import { shareRuleOf } from './share-rule.ts';

/** The assumption that the world wants what it produces, where the case does not say what it wants. */
export const WORLD_DEMAND = 'world-demand';

interface At {
  readonly node: number;
  readonly id: string;
}

/**
 * Foreign supply by the rules `demand` and `pool` (F-11): of every producer's output, after its own needs where they are
 * pooled, the home country can have the part that its demand is of the demand of all who share in it.
 */
export function worldSupply(
  draft: Draft,
  base: MaterialBase,
  output: WorldOutput,
  at: At,
  errors: readonly Pair[],
): void {
  const found = homeShare(draft, base, output, at.node);
  if (found === null) return;
  const { periods, step } = draft.calendar;
  const perPeriod = (tonnes: number): Float64Array => new Float64Array(periods).fill((tonnes * step) / 12);
  for (const { place, placeName, tonnes, figure } of output.producers) {
    if (tonnes <= 0) continue;
    const name = `import/${place}/${at.id}`;
    const words = `What ${placeName} makes, of which home can have its share`;
    addSource(draft, {
      ...{ name, node: at.node, kind: 'import', place, words, output: perPeriod(tonnes) },
      share: new Float64Array(periods).fill(found.share),
      need: perPeriod(found.kept(place)),
      // The home part moves with home demand, and so do its errors.
      direct: [...errors, ...outturnOf(draft, base.material, place, placeName)],
    });
    addCell(draft, { where: `supply/${name}`, words: `${words}, a year`, figure, assumptions: [...found.assumptions] });
  }
}

interface HomeShare {
  /** 0 to 1. */
  readonly share: number;
  /** Tonnes a year a producer keeps first. */
  readonly kept: (place: string) => number;
  readonly assumptions: readonly string[];
}

function homeShare(draft: Draft, base: MaterialBase, output: WorldOutput, node: number): HomeShare | null {
  const { material } = base;
  const { rule, worldDemand, excluded, needs, assumption } = shareRuleOf(draft.data);
  const tonnes = (text: string, ...path: CasePath): number => tonnesIn(draft, text, 12, node, ['share_rule', ...path]);
  const needOf = (place: string): number => {
    const text = needs[place]?.[material];
    return text === undefined ? 0 : tonnes(text, 'needs', place, material);
  };
  const made = new Map(output.producers.map((one) => [one.place, one.tonnes]));
  // A producer serves its own needs from what it makes; what it lacks it wants of others, unless it is excluded.
  const kept = (place: string): number => (rule === 'pool' ? Math.min(needOf(place), made.get(place) ?? 0) : 0);
  const own = [...made.keys()].reduce((sum, place) => sum + kept(place), 0);
  const out = excluded.reduce((sum, place) => sum + needOf(place) - kept(place), 0);
  const given = worldDemand[material];
  const all = given === undefined ? (output.world?.tonnes ?? Number.NaN) : tonnes(given, 'world_demand', material);
  const shared = all - own - out;
  if (
    saidWrong(draft, base, { all, shared, unsaid: excluded.filter((place) => needs[place]?.[material] === undefined) })
  )
    return null;
  const assumptions = [assumption, given === undefined ? WORLD_DEMAND : undefined].filter((id) => id !== undefined);
  const share = base.demand.value / shared;
  addCell(draft, {
    where: `share/${draft.nodes[node]?.id ?? material}`,
    words: wordsOf({ rule, given: given !== undefined, all, own, out }, output),
    figure: shareFigure(draft, share, base, given === undefined ? output.world?.figure : undefined),
    assumptions,
  });
  return { share, kept, assumptions };
}

interface Shared {
  readonly all: number;
  readonly shared: number;
  /** Countries excluded whose needs nobody says. */
  readonly unsaid: readonly string[];
}

/** Says what keeps a share from being told; true where something does. */
function saidWrong(draft: Draft, { material, demand }: MaterialBase, { all, shared, unsaid }: Shared): boolean {
  const given = draft.data.share_rule;
  const at = (...path: CasePath): CasePath => (typeof given === 'string' ? ['share_rule'] : ['share_rule', ...path]);
  const expected = `needs of ${material} a year`;
  for (const place of unsaid) {
    const message = `nothing says what ${place} wants of ${material}, so it cannot be excluded`;
    mistaken(draft, at('excluded'), message, expected, 'Give it in `needs`.');
  }
  if (unsaid.length > 0) return true;
  if (Number.isNaN(all)) {
    const message = `no total of world production of ${material} is printed, so what the world wants is not known`;
    mistaken(draft, at('world_demand'), message, '`world_demand` of it', 'Give what the world wants of it a year.');
    return true;
  }
  if (shared >= demand.value) return false;
  const message = `what is left of world demand for ${material}, ${formatNumber(shared)} t a year, is less than home wants, ${formatNumber(demand.value)} t`;
  mistaken(
    draft,
    at('world_demand'),
    message,
    'a world demand that home demand is part of',
    'Correct what others want.',
  );
  return true;
}

function wordsOf(
  {
    rule,
    given,
    all,
    own,
    out,
  }: {
    readonly rule: string;
    readonly given: boolean;
    readonly all: number;
    readonly own: number;
    readonly out: number;
  },
  { label, period, publication, withheld }: WorldOutput,
): string {
  const world = given ? 'world demand as the case says' : `world demand taken as world production of ${period}`;
  const less = [
    ...(own > 0 ? [`${formatNumber(own)} t producers keep`] : []),
    ...(out > 0 ? [`${formatNumber(out)} t of those excluded`] : []),
  ];
  const unsaid = withheld.length === 0 ? '' : `; not counted, since not printed: ${withheld.join(', ')}`;
  const rest = less.length === 0 ? '' : `, less ${less.join(' and ')}`;
  return `Home part of foreign output by rule ${rule}: home demand over ${world}, ${formatNumber(all)} t${rest}; outputs by ${label.toLowerCase()} of ${period}, ${publication}${unsaid}`;
}

function shareFigure(draft: Draft, share: number, { demand }: MaterialBase, world: Figure | undefined): Figure {
  const rule = 'home demand over the demand of all who share in foreign output (Ballast method)';
  return {
    ...caseFigure(draft, share, 'ratio', rule, 'none'),
    evidence: [...new Set([...demand.figure.evidence, ...(world?.evidence ?? [])])],
    marking: highestMarking([demand.figure.marking, ...(world === undefined ? [] : [world.marking])]),
    method: 'F-11',
  };
}
