import type { DoctorDto, IngestReportDto, RebuildReportDto, VerifyDto } from '../../api/contract-service.ts';
import { formatNumber } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import type { Style } from './style.ts';

const n = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/** What verify found: counts and "nothing altered", or the first altered line and what to do. */
export function verifyPage(report: VerifyDto, { paint, width }: Style): string {
  const { entries, snapshots, evidence, first, findings } = report;
  const checked = `${n(entries, 'journal line')}, ${n(snapshots, 'snapshot')} and ${n(evidence, 'evidence id')} checked`;
  if (report.ok || first === null) return `${checked}: ${paint.green('nothing altered')}`;
  return [
    `${checked}: ${paint.red(`${n(findings.length, 'finding')}`)}`,
    hang('First: ', `${first.where}: ${first.what}`, width),
    hang('What to do: ', first.advice, width),
    ...findings.slice(1).map(({ where, what }) => hang('  also: ', `${where}: ${what}`, width)),
  ].join('\n');
}

/** What doctor found, one line a check. */
export function doctorPage({ ok, findings }: DoctorDto, { paint, width }: Style): string {
  const colour = { good: paint.green, notice: paint.yellow, bad: paint.red };
  const lines = findings.flatMap(({ check, state, what, advice }) => {
    const mark = (colour[state as keyof typeof colour] ?? paint.dim)(state.padEnd(6));
    const words = hang(`${state.padEnd(6)} ${check}: `, what, width).slice(6);
    return [`${mark}${words}`, ...(advice === '' ? [] : [hang('       what to do: ', advice, width)])];
  });
  return [...lines, ok ? paint.green('All is in order.') : paint.red('Not all is in order.')].join('\n');
}

/** What a file's newer version says no longer; nothing is said of none. */
const withdrawnText = (count: number): string => (count === 0 ? '' : `, ${formatNumber(count)} withdrawn`);

/** Where the rest of a file's problems is: what was refused left none in the ledger. */
const restOf = (outcome: string): string => (outcome === 'refused' ? '--dry-run lists all' : "see the API's /problems");

/** Records of stock books; nothing is said of none. */
const stockText = (count: number): string => (count === 0 ? '' : `, ${n(count, 'new stock record')}`);

/** What an ingest did: files of which something is to be said, then the sum. */
export function ingestPage(report: IngestReportDto, { paint, width }: Style): string {
  const { files, takenIn, alreadyKnown, refused, added, withdrawn, counts } = report;
  const lines = files
    .filter(({ outcome, problems }) => outcome !== 'already known' || problems.length > 0)
    .flatMap((file) => [
      `  ${file.outcome.padEnd(14)} ${file.name}: ${n(file.added.statements, 'new statement')}, ${n(file.added.events, 'new event')}${stockText(file.added.stock)}${withdrawnText(file.withdrawn)}`,
      ...file.problems
        .slice(0, 5)
        .flatMap(({ locator, message, advice }) => [
          paint.yellow(hang('    ', `${locator}: ${message}`, width)),
          hang('      what to do: ', advice, width),
        ]),
      ...(file.problems.length > 5
        ? [`    and ${n(file.problems.length - 5, 'more problem')}; ${restOf(file.outcome)}`]
        : []),
    ]);
  const sum = [
    `${n(takenIn, 'file')} taken in`,
    `${alreadyKnown} already known`,
    ...(refused === 0 ? [] : [paint.red(`${refused} refused`)]),
    `${n(added.statements, 'new statement')}`,
    `${n(added.events, 'new event')}${stockText(added.stock)}${withdrawnText(withdrawn)}`,
    ...(counts.problems === 0 ? [] : [paint.yellow(n(counts.problems, 'problem'))]),
  ];
  return [...lines, sum.join(', ')].join('\n');
}

/** What a rebuild did. */
export function rebuildPage(report: RebuildReportDto, { paint }: Style): string {
  const { intakes, statements, events, readDifferently } = report;
  const done = `Rebuilt from ${n(intakes, 'journal line')}: ${n(statements, 'statement')}, ${n(events, 'event')}`;
  if (readDifferently.length === 0) return `${done}; ${paint.green('all with the same ids')}`;
  return [`${done}; read differently by this version:`, ...readDifferently.map((name) => `  ${name}`)].join('\n');
}
