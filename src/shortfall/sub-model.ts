import { cutOut, linked, type Part } from './cut-out.ts';
import type { Links, Model } from './model.ts';

/** The model of all that bears on a node, and which of its nodes that is: see `partOf`. */
export function subModel(model: Model, node: number): { readonly model: Model; readonly node: number } {
  const part = partOf(model, [node]);
  return { model: part.model, node: part.nodes.indexOf(node) };
}

/**
 * Some nodes with all that bears on them: those asked for and those that share stock with them through routes and contracts,
 * in the order of the whole (stock goes to them in that order), then, wanting nothing, those whose sources only feed theirs
 * (what is short there means nothing). Factors keep their names and so their luck.
 */
export function partOf(model: Model, asked: readonly number[]): Part {
  const whole = connected(model, asked);
  const sources = sourcesOf(model, whole);
  const nodes = Int32Array.from(new Set([...whole, ...sources.map((s) => model.sources.node[s] as number)]));
  const part = { nodes, sources: Int32Array.from(sources), factors: Int32Array.from(factorsOf(model, sources, whole)) };
  return { ...part, model: cutOut(model, whole.size, part) };
}

/** The nodes asked for and those that stocks tie to them, in the order of the model. */
function connected({ routes, contracts, sources, stocks }: Model, asked: readonly number[]): ReadonlySet<number> {
  const ties = [
    ...Array.from(routes.from, (from, r) => [from, routes.to[r] as number] as const),
    ...Array.from(
      contracts.source,
      (s, c) => [sources.node[s] as number, stocks.node[contracts.stock[c] as number] as number] as const,
    ),
  ];
  const found = new Set(asked);
  // A set is gone through to its end, also where it grows on the way.
  for (const node of found) {
    for (const [a, b] of ties) {
      if (a === node) found.add(b);
      if (b === node) found.add(a);
    }
  }
  return new Set([...found].sort((a, b) => a - b));
}

/** Sources of the nodes and those that feed them, in their order. */
function sourcesOf({ sources }: Model, nodes: ReadonlySet<number>): readonly number[] {
  const kept = new Uint8Array(sources.count);
  // What feeds a source stands before it.
  for (let s = sources.count - 1; s >= 0; s--) {
    if (nodes.has(sources.node[s] as number)) kept[s] = 1;
    if (kept[s] === 1) for (const feed of linked(sources.feeds, s)) kept[feed] = 1;
  }
  return Array.from(kept.keys()).filter((s) => kept[s] === 1);
}

/** Factors linked to what is kept, with their parents and those whose luck goes with theirs, in their order. */
function factorsOf(model: Model, sources: readonly number[], nodes: ReadonlySet<number>): readonly number[] {
  const kept = new Set<number>();
  const keep = (links: Links, item: number): void => {
    for (const f of linked(links, item)) kept.add(f);
  };
  for (const s of sources) for (const links of [model.sources.factors, model.sources.splits]) keep(links, s);
  for (const node of nodes) {
    keep(model.demandFactors, node);
    for (let g = 0; g < model.groups; g++)
      for (const links of [model.groupFactors, model.splits]) keep(links, node * model.groups + g);
  }
  for (const f of kept) {
    const factor = model.factors[f];
    if (factor?.kind === 'event' && factor.parent !== undefined) kept.add(factor.parent.factor);
    for (const group of model.correlated) {
      if (group.factors.includes(f)) for (const member of group.factors) kept.add(member);
    }
  }
  return [...kept].sort((a, b) => a - b);
}
