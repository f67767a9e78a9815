import { knownOn as publishedBy } from '../ledger/as-of.ts';
import { groupBy } from '../ledger/conflict.ts';
import type { Event } from '../ledger/event.ts';
import type { Figure } from '../ledger/figure.ts';
import { concentrations } from '../market/concentration.ts';
import { type ImportSources, importSources } from '../market/imports.ts';
import { type MaterialView, viewOf } from '../market/material-view.ts';
import type { PlaceShare } from '../market/place-share.ts';
import { pricePoints } from '../market/prices.ts';
import { type ProductionTable, productionTables } from '../market/production.ts';
import { latestLine, type Series, usSeries } from '../market/series.ts';
import { type Procurement, procurementOn } from '../procurement/procurement.ts';
import { inventoryHistory } from '../stockpile/inventory.ts';
import { formatPeriod } from '../units/format.ts';
import { endOfDate, type IsoDate } from '../units/period.ts';
import { type ListStatus, membershipOf } from '../vocabulary/critical-list.ts';
import type { CriticalList, MaterialFacts } from '../vocabulary/facts.ts';
import { materialOf } from '../vocabulary/subject.ts';
import { asked } from './asked.ts';
import type { RankedRevision, TitledConflict } from './conflicts.ts';
import { tooFewNamed } from './coverage.ts';
import { happeningsOf } from './happenings.ts';
import { headlineOf, leadingTable } from './headline.ts';
import type { LedgerContents } from './material.ts';
import { factsOn } from './profile.ts';
import { materialName } from './words.ts';

/** Why a cell has no figure: nobody says, no rule of ours gives one, or nothing was asked for. */
export type Absence = 'not stated' | 'not modelled' | 'nothing asked';

/** One cell: a figure (which may itself be an absence its source types), what it is of, or why there is none. */
export interface ComparedCell {
  readonly figure: Figure | null;
  /** Whose or of what, beside the figure: `China`, `mine production`, `4 years 1 month old`. */
  readonly words: string | null;
  readonly absence: Absence | null;
}

/** One material beside all others. */
export interface ComparedMaterial {
  readonly material: string;
  readonly name: string;
  readonly symbol: string | null;
  /** Other names it is found by. */
  readonly aliases: readonly string[];
  /** Its standing on the newest critical list; null where no list is known by the day. */
  readonly critical: ListStatus | null;
  /** Published net import reliance of the latest year, a range where it is one. */
  readonly reliance: ComparedCell;
  /** Share of the country that produces most, of the printed world total where there is one. */
  readonly producer: ComparedCell;
  /** Herfindahl-Hirschman index of the same table (F-03), in the convention `words` names. */
  readonly concentration: ComparedCell;
  readonly importSource: ComparedCell;
  readonly consumption: ComparedCell;
  readonly production: ComparedCell;
  readonly price: ComparedCell;
  readonly inventory: ComparedCell;
  readonly asked: ComparedCell;
  /** Solicitations open on the day; one whose closing day passed in silence is none. */
  readonly open: number;
  /** Happenings in the year up to the day. */
  readonly events: number;
  readonly conflicts: number;
  readonly revisions: number;
}

/** Every material with evidence, side by side. */
export interface Comparison {
  readonly knownOn: IsoDate;
  /** First day of the year whose events are counted. */
  readonly since: IsoDate;
  /** The newest critical list published by the day. */
  readonly list: CriticalList | null;
  readonly rows: readonly ComparedMaterial[];
  /** Materials of the vocabulary of which the ledger says nothing. */
  readonly silent: readonly string[];
}

/** What a comparison is made of; conflicts and revisions are found elsewhere and only counted here. */
export interface ComparisonInput extends LedgerContents {
  readonly facts: MaterialFacts;
  readonly conflicts: readonly TitledConflict[];
  readonly revisions: readonly RankedRevision[];
}

