import { massPath, numberPath, tonnesIn } from './amounts.ts';
import { coverOf, periodOf } from './case-calendar.ts';
import type { MitigationEntry } from './case-file.ts';
import { MITIGATION_ORDER } from './case-mitigations.ts';
import type { CasePath } from './case-problem.ts';
import { addFactor, addSource, type Draft, mistaken, nodeIndex } from './draft.ts';
import { noNode, projectOutput } from './draft-own.ts';
import { both, type Left, leftBy } from './left.ts';

/** Mitigations in the order of F-13, with where each stands in the file. */
export function mitigationsInOrder(
  draft: Draft,
): readonly { readonly entry: MitigationEntry; readonly path: CasePath }[] {
  const entries = (draft.data.mitigations ?? []).map((entry, n) => ({ entry, path: ['mitigations', n] as CasePath }));
  return entries.toSorted((a, b) => MITIGATION_ORDER.indexOf(a.entry.kind) - MITIGATION_ORDER.indexOf(b.entry.kind));
}

/** How reliable a place is, for capacity contracted there. */
export type TableOf = (place: string, material: string) => Left;

/** Applies one mitigation to the draft (F-13). */
export function applyMitigation(draft: Draft, entry: MitigationEntry, path: CasePath, table: TableOf): void {
  switch (entry.kind) {
    case 'substitution':
      at(draft, entry.node, path, (node) => substitute(draft, entry, node));
      break;
    case 'extra buy':
      buyMore(draft, entry, path);
      break;
    case 'export reduction':
    case 'recycling':
      at(draft, entry.node, path, (node) => {
        const kind = entry.kind === 'recycling' ? 'home secondary' : 'home primary';
        supply(draft, entry, { node, kind, place: draft.data.home ?? '' }, path);
      });
      break;
    case 'contracted capacity':
      at(draft, entry.node, path, (node) => {
        const source = supply(draft, entry, { node, kind: 'import', place: entry.place }, path);
        if (entry.place !== draft.data.home) source.left = table(entry.place, draft.nodes[node]?.material ?? '');
      });
      break;
    case 'domestic project':
      at(draft, entry.node, path, (node) => build(draft, entry, node, path));
      break;
    case 'vendor stock':
    case 'stockpile purchase':
      at(draft, entry.node, path, (node) => stock(draft, entry, node, path));
      break;
    case 'conversion':
      at(draft, entry.from, path, (from) =>
        at(draft, entry.to, path, (to) => {
          const capacity = tonnesIn(draft, entry.capacity, draft.calendar.step, to, [...path, 'capacity']);
          draft.routes.push({ from, to, yield: entry.yield, capacity, lag: entry.lag ?? 0 });
        }),
      );
  }
}

type Of<K extends MitigationEntry['kind']> = Extract<MitigationEntry, { readonly kind: K }>;

function at(draft: Draft, id: string, path: CasePath, then: (node: number) => void): void {
  const node = nodeIndex(draft, id);
  if (node < 0) noNode(draft, id, [...path, 'node']);
  else then(node);
}

function substitute(draft: Draft, { share, groups }: Of<'substitution'>, node: number): void {
  const part = numberPath(draft, share, 0);
  draft.groups.forEach((id, g) => {
    if (groups !== undefined && !groups.includes(id)) return;
    for (const { cells } of draft.demand[node]?.[g] ?? [])
      cells.forEach((tonnes, t) => {
        cells[t] = tonnes * (1 - (part[t] ?? 0));
      });
  });
}

/** More of what a source can spare: its share rises, at most to all of its output. */
function buyMore(draft: Draft, entry: Of<'extra buy'>, path: CasePath): void {
  const cover = coverOf(draft.calendar, entry.from, entry.until);
  for (const [name, times] of Object.entries(entry.sources)) {
    const source = draft.sources.get(name);
    const bare = source?.share.every((share) => share >= 1) === true;
    if (source === undefined || (bare && entry.assumption === undefined)) {
      const message =
        source === undefined ? `the case has no source "${name}"` : `nothing says what ${name} could spare`;
      const todo =
        source === undefined
          ? 'Name a source the case has.'
          : 'Name the assumption that it can deliver more, or give its output and share in `sources`.';
      mistaken(draft, [...path, 'sources', name], message, 'a source with output to spare', todo);
      continue;
    }
    const raised = (value: number, t: number): number => value * (1 + (times - 1) * (cover[t] ?? 0));
    if (bare) source.output = source.output.map(raised);
    else source.share = source.share.map((share, t) => Math.min(1, raised(share, t)));
  }
}

type Supplied = {
  readonly node: number;
  readonly kind: 'home primary' | 'home secondary' | 'import';
  readonly place: string;
};

function supply(
  draft: Draft,
  entry: Of<'export reduction' | 'recycling' | 'contracted capacity'>,
  { node, kind, place }: Supplied,
  path: CasePath,
) {
  const cover = coverOf(draft.calendar, entry.from, entry.until);
  const output = massPath(draft, entry.amount, node, [...path, 'amount']).map((tonnes, t) => tonnes * (cover[t] ?? 0));
  const words = entry.words ?? `${entry.kind} ${entry.id}`;
  return addSource(draft, { name: `mitigation/${entry.id}`, node, kind, place, words, output });
}

function build(draft: Draft, entry: Of<'domestic project'>, node: number, path: CasePath): void {
  const perYear = tonnesIn(draft, entry.capacity, 12, node, [...path, 'capacity']);
  const output = projectOutput(draft, perYear, entry, 0);
  const place = draft.data.home ?? '';
  const words = entry.words ?? `Project ${entry.id}`;
  const source = addSource(draft, { name: `mitigation/${entry.id}`, node, kind: 'project', place, words, output });
  const { on_time: onTime = 1, late = 0, assumption = null } = entry;
  if (onTime >= 1 || late === 0) return;
  const slow = projectOutput(draft, perYear, entry, late);
  const delayed = slow.map((tonnes, t) => ((output[t] ?? 0) > 0 ? tonnes / (output[t] ?? 1) : 1));
  const label = { words: `${words}, ${late} months late`, place, assumption, evidence: [] };
  const name = `late/${entry.id}/${late}`;
  source.left = both(
    source.left,
    leftBy(addFactor(draft, { kind: 'event', name, class: 'shock', chance: 1 - onTime, path: delayed }, label)),
  );
}

function stock(draft: Draft, entry: Of<'vendor stock' | 'stockpile purchase'>, node: number, path: CasePath): void {
  const amount = tonnesIn(draft, entry.amount, draft.calendar.step, node, [...path, 'amount']);
  const bought = entry.kind === 'stockpile purchase' ? entry : null;
  const from = bought?.delivered === undefined ? 0 : periodOf(draft.calendar, bought.delivered);
  const source = bought?.out_of;
  if (source === undefined) {
    draft.stocks.push({ holder: entry.id, node, from, amount, released: true });
    return;
  }
  if (!draft.sources.has(source) || from < 1) {
    const message =
      from < 1
        ? 'tonnes out of a source are there a period later, at the earliest'
        : `the case has no source "${source}"`;
    mistaken(
      draft,
      [...path, 'out_of'],
      message,
      'a source, and a month after the first period',
      'Give `delivered`, or leave `out_of` out.',
    );
    return;
  }
  const taken = new Float64Array(draft.calendar.periods);
  taken[from - 1] = amount;
  draft.stocks.push({ holder: entry.id, node, from: 0, amount: 0, released: true });
  draft.contracts.push({ source, stock: draft.stocks.length - 1, amount: taken });
}
