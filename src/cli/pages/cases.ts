import type { CaseCheckDto, CaseDto, CaseEntryDto, CaseProblemDto } from '../../api/contract-cases.ts';
import { formatDate, formatNumber } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { heading, type Style, table, title } from './style.ts';

/** Parts as sentences, each with one full stop. */
const sentences = (parts: readonly string[]): string =>
  parts.flatMap((part) => (part === '' ? [] : [part.replace(/\.?$/, '.')])).join(' ');

/** Mistakes of a case as `file:line:column:` with what is wrong, what was expected and what to do below. */
export function problemLines(file: string, problems: readonly CaseProblemDto[], { width }: Style): string {
  return problems
    .map(({ line, column, path, message, expected, todo }) => {
      const place = line > 0 ? `${file}:${line}:${column}:` : `${file}:`;
      const said = [path === '' ? message : `${path}: ${message}`, expected === '' ? '' : `Expected ${expected}`, todo];
      return `${place}\n${hang('  ', sentences(said), width)}`;
    })
    .join('\n');
}

/** What a check of case files found: every mistake of each, or that it has none. */
export function checkPage(file: string, { problems }: CaseCheckDto, style: Style): string {
  if (problems.length === 0) return `${file}: no mistakes`;
  const count = problems.length === 1 ? '1 mistake' : `${problems.length} mistakes`;
  return `${problemLines(file, problems, style)}\n${count}; nothing was run.`;
}

const named = (materials: CaseEntryDto['materials']): string => {
  if (materials === 'all') return 'all';
  return materials.length > 4
    ? `${materials.slice(0, 3).join(', ')} and ${materials.length - 3} more`
    : materials.join(', ');
};

/** The cases that come with Ballast. */
export function casesPage(items: readonly CaseEntryDto[], style: Style): string {
  const rows = items.map(({ id, title: words, extends: parent, materials, problems }) => [
    id,
    words,
    problems.length > 0 ? style.paint.yellow('has mistakes') : named(materials),
    parent ?? '',
  ]);
  return [
    title(`${items.length} cases`, '', style),
    table(['case', '', 'materials', 'a change of'], rows, ['left', 'left', 'left', 'left'], style),
    style.paint.dim(
      './ballast cases NAME shows one, ./ballast run NAME runs it, ./ballast cases check FILE checks yours.',
    ),
  ].join('\n');
}

type Assembled = NonNullable<CaseDto['assembled']>;

function horizon({ periods }: Assembled): string {
  const [first, last] = [periods[0], periods.at(-1)];
  const phases = [...new Set(periods.map(({ phase }) => phase))].join(', ');
  return `${first?.label ?? ''} to ${last?.label ?? ''}, ${periods.length} periods: ${phases}`;
}

function facts(assembled: Assembled, { paint, width }: Style): readonly string[] {
  const { home, edition, tables, groups, nodes } = assembled;
  const other = tables.alternative === null ? '' : `, beside it ${tables.alternative}`;
  const rows: readonly (readonly [string, string])[] = [
    ['horizon', horizon(assembled)],
    ['home', home],
    ['edition', edition ?? 'the newest known on the day'],
    ['reliability', `${tables.primary}${other}`],
    ['demand groups', `${groups.join(', ')}, served in this order`],
    ['modelled', nodes.map(({ name }) => name).join(', ')],
  ];
  return rows.map(([name, text]) => hang(`  ${paint.dim(name.padEnd(14))}`, text, width));
}

/** Who supposes what, and why; illustrative ranges are called that. */
export function assumptionLines(assumptions: Assembled['assumptions'], { paint, width }: Style): readonly string[] {
  return assumptions.flatMap(({ id, words, value, author, reason, kind }) => [
    hang('  ', `${words}: ${value}`, width),
    paint.dim(hang('      ', `${kind}; ${author}: ${reason} (${id})`, width)),
  ]);
}

/** What to know before the numbers. */
export function warningLines(warnings: readonly string[], { paint, width }: Style): readonly string[] {
  return warnings.map((words) => paint.yellow(hang('', words, width)));
}

