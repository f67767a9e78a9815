import { isRange, type LevelEntry } from './amounts.ts';
import { upstreamName } from './case-balance.ts';
import type { CasePath } from './case-problem.ts';
import { addCell, addSource, caseFigure, type Draft, type DraftSource, mistaken } from './draft.ts';
import { knownLeft, type LevelOf, rangeLeft } from './draft-levels.ts';
import { both, inTurn, type Left, onlyTogether } from './left.ts';

/** Adds what sources are fed with as sources of their own, so that reliability and shocks strike it. */
export function addFeeds(draft: Draft): void {
  for (const [n, feed] of (draft.data.feeds ?? []).entries()) {
    const path: CasePath = ['feeds', n, 'of'];
    const fed = draft.sources.get(feed.of);
    if (fed === undefined && !feed.of.startsWith('upstream/')) {
      const known = [...draft.sources.keys()].filter((name) => name.startsWith('import/')).slice(0, 12);
      mistaken(
        draft,
        path,
        `the case has no source "${feed.of}"`,
        `one of: ${known.join(', ')}`,
        'Feed a source the case has.',
      );
      continue;
    }
    const material = feed.material ?? feed.of.split('/')[2] ?? '';
    for (const place of Object.keys(feed.from)) addUpstream(draft, place, material, fed?.node ?? 0);
  }
}

function addUpstream(draft: Draft, place: string, material: string, node: number): void {
  const name = upstreamName(place, material);
  if (draft.sources.has(name)) return;
  const none = new Float64Array(draft.calendar.periods);
  addSource(draft, { name, node, kind: 'upstream', place, words: `${material} from ${place} as feed`, output: none });
}

/** Lets sources lose what their feed loses; after everything that strikes the feed. */
export function applyFeeds(draft: Draft): void {
  const feeds = new Map((draft.data.feeds ?? []).map((feed) => [feed.of, feed]));
  const done = new Set<string>();
  const fill = (source: DraftSource): void => {
    const feed = feeds.get(source.name);
    if (feed === undefined || done.has(source.name)) return;
    done.add(source.name);
    const material = feed.material ?? source.name.split('/')[2] ?? '';
    const parts = Object.entries(feed.from).flatMap(([place, share]): readonly Left[] => {
      const upstream = draft.sources.get(upstreamName(place, material));
      if (upstream === undefined) return [];
      fill(upstream);
      const elsewhere = elsewhereLeft(draft, source, place, share, feed.assumption);
      addCell(draft, {
        where: `feed/${source.name}/${place}`,
        words: `Share of the feed of ${source.name} that comes from ${place}`,
        figure: caseFigure(draft, middle(share), 'ratio', 'as the case supposes; of a range its middle', 'none'),
        assumptions: [feed.assumption, isRange(share) ? share.assumption : undefined],
      });
      return [onlyTogether(elsewhere, both(upstream.left, upstream.feed))];
    });
    source.feed = parts.length === 0 ? source.feed : inTurn(parts);
  };
  for (const source of [...draft.sources.values()]) fill(source);
}

const middle = (share: LevelEntry): number => (isRange(share) ? (share.mode ?? (share.low + share.high) / 2) : share);

/** Within a sentence only the first letter changes: names of countries in it stay. */
const lowerFirst = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

/** The part of a feed that comes from elsewhere, as a factor: without it, nothing is lost through the feed. */
function elsewhereLeft(draft: Draft, source: DraftSource, place: string, share: LevelEntry, assumption: string): Left {
  const name = `feed/${source.name}/${place}`;
  const of: LevelOf = {
    class: 'feed',
    label: {
      words: `Part of the feed of ${lowerFirst(source.words)} that is not from ${draft.placeName(place)}`,
      place: source.place,
      assumption,
      evidence: [],
    },
  };
  if (!isRange(share)) return knownLeft(draft, name, new Float64Array(draft.calendar.periods).fill(1 - share), of);
  const { low, high, mode, ...rest } = share;
  const range = { ...rest, low: 1 - high, high: 1 - low, ...(mode === undefined ? {} : { mode: 1 - mode }) };
  return rangeLeft(draft, name, range, of);
}

/** A country that dominates a material and is not reliable delivers nothing, or takes along those it feeds (F-11). */
export function applyDominators(
  draft: Draft,
  reliability: (place: string, material: string, phase: string) => number,
): void {
  const { dominator, home } = draft.data;
  if (dominator === undefined || dominator.mode === 'none' || dominator.mode === 'scale') return;
  const { theta = 0.5, reliability_below: below = 0.5, phases = ['conflict'], mode } = dominator;
  for (const material of new Set(draft.nodes.map((node) => node.material))) {
    const own = [...draft.sources.values()].filter((source) => draft.nodes[source.node]?.material === material);
    const whole = own.reduce((sum, { output }) => sum + (output[0] ?? 0), 0);
    for (const place of new Set(own.map((source) => source.place))) {
      const share = own.reduce((sum, one) => sum + (one.place === place ? (one.output[0] ?? 0) : 0), 0) / whole;
      if (place === home || !(share >= theta)) continue;
      const path = Float64Array.from(draft.periods, ({ phase }) =>
        phases.includes(phase) && reliability(place, material, phase) < below ? 0 : 1,
      );
      const label = {
        words: `${place} dominates ${material}: ${Math.round(share * 100)} % of its output`,
        place,
        assumption: null,
        evidence: [],
      };
      const left = knownLeft(draft, `dominator/${place}/${material}`, path, { class: 'dominator', label });
      for (const source of own) {
        const struck = source.place === place && (mode === 'exclude' || source.kind === 'upstream');
        if (struck) source.left = both(source.left, left);
      }
    }
  }
}
