import type { FactorClass } from '../shortfall/factor.ts';
import { endOfDate } from '../units/period.ts';
import type { MaterialFacts } from '../vocabulary/facts.ts';
import { isRange, type LevelEntry, tonnesIn } from './amounts.ts';
import { coverOf } from './case-calendar.ts';
import type { ShockEntry } from './case-file.ts';
import type { CasePath } from './case-problem.ts';
import { addCell, addFactor, caseFigure, type Draft, type DraftSource, mistaken, nodesNamed } from './draft.ts';
import { noteLength } from './draft-lengths.ts';
import { knownLeft, type LevelOf, rangeLeft, windowLeft } from './draft-levels.ts';
import { projectName, projectOutput } from './draft-own.ts';
import { ALL_LEFT, both, type Left, leftBy, onlyTogether } from './left.ts';

const CLASS_OF: Readonly<Record<ShockEntry['kind'], FactorClass>> = {
  'export ban': 'shock',
  quota: 'shock',
  embargo: 'shock',
  'war damage': 'war damage',
  'lane closed': 'shipping',
  'plant lost': 'shock',
  'host cut': 'host',
  'demand surge': 'demand',
  'price spike': 'demand',
  'project slip': 'shock',
};

/** Shocks that stop what leaves a country, and nothing within it. */
const AT_THE_BORDER = new Set<ShockEntry['kind']>(['export ban', 'quota', 'embargo', 'lane closed']);

/** Lets everything happen that the case says may; what changes nothing is a mistake. */
export function applyShocks(draft: Draft, facts: Pick<MaterialFacts, 'companionality'>): void {
  (draft.data.shocks ?? []).forEach((given, n) => {
    const path: CasePath = ['shocks', n];
    const shock = given.kind === 'host cut' ? withCompanionality(draft, given, path, facts) : given;
    if (shock === null) return;
    const cover = coverOf(draft.calendar, shock.from, shock.until);
    const changes = onDemand(shock) ? surge(draft, shock, cover) : cut(draft, shock, cover);
    draft.shocks.push({ id: shock.id, kind: shock.kind, words: shock.words ?? shockWords(shock), changes });
    if (changes === 0) nothingChanged(draft, shock, path);
  });
}

const onDemand = ({ kind }: ShockEntry): boolean => kind === 'demand surge' || kind === 'price spike';

function nothingChanged(draft: Draft, { id, places, materials }: ShockEntry, path: CasePath): void {
  const struck = (materials ?? ['all materials']).join(', ');
  const from = [...draft.sources.values()].filter(
    ({ kind, node }) =>
      kind === 'import' && (materials === undefined || materials.includes(draft.nodes[node]?.material ?? '')),
  );
  const known = [...new Set(from.map(({ place }) => place))].join(', ');
  mistaken(
    draft,
    path,
    `shock "${id}" changes nothing: nothing of ${struck} comes from ${(places ?? ['there']).join(', ')} in these months`,
    known === '' ? 'a source the shock can strike' : `a shock to what comes in, from: ${known}`,
    'Strike what the case has, or say in `feeds` or `sources` what comes from there.',
  );
}

/** A shock in words where the case gives none. */
function shockWords({ kind, places, materials, sources, nodes, from, until }: ShockEntry): string {
  const on = [...(materials ?? []), ...(nodes ?? []), ...(sources ?? [])].join(', ');
  const months =
    from === undefined && until === undefined ? '' : `, ${from ?? 'the beginning'} to ${until ?? 'the end'}`;
  return `${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}${places === undefined ? '' : `: ${places.join(', ')}`}${on === '' ? '' : `; ${on}`}${months}`;
}

/** Cuts the sources a shock strikes; gives the cells of supply that change. */
function cut(draft: Draft, shock: ShockEntry, cover: Float64Array): number {
  const struck = [...draft.sources.values()].filter((source) => isStruck(draft, shock, source));
  if (shock.kind === 'project slip') return slip(draft, shock, struck);
  const covered = shock.steps === undefined ? cover : stepsCover(draft, shock);
  const cells = struck.reduce(
    (sum, { output, share, kind }) =>
      sum +
      covered.reduce(
        (n, part, t) => n + (part > 0 && (kind === 'upstream' || (output[t] ?? 0) * (share[t] ?? 0) > 0) ? 1 : 0),
        0,
      ),
    0,
  );
  if (cells === 0) return 0;
  const plain = shockLeft(draft, shock, cover);
  // A lever for each of very many shocks would make what is left of a source a sum of too many products.
  const left = (draft.data.shocks ?? []).length > MOST_EASED ? plain : eased(draft, shock, plain);
  for (const source of struck) {
    source.left = both(source.left, left);
    if (source.left.size <= MOST_TERMS) continue;
    tooMany(draft, shock, source.name);
    source.left = ALL_LEFT;
  }
  addCell(draft, {
    where: `shock/${shock.id}`,
    words: shock.words ?? shockWords(shock),
    figure: caseFigure(draft, cells, 'count', 'cells of supply it changes', 'none'),
    assumptions: [shock.assumption],
  });
  return cells;
}