/** What goes wrong, and how many cells of the model each changes. */
export function shockLines(shocks: Assembled['shocks'], { width }: Style): readonly string[] {
  return shocks.map(({ words, changes }) => hang('  ', `${words} (changes ${changes} cells)`, width));
}

/** Materials no model could be made of, each with why and what it would need. */
export function notModelledLines(items: Assembled['notModelled'], { width }: Style): readonly string[] {
  return items.map(({ material, why, needs }) => {
    // Most reasons name what is missing already.
    const unsaid = needs.filter((need) => !why.includes(need));
    const need = unsaid.length === 0 ? '' : `needs ${unsaid.join(', ')}`;
    return hang('  ', `${material}: ${sentences([why, need])}`, width);
  });
}

/** Levers of a case that a page shows. */
const SHOWN_LEVERS = 12;

const counted = (levers: number): string => `${levers} ${levers === 1 ? 'lever' : 'levers'}`;

/** What can be moved with `run --set`: levers of the case's own shocks and assumptions before those every case has. */
function leverLines(levers: Assembled['levers'], { paint, width }: Style): readonly string[] {
  const rank = ({ id }: Assembled['levers'][number]): number => {
    const first = LEVERS_FIRST.findIndex((kind) => id.startsWith(`${kind}/`));
    return first < 0 ? LEVERS_FIRST.length : first;
  };
  const shown = levers.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHOWN_LEVERS);
  const more = levers.length - shown.length;
  return [
    ...shown.map(({ id, words, low, base, high, unit }) =>
      hang(
        '  ',
        `${id}: ${words}; ${formatNumber(base)}, from ${formatNumber(low)} to ${formatNumber(high)} ${unit}`,
        width,
      ),
    ),
    ...(more > 0 ? [paint.dim(`  and ${more} more`)] : []),
    paint.dim(hang('  ', '--set LEVER=VALUE of run puts one elsewhere; beyond its ends it is refused.', width)),
  ];
}

/** Kinds of levers in the order a page shows them. */
const LEVERS_FIRST = ['length', 'shock', 'chance', 'level', 'left', 'demand', 'inventory', 'industry', 'willingness'];

/** What may fall short without a shock. */
function uncertainLine({ uncertain, shocks }: CaseDto, { width }: Style): readonly string[] {
  if (uncertain.length === 0) return [];
  return [hang('  ', `${shocks.length === 0 ? 'all the same' : 'besides'}: ${uncertain.join('; ')}`, width)];
}

/** A section where there is anything in it. */
export function section(name: string, lines: readonly string[], style: Style): readonly string[] {
  return lines.length === 0 ? [] : [heading(name, style), ...lines];
}

/** One case: what it looks at, what it supposes, what goes wrong in it, what could not be modelled. */
export function casePage(found: CaseDto, style: Style): string {
  const { id, title: words, summary, assembled, problems, extends: parent } = found;
  const day = assembled === null ? '' : `as known on ${formatDate(assembled.knownOn)}`;
  const head = [title(`${words}  ${id}`, day, style), hang('', summary, style.width)];
  const from = parent === null ? [] : [style.paint.dim(`A change of ${parent}.`)];
  if (assembled === null) return [...head, ...from, '', problemLines(id, problems, style)].join('\n');
  const { assumptions, shocks, notModelled, warnings } = assembled;
  return [
    ...[...head, ...from, ...warningLines(warnings, style), ...facts(assembled, style)],
    ...section(
      `What goes wrong: ${shocks.length === 0 ? 'no shock' : shocks.length}`,
      [...shockLines(shocks, style), ...uncertainLine(found, style)],
      style,
    ),
    ...section(`Assumptions: ${assumptions.length}`, assumptionLines(assumptions, style), style),
    ...section(`Not modelled: ${notModelled.length}`, notModelledLines(notModelled, style), style),
    ...section(`What can be moved: ${counted(assembled.levers.length)}`, leverLines(assembled.levers, style), style),
    `\n${style.paint.dim(`./ballast run ${id} runs it; --json has all levers.`)}`,
  ].join('\n');
}
