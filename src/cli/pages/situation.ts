import type { FigureDto } from '../../api/contract.ts';
import type { SituationDto } from '../../api/contract-brief.ts';
import { formatDate } from '../../units/format.ts';
import { shortly } from './share.ts';
import { cut, type Style, table, title } from './style.ts';

type Row = SituationDto['rows'][number];

/** `3 years 10 months old` as `3 y 10 m`: a table has no room for more. */
function shortAge(age: string): string {
  const [years = '', remark] = age.split('; ');
  return years
    .replace(' old', '')
    .concat(remark === undefined ? '' : ', as quoted')
    .replace(/ (year|month|day)s?/g, (_all, unit: string) => ` ${unit.slice(0, 1)}`);
}

const WIDEST_PLACE = 16;
const WIDEST_NAME = 22;

/** A request for information by its initials; what follows a comma, "1 of 3" or "no outcome", on a line of its own. */
const shortState = (state: string): string =>
  state.replace('request for information', 'RFI').replace(/, (?=1 of|no outcome)/g, '\n');

/** A figure with what must not be read apart from it on the line below. */
function twoLines(figure: FigureDto | null, below: string, { paint }: Style): string {
  if (figure === null) return paint.dim('–');
  return below === '' ? figure.text : `${figure.text}\n${paint.dim(below)}`;
}

function rowCells(row: Row, style: Style): readonly string[] {
  const { paint } = style;
  const text = (figure: FigureDto | null): string => twoLines(figure, '', style);
  const top = row.topProducer;
  return [
    paint.bold(cut(row.name, WIDEST_NAME)),
    twoLines(row.held, row.heldAge === null ? '' : shortAge(row.heldAge), style),
    twoLines(row.asked, shortState(row.askedText ?? ''), style),
    row.askedState === null ? paint.dim('–') : shortState(row.askedState),
    text(row.ceiling),
    text(row.obligated),
    text(row.worldProduction),
    top === null
      ? paint.dim('–')
      : `${cut(top.placeName, WIDEST_PLACE)}\n${top.share.text} ${shortly(top.share)}`.trimEnd(),
    String(row.conflicts),
  ];
}

const HEAD = ['', 'held (age)', 'asked for', 'state', 'ceiling', 'obligated', 'world', 'largest producer', '≠'];
const ALIGNS = ['left', 'right', 'right', 'left', 'right', 'right', 'right', 'left', 'right'] as const;

/** The situation as a short table, with what expires next and the latest event of each material. */
export function situationPage(situation: SituationDto, style: Style): string {
  const { rows, expiring, counts, knownOn } = situation;
  const latest = rows.flatMap(({ name, latestEvent }) =>
    latestEvent === null
      ? []
      : [`  ${latestEvent.dateText.padEnd(12)} ${cut(`${name}: ${latestEvent.title}`, style.width - 16)}`],
  );
  const ends = expiring.slice(0, 5).map(({ title: what, expires, days }) => {
    const when = days < 0 ? `ended ${-days} days ago` : `in ${days} days`;
    return `  ${formatDate(expires).padEnd(12)} ${cut(`${when}: ${what}`, style.width - 16)}`;
  });
  const known = `${counts.statements} statements, ${counts.events} events, ${counts.conflicts} conflicts from ${counts.sources} sources`;
  return [
    title('SITUATION', `as known on ${formatDate(knownOn)}`, style),
    table(
      HEAD,
      rows.map((row) => rowCells(row, style)),
      ALIGNS,
      style,
    ),
    ...(latest.length === 0 ? [] : ['', style.paint.dim('  latest'), ...latest]),
    ...(ends.length === 0 ? [] : ['', style.paint.dim('  ending'), ...ends]),
    '',
    style.paint.dim(`  ${known}. – is not known, never zero; ≠ conflicts.`),
  ].join('\n');
}
