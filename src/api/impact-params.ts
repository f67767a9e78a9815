import Type, { type Static } from 'typebox';
import type { Figure } from '../ledger/figure.ts';
import { DRAWS, type ImpactRequest, SEED } from '../market/impact/request.ts';
import { parseFormula } from '../units/formula.ts';
import { isIsoDate } from '../units/period.ts';
import { basisName, isMass, isMoney, type Quantity } from '../units/quantity.ts';
import { parseQuantity } from '../units/text.ts';
import { quantityOf } from '../units/value.ts';
import { formKey } from '../vocabulary/tables.ts';
import type { View } from './desk.ts';
import { ApiError } from './errors.ts';

const text = (description: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 100, description }));

/** Path parameter of everything about one procurement's purchase. */
export const PROCUREMENT_PARAMS = Type.Object({
  id: Type.String({ description: 'Procurement id (dla-antimony-usac) or number (SP8000-25-D-0007)' }),
});

/** What a purchase is asked about with. */
export const PURCHASE = {
  quantity: text('Mass asked about, with its unit: 222 t; a content as 100 t Sb'),
  form: text('Form id: metal, trioxide ...'),
  grade: text('Grade id: alloy-grade ...'),
  budget: text('Money for it: $500 million'),
};

/** Query of an impact card. */
export const IMPACT_QUERY = Type.Object({
  ...PURCHASE,
  window: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 600, description: 'Months it is bought within. Default: 12, or the term' }),
  ),
  date: text('Day of the budget, YYYY-MM-DD. Default: the day its report gives, else known_on'),
  year: Type.Optional(
    Type.String({ pattern: '^\\d{4}$', description: 'Year of supply to divide by. Default: newest' }),
  ),
  supply: text('Elasticity of supply, low-high: 0.02-0.3. Default: our placeholder range'),
  demand: text('Elasticity of demand without its sign, low-high: 0.05-0.4'),
  backstop: Type.Optional(
    Type.Number({ minimum: 1, maximum: 1000, description: 'Highest price, as a multiple of the base. Default: 10' }),
  ),
  draws: Type.Optional(Type.Integer({ minimum: 100, maximum: 100_000, description: 'Default: 10,000' })),
  seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 4_294_967_295, description: 'Default: 1' })),
});
export type ImpactQuery = Static<typeof IMPACT_QUERY>;

/** A day of a query. */
export function dayGiven(name: string, given: string): string {
  if (isIsoDate(given)) return given;
  throw new ApiError('invalid-query', `${name} "${given}" is not a calendar day.`, 'YYYY-MM-DD');
}

/** A mass above zero of a query, of the material itself, as a figure that names nobody: it is what the reader asks about. */
export function massGiven(view: View, material: string, given: string): Figure {
  const figure = figureGiven(view, 'quantity', given, (q) => isMass(q), 'a mass above zero, such as 222 t', {
    basis: 'unstated',
  });
  const q = quantityOf(figure.value);
  const symbol = view.workbench.vocabulary.materials.get(material)?.symbol ?? null;
  if (q === null || symbol === null || holds(q, symbol)) return figure;
  const message = `quantity: "${given}" is a mass of ${basisName(q.basis)}, which is no mass of ${material}.`;
  throw new ApiError('invalid-query', message, `a mass of it, such as 222 t or 222 t ${symbol}`);
}

/** Whether a mass may be one of an element: it names that element, a compound of it, or none. */
function holds({ basis }: Quantity, symbol: string): boolean {
  if (typeof basis === 'string') return true;
  if ('contentOf' in basis) return basis.contentOf === symbol;
  if (!('oxide' in basis)) return true;
  const read = parseFormula(basis.oxide);
  return read.ok && read.atoms.has(symbol);
}

/** A sum of money above zero of a query. */
export function moneyGiven(view: View, given: string): Figure {
  return figureGiven(view, 'budget', given, (q) => isMoney(q), 'money above zero, such as $500 million', {
    role: 'unstated',
  });
}