/** Shocks of a case up to which each has its lever. */
const MOST_EASED = 4;

/** Products that what is left of one source may be a sum of; each shock or range that holds in part of the time triples them. */
const MOST_TERMS = 800;

function tooMany(draft: Draft, { id }: ShockEntry, source: string): void {
  const at = draft.data.shocks?.findIndex((one) => one.id === id) ?? 0;
  const message = `with shock "${id}" too many shocks and ranges strike ${source} at once`;
  mistaken(draft, ['shocks', at], message, 'about six on one source', 'Put them together: one shock with `steps`.');
}

/** Lets nothing of a shock through, but so that a lever can: 1 - (1 - left)(1 - let through). */
function eased(draft: Draft, shock: ShockEntry, left: Left): Left {
  const of = labelOf(shock);
  const label = { ...of.label, words: `Part of this lifted: ${of.label.words}` };
  const none = new Float64Array(draft.calendar.periods);
  return onlyTogether(left, knownLeft(draft, easedName(factorName(draft, shock)), none, { ...of, label }));
}

/** Name of the factor that says how much of a shock is let through. */
export const easedName = (shock: string): string => `${shock}/let-through`;

function isStruck(draft: Draft, shock: ShockEntry, { name, kind, place, node }: DraftSource): boolean {
  if (shock.sources?.includes(name) === true) return true;
  if (shock.sources !== undefined && shock.places === undefined)
    return kind === 'project' && shock.sources.includes(name.slice('project/'.length));
  const abroad = kind === 'import' || kind === 'upstream' || (kind === 'project' && place !== draft.data.home);
  if (AT_THE_BORDER.has(shock.kind) && !abroad) return false;
  if (shock.places !== undefined && !shock.places.includes(place)) return false;
  const { id = '', material = '' } = draft.nodes[node] ?? {};
  const fed = name.startsWith('upstream/') ? (name.split('/')[2] ?? material) : material;
  if (shock.materials === undefined && shock.nodes === undefined) return true;
  return (shock.materials ?? []).includes(fed) || (shock.nodes ?? []).includes(id);
}

/** What a shock leaves: of a certain one, one that may happen, or one that comes and goes. */
function shockLeft(draft: Draft, shock: ShockEntry, cover: Float64Array): Left {
  const name = factorName(draft, shock);
  const of = labelOf(shock);
  if (shock.steps !== undefined) return steppedLeft(draft, shock, name, of);
  const level =
    hostLevel(draft, shock, name, of) ??
    (isRange(levelOf(shock))
      ? rangeLeft(draft, `${name}/left`, levelOf(shock) as Exclude<LevelEntry, number>, of)
      : null);
  const number = typeof levelOf(shock) === 'number' ? (levelOf(shock) as number) : 0;
  const whole = cover.every((part) => part === 1);
  if (shock.begins !== undefined) return chainLeft(draft, shock, name, { level, number, cover: whole ? null : cover });
  const uncertain = isUncertain(draft, shock);
  if (level !== null) {
    if (whole && !uncertain) return level;
    const out = cover.map((part) => 1 - part);
    noteLength(draft, shock, shock, { factor: uncertain ? name : `${name}/months`, left: 0 });
    const during = uncertain ? happens(draft, shock, name, out) : windowLeft(draft, `${name}/months`, cover, of.class);
    return onlyTogether(during, level);
  }
  const path = cover.map((part) => 1 - part * (1 - number));
  noteLength(draft, shock, shock, { factor: name, left: number });
  return uncertain ? happens(draft, shock, name, path) : knownLeft(draft, name, path, of);
}

/** A host cut with the companionality of the ledger where it names none; null, and a mistake, where the ledger has none either. */
function withCompanionality(
  draft: Draft,
  shock: ShockEntry,
  path: CasePath,
  { companionality: known }: Pick<MaterialFacts, 'companionality'>,
): ShockEntry | null {
  if (shock.companionality !== undefined) return shock;
  const [material = '', ...more] = shock.materials ?? [];
  const cited = known.find((one) => one.material === material && endOfDate(one.published) <= draft.knownOn);
  if (cited === undefined || more.length > 0) {
    const message = `nothing says how far ${[material, ...more].join(', ')} follow their host`;
    mistaken(
      draft,
      path,
      message,
      '`companionality`, or one material the ledger knows it of',
      'Add `companionality` with its assumption.',
    );
    return null;
  }
  const [low, mode, high] = [cited.low, cited.percent, cited.high].map((percent) => percent / 100) as [
    number,
    number,
    number,
  ];
  addCell(draft, {
    where: `companionality/${material}`,
    words: `Part of the supply of ${material} won with its host: ${low} to ${high}, most likely ${mode}`,
    figure: caseFigure(draft, mode, 'ratio', `${cited.source}, ${cited.locator}`, 'none'),
  });
  return { ...shock, companionality: { low, mode, high } };
}