/** The same day of the year before; 29 February becomes 1 March. */
export function yearBefore(day: IsoDate): IsoDate {
  const [year = '', rest = ''] = [day.slice(0, 4), day.slice(4)];
  return `${String(Number(year) - 1).padStart(4, '0')}${rest === '-02-29' ? '-03-01' : rest}`;
}

/** Every material the ledger knows by the day, by name. */
export function comparison(input: ComparisonInput): Comparison {
  const { vocabulary, knownOn, judgements } = input;
  const statements = groupBy(publishedBy(input.statements, knownOn), (s) => materialOf(s.subject) ?? '');
  const events = publishedBy(input.events, knownOn);
  const since = yearBefore(knownOn);
  const happenings = happeningsOf(events, judgements, knownOn);
  const said = new Set([...statements.keys(), ...happenings.flatMap((e) => e.payload.materials)]);
  const procurements = groupBy(
    procurementOn(events, knownOn, { statements: input.statements, judgements, vocabulary, knownOn }),
    (p) => p.material,
  );
  const counts = countsOf(input, happenings, since);
  const listing = newestList(factsOn(input.facts, knownOn));
  const all = [...vocabulary.materials.keys()];
  const rows = all
    .filter((material) => said.has(material))
    .map((material) => {
      const view = viewOf(material, statements.get(material) ?? [], vocabulary, input.sources, knownOn);
      return { ...rowOf(view, procurements.get(material) ?? [], counts), critical: standing(material, input, listing) };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
  return { knownOn, since, list: listing?.list ?? null, rows, silent: all.filter((material) => !said.has(material)) };
}

interface Listing {
  readonly list: CriticalList;
  readonly facts: MaterialFacts;
}

function newestList(facts: MaterialFacts): Listing | null {
  const list = [...facts.lists].sort((a, b) => endOfDate(b.published).localeCompare(endOfDate(a.published)))[0];
  return list === undefined ? null : { list, facts };
}

function standing(id: string, { vocabulary }: ComparisonInput, listing: Listing | null): ListStatus | null {
  const material = vocabulary.materials.get(id);
  if (material === undefined || listing === null) return null;
  return membershipOf(material, listing.list, listing.facts, vocabulary).status;
}

type Counted = 'events' | 'conflicts' | 'revisions';
type Counts = Readonly<Record<Counted, ReadonlyMap<string, number>>>;

function countsOf({ conflicts, revisions }: ComparisonInput, happenings: readonly Event[], since: IsoDate): Counts {
  const tally = (materials: readonly (string | null)[]): ReadonlyMap<string, number> =>
    new Map([...groupBy(materials, (material) => material ?? '')].map(([material, all]) => [material, all.length]));
  return {
    events: tally(happenings.filter((e) => e.date > since).flatMap((e) => e.payload.materials)),
    conflicts: tally(conflicts.map((conflict) => conflict.material)),
    revisions: tally(revisions.map((revision) => revision.material)),
  };
}

function rowOf(
  view: MaterialView,
  procurements: readonly Procurement[],
  counts: Counts,
): Omit<ComparedMaterial, 'critical'> {
  const { material, vocabulary } = view;
  const known = vocabulary.materials.get(material);
  const request = asked(procurements);
  return {
    material,
    name: materialName(material, vocabulary),
    symbol: known?.symbol ?? null,
    aliases: [...new Set([...(known?.labels ?? []), ...(known?.aliases ?? [])])],
    ...marketCells(view),
    asked: cell(request.asked, request.askedText, 'nothing asked'),
    open: procurements.filter(({ state, noOutcomeSince }) => state.startsWith('open') && noOutcomeSince === null)
      .length,
    events: counts.events.get(material) ?? 0,
    conflicts: counts.conflicts.get(material) ?? 0,
    revisions: counts.revisions.get(material) ?? 0,
  };
}

function cell(figure: Figure | null, words: string | null, absence: Absence = 'not stated'): ComparedCell {
  const said = words === '' ? null : words;
  return { figure, words: said, absence: figure === null ? absence : null };
}

type MarketCells = Pick<
  ComparedMaterial,
  'reliance' | 'producer' | 'concentration' | 'importSource' | 'consumption' | 'production' | 'price' | 'inventory'
>;

function marketCells(view: MaterialView): MarketCells {
  const [series, tables, prices] = [usSeries(view), productionTables(view), pricePoints(view)];
  const inventory = inventoryHistory(view);
  const head = headlineOf({ inventory, production: tables, series, prices });
  const table = leadingTable(tables);
  const lineWords = (property: string): string | null => wordsOfLine(latestLine(series, property));
  const quoted = prices.findLast((point) => !point.hypothetical);
  const top = topSource(importSources(view));
  return {
    reliance: cell(head.netImportReliance, lineWords('net-import-reliance')),
    consumption: cell(head.usConsumption, lineWords('consumption-apparent')),
    production: cell(head.worldProduction, table?.label ?? null),
    producer: producerCell(table, head.topProducer),
    concentration: concentrationCell(table, view),
    importSource: cell(top?.share.share ?? null, top?.words ?? null),
    price: cell(
      head.price,
      quoted === undefined ? pricedLine(series) : `${quoted.label}, ${formatPeriod(quoted.date)}`,
    ),
    inventory: cell(head.held, inventory?.points.at(-1)?.ageText ?? null),
  };
}

/** Form or sub-heading of a line, and the year of its newest point. */
function wordsOfLine(line: Series | null): string | null {
  const period = line?.points.at(-1)?.period;
  if (line === null || period === undefined) return null;
  return [...line.label.split(', ').slice(1), formatPeriod(period)].join(', ');
}

const pricedLine = (series: readonly Series[]): string | null => {
  const words = wordsOfLine(latestLine(series, 'price'));
  return words === null ? null : `${words}, annual`;
};

/** Leader, stage and denominator: `China, mine, of printed total`; none where too few countries are named to lead anybody. */
function producerCell(table: ProductionTable | undefined, top: PlaceShare | null): ComparedCell {
  const tooFew = table === undefined ? null : tooFewNamed(table);
  if (table === undefined || top === null || tooFew !== null) {
    return cell(null, tooFew, tooFew === null ? 'not stated' : 'not modelled');
  }
  const whole = top.share.rule.includes('printed world total') ? 'of printed total' : 'of listed rows';
  return cell(top.share, [top.placeName, table.stage, whole].filter((part) => part !== null).join(', '));
}

/** The index of the very table whose leader is shown, so that the two never speak of different stages. */
function concentrationCell(table: ProductionTable | undefined, view: MaterialView): ComparedCell {
  if (table === undefined) return cell(null, null, 'not modelled');
  const tooFew = tooFewNamed(table);
  if (tooFew !== null) return cell(null, tooFew, 'not modelled');
  const { property, source, published, label } = table;
  const statements = view.statements.filter(
    (s) => s.property === property && s.source === source && s.published === published,
  );
  const found = concentrations({ ...view, statements }).find(
    (c) => c.label === label && c.period === table.periods.at(-1),
  );
  const left = /left out: (.*)$/.exec(found?.hhi.rule ?? '')?.[1];
  return cell(found?.hhi ?? null, left === undefined ? null : `without ${left}`, 'not modelled');
}

/** The largest source of the total where one is printed, else of the form printed first. */
function topSource(all: readonly ImportSources[]): { share: ImportSources['shares'][number]; words: string } | null {
  const latest = all.filter(({ edition, source }) => edition === all[0]?.edition && source === all[0]?.source);
  const whole = [/^all forms$/, /\btotal\b/i, /\b(together|combined)\b/i];
  const [chosen = latest[0]] = whole.flatMap((words) => latest.filter(({ form }) => words.test(form)));
  const share = chosen?.shares[0];
  if (chosen === undefined || share === undefined) return null;
  const form = chosen.form === 'all forms' ? [] : [chosen.form];
  return { share, words: [share.placeName, ...form, formatPeriod(chosen.period)].join(', ') };
}
