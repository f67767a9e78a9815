import { placeName } from '../market/material-view.ts';
import { neutral } from '../shortfall/lever.ts';
import type { Model } from '../shortfall/model.ts';
import { endOfDate, type IsoDate } from '../units/period.ts';
import type { Assembled, Assembly } from './assembly.ts';
import { reliabilityTables } from './base/reliability.ts';
import { assumptionsOf } from './case-assumptions.ts';
import { calendarOf, periodLabels } from './case-calendar.ts';
import type { CaseEvidence } from './case-evidence.ts';
import type { CaseData, CaseFile } from './case-file.ts';
import type { CaseProblem } from './case-problem.ts';
import type { Mention } from './case-shape.ts';
import { type Draft, newDraft } from './draft.ts';
import { type Bases, basesFor } from './draft-base.ts';
import { addFeeds, applyDominators, applyFeeds } from './draft-feeds.ts';
import { leversOf } from './draft-levers.ts';
import { lotMistakes, lotsOf } from './draft-lots.ts';
import { applyMeasures } from './draft-measures.ts';
import { applyMitigation, mitigationsInOrder } from './draft-mitigations.ts';
import { type Modelled, modelOf } from './draft-model.ts';
import { addNodes } from './draft-nodes.ts';
import { addOwnSources, addProjects } from './draft-own.ts';
import { applyReliability, ownTables, reliabilityOf, tableLeft } from './draft-reliability.ts';
import { applyShocks } from './draft-shocks.ts';
import { addContracts, addCorrelation, addIndustry, addInventories, addPrice } from './draft-stocks.ts';
import { eligibility } from './eligibility.ts';
import { evidenceMistakes } from './evidence-checks.ts';
import { hindsightOf } from './hindsight.ts';
import { ALL_LEFT } from './left.ts';
import { methodAssumptions } from './method-assumptions.ts';
import {
  type LeverValues,
  leverAssumptions,
  leverMistakes,
  movedLevers,
  movedModel,
  setProblems,
  withLevers,
  without,
} from './move-levers.ts';
import { located, type ParsedCase } from './parse-case.ts';
import type { ReliabilityTable } from './reliability-table.ts';
import { type WholeCase, wholeCase } from './whole-case.ts';

/** Turns a case and the ledger into the engine's arrays, or says everything that keeps it from being so (F-11 to F-14). */
export function assemble(
  file: CaseFile,
  parents: (id: string) => CaseFile | null,
  evidence: CaseEvidence,
  set: LeverValues = {},
): Assembled {
  const whole = askedOf(file, parents, evidence);
  if (whole.problems.length > 0) return { assembly: null, problems: whole.problems };
  const { mentions, placeOf } = whole;
  const data = withLevers(whole.data, set);
  const known = asKnown(data, evidence);
  const made = build(data, known);
  const own = leverMistakes(made.levers, without(data.levers, set));
  const problems = [...located([...made.draft.mistakes, ...own], { placeOf }), ...setProblems(made.levers, set)];
  if (problems.length > 0) return { assembly: null, problems };
  return { assembly: assemblyOf(file, data, made, { known, mentions, set }), problems: [] };
}

/** A case with those it extends, and all that is wrong before anything is built: in itself, and in what it asks of the ledger. */
function askedOf(file: CaseFile, parents: (id: string) => CaseFile | null, evidence: CaseEvidence): WholeCase {
  const whole = wholeCase(file, parents, evidence.vocabulary);
  const { sound, placeOf } = whole;
  const early = evidenceMistakes(sound, evidence, tablesOf(sound, asKnown(sound, evidence)));
  return { ...whole, problems: withMore(whole.problems, located(early, { placeOf })) };
}

/** Problems with more of them that are not told yet, in the order of the file; a list that is extended has other paths. */
function withMore(told: readonly CaseProblem[], more: readonly CaseProblem[]): readonly CaseProblem[] {
  const keysOf = ({ line, column, path, message }: CaseProblem): readonly string[] => [
    `${line} ${column} ${message}`,
    ...(path === '' ? [] : [`${line} ${column} ${path}`]),
  ];
  const said = new Set(told.flatMap(keysOf));
  const untold = more.filter((one) => !keysOf(one).some((key) => said.has(key)));
  return [...told, ...untold].sort((a, b) => a.line - b.line || a.column - b.column);
}

