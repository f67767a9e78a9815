import type { Problem } from '../../ledger/evidence.ts';
import {
  type ConsumptionDefinition,
  type ConsumptionTerm,
  type LineSelector,
  UNSAID,
} from '../../vocabulary/consumption-definition.ts';
import type { DecodedTree } from '../parser.ts';
import { type Problems, type Reader, refuse, rootOf } from './node.ts';
import { count, listOf, mapping, slug, text, trueOrFalse, wholeListOf } from './read.ts';

const selectorFields = mapping({}, { form: slug, detail: slug });
const selector: Reader<LineSelector> = (node, problems) => {
  const read = selectorFields(node, problems);
  return read === undefined ? undefined : { form: read.form ?? null, detail: read.detail ?? null };
};

/** `none` where the source publishes no reliance that belongs to the consumption. */
const relianceLine: Reader<LineSelector | 'none'> = (node, problems) =>
  node.data === 'none' ? 'none' : selector(node, problems);

const termFields = mapping(
  {},
  {
    ...{ add: slug, subtract: slug, draw: slug, form: slug, detail: slug },
    ...{ domestic: trueOrFalse, government: trueOrFalse, blank_is_none: trueOrFalse },
  },
);
const FLOWS = ['add', 'subtract', 'draw'] as const;

const term: Reader<ConsumptionTerm> = (node, problems) => {
  const read = termFields(node, problems);
  if (read === undefined) return undefined;
  const given = FLOWS.flatMap((flow) => (read[flow] === undefined ? [] : [{ flow, property: read[flow] }]));
  const [first, ...more] = given;
  if (first === undefined || more.length > 0) {
    const advice = 'Give exactly one of add, subtract, draw with the property it takes.';
    return refuse(node, problems, 'missing-field', 'a term is one of add, subtract, draw', advice);
  }
  const { form, detail, domestic, government, blank_is_none } = read;
  return {
    ...first,
    form: form ?? null,
    detail: detail ?? null,
    domestic: domestic === true,
    government: government === true,
    blankIsNone: blank_is_none === true,
  };
};

const yearList = wholeListOf(count);
const yearsFromTo: Reader<readonly [number, number]> = (node, problems) => {
  const [first, last, ...more] = yearList(node, problems) ?? [];
  if (first !== undefined && last !== undefined && first <= last && more.length === 0) return [first, last];
  return refuse(node, problems, 'not-a-period', 'expected a first and a last year', 'Write two years: [1955, 1992].');
};

const entry = mapping(
  { material: slug },
  {
    source: slug,
    editions: wholeListOf(slug),
    years: yearsFromTo,
    consumption: selector,
    reliance: relianceLine,
    stated_in: mapping({ edition: slug, locator: text }, {}),
    scope: text,
    digits: count,
    mixed_bases: text,
    not_computed: text,
    terms: wholeListOf(term),
    net_imports: wholeListOf(term),
  },
);

const definition: Reader<ConsumptionDefinition> = (node, problems) => {
  const read = entry(node, problems);
  if (read === undefined) return undefined;
  if (read.not_computed === undefined && (read.terms ?? []).length === 0) {
    const advice = 'Add the terms, or say in not_computed why there are none.';
    return refuse(node, problems, 'missing-field', 'has neither terms nor not_computed', advice);
  }
  return {
    material: read.material,
    source: read.source ?? UNSAID.source,
    editions: read.editions ?? UNSAID.editions,
    years: read.years ?? UNSAID.years,
    consumption: read.consumption ?? UNSAID.consumption,
    reliance: read.reliance === 'none' ? null : (read.reliance ?? UNSAID.reliance),
    statedIn: read.stated_in ?? UNSAID.statedIn,
    scope: read.scope ?? UNSAID.scope,
    digits: read.digits ?? UNSAID.digits,
    mixedBases: read.mixed_bases ?? UNSAID.mixedBases,
    notComputed: read.not_computed ?? UNSAID.notComputed,
    terms: read.terms ?? UNSAID.terms,
    netImports: read.net_imports ?? UNSAID.netImports,
  };
};

/** Reads `data/consumption-definitions.yaml`: how a source defines apparent consumption, material by material. */
export function parseConsumptionDefinitions(tree: DecodedTree): {
  readonly definitions: readonly ConsumptionDefinition[];
  readonly problems: readonly Problem[];
} {
  const problems: Problems = [];
  return { definitions: listOf(definition)(rootOf(tree), problems) ?? [], problems };
}
