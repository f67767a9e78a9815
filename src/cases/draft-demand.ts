import { massPath } from './amounts.ts';
import type { CaseData } from './case-file.ts';
import type { CasePath } from './case-problem.ts';
import { addCell, caseFigure, type Draft, type DraftLot, mistaken } from './draft.ts';
import { namesForms, type UsePart } from './draft-uses.ts';
import {
  drawnShare,
  type Essential,
  essentialOf,
  meanOf,
  type Part,
  partsOf,
  rateFactor,
  weighted,
} from './drawn-share.ts';

type Groups = NonNullable<CaseData['groups']>;
type Growth = NonNullable<CaseData['demand']>['growth'];

/** Fills a node's demand from a year's use, growing from that year on (F-11, the fallback of equation 3). */
export function fillDemand(
  draft: Draft,
  node: number,
  from: { readonly perYear: number; readonly year: number },
  uses: readonly UsePart[] | null,
): void {
  const { step } = draft.calendar;
  const { growth, assumption } = draft.data.demand ?? {};
  const of = { id: String(from.year), lever: 'growth', assumption, since: `${from.year}` };
  const times = grown(draft, node, growth, { ...of, year: from.year });
  splitDemand(
    draft,
    node,
    times.map((level) => ((from.perYear * step) / 12) * level),
    uses,
  );
}

/** What growth makes of a demand in each period; where it is a range, by its mean, and a factor of the node draws it. */
function grown(
  draft: Draft,
  node: number,
  growth: Growth,
  of: {
    readonly id: string;
    readonly lever: string;
    readonly assumption: string | undefined;
    readonly since: string;
    readonly year: number;
  },
): Float64Array {
  const { first, step, periods } = draft.calendar;
  const range = typeof growth === 'object' ? growth : null;
  const supposed = of.assumption !== undefined || range !== null;
  const rate = growth === undefined || (supposed && !draft.assuming) ? 0 : meanOf(growth);
  const years = Float64Array.from({ length: periods }, (_, t) => Math.floor((first + t * step) / 12) - of.year);
  const words = `Growth of demand a year since ${of.since}`;
  if (range !== null && draft.assuming && range.low < range.high) {
    const lever = { id: of.lever, words: 'Growth of demand a year', unit: 'share' as const };
    const told = { name: `growth/${of.id}`, words, lever, assumption: of.assumption ?? null, evidence: [] };
    draft.demandFactors[node]?.push([rateFactor(draft, range, years, told), 1]);
  }
  if (rate !== 0 || range !== null)
    addCell(draft, {
      where: `growth/${draft.nodes[node]?.id}`,
      words,
      figure: caseFigure(
        draft,
        rate,
        'ratio',
        'as the case says; of a range its mean, about which it is drawn',
        'none',
      ),
      assumptions: [of.assumption, range?.assumption],
    });
  return years.map((n) => (1 + rate) ** n);
}

/** What a part of a node's demand is: of which group, how much of the whole, what of it must be met. */
interface Item {
  readonly group: number;
  readonly part: Part;
  readonly essential: Essential;
  readonly use: string | null;
}

/** Splits a total among the groups, by share or by end use, and takes off austerity (F-11, equation 4). */
function splitDemand(draft: Draft, node: number, total: Float64Array, uses: readonly UsePart[] | null): void {
  const items = uses === null ? groupItems(draft) : itemsOfUses(draft, node, uses);
  clear(draft, node);
  const placed = items.map((item) => {
    const tonnes = total.map((amount, t) => amount * item.part.share * (item.essential.met[t] ?? 1));
    return { item, tonnes, lot: addLot(draft, node, item, tonnes) };
  });
  for (const { item, tonnes, lot } of placed) {
    if (item.use === null) continue;
    const whole = draft.demand[node]?.[item.group]?.[lot]?.cells;
    const part = Array.from(tonnes, (some, t) => (some > 0 ? some / (whole?.[t] ?? some) : 0));
    draft.uses.push({ node, use: item.use, group: draft.groups[item.group] ?? '', lot, part });
  }
}

function clear(draft: Draft, node: number): void {
  draft.demand[node]?.forEach((lots) => {
    lots.length = 0;
  });
  keep(draft.uses, (use) => use.node !== node);
}

/** Leaves of a list in place what is as it must be. */
function keep<T>(list: T[], is: (one: T) => boolean): void {
  list.splice(0, list.length, ...list.filter(is));
}