function figureGiven(
  { knownOn }: View,
  name: string,
  given: string,
  fits: (q: Quantity) => boolean,
  expected: string,
  options: Parameters<typeof parseQuantity>[1],
): Figure {
  const read = parseQuantity(given, options);
  if (!read.ok) throw new ApiError('invalid-query', `${name}: ${read.message}.`, expected);
  if (!fits(read.quantity) || read.quantity.amount <= 0) {
    throw new ApiError('invalid-query', `${name}: "${given}" is not ${expected}.`, expected);
  }
  const value = { kind: 'reported' as const, quantity: read.quantity };
  return { value, asOf: knownOn, evidence: [], rule: `${name} as you gave it`, marking: 'public' };
}

/** A form of the material, or a refusal that lists its forms. */
export function checkForm({ workbench }: View, material: string, form: string): string {
  const { forms } = workbench.vocabulary;
  if (forms.has(formKey(material, form))) return form;
  const known = [...forms.values()].filter((one) => one.material === material).map(({ id }) => id);
  throw new ApiError('invalid-query', `form: ${material} has no form "${form}".`, known.join(', '));
}

/** A grade of the material, or the one its procurement asks for; else a refusal that lists its grades. */
export function checkGrade({ workbench }: View, material: string, grade: string, own: string | null): string {
  const known = workbench.facts.grades.filter((one) => one.material === material).map(({ id }) => id);
  if (grade === own || known.includes(grade)) return grade;
  const expected = known.length === 0 ? 'no grade: none is known' : [...new Set(known)].join(', ');
  throw new ApiError('invalid-query', `grade: ${material} has no grade "${grade}".`, expected);
}

function rangeGiven(name: string, given: string): readonly [number, number] {
  const [, low = '', high = low] = /^(\d*\.?\d+)(?:\s*[-–]\s*(\d*\.?\d+))?$/.exec(given.trim()) ?? [];
  const range = [Number(low), Number(high)] as const;
  const fits = low !== '' && range[0] <= range[1] && range[1] <= 10 && (name === 'supply' || range[0] > 0);
  if (fits) return range;
  const expected = name === 'supply' ? 'low-high from 0, such as 0.02-0.3' : 'low-high above 0, such as 0.05-0.4';
  throw new ApiError('invalid-query', `${name}: "${given}" is no range of elasticities.`, expected);
}

function rangesGiven({ supply, demand }: ImpactQuery): ImpactRequest['ranges'] {
  return {
    ...(supply === undefined ? {} : { supply: rangeGiven('supply', supply) }),
    ...(demand === undefined ? {} : { demand: rangeGiven('demand', demand) }),
  };
}

/** A request of a query, over what a procurement asks for where there is one. */
export function requestGiven(view: View, material: string, query: ImpactQuery, base?: ImpactRequest): ImpactRequest {
  const { quantity, form, grade, budget, window, date, year } = query;
  const months = window ?? base?.months ?? 12;
  const given = quantity !== undefined || window !== undefined || base === undefined;
  const spread =
    months === 12 ? 'the whole quantity within a year' : `the whole quantity spread evenly over ${months} months`;
  return {
    quantity: quantity === undefined ? (base?.quantity ?? null) : massGiven(view, material, quantity),
    form: form === undefined ? (base?.form ?? null) : checkForm(view, material, form),
    grade: grade === undefined ? (base?.grade ?? null) : checkGrade(view, material, grade, base?.grade ?? null),
    months,
    spread: given ? `hypothetical: ${spread}` : base.spread,
    budget: budget === undefined ? (base?.budget ?? null) : moneyGiven(view, budget),
    budgetDate:
      date !== undefined
        ? dayGiven('date', date)
        : budget === undefined
          ? (base?.budgetDate ?? view.knownOn)
          : view.knownOn,
    ...{ year: year ?? null, ranges: rangesGiven(query), backstop: query.backstop ?? null },
    ...{ draws: query.draws ?? DRAWS, seed: query.seed ?? SEED },
  };
}
