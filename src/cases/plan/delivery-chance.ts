import { projectsOn } from '../../market/projects.ts';
import type { Contract } from '../../procurement/contract-record.ts';
import { chancesOf } from '../../procurement/deliverability/chances.ts';
import { soldMasses } from '../../procurement/deliverability/deliverability.ts';
import { modelOf } from '../../procurement/deliverability/model-of.ts';
import { monthText, quarterOf, quarterText } from '../../procurement/deliverability/month.ts';
import { orderedMasses } from '../../procurement/deliverability/order-mass.ts';
import { resolvedChain } from '../../procurement/deliverability/resolved.ts';
import { projectSlips } from '../../procurement/deliverability/slips.ts';
import { formatNumber, formatPercent } from '../../units/format.ts';
import type { IsoDate } from '../../units/period.ts';
import { quantity } from '../../units/quantity.ts';
import type { Assumption } from '../assembly.ts';
import type { CaseEvidence } from '../case-evidence.ts';
import type { Chance } from './file-option.ts';
import type { MarketNode } from './market-node.ts';

/** Draws and seed of a chain for a plan: fewer than the desk draws, the chance stands for a share. */
const DRAWS = 1000;
const SEED = 1;

/** The chance of a contract by its chain, the months its orders take, and what both rest on. */
export interface ChainChance extends Chance {
  readonly leadMonths: number;
  readonly leadWords: string;
  readonly assumption: Assumption;
}

/** What a chance of delivery lacks. */
export interface NoChance {
  readonly missing: readonly string[];
}

/** Works out contracts' chances by the month a case begins in, as known on a day; each chain once. */
export function chancesBy(
  evidence: CaseEvidence,
  day: IsoDate,
  begins: number,
): (contract: Contract, market: MarketNode) => ChainChance | NoChance {
  const { events, judgements, buying } = evidence;
  const statements = buying?.statements ?? [];
  const projects = projectsOn({ events, statements, claims: [], judgements, knownOn: day });
  const slips = projectSlips(projects, day);
  return (contract, { view }) => {
    const chain = buying?.chains.find(({ procurement }) => procurement === contract.procurement.id);
    if (chain === undefined)
      return { missing: ['a delivery chain in data/deliverability: plants, feed, yield and acceptance'] };
    const ledger = { statements: view.statements, events, asOf: day };
    const resolved = resolvedChain(chain, { ledger, view, projects, contract });
    const ordered = orderedMasses(contract, view);
    const { model, missing } = modelOf({
      resolved,
      contract,
      ordered,
      sold: soldMasses(contract, view),
      slips,
      asOf: day,
    });
    if (model === null) return { missing };
    const { kept } = chancesOf(model, { draws: DRAWS, seed: SEED });
    if (kept.pace === null) return { missing: ['a quantity and a term of the contract, for its pace'] };
    const last = Math.min(quarterOf(begins - 1), quarterOf(model.end)) - quarterOf(model.start);
    const value = kept.pace[last] ?? kept.pace.at(-1) ?? 0;
    const [lead] = resolved.deliveryMonths.readings;
    const leadMonths =
      lead === undefined ? 0 : lead.mode === null ? (lead.low + lead.high) / 2 : (lead.low + lead.mode + lead.high) / 3;
    const by = quarterText(quarterOf(model.start) + last);
    const cited = [
      ...new Set([...resolved.plants.flatMap(({ now, target }) => [...now.evidence, ...(target?.evidence ?? [])])]),
    ];
    return {
      value,
      term: {
        of: 'delivery',
        words: `${formatPercent(value)} of ${formatNumber(DRAWS)} draws keep the contract’s even pace by ${by}; the rest counts as not delivered`,
        figure: {
          value: { kind: 'estimated', quantity: quantity(value * 100, 'pct', 'none') },
          ...{ asOf: day, evidence: cited, marking: 'public', method: 'F-23' },
          rule: `share of draws of the chain ${chain.id} that keep the pace by ${by}; seed ${SEED}`,
        },
        assumptions: [`chain-${chain.id}`],
      },
      leadMonths,
      leadWords: `${formatNumber(leadMonths)} months from order to delivery, the mean of the chain’s ${formatNumber(lead?.low ?? 0)} to ${formatNumber(lead?.high ?? 0)}`,
      assumption: {
        id: `chain-${chain.id}`,
        words: `What nobody published of ${chain.title.charAt(0).toLowerCase()}${chain.title.slice(1)} is as its delivery chain supposes`,
        author: 'Ballast',
        reason:
          'Ramp, yields, feed, other buyers and months from order to delivery are ranges of the chain, each with its own reason in data/deliverability',
        kind: 'illustrative',
        value: `as supposed on ${chain.supposedOn}; plan of ${monthText(begins)}`,
      },
    };
  };
}