/** Puts a part of a demand with others of its group that move alike, else into a lot of its own; which of its group that is. */
function addLot(draft: Draft, node: number, { group, part, essential }: Item, tonnes: Float64Array): number {
  const lots = draft.demand[node]?.[group];
  if (lots === undefined) return -1;
  const factors = essential.factors.map((name) => [name, 1] as const);
  const moved = weighted(part);
  // What one factor moves is a factor itself; only several add up.
  const lot: DraftLot =
    moved.length === 1
      ? { cells: tonnes, factors: [...moved, ...factors], splits: [] }
      : { cells: tonnes, factors, splits: moved };
  const moves = JSON.stringify(lot.factors);
  const place = lots.findIndex((one) => one.splits.length === 0 && JSON.stringify(one.factors) === moves);
  const alike = lots[place];
  if (alike === undefined || lot.splits.length > 0) return lots.push(lot) - 1;
  tonnes.forEach((amount, t) => {
    alike.cells[t] = (alike.cells[t] ?? 0) + amount;
  });
  return place;
}

function groupItems(draft: Draft): readonly Item[] {
  const groups = draft.data.groups ?? [{ id: 'all' }];
  if (groups.filter(({ share }) => share === undefined).length > 1) {
    const message = 'several groups have no share, so nothing says how demand is split';
    if (draft.mistakes.every((one) => one.message !== message))
      mistaken(
        draft,
        ['groups'],
        message,
        'at most one without a share, which is the rest',
        'Give the others a share.',
      );
    return [];
  }
  const parts = partsOf(groups.map((group) => shareOf(draft, group)));
  return groups.map((_, g) => ({
    ...{ group: g, use: null, part: parts[g] ?? { share: 0, moved: [] } },
    essential: groupEssential(draft, g),
  }));
}

function shareOf(draft: Draft, { id, share, assumption }: Groups[number]) {
  if (share === undefined) return null;
  const name = `share/${id}`;
  const words = `Share of group ${id} in demand, times`;
  const lever = { id: name, words, unit: '×' as const };
  return drawnShare(draft, share, { name, words, lever, assumption: assumption ?? null, evidence: [] });
}

function groupEssential(draft: Draft, g: number): Essential {
  const { id = '', essential, assumption } = draft.data.groups?.[g] ?? {};
  return essentialOf(draft, id, { words: `demand of group ${id}`, assumption }, essential);
}

function itemsOfUses(draft: Draft, node: number, uses: readonly UsePart[]): readonly Item[] {
  const { id = '', material = '' } = draft.nodes[node] ?? {};
  const [, form = null] = id.split('/');
  const own = namesForms(uses) ? uses.filter((use) => use.form === form) : uses;
  return own.map(({ use, slug, group, part, essential, assumption }) => ({
    ...{ group, part, use },
    essential:
      essential === undefined
        ? groupEssential(draft, group)
        : essentialOf(draft, `${material}/${slug}`, { words: `demand for ${material}, ${use}`, assumption }, essential),
  }));
}

/** Demand that the case gives by itself. */
export function fillOwnDemand(
  draft: Draft,
  node: number,
  own: NonNullable<NonNullable<CaseData['demand']>['own']>[number],
  at: { readonly path: CasePath; readonly uses: readonly UsePart[] | null },
): void {
  const { total, groups, growth, assumption } = own;
  const id = draft.nodes[node]?.id ?? '';
  const year = Math.floor(draft.calendar.first / 12);
  // What is given for itself neither grows from the base year nor is a part of what the material is.
  keep(draft.demandFactors[node] ?? [], ([name]) => !/^(growth|form)\//.test(name));
  keep(draft.formSplits[node] ?? [], () => false);
  const of = { id, lever: `growth/${id}`, assumption, since: `${year}`, year };
  const times = grown(draft, node, growth, of);
  const ofText = (text: string | readonly string[], path: CasePath): Float64Array =>
    massPath(draft, text, node, path).map((tonnes, t) => tonnes * (times[t] ?? 1));
  if (total !== undefined) splitDemand(draft, node, ofText(total, [...at.path, 'total']), at.uses);
  else clear(draft, node);
  for (const [group, amounts] of Object.entries(groups ?? {})) {
    const g = draft.groups.indexOf(group);
    if (g < 0) continue;
    const essential = groupEssential(draft, g);
    const tonnes = ofText(amounts, [...at.path, 'groups', group]).map((amount, t) => amount * (essential.met[t] ?? 1));
    addLot(draft, node, { group: g, part: { share: 1, moved: [] }, essential, use: null }, tonnes);
  }
  draft.periods.forEach(({ label }, t) => {
    const lots = draft.demand[node]?.flat() ?? [];
    const sum = lots.reduce((all, { cells }) => all + (cells[t] ?? 0), 0);
    addCell(draft, {
      where: `demand/${id}/${label}`,
      words: 'Demand of all groups after austerity, as the case says',
      figure: caseFigure(draft, sum, 't', 'sum over the groups of the case'),
      assumptions: [assumption],
    });
  });
}
