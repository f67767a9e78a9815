import type { PlanEffort, PlanReview, PlanRow } from '../../brief/plans.ts';
import type { Recommendation, Told } from '../../brief/recommendations.ts';
import type { PlanYearLine } from '../../stockpile/plans.ts';
import { formatDate } from '../../units/format.ts';
import { formKey } from '../../vocabulary/tables.ts';
import type { PlanEffortDto, PlanRowDto, PlanYearDto, RecommendationsDto } from '../contract-plans.ts';
import type { Context } from './context.ts';
import { figureDto, figureOrNull } from './figure.ts';
import { sourceRef } from './source.ts';

const nameOf = (material: string, { vocabulary }: Context): string =>
  vocabulary.materials.get(material)?.name ?? material;

type LineDto = PlanRowDto['containedIn'][number];

function lineDto(line: PlanYearLine, context: Context): LineDto {
  const { material, form, detail, action, figure, alsoUnder, note } = line;
  const formName = form === null ? null : (context.vocabulary.forms.get(formKey(material, form))?.name ?? form);
  return {
    ...{ material, materialName: nameOf(material, context), what: formName ?? detail?.replaceAll('-', ' ') ?? null },
    ...{ action, most: figureDto(figure), note },
    alsoUnder: alsoUnder.map((other) => nameOf(other, context)),
  };
}

function effortDto({ procurement, title, state, day, quantity, pace }: PlanEffort): PlanEffortDto {
  const { date, datePrecision, evidence } = day;
  return {
    ...{ procurement, title, state, dateText: formatDate(date, datePrecision) },
    quantity: figureOrNull(quantity),
    pace: figureOrNull(pace),
    evidence,
  };
}

function rowDto({ material, state, line, containedIn, requests, awards }: PlanRow, context: Context): PlanRowDto {
  return {
    ...{ material, materialName: nameOf(material, context), state },
    line: line === null ? null : lineDto(line, context),
    containedIn: containedIn.map((other) => lineDto(other, context)),
    requests: requests.map(effortDto),
    awards: awards.map(effortDto),
  };
}

/** A fiscal year's plan against what was asked for and awarded in it. */
export function planYearDto({ fiscalYear, status, notices, rows }: PlanReview, context: Context): PlanYearDto {
  return {
    ...{ fiscalYear, status, notices: notices.map((notice) => ({ ...notice })) },
    rows: rows.map((row) => rowDto(row, context)),
  };
}

function toldDto({ words, period, note, statement }: Told, context: Context) {
  return { words, period, note, evidence: statement.id, source: sourceRef(statement, context) };
}

/** Recommendations with how many of them are open. */
export function recommendationsDto(all: readonly Recommendation[], context: Context): RecommendationsDto {
  return {
    total: all.length,
    openCount: all.filter(({ open }) => open === true).length,
    notKnown: all.filter(({ open }) => open === null).length,
    recommendations: all.map(({ id, report, open, text, status, response }) => ({
      ...{ id, report: report.toUpperCase(), number: id.replace(/^.*recommendation-/, ''), open },
      text: toldDto(text, context),
      status: status === null ? null : toldDto(status, context),
      response: response === null ? null : toldDto(response, context),
    })),
  };
}
