import type { EvidenceId } from '../../ledger/evidence.ts';
import { derivedFigure, type Figure } from '../../ledger/figure.ts';
import { type EndUses, endUses } from '../../market/end-uses.ts';
import { editionName, formName, type MaterialView } from '../../market/material-view.ts';
import { definitionsFor } from '../../market/reliance.ts';
import { revisionSizes } from '../../market/revision-size.ts';
import { basisName, type Quantity, quantity } from '../../units/quantity.ts';
import type { MaterialFacts } from '../../vocabulary/facts.ts';
import { basisIn } from './base-number.ts';
import { type HostLink, hostLinks } from './hosts.ts';
import { type ImportSplit, importSplit } from './import-split.ts';
import { type BasePrice, basePrice } from './price.ts';
import { inPrintedOrder } from './printed-order.ts';
import { governmentStocks, type HeldAmount, industryStocks } from './stocks.ts';
import { type SupplyBase, supplyBase } from './supply-base.ts';
import { type NoBalance, type UsBalance, type UseKind, usBalance } from './us-balance.ts';
import { refiningOf, type StageProduction, worldProduction } from './world-production.ts';

/** What a material's model starts from: one published year that closes, and what is known beside it (F-11). */
export interface MaterialBase extends SupplyBase {
  readonly modelled: true;
  readonly material: string;
  readonly name: string;
  /** What its tonnes are tonnes of. */
  readonly basis: Quantity['basis'];
  readonly basisWords: string;
  readonly edition: string;
  readonly publication: string;
  /** The year the base is of. */
  readonly period: string;
  readonly use: UseKind;
  readonly netExporter: boolean;
  /** Whether the newest edition that speaks of the material gives the base; else it is of an older one. */
  readonly newestEdition: boolean;
  /** Form and years of the import shares, printed or supposed from ranks; null where nothing is imported on balance. */
  readonly imports: Pick<ImportSplit, 'form' | 'period' | 'from'> | null;
  readonly price: BasePrice;
  readonly industry: readonly HeldAmount[];
  readonly government: readonly HeldAmount[];
  /** Error of the edition: median relative revision of its production by country over 0.6745; null where none can be measured. */
  readonly editionError: { readonly sigma: number; readonly figure: Figure } | null;
  readonly production: readonly StageProduction[];
  readonly refining: 'modelled' | 'not modelled';
  readonly hosts: readonly HostLink[];
  readonly endUses: EndUses | null;
}

/** Why a material has no base: which of the three published numbers is missing, and what says so. */
export interface NotModelledBase {
  readonly modelled: false;
  readonly material: string;
  readonly why: string;
  readonly needs: readonly string[];
  readonly evidence: readonly EvidenceId[];
}

/** The base of a material as known on the view's day, or why it has none. */
export function materialBase(
  unordered: MaterialView,
  facts: Pick<MaterialFacts, 'hosts' | 'companionality'>,
): MaterialBase | NotModelledBase {
  const view = inPrintedOrder(unordered);
  const found = baseOrWhy(view);
  if ('modelled' in found) return found;
  const { balance, split } = found;
  const basis = basisIn(balance.net?.inputs[0] ?? balance.said);
  const production = worldProduction(view);
  const uses = endUses(view);
  return {
    ...supplyBase(balance, split, view),
    modelled: true,
    material: view.material,
    name: nameOf(balance, view),
    ...{ basis, basisWords: basisName(basis) },
    ...{ edition: balance.group.edition, publication: editionName(balance.group, view), period: balance.period },
    ...{ use: balance.kind, netExporter: balance.reliance.high === 0, newestEdition: balance.newest },
    imports: split === null ? null : { form: split.form, period: split.period, from: split.from },
    price: basePrice(basis, balance.said.subject.form, view),
    industry: industryStocks(balance, basis, view),
    government: governmentStocks(basis, view),
    editionError: editionError(view),
    ...{ production, refining: refiningOf(production) },
    hosts: hostLinks(view.material, facts, view.asOf),
    endUses: uses.find(({ place }) => place === 'USA') ?? uses[0] ?? null,
  };
}

/** The material's name, with the form where its source tells several apart: sheet mica is not scrap and flake. */
function nameOf({ definition, group, said }: UsBalance, view: MaterialView): string {
  const name = view.vocabulary.materials.get(view.material)?.name ?? view.material;
  const { form } = said.subject;
  const several = definitionsFor(group, view).filter(({ reliance }) => reliance !== null).length > 1;
  if (form === undefined || !several || definition.consumption.form !== form) return name;
  return `${name}: ${formName(form, view.material, view.vocabulary).toLowerCase()}`;
}

/** Whether a material can be modelled, and in a sentence what its base is of or what is missing for one. */
export interface ModelStanding {
  readonly modelled: boolean;
  readonly reason: string;
}

/** The standing of a material as known on the view's day, without the rest of its base. */
export function modelStanding(view: MaterialView): ModelStanding {
  const found = baseOrWhy(inPrintedOrder(view));
  if ('modelled' in found) return { modelled: false, reason: found.why };
  const { balance, split } = found;
  const use = balance.kind === 'bounded' ? 'bounds of withheld consumption' : `${balance.kind} consumption`;
  const shares = split === null ? '' : `, net import reliance and the ${split.from} of import sources ${split.period}`;
  const reason = `A model starts from ${use} of ${balance.period}${shares} (${editionName(balance.group, view)}).`;
  return { modelled: true, reason };
}

interface Found {
  readonly balance: UsBalance;
  readonly split: ImportSplit | null;
}

function baseOrWhy(view: MaterialView): Found | NotModelledBase {
  const balance = usBalance(view);
  if (!('period' in balance)) return withoutBalance(balance, view);
  const imported = balance.reliance.high > 0;
  const split = imported ? importSplit(balance, view) : null;
  if (imported && split === null) return withoutSplit(balance, view);
  return { balance, split };
}

function withoutBalance({ missing, evidence }: NoBalance, { material }: MaterialView): NotModelledBase {
  const why = `No base year: ${missing.join(' and ')}.`;
  return { modelled: false, material, why, needs: missing, evidence: evidence.map(({ id }) => id) };
}

function withoutSplit({ said, relied }: UsBalance, { material }: MaterialView): NotModelledBase {
  const need = 'import shares by country for what is used (not stated)';
  return { modelled: false, material, why: `No base year: ${need}.`, needs: [need], evidence: [said.id, relied.id] };
}

/** Median of a half-normal is 0.6745 of its sigma. */
const HALF_NORMAL_MEDIAN = 0.6745;
/** Beyond this most numbers were restated in another unit or scope, which is no error of measurement. */
const LARGEST_SIGMA = 1;

function editionError(view: MaterialView): MaterialBase['editionError'] {
  const { sizes } = revisionSizes(view);
  const size = sizes.find(({ of }) => of === 'countries') ?? sizes[0];
  if (size === undefined || !('quantity' in size.median.value)) return null;
  const sigma = size.median.value.quantity.amount / 100 / HALF_NORMAL_MEDIAN;
  if (sigma > LARGEST_SIGMA) return null;
  const rule = `${size.median.rule}, over 0.6745 (the median of a half-normal)`;
  const value = { kind: 'reported', quantity: quantity(sigma, 'ratio', 'none') } as const;
  return { sigma, figure: { ...derivedFigure(value, [], view.asOf, rule, 'F-14'), evidence: size.median.evidence } };
}