/** A by-product loses companionality times what its host loses (F-10). */
function hostLevel(draft: Draft, { kind, companionality, size }: ShockEntry, name: string, of: LevelOf): Left | null {
  if (kind !== 'host cut' || companionality === undefined || size === undefined) return null;
  const left = (part: string, value: LevelEntry): Left =>
    isRange(value)
      ? rangeLeft(
          draft,
          `${name}/${part}`,
          lessOf(value) as Exclude<LevelEntry, number>,
          of,
          isSupposed(draft, name, part),
        )
      : knownLeft(draft, `${name}/${part}`, new Float64Array(draft.calendar.periods).fill(1 - value), of);
  return onlyTogether(left('host', size), left('companionality', companionality));
}

/** Whether a range of a host cut is the case's own: else the ledger gives it. */
function isSupposed({ data }: Draft, name: string, part: string): boolean {
  const own = data.shocks?.find((shock) => factorName({ data }, shock) === name);
  return part !== 'companionality' || own?.companionality !== undefined;
}

/** What is left of each unit struck. */
function levelOf({ kind, left, size }: ShockEntry): LevelEntry {
  if (kind === 'war damage' || kind === 'lane closed') return lessOf(size ?? 0);
  return left ?? 0;
}

function lessOf(size: LevelEntry): LevelEntry {
  if (typeof size === 'number') return 1 - size;
  const { low, high, mode, ...rest } = size;
  return { ...rest, low: 1 - high, high: 1 - low, ...(mode === undefined ? {} : { mode: 1 - mode }) };
}

const labelOf = (shock: ShockEntry): LevelOf => ({
  class: CLASS_OF[shock.kind],
  label: {
    words: shock.words ?? shockWords(shock),
    place: shock.places?.length === 1 ? (shock.places[0] ?? null) : null,
    assumption: shock.assumption ?? null,
    evidence: [],
  },
});

/** `export-ban/CHN/antimony` where a shock strikes one material of one country, else by its id: its luck hangs on the name. */
export function factorName(draft: Pick<Draft, 'data'>, { id, kind, places, materials }: ShockEntry): string {
  const slug = kind.replaceAll(' ', '-');
  const alone = places?.length === 1 && materials?.length === 1;
  const same = (draft.data.shocks ?? []).filter(
    (one) => one.kind === kind && one.places?.join() === places?.join() && one.materials?.join() === materials?.join(),
  );
  return alone && same.length === 1 ? `${slug}/${places[0]}/${materials[0]}` : `${slug}/${id}`;
}

/** Whether a shock may also not happen, or others hang on whether it does. */
function isUncertain({ data }: Draft, { id, chance, depends_on }: ShockEntry): boolean {
  const hangs = (data.shocks ?? []).some((one) => one.depends_on?.shock === id);
  return (chance !== undefined && chance < 1) || depends_on !== undefined || hangs;
}

function happens(draft: Draft, shock: ShockEntry, name: string, path: Float64Array): Left {
  const { depends_on } = shock;
  const first = draft.data.shocks?.find(({ id }) => id === depends_on?.shock);
  const of = labelOf(shock);
  const chance = shock.chance ?? (depends_on === undefined ? 1 : 0);
  const parent =
    depends_on === undefined || first === undefined
      ? undefined
      : { name: factorName(draft, first), chance: depends_on.chance };
  return leftBy(addFactor(draft, { kind: 'event', name, class: of.class, chance, path }, of.label, parent));
}

interface Chained {
  readonly level: Left | null;
  readonly number: number;
  readonly cover: Float64Array | null;
}

function chainLeft(draft: Draft, shock: ShockEntry, name: string, { level, number, cover }: Chained): Left {
  const of = labelOf(shock);
  const { begins = 0, ends = 1, on = false } = shock;
  const when = level === null ? number : 0;
  const chain = leftBy(addFactor(draft, { kind: 'ban', name, class: of.class, begins, ends, on, when }, of.label));
  const cutting = level === null ? chain : onlyTogether(chain, level);
  return cover === null ? cutting : onlyTogether(windowLeft(draft, `${name}/months`, cover, of.class), cutting);
}

function stepsCover(draft: Draft, { steps = [] }: ShockEntry): Float64Array {
  const covers = steps.map(({ from, until }) => coverOf(draft.calendar, from, until));
  return Float64Array.from({ length: draft.calendar.periods }, (_, t) =>
    covers.reduce((sum, cover) => sum + (cover[t] ?? 0), 0),
  );
}

