import type { SourceRefDto } from '../../api/contract.ts';
import type {
  ProcurementSurvivalDto,
  SpellDto,
  StudyDto,
  SurvivalCurveDto,
  SurvivalDto,
} from '../../api/contract-survival.ts';
import { formatDate, formatPercent } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { Footnotes } from './footnotes.ts';
import { cut, heading, type Style, table, title } from './style.ts';

/** What becomes of solicitations: counts, why nothing is estimated or the estimate, every asking as a line. */
export function survivalPage(data: SurvivalDto, style: Style): string {
  const { group, recordTo, spells, states } = data;
  const asked = [group.kind, group.competition, group.form, group.material].filter((part) => part !== null).join(', ');
  const now = states.map(({ state, count }) => `${count.text} ${state}`).join(', ');
  return [
    title(`What becomes of requests: ${asked}`, `record to ${formatDate(recordTo)}`, style),
    hang('  ', now === '' ? 'No request of this group is on record.' : `Last known: ${now}.`, style.width),
    ...studyLines('From the day they were asked', data.fromAsking, style),
    ...studyLines('From the day they were cancelled', data.afterCancellation, style),
    ...(spells.length === 0 ? [] : [heading('Every asking on record', style), spellTable(spells, style)]),
    heading('Groups', style),
    groupTable(data, style),
    '',
    hang('  ', style.paint.dim(data.rule), style.width),
    ...(data.withoutRequest === null
      ? []
      : [
          hang(
            '  ',
            style.paint.dim(
              `${data.withoutRequest.text} contracts have no asking on record, so nobody knows how long they took; they are in no estimate.`,
            ),
            style.width,
          ),
        ]),
  ].join('\n');
}

/** When will they come back: what is known of one procurement, and what is not. */
export function comeBackPage(
  data: ProcurementSurvivalDto,
  sourceOf: ReadonlyMap<string, SourceRefDto>,
  style: Style,
): string {
  const notes = new Footnotes(sourceOf);
  const { width, paint } = style;
  const lines = data.answer.map(({ text, evidence }) =>
    hang('  ', `${text} ${paint.dim(notes.evidence(evidence))}`, width),
  );
  const said = data.claims.map(({ text, speaker, role, said: on, verdict, reason, evidence }) =>
    hang(
      `  ${verdict}: `,
      `${speaker ?? role}, ${on}: ${text} ${reason ?? ''} ${paint.dim(notes.evidence(evidence))}`,
      width,
    ),
  );
  return [
    title(`${data.question} ${data.id}`, `record to ${formatDate(data.recordTo)}`, style),
    ...lines,
    ...section('What was said of it, and what became of that', said, style),
    ...section(
      'Not known',
      data.notKnown.map((text) => hang('  ', text, width)),
      style,
    ),
    ...section('Sources', notes.list(style), style),
  ].join('\n');
}

const section = (name: string, lines: readonly string[], style: Style): readonly string[] =>
  lines.length === 0 ? [] : [heading(name, style), ...lines];

/** Counts of a study, and its estimate or why there is none. */
export function studyLines(
  name: string,
  { requests, watched, ended, exposure, refused, estimate }: StudyDto,
  style: Style,
): readonly string[] {
  if (requests === null) return [];
  const counts = `${requests.text} on record, ${watched?.text ?? '0'} of them watched before they were over, ${ended?.text ?? '0'} of these seen to end`;
  if (estimate === null) {
    return [
      heading(`${name}: no estimate`, style),
      hang('  ', `${counts}.`, style.width),
      ...refused.map((text) => hang('  ', text, style.width)),
      ...(exposure.length === 0 ? [] : [exposureTable(exposure, style)]),
    ];
  }
  const { median, medianBand, reach, curves } = estimate;
  const half =
    median === null
      ? 'Half had not ended in that time.'
      : `Half had ended after ${median.text} (95 %: ${medianBand?.text ?? ''}).`;
  return [
    heading(name, style),
    hang('  ', `${counts}; determined up to ${reach.text}. ${half}`, style.width),
    table(
      ['day', ...curves.map(({ state }) => state)],
      curveRows(curves),
      ['right', ...curves.map(() => 'left' as const)],
      style,
    ),
  ];
}

/** What was watched, which is no chance of anything. */
function exposureTable(exposure: StudyDto['exposure'], style: Style): string {
  const rows = exposure.map(({ state, requests, days, moves }) => [
    state,
    requests.text,
    days.text,
    moves.length === 0 ? 'none' : moves.map(({ to, count }) => `${count.text} ${to}`).join(', '),
  ]);
  return table(
    ['watched while', 'requests', 'in all', 'seen to go to'],
    rows,
    ['left', 'right', 'right', 'left'],
    style,
  );
}

/** Days on which chances are printed. */
const DAYS = [30, 60, 90, 180, 365, 730] as const;

function curveRows(curves: readonly SurvivalCurveDto[]): readonly (readonly string[])[] {
  const last = Math.max(0, ...curves.flatMap(({ points }) => points.map(({ day }) => day)));
  return DAYS.filter((day) => day <= last).map((day) => [
    String(day),
    ...curves.map(({ points, moves }) => {
      const point = points.findLast((one) => one.day <= day);
      if (point === undefined) return points.length === 0 ? `not printed (${moves} moves)` : '–';
      const { probability, low, high, atRisk } = point;
      const band = low === null || high === null ? '' : ` (${percent(low)}–${percent(high)})`;
      return `${percent(probability)} %${band}, n ${atRisk}`;
    }),
  ]);
}

const percent = (share: number): string => formatPercent(share, { digits: 0 }).replace(/\s?%$/, '');

function spellTable(spells: readonly SpellDto[], style: Style): string {
  const rows = spells.map((spell) => [
    spell.turns[0]?.text ?? '',
    cut(spell.id, 26),
    lastKnown(spell),
    spell.duration?.text ?? '',
    extensionsText(spell),
    style.paint.dim(knownBy(spell)),
  ]);
  return table(
    ['asked', 'procurement', 'last known', 'days to end or record’s', 'extended', 'known by'],
    rows,
    ['left', 'left', 'left', 'right', 'right', 'left'],
    style,
  );
}

const lastKnown = ({ state, noOutcomeSince }: SpellDto): string =>
  noOutcomeSince === null ? state : `${state}, closed ${formatDate(noOutcomeSince)}`;

function knownBy({ watched, ended, fromNotice }: SpellDto): string {
  if (watched) return fromNotice ? 'own notice' : 'press';
  return ended ? 'first told when over' : 'first told at the end';
}

const extensionsText = ({ extensions, extensionsCounted }: SpellDto): string =>
  extensionsCounted === null ? (extensions.length === 0 ? '' : String(extensions.length)) : extensionsCounted.text;

function groupTable({ groups }: SurvivalDto, style: Style): string {
  const rows = groups
    .filter(({ by }) => by !== 'material')
    .map(({ by, value, requests, ended, printed }) => [
      by,
      value,
      requests.text,
      ended?.text ?? '–',
      printed ? 'yes' : 'no',
    ]);
  return table(
    ['by', 'group', 'requests', 'seen to end', 'estimate'],
    rows,
    ['left', 'left', 'right', 'right', 'left'],
    style,
  );
}
