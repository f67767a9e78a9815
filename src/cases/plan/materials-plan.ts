import { inWords } from '../../market/sum.ts';
import { spanIn } from '../../market/us-lines.ts';
import type { Action } from '../../planner/plan-model.ts';
import { type PlanAction, type PlanYearLine, planYears } from '../../stockpile/plans.ts';
import { basisName } from '../../units/quantity.ts';
import { quantityOf } from '../../units/value.ts';
import type { CaseEvidence } from '../case-evidence.ts';
import type { MarketNode } from './market-node.ts';
import type { OptionMade } from './option-made.ts';
import type { OptionKind, OptionTerm, PlanYear } from './plan-problem.ts';

/** A line of an annual materials plan with its fiscal year. */
export interface MaterialsPlanLine {
  readonly year: string;
  readonly line: PlanYearLine;
  /** Tonnes as stated; null where the line gives no number. */
  readonly tonnes: number | null;
}

/** Lines of annual materials plans for a material, latest year first. */
export type MaterialsPlans = (material: string, action: PlanAction) => readonly MaterialsPlanLine[];

/** What annual materials plans allow of the materials of a case, as known on its day. */
export function materialsPlans(markets: readonly MarketNode[], evidence: CaseEvidence): MaterialsPlans {
  const { vocabulary, judgements } = evidence;
  const asOf = markets[0]?.view.asOf ?? evidence.knownOn;
  const views = [...new Set(markets.map(({ view }) => view))];
  const said = views.flatMap(({ statements }) =>
    statements.filter(({ property }) => property.startsWith('annual-materials-plan')),
  );
  const all = planYears(said, { vocabulary, judgements, asOf }).flatMap(({ fiscalYear, lines }) =>
    lines.map((line) => ({ year: fiscalYear, line, tonnes: spanIn(line.figure.value, 't')?.high ?? null })),
  );
  return (material, action) => all.filter(({ line }) => line.material === material && line.action === action);
}

/** Kinds of options a line of the plan speaks of: what is bought into stock, and what leaves it. */
const ACTION_OF: Partial<Readonly<Record<OptionKind, PlanAction>>> = {
  'spot purchase': 'acquisition',
  contract: 'acquisition',
  offtake: 'acquisition',
  rotation: 'acquisition',
  disposal: 'disposal',
};

/** An option with what the annual materials plans say of it; nothing where none has a line for it. */
export function withMaterialsPlan(
  made: OptionMade,
  { node }: MarketNode,
  years: readonly PlanYear[],
  plans: MaterialsPlans,
): OptionMade {
  const action = ACTION_OF[made.option.kind];
  const lines = action === undefined ? [] : plans(node.material, action);
  const bought = new Set(years.filter(({ kind }) => kind === 'buying').map(({ label }) => label));
  const own = lines.filter(({ year }) => bought.has(year));
  const shown = own.length > 0 ? own : lines.filter(({ year }) => year === lines[0]?.year);
  if (shown.length === 0) return made;
  const terms = shown.map((line) => termOf(line, own.length > 0));
  const evidence = [...new Set([...made.option.evidence, ...shown.flatMap(({ line }) => line.figure.evidence)])];
  return { ...made, option: { ...made.option, evidence, terms: [...made.option.terms, ...terms] } };
}

function termOf({ year, line }: MaterialsPlanLine, own: boolean): OptionTerm {
  const q = quantityOf(line.figure.value);
  const basis = q === null ? '' : ` (${basisName(q.basis)})`;
  const form = line.form === null ? '' : ` of ${line.form.replaceAll('-', ' ')}`;
  const rest = own ? '' : '; plans of the buying years have no line that was read';
  return {
    of: 'annual materials plan',
    words: `${year}: ${line.action} of at most ${inWords(line.figure.value)}${basis}${form}${rest}`,
    figure: line.figure,
    assumptions: [],
  };
}

/** Steps held to what the plan of each year allows; a year of which no line is known allows nothing. */
export function withinPlan(
  segments: Action['segments'],
  lines: readonly MaterialsPlanLine[],
  years: readonly PlanYear[],
): Action['segments'] {
  return segments.map((steps, y) => {
    const most = lines
      .filter(({ year }) => year === years[y]?.label)
      .reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0);
    const held = steps.map(({ upTo, price }) => ({ upTo: Math.min(upTo, most), price }));
    return held.filter(({ upTo }, n) => upTo > (held[n - 1]?.upTo ?? 0));
  });
}
