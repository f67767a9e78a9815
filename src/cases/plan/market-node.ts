import { type MaterialView, viewOf } from '../../market/material-view.ts';
import type { IsoDate } from '../../units/period.ts';
import type { Assembly, NodeLabel } from '../assembly.ts';
import type { CaseEvidence } from '../case-evidence.ts';
import { type MarketPool, marketPool, type NoPool } from './market-pool.ts';
import { type NoPrice, type PlanPrice, planPrice } from './plan-price.ts';

/** A node with all that a plan reads of its market. */
export interface MarketNode {
  readonly node: NodeLabel;
  readonly at: number;
  readonly view: MaterialView;
  readonly price: PlanPrice | NoPrice;
  readonly pool: MarketPool | NoPool;
  /** Part of its material's pool that is of this node. */
  readonly part: number;
}

/** The markets of all nodes of a case, as known on its day; prices are judged by the day of the plan. */
export function marketNodes(assembly: Assembly, evidence: CaseEvidence, today: IsoDate): readonly MarketNode[] {
  const views = new Map<string, MaterialView>();
  const viewAt = (material: string): MaterialView => {
    const known = views.get(material);
    if (known !== undefined) return known;
    const { vocabulary, sources } = evidence;
    const view = viewOf(material, evidence.statementsOf(material), vocabulary, sources, assembly.knownOn);
    views.set(material, view);
    return view;
  };
  return assembly.nodes.map((node, at): MarketNode => {
    const view = viewAt(node.material);
    return {
      ...{ node, at, view, price: planPrice(node, view, today) },
      pool: marketPool(node.basis, view, evidence.facts.tiers),
      part: partOf(assembly, node),
    };
  });
}

/** Demand of a form over that of all forms of its material in the case. */
function partOf({ nodes }: Assembly, node: NodeLabel): number {
  const forms = nodes.filter(({ material }) => material === node.material);
  const all = forms.reduce((sum, { consumption }) => sum + (consumption?.tonnesPerYear ?? 0), 0);
  if (forms.length === 1) return 1;
  return all > 0 ? (node.consumption?.tonnesPerYear ?? 0) / all : 1 / forms.length;
}
