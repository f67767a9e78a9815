import type { FigureDto, SourceRefDto } from '../contract.ts';

/** What a field of an answer can be once it stands alone. */
export type Scalar = string | number | boolean | null;

/** One row of any answer: the words around a figure, and the figure; or only the words where there is none. */
export interface TableRecord {
  /** Which list of the answer it comes from: `` for the outermost, `sides`, `production.rows`. */
  readonly part: string;
  /** Fields of the item and of everything it stands in, outermost first. */
  readonly fields: ReadonlyMap<string, Scalar>;
  /** Field the figure came from: `ceiling`, `share`, `cells`. */
  readonly name: string | null;
  readonly figure: FigureDto | null;
  /** Ids of the evidence behind the row. */
  readonly evidence: readonly string[];
  /** Sources the answer itself names for the row. */
  readonly sources: readonly SourceRefDto[];
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
const isFigure = (value: unknown): value is FigureDto =>
  isNode(value) && typeof value.text === 'string' && typeof value.asOf === 'string' && Array.isArray(value.evidence);
const isSource = (value: unknown): value is SourceRefDto =>
  isNode(value) && typeof value.producer === 'string' && typeof value.licence === 'string' && 'edition' in value;
const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** What one object of an answer holds, sorted by what becomes of it. */
interface Parts {
  readonly fields: Map<string, Scalar>;
  readonly figures: [string, FigureDto][];
  readonly sources: SourceRefDto[];
  readonly evidence: string[];
  readonly lists: [string, readonly Node[]][];
}

function sort(node: Node, prefix: string, into: Parts): Parts {
  for (const [key, value] of Object.entries(node)) place(`${prefix}${key}`, value, into);
  return into;
}

function place(name: string, value: unknown, into: Parts): void {
  if (isFigure(value)) into.figures.push([name, value]);
  else if (isSource(value)) into.sources.push(value);
  else if (name === 'evidence' && isId(value)) into.evidence.push(value);
  else if (isScalar(value)) into.fields.set(name, value);
  else if (Array.isArray(value)) placeList(name, value, into);
  else if (isNode(value)) sort(value, `${name}.`, into);
}

function placeList(name: string, list: readonly unknown[], into: Parts): void {
  const figures = list.filter(isFigure);
  if (figures.length > 0) into.figures.push(...figures.map((figure) => [name, figure] as [string, FigureDto]));
  else if (name === 'evidence') into.evidence.push(...list.filter(isId));
  else if (list.some(isNode)) into.lists.push([name, list.filter(isNode)]);
  else if (list.length > 0 && list.every(isScalar)) into.fields.set(name, list.join('; '));
}

/** The inner field keeps its plain name only where nothing around it has it. */
function within(outer: ReadonlyMap<string, Scalar>, inner: ReadonlyMap<string, Scalar>, part: string) {
  const last = part.split('.').at(-1) ?? part;
  const renamed = [...inner].map(([name, value]) => [outer.has(name) ? `${last}.${name}` : name, value] as const);
  return new Map([...outer, ...renamed]);
}

interface Around {
  readonly part: string;
  readonly fields: ReadonlyMap<string, Scalar>;
  readonly sources: readonly SourceRefDto[];
}

function recordsIn(node: Node, around: Around): readonly TableRecord[] {
  const found = sort(node, '', { fields: new Map(), figures: [], sources: [], evidence: [], lists: [] });
  const fields = within(around.fields, found.fields, around.part);
  const sources = found.sources.length > 0 ? found.sources : around.sources;
  const own = found.evidence.length > 0 ? found.evidence : [node.id].filter(isId);
  const row = { part: around.part, fields, sources };
  const figures = found.figures.map(([name, figure]) => ({ ...row, name, figure, evidence: figure.evidence }));
  const inner = found.lists.flatMap(([name, list]) => {
    const part = around.part === '' ? name : `${around.part}.${name}`;
    return list.flatMap((item) => recordsIn(item, { part, fields, sources }));
  });
  const all = [...figures, ...inner];
  return all.length > 0 ? all : [{ ...row, name: null, figure: null, evidence: own }];
}

/**
 * Any answer of the API as rows: one a figure, with every word that stands around it; one an item where it has no figure.
 * A page of a list gives its items; `null` cells of a table say nothing and give no row.
 */
export function recordsOf(answer: unknown): readonly TableRecord[] {
  if (!isNode(answer)) return [];
  const { items } = answer;
  const top = { part: '', fields: new Map<string, Scalar>(), sources: [] };
  if (Array.isArray(items) && 'next' in answer) return items.filter(isNode).flatMap((item) => recordsIn(item, top));
  return recordsIn(answer, top);
}
