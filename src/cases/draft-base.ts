import type { Statement } from '../ledger/statement.ts';
import { viewOf } from '../market/material-view.ts';
import { formatNumber } from '../units/format.ts';
import { parseQuantity } from '../units/text.ts';
import { convertAmount, dimensionOf } from '../units/unit.ts';
import { isRange, type LevelEntry } from './amounts.ts';
import type { NodeLabel } from './assembly.ts';
import type { BaseNumber } from './base/base-number.ts';
import { type MaterialBase, materialBase, type NotModelledBase } from './base/material-base.ts';
import type { WorldOutput } from './base/world-output.ts';
import type { CaseEvidence } from './case-evidence.ts';
import type { CaseData } from './case-file.ts';
import { addCell, addFactor, addNode, addSource, caseFigure, type Draft, type DraftSource } from './draft.ts';
import { fillDemand } from './draft-demand.ts';
import { outturnOf } from './draft-outturn.ts';
import { namesForms, type UsePart } from './draft-uses.ts';
import { worldSupply } from './draft-world.ts';
import { type Part, weighted } from './drawn-share.ts';
import { formParts, WHOLE } from './form-parts.ts';

/** The assumption that shares of imports go by the order of their sources, where no shares are printed. */
export const IMPORT_RANKS = 'import-ranks';

type NodeEntry = NonNullable<CaseData['nodes']>[number];

/** Bases of materials by id, worked out once for both tables. */
export type Bases = (material: string) => MaterialBase | NotModelledBase;

/** The bases a case takes from the ledger: of its edition and its base year, where it names them. */
export function basesFor({ evidence }: CaseData, from: CaseEvidence): Bases {
  const edition = from.sources.find(({ id }) => id === 'usgs-mcs')?.editions.find(({ id }) => id === evidence?.edition);
  const year = evidence?.base_year;
  const used = (s: Statement): boolean =>
    s.source !== 'usgs-mcs' ||
    ((edition === undefined || s.published <= edition.published) &&
      (year === undefined || !/^\d{4}$/.test(s.period) || Number(s.period) <= year));
  const known = new Map<string, MaterialBase | NotModelledBase>();
  return (material) => {
    const found = known.get(material);
    if (found !== undefined) return found;
    const statements = from.statementsOf(material).filter(used);
    const base = materialBase(viewOf(material, statements, from.vocabulary, from.sources, from.knownOn), from.facts);
    known.set(material, base);
    return base;
  };
}

interface From {
  readonly home: string;
  readonly uses: readonly UsePart[] | null;
  /** World output by country, of which home has its share; null where supply is as imports were. */
  readonly world: WorldOutput | null;
}

/** Adds a material that the ledger can base: its nodes with demand, supply at home and from abroad, errors of the edition. */
export function addBased(
  draft: Draft,
  base: MaterialBase,
  entries: readonly NodeEntry[],
  { home, uses, world }: From,
): void {
  const split: readonly NodeEntry[] = entries.length === 0 ? [{ id: base.material }] : entries;
  const errors = editionFactors(draft, base);
  const parts = formParts(draft, split, uses);
  const byForm = uses !== null && namesForms(uses);
  for (const entry of split) {
    const form = parts.get(entry.id) ?? WHOLE;
    const part = form.share;
    const node = addNode(draft, labelOf(draft, base, entry, part));
    draft.demandFactors[node]?.push(...errors.demand);
    // Uses that take a form are parts of all demand for the material themselves.
    if (!byForm) addForm(draft, node, form);
    addCell(draft, {
      where: `demand/${entry.id}`,
      words: `Demand a year in ${base.period}${part === 1 ? '' : `, ${formatNumber(part * 100)} % of ${base.name}`}`,
      figure: base.demand.figure,
      assumptions: [entry.assumption, rangeAssumption(entry.share)],
    });
    const perYear = base.demand.value * (byForm ? 1 : part);
    fillDemand(draft, node, { perYear, year: Number(base.period) }, uses);
    homeSupply(draft, base, { node, entry, form, home }, errors.home);
    if (world !== null) worldSupply(draft, base, world, { node, id: entry.id }, errors.demand);
    else foreignSupply(draft, base, { node, entry, form, home }, errors.foreign);
  }
}

/** Lets the demand of a form move with the part it is of its material. */
function addForm(draft: Draft, node: number, form: Part): void {
  const moved = weighted(form);
  if (moved.length === 1) draft.demandFactors[node]?.push(...moved);
  else draft.formSplits[node]?.push(...moved);
}

const rangeAssumption = (value: LevelEntry | undefined): string | undefined =>
  isRange(value) ? value.assumption : undefined;

interface Placed {
  readonly node: number;
  readonly entry: NodeEntry;
  /** Part of the material's demand and supply at home that is of this node. */
  readonly form: Part;
  readonly home: string;
}

function labelOf(draft: Draft, base: MaterialBase, entry: NodeEntry, part: number): NodeLabel {
  const own = priceOf(draft, entry);
  const { usdPerTonne, figure } = base.price;
  const told = usdPerTonne === null || figure === null ? null : { usdPerTonne, figure };
  return {
    ...{ id: entry.id, material: base.material, basis: base.basisWords, refining: base.refining },
    name: nodeName(base.name, entry),
    price: own ?? told,
    consumption: { tonnesPerYear: base.demand.value * part, figure: base.demand.figure },
  };
}

