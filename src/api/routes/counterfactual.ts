import Type, { type Static } from 'typebox';
import { materialView } from '../../brief/material.ts';
import { type CounterfactualQuestion, counterfactual } from '../../market/impact/counterfactual.ts';
import type { Contract } from '../../procurement/contract-record.ts';
import { daysOf } from '../../units/period.ts';
import { materialInputOf } from '../briefs.ts';
import { type CounterfactualDto, CounterfactualSchema } from '../contract-counterfactual.ts';
import { contractNamed } from '../contracts-of.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import {
  checkForm,
  checkGrade,
  dayGiven,
  massGiven,
  moneyGiven,
  PROCUREMENT_PARAMS,
  PURCHASE,
} from '../impact-params.ts';
import { checkMaterial, MATERIAL_PARAMS } from '../material-params.ts';
import { contextOf } from '../present/context.ts';
import { counterfactualDto } from '../present/counterfactual.ts';
import { type App, readRoute } from '../route.ts';

const day = (description: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 10, description }));

const Query = Type.Object({
  ...PURCHASE,
  date: day('Day or month on which it might have been bought, YYYY-MM-DD or YYYY-MM. Default: known_on'),
  from: day('Day it was bought or asked for, YYYY-MM-DD. Default: that of the procurement, else known_on'),
  instead: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Form bought instead, as an id' })),
});
type Asked = Static<typeof Query>;

/** Days of a date or a month of a query. */
function daysGiven(given: string) {
  const days = /^\d{4}-\d{2}(-\d{2})?$/.test(given) ? daysOf(given) : null;
  if (days !== null) return days;
  throw new ApiError('invalid-query', `date "${given}" is no calendar day or month.`, 'YYYY-MM-DD or YYYY-MM');
}

/** The day by which a procurement had first asked the market, else been awarded, and what is said where only its month or year is known. */
function dayOf({ procurement }: Contract): { readonly day: string; readonly said: string | null } | null {
  const known = procurement.issued ?? procurement.awarded;
  if (known === null) return null;
  const day = procurement.steps.find(({ evidence }) => evidence === known.evidence)?.surelyBy ?? known.date;
  if (known.datePrecision === 'day') return { day: known.date, said: null };
  const what = procurement.issued === null ? 'it was awarded' : 'it asked the market';
  const said = `The day ${what} is known only by its ${known.datePrecision}: ${day}, the last day it can have been, is taken. Give another with from.`;
  return { day, said };
}

function questionOf(view: View, material: string, asked: Asked, of: Contract | null): CounterfactualQuestion {
  const { budget, quantity, form, grade, instead, from, date = view.knownOn } = asked;
  const own = of?.procurement;
  const ownGrade = of?.grade?.value ?? null;
  return {
    budget: budget === undefined ? (own?.ceiling ?? null) : moneyGiven(view, budget),
    quantity: quantity === undefined ? (own?.quantity ?? null) : massGiven(view, material, quantity),
    form: form === undefined ? (of?.form?.value ?? null) : checkForm(view, material, form),
    grade: grade === undefined ? ownGrade : checkGrade(view, material, grade, ownGrade),
    instead: instead === undefined ? null : checkForm(view, material, instead),
    from: from === undefined ? ((of === null ? null : dayOf(of)?.day) ?? view.knownOn) : dayGiven('from', from),
    days: daysGiven(date),
  };
}

async function answerOf(view: View, material: string, asked: Asked, of: Contract | null): Promise<CounterfactualDto> {
  const question = questionOf(view, material, asked, of);
  const market = materialView(await materialInputOf(view, material));
  const named = { material, procurement: of?.procurement.id ?? null, date: asked.date ?? view.knownOn };
  const answer = counterfactualDto(counterfactual(question, market), named, contextOf(view));
  const said = asked.from === undefined && of !== null ? (dayOf(of)?.said ?? null) : null;
  return { ...answer, missing: [...answer.missing, ...(said === null ? [] : [said])] };
}

/** GET /materials/:material/counterfactual and /procurements/:id/counterfactual. */
export function counterfactualRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/materials/:material/counterfactual',
    summary:
      'What the same money would have bought on other days or of another form, at dated prices of the ledger only',
    params: MATERIAL_PARAMS,
    query: Query,
    response: CounterfactualSchema,
    answer: (view, { params, query }) => answerOf(view, checkMaterial(view, params), query, null),
  });
  readRoute(app, desk, {
    path: '/procurements/:id/counterfactual',
    summary:
      'The same starting from a procurement: its ceiling, its quantity, its form and the day it asked the market',
    params: PROCUREMENT_PARAMS,
    query: Query,
    response: CounterfactualSchema,
    answer: async (view, { params, query }) => {
      const contract = await contractNamed(view, params.id, undefined);
      return answerOf(view, contract.procurement.material, query, contract);
    },
  });
}
