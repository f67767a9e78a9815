import { builtInFolder } from '../../src/archive/builtin.ts';
import { factsOn } from '../../src/brief/profile.ts';
import type { Figure } from '../../src/ledger/figure.ts';
import { type ImpactCard, impactCard } from '../../src/market/impact/card.ts';
import {
  type Counterfactual,
  type CounterfactualQuestion,
  counterfactual,
} from '../../src/market/impact/counterfactual.ts';
import type { ImpactRequest } from '../../src/market/impact/request.ts';
import { type MaterialView, viewOf } from '../../src/market/material-view.ts';
import { contractsOn } from '../../src/procurement/contract-record.ts';
import { impactRequestOf, type QuantityPart } from '../../src/procurement/impact.ts';
import type { IsoDate } from '../../src/units/period.ts';
import { parseQuantity } from '../../src/units/text.ts';
import { loadFacts } from '../../src/workbench/reference-tables.ts';
import { builtInEvidence } from './built-in-evidence.ts';

/** The day the built-in data is looked at. */
export const DAY: IsoDate = '2026-11-23';

/** A mass or money as somebody writes it. */
export function given(text: string, options: Parameters<typeof parseQuantity>[1] = {}): Figure {
  const read = parseQuantity(text, options);
  if (!read.ok) throw new Error(read.message);
  const value = { kind: 'reported' as const, quantity: read.quantity };
  return { value, asOf: DAY, evidence: [], rule: 'as given', marking: 'public' };
}

const ASKED: ImpactRequest = {
  ...{ quantity: null, form: 'metal', grade: null, months: 12, spread: 'within a year' },
  ...{ budget: null, budgetDate: DAY, year: null, ranges: null, backstop: null, draws: 200, seed: 1 },
};

/** Cards over the built-in data, of few draws unless asked for more. */
export interface Cards {
  readonly view: (material: string, day?: IsoDate) => MaterialView;
  readonly of: (material: string, asked: Partial<ImpactRequest>, day?: IsoDate) => ImpactCard;
  readonly ofProcurement: (
    id: string,
    asked?: Partial<ImpactRequest> & { readonly part?: QuantityPart; readonly day?: IsoDate },
  ) => ImpactCard;
  readonly counterfactual: (material: string, question: CounterfactualQuestion) => Counterfactual;
}

/** Reads the built-in data once for a test file. */
export async function impactCards(): Promise<Cards> {
  const { contents } = await builtInEvidence();
  const { events, statements, judgements, vocabulary, sources } = contents;
  const facts = await loadFacts(builtInFolder(), vocabulary);
  const view = (material: string, day = DAY) => viewOf(material, statements, vocabulary, sources, day);
  const of: Cards['of'] = (material, asked, day = DAY) =>
    impactCard({ ...ASKED, ...asked }, view(material, day), factsOn(facts, day));
  return {
    ...{ view, of },
    ofProcurement: (id, { part = 'whole', day = DAY, ...asked } = {}) => {
      const context = { statements, judgements, vocabulary, knownOn: day };
      const contract = contractsOn(events, day, context).find(({ procurement }) => procurement.id === id);
      if (contract === undefined) throw new Error(`no contract ${id}`);
      const request = impactRequestOf(contract, { events, statements, judgements, day }, part);
      return of(contract.procurement.material, { ...request, draws: 200, ...asked }, day);
    },
    counterfactual: (material, question) => counterfactual(question, view(material)),
  };
}
