import { companionalityFrom } from './companionality.ts';
import { coverRulesFrom } from './cover-rule.ts';
import { CITED, type Fault, formFault, keyOf, made, materialFault, required, type Words } from './fact-row.ts';
import {
  CODE_SYSTEMS,
  type CriticalList,
  type Grade,
  type Host,
  type ListEntry,
  type MaterialFacts,
  type TradeCode,
  type Use,
} from './facts.ts';
import { levelsFrom, tiersFrom } from './reliability.ts';
import { type Built, build, type Cell, ID, oneOf, orNull, type TableProblem, type TableRows } from './table-rows.ts';

/** Grades of `data/grades.csv`: id, material, form, name, specification. */
export function gradesFrom(table: TableRows, words: Words): Built<Grade> {
  return build(table, ['id', 'material', 'form', 'name', 'specification', ...CITED], (cell) => {
    const [id, material] = [cell('id'), cell('material')];
    const badId = ID.test(id) ? null : { refused: 'a grade needs an id in lower case', column: 'id' };
    const faults = [badId, materialFault(words, cell), formFault(words, cell), required(cell, 'name')];
    return made(cell, faults, keyOf(material, cell('form'), id), (cited) => ({
      ...{ id, material, form: orNull(cell('form')), name: cell('name'), specification: orNull(cell('specification')) },
      ...cited,
    }));
  });
}

/** Uses of `data/uses.csv`: material, form, use, rank, place, note. */
export function usesFrom(table: TableRows, words: Words): Built<Use> {
  return build(table, ['material', 'form', 'use', 'rank', 'place', 'note', ...CITED], (cell) => {
    const [material, form, use, rank, place] = [
      cell('material'),
      cell('form'),
      cell('use'),
      cell('rank'),
      cell('place'),
    ];
    const badRank =
      /^[1-9]?\d?$/.test(rank) && rank !== '0' ? null : { refused: 'rank is empty or 1, 2, 3 ...', column: 'rank' };
    const unknown = { refused: `no country has the code "${place}"`, column: 'place' };
    const badPlace = place === '' || words.countries.has(place) ? null : unknown;
    const faults = [materialFault(words, cell), formFault(words, cell), required(cell, 'use'), badRank, badPlace];
    return made(cell, faults, keyOf(material, form, use, cell('source'), cell('published')), (cited) => ({
      ...{ material, form: orNull(form), use, rank: rank === '' ? null : Number(rank) },
      ...{ place: orNull(place), note: orNull(cell('note')), ...cited },
    }));
  });
}

/** Hosts of by-products of `data/host-metals.csv`: material, host, words, note. */
export function hostsFrom(table: TableRows, words: Words): Built<Host> {
  return build(table, ['material', 'host', 'words', 'note', ...CITED], (cell) => {
    const [material, host, said] = [cell('material'), cell('host'), cell('words')];
    const hostFault = host === '' ? null : materialFault(words, cell, 'host');
    const faults = [materialFault(words, cell), hostFault, required(cell, 'words')];
    return made(cell, faults, keyOf(material, host, said), (cited) => ({
      ...{ material, host: orNull(host), words: said, note: orNull(cell('note')) },
      ...cited,
    }));
  });
}

/** Critical lists of `data/critical-lists.csv`: id, name, citation, entries. */
export function criticalListsFrom(table: TableRows): Built<CriticalList> {
  return build(table, ['id', 'name', 'citation', 'entries', ...CITED], (cell) => {
    const [id, entries] = [cell('id'), Number(cell('entries'))];
    const badId = ID.test(id) ? null : { refused: 'a list needs an id in lower case', column: 'id' };
    const counted = Number.isInteger(entries) && entries > 0;
    const badCount = counted ? null : { refused: 'entries is how many the list has', column: 'entries' };
    const faults = [badId, required(cell, 'name'), required(cell, 'citation'), badCount];
    return made(cell, faults, id, (cited) => ({
      id,
      name: cell('name'),
      citation: cell('citation'),
      entries,
      ...cited,
    }));
  });
}

const STATUSES = ['listed', 'unclear'] as const;

/** Entries of `data/critical-list-entries.csv`: list, entry, material, status, note; any list will do where none are given. */
export function listEntriesFrom(
  table: TableRows,
  words: Words,
  lists: ReadonlyMap<string, CriticalList> | null,
): Built<ListEntry> {
  return build(table, ['list', 'entry', 'material', 'status', 'note', ...CITED], (cell) => {
    const [list, material, entry, status] = [
      cell('list'),
      cell('material'),
      cell('entry'),
      oneOf(STATUSES, cell('status')),
    ];
    const badList =
      (lists?.has(list) ?? ID.test(list)) ? null : { refused: `no list has the id "${list}"`, column: 'list' };
    const badStatus = status ? null : { refused: `status is one of ${STATUSES.join(', ')}`, column: 'status' };
    const faults = [badList, materialFault(words, cell), required(cell, 'entry'), badStatus];
    return made(cell, faults, keyOf(list, material), (cited) => ({
      ...{ list, entry, material, status: status ?? 'unclear', note: orNull(cell('note')) },
      ...cited,
    }));
  });
}

