import { type Figure, figureOf } from '../../ledger/figure.ts';
import { formatPeriod } from '../../units/format.ts';
import type { ConsumptionDefinition } from '../../vocabulary/consumption-definition.ts';
import { type TermAmount, termAmounts, termName, total } from '../consumption.ts';
import { byEdition, type EditionGroup, editionName, type MaterialView } from '../material-view.ts';
import { isUsYear } from '../series.ts';
import { measureOf, type UsLines, usLines } from '../us-lines.ts';
import type { Bounds } from './span.ts';

/** What of a year's imports and domestic output together was imported, 0 to 1, as the definition of consumption counts both. */
export interface HomeSupply {
  readonly importPart: Bounds;
  /** `imports and domestic output 2024, mcs-2026`. */
  readonly words: string;
  readonly inputs: readonly Figure[];
  readonly named: readonly { readonly name: string; readonly figure: Figure }[];
}

/** Imports over imports and domestic output in the newest year that has both, or what is missing. */
export function homeSupply(view: MaterialView): HomeSupply | { readonly missing: readonly string[] } {
  const [group] = byEdition(
    view.statements.filter((s) => isUsYear(s) && s.stance === 'official' && s.property === 'imports'),
    view,
  );
  const definition = group === undefined ? undefined : definitionFor(group, view);
  if (group === undefined) return { missing: ['US imports of a year'] };
  if (definition === undefined)
    return { missing: ['which imports and which domestic output count (no definition of consumption)'] };
  const { source, published } = group;
  const own = view.statements.filter((s) => isUsYear(s) && s.source === source && s.published === published);
  const years = [...new Set(group.statements.map(({ period }) => period))].sort().reverse();
  const tried = years.map((year) => supplyIn(year, definition, { group, lines: usLines(own) }, view));
  return (
    tried.find((one): one is HomeSupply => !('missing' in one)) ?? tried[0] ?? { missing: ['US imports of a year'] }
  );
}

function definitionFor({ source, edition }: EditionGroup, view: MaterialView): ConsumptionDefinition | undefined {
  const owned = view.vocabulary.consumption.filter((d) => d.material === view.material && d.source === source);
  return owned.find(({ editions }) => editions?.includes(edition)) ?? owned.find(({ editions }) => editions === null);
}

interface EditionLines {
  readonly group: EditionGroup;
  readonly lines: UsLines;
}

function supplyIn(
  year: string,
  definition: ConsumptionDefinition,
  { group, lines }: EditionLines,
  view: MaterialView,
): HomeSupply | { readonly missing: readonly string[] } {
  const imports = definition.terms.filter(({ property, flow }) => property === 'imports' && flow === 'add');
  const domestic = definition.terms.filter((term) => term.domestic && term.flow === 'add');
  const unit = group.statements.flatMap(({ value }) => measureOf(value) ?? [])[0]?.unit;
  if (imports.length === 0 || unit === undefined) return { missing: ['imports in the definition of consumption'] };
  const amounts = (terms: typeof imports) => termAmounts(terms, lines, year, unit, view);
  const [taken, made] = [amounts(imports), amounts(domestic)];
  const [all, bought] = [total([...taken, ...made], definition), total(taken, definition)];
  if (all.span === null || bought.span === null) return { missing: [...all.missing] };
  const output = { low: all.span.low - bought.span.low, high: all.span.high - bought.span.high };
  if (bought.span.low + output.high <= 0 || bought.span.high + output.low <= 0)
    return { missing: ['imports above zero'] };
  const named = [...taken, ...made].flatMap((amount) => namedInput(amount, group, view));
  return {
    importPart: {
      low: bought.span.low / (bought.span.low + output.high),
      high: bought.span.high / (bought.span.high + output.low),
    },
    words: `imports and domestic output ${formatPeriod(year)}, ${group.edition}`,
    inputs: named.map(({ figure }) => figure),
    named,
  };
}

function namedInput({ term, inputs }: TermAmount, group: EditionGroup, view: MaterialView): HomeSupply['named'] {
  return inputs.map((s) => ({
    name: termName(term, view),
    figure: figureOf(s, view.asOf, `${editionName(group, view)} as printed`),
  }));
}
