import type {
  Counterfactual,
  CounterfactualLine,
  CounterfactualQuestion,
  NearPriced,
  Priced,
} from '../../market/impact/counterfactual.ts';
import { formName, wordsOf } from '../../market/material-view.ts';
import type { CounterfactualDto, CounterfactualLineDto, NearPricedDto, PricedDto } from '../contract-counterfactual.ts';
import { askedText } from './asked-text.ts';
import type { Context } from './context.ts';
import { figureDto, figureOrNull } from './figure.ts';

const NOTES: readonly string[] = [
  'Only dated prices of the ledger are used. Where none is of the day, the nearest on both sides are named and nothing between them is called a price.',
  'A comparison stays within one line: the same form, grade and weight. Assessors of one line may differ, and their names stand beside each price.',
  'Differences set opposite ends against each other, so they hold whichever end was paid. They are hypothetical: a purchase of that size would have moved the price (see impact).',
  'The lowest dated price from the earlier of the two days on is known by hindsight only.',
];

const OTHER_ASSESSOR = 'of another source or assessor than the price of the day';

const pricedDto = ({ price, buys, costs }: Priced): PricedDto => ({
  ...{ date: price.date, label: price.label },
  price: figureDto(price.figure),
  buys: figureOrNull(buys),
  costs: figureOrNull(costs),
});

const nearDto = (near: NearPriced): NearPricedDto => ({
  ...pricedDto(near),
  how: near.how,
  away: near.how === 'of the day' ? '' : `${near.days} ${near.days === 1 ? 'day' : 'days'} ${near.how}`,
});

function lineDto(found: CounterfactualLine, material: string, { vocabulary }: Context): CounterfactualLineDto {
  const { line, mismatches, path, base, beside, instead, best } = found;
  const form = line.form === null ? 'form not named' : formName(line.form, material, vocabulary);
  const grade = line.grade === null ? 'grade not named' : wordsOf(line.grade);
  const what = line.isPrice ? 'price' : 'import unit value, no price';
  return {
    label: [line.label ?? what, form, grade, `by ${line.cadence}`].join('; '),
    ...{ form: line.form, grade: line.grade, isPrice: line.isPrice, cadence: line.cadence },
    mismatches: mismatches.map(({ words }) => words),
    path: path.map(pricedDto),
    base: base === null ? null : nearDto(base),
    beside: beside.map(nearDto),
    instead: instead.map((one) => ({
      ...nearDto(one),
      gain: figureOrNull(one.gain),
      saved: figureOrNull(one.saved),
      caution: one.otherAssessor ? OTHER_ASSESSOR : '',
    })),
    best:
      best === null
        ? null
        : { ...pricedDto(best), regret: figureOrNull(best.regret), overpaid: figureOrNull(best.overpaid) },
  };
}

/** What was asked, as its parameters take it; a day is a period of one day. */
function askedDto(question: CounterfactualQuestion, date: string): CounterfactualDto['asked'] {
  const { budget, quantity, from, form, grade, instead } = question;
  return { budget: askedText(budget), quantity: askedText(quantity), from, date, form, grade, instead };
}

/** A counterfactual as the API returns it. */
export function counterfactualDto(
  found: Counterfactual,
  of: { readonly material: string; readonly procurement: string | null; readonly date: string },
  context: Context,
): CounterfactualDto {
  const { question, lines, compared, forms, missing } = found;
  const { vocabulary } = context;
  const { material, procurement, date } = of;
  const nameOf = (form: string): string => formName(form, material, vocabulary);
  return {
    ...{ material, procurement },
    materialName: vocabulary.materials.get(material)?.name ?? material,
    asked: askedDto(question, date),
    budget: figureOrNull(question.budget),
    quantity: figureOrNull(question.quantity),
    formName: question.form === null ? null : nameOf(question.form),
    lines: lines.map((line) => lineDto(line, material, context)),
    compared:
      compared === null
        ? null
        : { ...nearDto(compared.of), content: figureOrNull(compared.content), refused: compared.refused },
    forms: forms.map(({ form, of: near, content, gain, refused }) => ({
      ...nearDto(near),
      ...{ form, formName: nameOf(form), refused },
      content: figureOrNull(content),
      gain: figureOrNull(gain),
    })),
    missing: [...missing],
    notes: [...NOTES],
  };
}