const DIGITS = { HS6: 6, HTS8: 8, CN8: 8, HTS10: 10, 'Schedule B': 10 } as const;
const JURISDICTION = /^(?:WCO|[A-Z]{3})$/;
const EDITION = /^(?:(?:HS)?\d{4})?$/;

function codeFaults(cell: Cell): readonly (Fault | null)[] {
  const system = oneOf(CODE_SYSTEMS, cell('system'));
  const unknown = { refused: `system is one of ${CODE_SYSTEMS.join(', ')}`, column: 'system' };
  if (system === undefined) return [unknown];
  const length = new RegExp(`^\\d{${DIGITS[system]}}$`).test(cell('code'));
  return [
    length ? null : { refused: `a code of ${system} has ${DIGITS[system]} digits`, column: 'code' },
    JURISDICTION.test(cell('jurisdiction'))
      ? null
      : { refused: 'jurisdiction is WCO, USA, EUN ...', column: 'jurisdiction' },
    EDITION.test(cell('from')) ? null : { refused: 'from is an edition, HS2022, or a year', column: 'from' },
    EDITION.test(cell('until')) ? null : { refused: 'until is an edition, HS2017, or a year', column: 'until' },
    required(cell, 'heading'),
  ];
}

/** Codes of `data/hs-codes.csv`: code, system, jurisdiction, from, until, material, form, heading, mixed_with, note. */
export function tradeCodesFrom(table: TableRows, words: Words): Built<TradeCode> {
  const columns = [
    'code',
    'system',
    'jurisdiction',
    'from',
    'until',
    'material',
    'form',
    'heading',
    'mixed_with',
    'note',
  ];
  return build(table, [...columns, ...CITED], (cell) => {
    const [code, system, material, form] = [
      cell('code'),
      oneOf(CODE_SYSTEMS, cell('system')),
      cell('material'),
      cell('form'),
    ];
    const faults = [...codeFaults(cell), materialFault(words, cell), formFault(words, cell)];
    const [jurisdiction, from, until] = [cell('jurisdiction'), orNull(cell('from')), orNull(cell('until'))];
    return made(cell, faults, keyOf(cell('system'), code, material, form), (cited) => ({
      ...{ code, system: system ?? 'HS6', jurisdiction, from, until, material, form: orNull(form) },
      ...{ heading: cell('heading'), mixedWith: orNull(cell('mixed_with')), note: orNull(cell('note')), ...cited },
    }));
  });
}

/** The ten tables of facts under `data/`, by what they hold. */
export interface FactTables {
  readonly grades: TableRows;
  readonly uses: TableRows;
  readonly hosts: TableRows;
  readonly lists: TableRows;
  readonly entries: TableRows;
  readonly codes: TableRows;
  readonly coverRules: TableRows;
  readonly companionality: TableRows;
  readonly tiers: TableRows;
  readonly levels: TableRows;
}

/** The facts the tables make; the locator of a problem names its table. */
export function factsFrom(
  tables: FactTables,
  words: Words,
): { readonly facts: MaterialFacts; readonly problems: readonly TableProblem[] } {
  const lists = criticalListsFrom(tables.lists);
  const built = {
    grades: gradesFrom(tables.grades, words),
    uses: usesFrom(tables.uses, words),
    hosts: hostsFrom(tables.hosts, words),
    lists,
    entries: listEntriesFrom(tables.entries, words, lists.things),
    codes: tradeCodesFrom(tables.codes, words),
    coverRules: coverRulesFrom(tables.coverRules, words),
    companionality: companionalityFrom(tables.companionality, words),
    tiers: tiersFrom(tables.tiers, words),
    levels: levelsFrom(tables.levels),
  };
  const all = <T>({ things }: Built<T>): readonly T[] => [...things.values()];
  return {
    facts: {
      ...{ grades: all(built.grades), uses: all(built.uses), hosts: all(built.hosts) },
      ...{ lists: all(built.lists), entries: all(built.entries), codes: all(built.codes) },
      ...{ coverRules: all(built.coverRules), companionality: all(built.companionality) },
      ...{ tiers: all(built.tiers), levels: all(built.levels) },
    },
    problems: (Object.keys(FACT_FILES) as (keyof FactTables)[]).flatMap((name) =>
      built[name].problems.map((problem) => ({ ...problem, locator: `${FACT_FILES[name]}.csv, ${problem.locator}` })),
    ),
  };
}

/** The file under `data/` of each table of facts, without its ending. */
export const FACT_FILES: Readonly<Record<keyof FactTables, string>> = {
  grades: 'grades',
  uses: 'uses',
  hosts: 'host-metals',
  lists: 'critical-lists',
  entries: 'critical-list-entries',
  codes: 'hs-codes',
  coverRules: 'cover-rules',
  companionality: 'companionality',
  tiers: 'reliability/tiers',
  levels: 'reliability/levels',
};
