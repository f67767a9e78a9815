import type { ProcurementLifeDto } from '../../../api/contract-procurements.ts';
import type { SpellDto } from '../../../api/contract-survival.ts';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';

/** States as the chart of lives names them. */
const STATES: Readonly<Record<string, string>> = {
  extended: 'open (extended)',
  're-issued': 'open (re-issued)',
  'taken further': 'awarded (taken further)',
  'taken up by another': 'awarded (taken up by another)',
};

const MARKS: Readonly<Record<string, string>> = {
  open: 'request',
  extended: 'extension',
  cancelled: 'cancellation',
  awarded: 'award',
  're-issued': 'request',
  'taken further': 'request',
};

/** Askings as lives: a row each, its states as bars, its extensions as marks; an end that is known ends the row. */
export function livesOf(spells: readonly SpellDto[], recordTo: string): readonly ProcurementLifeDto[] {
  return spells.map((spell, n) => ({
    ...{ id: `${spell.id} ${n}`, title: spell.title, material: spell.material, name: spell.name },
    number: spell.number ?? spell.id,
    spans: spansOf(spell, recordTo),
    silences: silencesOf(spell, recordTo),
    marks: marksOf(spell),
  }));
}

function spansOf({ turns, ended }: SpellDto, recordTo: string): ProcurementLifeDto['spans'] {
  return turns.map(({ state, first, last }, n) => {
    const next = turns[n + 1]?.last;
    const to = next ?? (ended ? last : recordTo);
    return { state: STATES[state] ?? state, from: last, to: to < last ? last : to, fromExact: first === last };
  });
}

function silencesOf({ noOutcomeSince, evidence }: SpellDto, recordTo: string): ProcurementLifeDto['silences'] {
  if (noOutcomeSince === null || noOutcomeSince >= recordTo) return [];
  return [{ from: noOutcomeSince, to: recordTo, why: 'closed, and no outcome published', evidence: evidence[0] ?? '' }];
}

function marksOf({ turns, extensions, title, closes }: SpellDto): ProcurementLifeDto['marks'] {
  const mark = (kind: string, { last, text, evidence }: SpellDto['extensions'][number]) => ({
    ...{ kind, title, evidence, date: last, dateText: text, datePrecision: 'day', surelyBy: last, amends: [] },
    ...{ extends: kind === 'extension', closes: kind === 'request' ? closes : null },
  });
  const steps = turns
    .filter(({ state }) => state !== 'extended')
    .map((turn) => mark(MARKS[turn.state] ?? 'award', turn));
  return [...steps, ...extensions.map((one) => mark('extension', one))];
}

/** Askings as a table, oldest first. */
export function spellsTable(spells: readonly SpellDto[]): TableData {
  const words = (id: string, label: string) => ({ id, label, numeric: false });
  const number = (id: string, label: string) => ({ id, label, numeric: true });
  return {
    caption: `${spells.length} requests, oldest first`,
    columns: [
      words('material', 'Material'),
      words('number', 'Number'),
      words('asked', 'Asked'),
      words('closes', 'Closes'),
      words('state', 'Last known'),
      words('since', 'Since'),
      number('days', 'Days until the end, or known without one'),
      number('extensions', 'Extensions counted'),
      words('seen', 'First reported'),
      words('watched', 'In an estimate'),
    ],
    rows: spells.map((spell, n) => ({ key: `${spell.id} ${n}`, cells: cellsOf(spell) })),
  };
}

function cellsOf(spell: SpellDto): TableData['rows'][number]['cells'] {
  const [asked] = spell.turns;
  const last = spell.turns.at(-1);
  return [
    textCell(spell.name, `/materials/${spell.material}`),
    textCell(spell.number ?? spell.id, `/procurements/${spell.id}`),
    asked === undefined ? null : { text: asked.text, to: `/evidence/${asked.evidence}`, sort: Date.parse(asked.last) },
    spell.closes === null
      ? null
      : { text: spell.closes, suffix: spell.noOutcomeSince === null ? undefined : 'no outcome published' },
    textCell(spell.state),
    last === undefined ? null : { text: last.text, to: `/evidence/${last.evidence}`, sort: Date.parse(last.last) },
    figureCell(spell.duration, spell.ended ? undefined : 'no end known'),
    figureCell(spell.extensionsCounted),
    { text: spell.seen.text, sort: Date.parse(spell.seen.last) },
    textCell(spell.watched ? 'yes' : 'no: nobody watched before it was over'),
  ];
}