/** Name of a node: that of its material, and of its form where it has one. */
export function nodeName(material: string, { id, words }: Pick<NodeEntry, 'id' | 'words'>): string {
  const [, form] = id.split('/');
  return words ?? (form === undefined ? material : `${material}, ${form.replaceAll('-', ' ')}`);
}

/** A price the case gives, per tonne. */
export function priceOf(draft: Draft, { price, id }: Pick<NodeEntry, 'price' | 'id'>): NodeLabel['price'] {
  if (price === undefined) return null;
  const read = parseQuantity(price);
  if (!read.ok || dimensionOf(read.quantity.unit) !== 'money/mass') return null;
  const usdPerTonne = convertAmount(read.quantity.amount, read.quantity.unit, 'USD/t');
  return {
    usdPerTonne,
    figure: caseFigure(draft, usdPerTonne, 'USD/t', `price of ${id} as the case says: ${price}`, 'none'),
  };
}

type Weighted = readonly (readonly [string, number])[];

/** Errors and ranges of the numbers of a base. They move demand and supply together, so that nothing is short by them alone. */
function editionFactors(
  draft: Draft,
  base: MaterialBase,
): { readonly demand: Weighted; readonly foreign: Weighted; readonly home: Weighted } {
  const asked = draft.data.uncertainty?.edition_error ?? 'ledger';
  const sigma = asked === 'ledger' ? (base.editionError?.sigma ?? 0) : asked === 'none' ? 0 : asked;
  const all: [string, number][] = [];
  if (sigma > 0) {
    const words = `Error of the edition about ${base.name}`;
    const assumption = typeof asked === 'number' ? (draft.data.uncertainty?.assumption ?? null) : null;
    const evidence = base.editionError?.figure.evidence ?? [];
    const name = `edition-error/${base.material}`;
    addFactor(
      draft,
      { kind: 'error', name, class: 'edition error', sigma, every: 'draw' },
      { words, place: null, assumption, evidence },
    );
    all.push([name, 1]);
    if (asked === 'ledger' && base.editionError !== null)
      addCell(draft, {
        where: `edition-error/${base.material}`,
        words: `${words}, sigma`,
        figure: base.editionError.figure,
      });
  }
  const spreads = base.spreads.map(({ of, low, high, weights, words }) => {
    const name = `edition/${base.material}/${of.replaceAll(' ', '-')}`;
    const label = {
      words: `${base.name}: ${words}`,
      place: null,
      assumption: null,
      evidence: base.demand.figure.evidence,
    };
    addFactor(
      draft,
      { kind: 'range', name, class: 'edition error', shape: 'uniform', low, mode: (low + high) / 2, high },
      label,
    );
    return { name, weights };
  });
  const weighted = (side: 'demand' | 'foreign' | 'home'): Weighted => [
    ...all,
    ...spreads.flatMap(({ name, weights }) => (weights[side] === 0 ? [] : [[name, weights[side]] as const])),
  ];
  return { demand: weighted('demand'), foreign: weighted('foreign'), home: weighted('home') };
}

function homeSupply(draft: Draft, base: MaterialBase, at: Placed, errors: Weighted): void {
  const both = [
    ['home primary', 'home-primary', base.primary, 'Primary supply at home and stock changes'],
    ['home secondary', 'home-secondary', base.secondary, 'Secondary supply at home'],
  ] as const;
  for (const [kind, slug, number, words] of both) {
    if (number === null || number.value <= 0) continue;
    const name = `${slug}/${at.home}/${at.entry.id}`;
    addSource(draft, {
      ...{ name, node: at.node, kind, place: at.home, words },
      output: perPeriod(draft, number, at.form.share),
      ...following(errors, at.form),
    });
    addCell(draft, {
      where: `supply/${name}`,
      words: `${words}, a year`,
      figure: number.figure,
      assumptions: [at.entry.assumption],
    });
  }
}

function foreignSupply(draft: Draft, base: MaterialBase, at: Placed, errors: Weighted): void {
  for (const { place, placeName, tonnes } of base.foreign) {
    const given = at.entry.imports?.[place];
    const form = given === undefined ? at.form : { share: given, moved: [] };
    const part = form.share;
    const name = `import/${place}/${at.entry.id}`;
    const words = `Imports from ${placeName}`;
    if (tonnes.value <= 0 || part <= 0) continue;
    const source = addSource(draft, {
      ...{ name, node: at.node, kind: 'import', place, words },
      output: perPeriod(draft, tonnes, part),
      ...following(errors, form),
    });
    addCell(draft, {
      where: `supply/${name}`,
      words: `${words}, a year`,
      figure: tonnes.figure,
      assumptions: [at.entry.assumption, base.imports?.from === 'ranks' ? IMPORT_RANKS : undefined],
    });
    source.direct.push(...outturnOf(draft, base.material, place, placeName));
  }
}

/** What supply of a form moves with: errors of its numbers, and the part of its material that it is. */
function following(errors: Weighted, form: Part): Pick<DraftSource, 'direct' | 'splits'> {
  const moved = weighted(form);
  return moved.length === 1 ? { direct: [...errors, ...moved], splits: [] } : { direct: [...errors], splits: moved };
}

const perPeriod = ({ calendar }: Draft, { value }: BaseNumber, part: number): Float64Array =>
  new Float64Array(calendar.periods).fill((value * part * calendar.step) / 12);