/** What is left month by month, each step for the part of a period that it holds. */
function steppedLeft(draft: Draft, shock: ShockEntry, name: string, of: LevelOf): Left {
  if (stepsCover(draft, shock).every((part) => part <= 1) && draft.calendar.step === 1 && !isUncertain(draft, shock))
    return stepByStep(draft, shock, name, of);
  const path = new Float64Array(draft.calendar.periods).fill(1);
  for (const { from, until, left } of shock.steps ?? []) {
    coverOf(draft.calendar, from, until).forEach((part, t) => {
      path[t] = (path[t] ?? 1) - part * (1 - left);
    });
  }
  return isUncertain(draft, shock) ? happens(draft, shock, name, path) : knownLeft(draft, name, path, of);
}

/** The same as a factor for each step, so that a lever can say how long the one lasts that leaves least. */
function stepByStep(draft: Draft, shock: ShockEntry, name: string, of: LevelOf): Left {
  const { steps = [] } = shock;
  const least = steps.reduce((best, step) => (step.left < best.left ? step : best), steps[0] ?? { left: 1 });
  const factors = steps.map((_, n) => `${name}/step-${n + 1}`);
  return steps.reduce((sum, step, n) => {
    const factor = factors[n] ?? name;
    const aside = factors.filter((one) => one !== factor);
    if (step === least) noteLength(draft, shock, step, { factor, left: step.left, aside });
    const path = coverOf(draft.calendar, step.from, step.until).map((part) => (part > 0 ? step.left : 1));
    const label = { ...of.label, words: `${of.label.words}: ${step.from ?? 'the beginning'} on` };
    return both(sum, knownLeft(draft, factor, path, { ...of, label }));
  }, ALL_LEFT);
}

/** Raises or, by its price, lowers demand; a range that holds only in some months, or only by chance, counts with its middle. */
function surge(draft: Draft, shock: ShockEntry, cover: Float64Array): number {
  const named = [...(shock.materials ?? []), ...(shock.nodes ?? [])];
  const nodes =
    named.length === 0 ? draft.nodes.map((_, n) => n) : [...new Set(named.flatMap((id) => nodesNamed(draft, id)))];
  const wanted = (n: number, t: number): boolean =>
    draft.demand[n]?.flat().some(({ cells }) => (cells[t] ?? 0) > 0) === true;
  const cells = nodes.reduce(
    (sum, n) => sum + cover.reduce((all, part, t) => all + (part > 0 && wanted(n, t) ? 1 : 0), 0),
    0,
  );
  if (cells === 0) return 0;
  const name = factorName(draft, shock);
  const of = labelOf(shock);
  const size = shock.size ?? 1;
  const whole = cover.every((part) => part === 1);
  const spike = shock.kind === 'price spike';
  const eta = draft.data.price_response?.demand ?? 0;
  const times = (value: number): number => (spike ? value ** -eta : value);
  if (isRange(size) && whole && !spike && !isUncertain(draft, shock) && shock.begins === undefined)
    rangeLeft(draft, name, size, of);
  else {
    const level = times(isRange(size) ? (size.mode ?? (size.low + size.high) / 2) : size);
    const path = cover.map((part) => 1 - part + part * level);
    if (shock.begins === undefined) noteLength(draft, shock, shock, { factor: name, left: level });
    if (shock.begins !== undefined) chainLeft(draft, shock, name, { level: null, number: level, cover: null });
    else if (isUncertain(draft, shock)) happens(draft, shock, name, path);
    else knownLeft(draft, name, path, of);
  }
  if (draft.factors.has(name)) for (const n of nodes) draft.demandFactors[n]?.push([name, 1]);
  return cells;
}

/** Projects that begin later. */
function slip(draft: Draft, shock: ShockEntry, struck: readonly DraftSource[]): number {
  let cells = 0;
  for (const source of struck) {
    const project = draft.data.projects?.find(({ id }) => projectName(id) === source.name);
    if (project === undefined) continue;
    const perYear = tonnesIn(draft, project.capacity, 12, source.node, []) * (project.yield ?? 1);
    const late = projectOutput(draft, perYear, project, shock.months ?? 0);
    const path = late.map((tonnes, t) => ((source.output[t] ?? 0) > 0 ? tonnes / (source.output[t] ?? 1) : 1));
    cells += path.reduce((sum, rest) => sum + (rest === 1 ? 0 : 1), 0);
    const name = `${factorName(draft, shock)}/${project.id}`;
    source.left = both(
      source.left,
      isUncertain(draft, shock) ? happens(draft, shock, name, path) : knownLeft(draft, name, path, labelOf(shock)),
    );
  }
  return cells;
}
