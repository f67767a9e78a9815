import type { Figure } from '../ledger/figure.ts';
import { type Procurement, procurementOn } from '../procurement/procurement.ts';
import { convertAmount } from '../units/unit.ts';
import { quantityOf } from '../units/value.ts';
import { type Look, type Rule, relativeWords } from './check-finding.ts';

/** Contract money by role: no order and no minimum above the ceiling (FAR 16.504). */
export const moneyInOrder: Rule = (check, evidence) => {
  const { events, statements, judgements, vocabulary, knownOn } = evidence;
  const { materials } = check.appliesTo;
  return procurementOn(events, knownOn, { statements, judgements, vocabulary, knownOn })
    .filter(({ material }) => materials === undefined || materials.includes(material))
    .flatMap((one) => [
      ...beside(one, 'guaranteed minimum', one.guaranteedMinimum, check.tolerance),
      ...beside(one, 'obligated', one.obligated, check.tolerance),
    ]);
};

function beside(one: Procurement, role: string, figure: Figure | null, tolerance: number): readonly Look[] {
  const { ceiling } = one;
  if (ceiling === null || figure === null) return [];
  const [most, amount] = [quantityOf(ceiling.value), quantityOf(figure.value)];
  if (most === null || amount === null || most.amount <= 0) return ['not checkable'];
  const over = convertAmount(amount.amount, amount.unit, most.unit) / most.amount - 1;
  if (over <= tolerance) return ['passed'];
  return [
    {
      place: { subject: one.id, material: one.material },
      title: one.title,
      what: `the ${role} is above the ceiling`,
      byHowMuch: relativeWords(over),
      evidence: [...new Set([...ceiling.evidence, ...figure.evidence])],
      figures: [
        { name: 'ceiling', figure: ceiling },
        { name: role, figure },
      ],
    },
  ];
}
