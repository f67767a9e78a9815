import { type BreakEven, type BreakEvenRun, breakEven, inventoryForZero, p90Of } from '../shortfall/break-even.ts';
import { type RunDraws, runDraws } from '../shortfall/engine.ts';
import type { FactorClass } from '../shortfall/factor.ts';
import { type Lever, neutral } from '../shortfall/lever.ts';
import type { Model } from '../shortfall/model.ts';
import { rankedOnce } from '../shortfall/ranks.ts';
import type { Sampling } from '../shortfall/sampling.ts';
import { subModel } from '../shortfall/sub-model.ts';
import { tornado } from '../shortfall/tornado.ts';
import { waterfall } from '../shortfall/waterfall.ts';
import { formatNumber } from '../units/format.ts';
import type { Assembly } from './assembly.ts';
import type { Explanation } from './result.ts';

/** What a re-run of a run needs: its id and its luck. */
export interface Luck {
  readonly run: string;
  readonly seed: number;
  readonly draws: number;
  readonly sampling: Sampling;
}

/** Draws of the re-runs at most: those of a break-even, of which there are hundreds, and all others. */
const MOST_DRAWS = { breakEven: 512, others: 2048 } as const;
/** Levers whose break-even is looked for: the widest of the tornado. */
const MOST_LEVERS = 6;

const CLASS_WORDS: Readonly<Record<FactorClass, string>> = {
  ability: 'What countries cannot deliver',
  willingness: 'What countries will not deliver',
  'war damage': 'What war destroys',
  shipping: 'What is lost under way',
  shock: 'What the shocks of the case cut',
  feed: 'What refineries lack in feed',
  host: 'What by-products lose with their hosts',
  'edition error': 'How wrong the edition may be',
  outturn: 'How deliveries turn out',
  demand: 'What is wanted more',
  'demand range': 'What is not known of demand',
  dominator: 'What a dominating country withholds',
};

/** Why a node's shortfall is what it is: each part is the case run again, on the luck of the run. */
export function explanationOf(
  assembly: Assembly,
  { run, seed, sampling, draws: asked }: Luck,
  node: number,
  drawn: RunDraws = runDraws,
): Explanation {
  const { levers, nodes } = assembly;
  const model = sampling === 'stratified' ? rankedOnce(assembly.model) : assembly.model;
  const draws = Math.min(asked, MOST_DRAWS.others);
  const { none, parts } = waterfall(model, seed, draws, node, sampling, drawn);
  const own = levers.filter((lever) => lever.nodes.includes(node));
  const part = subModel(model, node);
  const assumed = new Map(own.map((lever) => [lever.id, lever.assumed]));
  const zero = { seed, sampling, node, draws: Math.min(asked, MOST_DRAWS.breakEven), drawn };
  const bars = tornado(model, own, seed, draws, node, sampling, drawn);
  const widest = bars.slice(0, MOST_LEVERS).flatMap(({ lever }) => own.find(({ id }) => id === lever) ?? []);
  const { without, classes } = assembly.shocks.length > 0 ? NO_SHOCKS : NO_CUTS;
  const still = neutral(model, ({ class: of }) => classes.has(of));
  const calm = { gross: p90Of(still, { ...zero, side: 'gross' }), net: p90Of(still, { ...zero, side: 'net' }) };
  return {
    ...{ run, node: nodes[node]?.id ?? '', draws, withoutFactors: none },
    waterfall: parts.map(({ class: name, tonnes }) => ({ class: name, words: CLASS_WORDS[name], tonnes })),
    tornado: bars.map((bar) => ({ ...bar, assumed: assumed.get(bar.lever) ?? false })),
    breakEven: widest.map((lever) => {
      const side = sideOf(lever);
      return downTo(model, lever, { ...zero, side }, { level: calm[side], without });
    }),
    inventoryForZero: withCalm(inventoryForZero(drawn(part.model, seed, draws, sampling), part.node), {
      // Of as many draws, or their difference would be luck.
      ...{ level: p90Of(still, { ...zero, draws, side: 'net' }), without },
    }),
  };
}

/** Stock from the beginning meets all it can, so to come down to a level takes what lies above it. */
function withCalm(zero: ReturnType<typeof inventoryForZero>, calm: Calm): Explanation['inventoryForZero'] {
  return { ...zero, calm: calm.level > 0 ? { ...calm, tonnes: Math.max(0, zero.p90 - calm.level) } : null };
}

/** Tonnes that are short at P90 without what makes the shortfall of a case, and what that is. */
interface Calm {
  readonly level: number;
  readonly without: string;
}

/** Stock is released against the gross shortfall, so only what is left after it can answer to stock. */
function sideOf({ targets }: Lever): 'gross' | 'net' {
  return targets.some(({ array }) => array === 'stock amount') ? 'net' : 'gross';
}

/** What the shocks of a case do; with these neutral it is a case in which nothing goes wrong but what is not known anyway. */
const SHOCK_CLASSES: readonly FactorClass[] = ['shock', 'war damage', 'shipping', 'host', 'demand'];
/** What cuts in a case without shocks. */
const CUT_CLASSES: readonly FactorClass[] = ['ability', 'willingness', 'feed', 'dominator'];
const NO_SHOCKS = { without: 'the shocks of the case', classes: new Set<FactorClass | undefined>(SHOCK_CLASSES) };
const NO_CUTS = {
  without: 'what countries cannot or will not deliver',
  classes: new Set<FactorClass | undefined>([...SHOCK_CLASSES, ...CUT_CLASSES]),
};

/** What a lever must be for none to be short; where noise alone leaves some, for no more than without what makes it. */
function downTo(model: Model, lever: Lever, run: BreakEvenRun, calm: Calm): Explanation['breakEven'][number] {
  const { level } = calm;
  const none = breakEven(model, lever, run);
  const said = { lever: lever.id, words: lever.words, unit: lever.unit };
  if (none.value !== null || level <= 0) {
    return { ...said, value: none.value, level: none.value === null ? null : 0, why: whyOf(lever, none) };
  }
  const { value } = breakEven(model, lever, { ...run, level });
  if (value === null) return { ...said, value, level: null, why: whyOf(lever, none) };
  const tonnes = formatNumber(Number(level.toPrecision(2)));
  const still = `from here on no more is short than without ${calm.without}, ${tonnes} t`;
  return { ...said, value, level, why: `${still}; none at all is ${whyOf(lever, none)}` };
}

function whyOf(lever: Lever, { why, p90 }: Pick<BreakEven, 'why' | 'p90'>): string {
  const when = `in nine draws of ten${sideOf(lever) === 'net' ? ', after release' : ''}`;
  if (why === 'zero as it is') return `nothing is short ${when} as it is`;
  if (why === 'found') return `nothing is short ${when} from here on`;
  const least = formatNumber(Number(p90.toPrecision(2)));
  return `not between ${lever.low} and ${lever.high} ${lever.unit}: at best ${least} t are short ${when}`;
}
