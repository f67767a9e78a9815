import type { Part } from '../shortfall/cut-out.ts';
import type { Lever, LeverTarget } from '../shortfall/lever.ts';
import type { Model } from '../shortfall/model.ts';
import { partOf } from '../shortfall/sub-model.ts';
import type { Assembly, Cell } from './assembly.ts';

/**
 * The part of an assembled case that bears on some materials, on the same luck, with what stocks and feeds tie to them. Materials it does not model are passed over.
 */
export function cutAssembly(assembly: Assembly, materials: readonly string[]): Assembly {
  const wanted = assembly.nodes.flatMap(({ material }, node) => (materials.includes(material) ? [node] : []));
  const part = partOf(assembly.model, wanted);
  const places = placesOf(assembly.model, part);
  const cut = (model: Model): Model => partOf(model, wanted).model;
  return {
    ...assembly,
    nodes: picked(assembly.nodes, part.nodes),
    sources: picked(assembly.sources, part.sources).map((source) => ({
      ...source,
      node: places.node.get(source.node) ?? 0,
    })),
    factors: picked(assembly.factors, part.factors),
    uses: assembly.uses.flatMap((use) => {
      const node = places.node.get(use.node);
      return node === undefined ? [] : [{ ...use, node }];
    }),
    model: part.model,
    alternative: assembly.alternative === null ? null : cut(assembly.alternative),
    withoutAssumptions: cut(assembly.withoutAssumptions),
    mitigations: assembly.mitigations.map((step) => ({ ...step, model: cut(step.model) })),
    levers: assembly.levers.flatMap((lever) => cutLever(lever, assembly.model, places)),
    cells: assembly.cells.filter((cell) => isAbout(cell, assembly, materials)),
    notModelled: assembly.notModelled.filter(({ material }) => materials.includes(material)),
  };
}

type Place = ReadonlyMap<number, number>;
interface Places {
  readonly node: Place;
  readonly source: Place;
  readonly factor: Place;
  readonly stock: Place;
}

function picked<T>(items: readonly T[], chosen: Int32Array): readonly T[] {
  return Array.from(chosen).flatMap((at) => items[at] ?? []);
}

const placeOf = (chosen: Iterable<number>): Place => new Map(Array.from(chosen, (item, n) => [item, n]));

/** Where what is kept stands in the part; stocks are kept with the nodes that want something. */
function placesOf({ stocks }: Model, { nodes, sources, factors, model }: Part): Places {
  const node = placeOf(nodes);
  const kept = Array.from({ length: stocks.count }, (_, k) => k).filter((k) => node.has(stocks.node[k] ?? -1));
  return {
    node,
    source: placeOf(sources),
    factor: placeOf(factors),
    stock: placeOf(kept.slice(0, model.stocks.count)),
  };
}

/** A lever with what of it is kept; none where nothing is. */
function cutLever(lever: Lever, model: Model, places: Places): readonly Lever[] {
  const nodes = lever.nodes.flatMap((node) => places.node.get(node) ?? []);
  const targets = lever.targets
    .map((target) => ({
      ...target,
      index: target.index.flatMap((at) => movedTo(target.array, at, model, places) ?? []),
    }))
    .filter(({ index }) => index.length > 0);
  return targets.length === 0 ? [] : [{ ...lever, nodes, targets }];
}

/** Where a number of an array stands in the part's; undefined where it is not kept. */
function movedTo(array: LeverTarget['array'], at: number, model: Model, places: Places): number | undefined {
  const { groups, periods } = model;
  switch (array) {
    case 'demand':
      return rowMoved(at, groups * periods, places.node);
    case 'output':
    case 'share':
      return rowMoved(at, periods, places.source);
    case 'industry start':
      return places.node.get(at);
    case 'stock amount':
      return places.stock.get(at);
    case 'factor level':
    case 'factor chance':
    case 'factor length':
      return places.factor.get(at);
  }
}

function rowMoved(at: number, columns: number, rows: Place): number | undefined {
  const row = rows.get(Math.floor(at / columns));
  return row === undefined ? undefined : row * columns + (at % columns);
}

/** Whether a cell names one of the materials, or none of the case's at all. */
function isAbout({ where }: Cell, { nodes, notModelled }: Assembly, materials: readonly string[]): boolean {
  const named = new Set(where.split('/'));
  const all = [...nodes.map(({ material }) => material), ...notModelled.map(({ material }) => material)];
  return materials.some((material) => named.has(material)) || !all.some((material) => named.has(material));
}
