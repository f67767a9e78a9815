import type { DecidedBuy, DecidedPlan } from '../../ledger/decision.ts';
import { shortened } from '../../ledger/storable.ts';
import type { PlanAnswer, PlanLine, PlanNode } from './plan-answer.ts';
import { riskUnit } from './plan-words.ts';

/** Longest text a record of decisions takes, in characters. */
const LONGEST = 2000;

const words = (text: string): string => {
  const trimmed = shortened(text.trim(), LONGEST);
  return trimmed === '' ? 'nothing is said' : trimmed;
};

/** A plan as a decision keeps it; `request` is what makes it again, as JSON text. */
export function decidedPlan(answer: PlanAnswer, request: string): DecidedPlan {
  const { id, manifest, title, headline, spent, objective, before, after, nodes, notPlanned } = answer;
  const byNode = new Map(nodes.map((node) => [node.node.id, node]));
  return {
    ...{ id, case: manifest.run.case, title: words(title), headline: words(headline), knownOn: manifest.run.knownOn },
    ...{ budget: manifest.budget, spent, objective: words(objective.words), worth: manifest.worth },
    unit: riskUnit(manifest.worth),
    before: { expected: before.expected, p90: before.p90 },
    after: { expected: after.expected, p90: after.p90 },
    lines: answer.lines.map((line) => decidedBuy(line, byNode.get(line.node))),
    without: notPlanned.map(({ material, option, why, needs }) => ({
      ...{ material, option, why: words(why), needs: needs.map(words) },
    })),
    request,
  };
}

function decidedBuy(line: PlanLine, node: PlanNode | undefined): DecidedBuy {
  const { option, kind, material, tonnes, usd, word } = line;
  const spread = ({ mean, p90 }: PlanNode['before']) => ({ mean, p90 });
  return {
    ...{ option, kind, words: words(line.words), node: line.node, material, source: words(line.source) },
    byYear: line.byYear.filter((year) => year.tonnes !== 0 || year.usd !== 0).map((year) => ({ ...year })),
    ...{ tonnes, usd, word, reason: words(line.reason) },
    shortfall: node === undefined ? null : { before: spread(node.before), after: spread(node.after) },
  };
}