/**
 * Everything wrong with the text of a case: where it has mistakes of shape, also what else can be told of the parts that have
 * none. Empty where it can be assembled.
 */
export function problemsOfCase(
  { file, draft, problems }: ParsedCase,
  parents: (id: string) => CaseFile | null,
  evidence: CaseEvidence,
): readonly CaseProblem[] {
  if (file !== null) return assemble(file, parents, evidence).problems;
  return draft === null ? problems : withMore(problems, askedOf(draft, parents, evidence).problems);
}

/** The evidence as known on the day the case names. */
function asKnown(data: CaseData, evidence: CaseEvidence): CaseEvidence {
  const day: IsoDate = data.evidence?.known_on ?? evidence.knownOn;
  if (day >= evidence.knownOn) return evidence;
  return {
    ...evidence,
    knownOn: day,
    events: evidence.events.filter(({ published }) => endOfDate(published) <= day),
    statementsOf: (material) => evidence.statementsOf(material).filter(({ published }) => endOfDate(published) <= day),
  };
}

function tablesOf(data: CaseData, evidence: CaseEvidence): readonly ReliabilityTable[] {
  const { facts, vocabulary, events, judgements, knownOn } = evidence;
  const home = data.home ?? '';
  const ours = reliabilityTables({ facts, vocabulary, events, judgements, knownOn, home });
  return [...ownTables(data), ...(evidence.reliability ?? []), ...ours];
}

interface Tables {
  readonly primary: ReliabilityTable | null;
  readonly alternative: ReliabilityTable | null;
}

/** The two tables of a case; a case with only numbers of its own has none unless it names one. */
function chosenTables(data: CaseData, based: boolean, all: readonly ReliabilityTable[]): Tables {
  const { reliability } = data;
  const find = (id: string | undefined): ReliabilityTable | null => all.find((table) => table.id === id) ?? null;
  const named = reliability?.primary !== undefined || reliability?.alternative !== undefined;
  if (!based && !named) return { primary: null, alternative: null };
  const primary = find(reliability?.primary ?? (based ? 'tiers' : undefined));
  const other = primary?.id === 'record' ? 'tiers' : 'record';
  return { primary, alternative: find(reliability?.alternative ?? (based ? other : undefined)) };
}

interface Built {
  readonly draft: Draft;
  readonly tables: Tables;
  readonly primary: Modelled;
  /** Where they stand before the case moves any. */
  readonly levers: Assembly['levers'];
  readonly alternative: Model | null;
  readonly mitigations: Assembly['mitigations'];
  readonly withoutAssumptions: Model;
}

function build(data: CaseData, evidence: CaseEvidence): Built {
  const bases = basesFor(data, evidence);
  const all = tablesOf(data, evidence);
  const bare = draftOf(data, evidence, bases, true);
  const based = bare.nodes.some(({ consumption }) => consumption !== null);
  const tables = chosenTables(data, based, all);
  const drafted = (table: ReliabilityTable | null, assuming: boolean): Draft => {
    const draft = draftOf(data, evidence, bases, assuming);
    // What a broken case would lose tells nobody anything.
    if (draft.mistakes.length === 0) strike(draft, table, evidence);
    return draft;
  };
  const draft = drafted(tables.primary, true);
  const primary = modelOf(draft);
  draft.mistakes.push(...lotMistakes(draft));
  const levers = leversOf(draft, primary);
  const supposed = modelOf(drafted(tables.primary, false)).model;
  return {
    ...{ draft, tables, primary, levers },
    alternative: tables.alternative === null ? null : movedModel(drafted(tables.alternative, true)),
    mitigations: mitigated(draft, () => drafted(tables.primary, true), tables.primary),
    withoutAssumptions: neutral(supposed, ({ assumed }) => assumed === true),
  };
}

/** All that a case has before anything is cut. */
function draftOf(data: CaseData, evidence: CaseEvidence, bases: Bases, assuming: boolean): Draft {
  if (data.horizon === undefined) throw new RangeError('a case without a horizon cannot be assembled');
  const calendar = calendarOf(data.horizon);
  const draft = newDraft(
    ...([data, evidence.knownOn, calendar, periodLabels(calendar, data.phases), assuming] as const),
    (place) => placeName(place, evidence.vocabulary),
    eligibility(data, evidence, assuming),
  );
  addNodes(draft, evidence, bases);
  if (draft.mistakes.length > 0) return draft;
  addOwnSources(draft);
  addProjects(draft);
  addFeeds(draft);
  addInventories(draft, bases);
  addIndustry(draft);
  addContracts(draft);
  addPrice(draft);
  return draft;
}

/** All that cuts it: reliability, measures, shocks, dominators, and what they do to feeds. */
function strike(draft: Draft, table: ReliabilityTable | null, evidence: CaseEvidence): void {
  if (table !== null) applyReliability(draft, table, draft.data.home ?? '');
  applyMeasures(draft, evidence);
  applyShocks(draft, evidence.facts);
  applyDominators(draft, (place, material, phase) => reliabilityOf(table, place, material, phase));
  applyFeeds(draft);
  addCorrelation(draft);
}

/** The model after each mitigation and those before it; their mistakes are those of the case. */
function mitigated(draft: Draft, fresh: () => Draft, table: ReliabilityTable | null): Assembly['mitigations'] {
  const order = mitigationsInOrder(draft);
  if (order.length === 0 || draft.mistakes.length > 0) return [];
  const working = fresh();
  working.mistakes.length = 0;
  const made = order.map(({ entry, path }) => {
    applyMitigation(working, entry, path, (place, material) =>
      table === null ? ALL_LEFT : tableLeft(working, table, place, material, 'willingness'),
    );
    return { id: entry.id, words: entry.words ?? `${entry.kind} ${entry.id}`, model: movedModel(working) };
  });
  draft.mistakes.push(...working.mistakes);
  return made;
}

/** Edition of the Mineral Commodity Summaries that bases are of: the one the case names, else the newest of the day. */
function editionOf({ evidence }: CaseData, { draft }: Built, { sources, knownOn }: CaseEvidence): string | null {
  if (evidence?.edition !== undefined) return evidence.edition;
  if (!draft.nodes.some(({ consumption }) => consumption !== null)) return null;
  const known = sources
    .find(({ id }) => id === 'usgs-mcs')
    ?.editions.filter(({ published }) => endOfDate(published) <= knownOn);
  return known?.toSorted((a, b) => b.published.localeCompare(a.published))[0]?.id ?? null;
}

interface From {
  readonly known: CaseEvidence;
  readonly mentions: readonly Mention[];
  /** Levers moved for this run, beside those the case moves. */
  readonly set: LeverValues;
}

function assemblyOf(file: CaseFile, data: CaseData, built: Built, { known, mentions, set }: From): Assembly {
  const { draft, tables, primary, levers, alternative, mitigations, withoutAssumptions } = built;
  return {
    case: { id: file.case, title: file.title, summary: data.summary ?? '', sha256: file.file.sha256 },
    ...{ home: data.home ?? '', knownOn: known.knownOn, edition: editionOf(data, built, known) },
    ...{ periods: draft.periods, groups: draft.groups, lots: lotsOf(draft), uses: draft.uses, nodes: draft.nodes },
    ...{ sources: primary.sources, factors: primary.factors, model: movedModel(draft, primary), alternative },
    tables: { primary: tables.primary?.id ?? 'none', alternative: tables.alternative?.id ?? null },
    ...{ mitigations, levers: movedLevers(levers, data.levers), cells: draft.cells },
    assumptions: [
      ...assumptionsOf(data, mentions, [tables.primary, tables.alternative]),
      ...leverAssumptions(levers, data.levers, set),
      ...methodAssumptions(draft),
    ],
    ...{ shocks: draft.shocks, notModelled: draft.notModelled, withoutAssumptions },
    warnings: hindsightOf(data, known),
  };
}
