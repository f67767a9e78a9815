import type { CheckDto, CheckFindingDto, ChecksDto } from '../../api/contract-checks.ts';
import { formatNumber } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { type Style, title } from './style.ts';

const plural = (count: number, one: string): string => `${formatNumber(count)} ${count === 1 ? one : `${one}s`}`;

function findingLines(finding: CheckFindingDto, mark: string, { paint, width }: Style): readonly string[] {
  const { what, byHowMuch, figures, evidence, why } = finding;
  const numbers = figures.map(({ name, figure }) => `${name} ${figure.text}`).join(', ');
  const ids = evidence.slice(0, 2).map((id) => id.slice(0, 10));
  const more = evidence.length > 2 ? ` and ${evidence.length - 2} more` : '';
  const edition = finding.where.find(({ field }) => field === 'edition')?.value;
  const head = `${finding.title}${edition === undefined ? '' : ` (${edition})`}: ${what}, ${byHowMuch}`;
  return [
    hang(`    ${mark} `, numbers === '' ? head : `${head}; ${numbers}`, width),
    ...(why === null ? [] : [hang('      why: ', why, width)]),
    paint.dim(`      evidence ${ids.join(', ')}${more}`),
  ];
}

function checkLines(check: CheckDto, style: Style): readonly string[] {
  const { paint, width } = style;
  const colour = check.state === 'failed' ? paint.red : check.state === 'passed' ? paint.green : paint.dim;
  const counts = [
    `${formatNumber(check.passed)} hold`,
    ...(check.failed.length === 0 ? [] : [`${check.failed.length} failed`]),
    ...(check.excepted.length === 0 ? [] : [`${check.excepted.length} excepted`]),
    ...(check.notCheckable === 0 ? [] : [`${formatNumber(check.notCheckable)} not checkable`]),
  ];
  const mark = check.state === 'nothing to check' ? 'nothing' : check.state;
  const words = hang(`${mark.padEnd(7)} `, `${check.title}: ${counts.join(', ')}`, width).slice(mark.length);
  return [
    `${colour(mark)}${words}`,
    ...check.failed.flatMap((finding) => findingLines(finding, '✗', style)),
    ...check.excepted.flatMap((finding) => findingLines(finding, '~', style)),
    ...check.stale.map((why) => paint.red(hang('    stale exception: ', why, width))),
  ];
}

/** What the checks found: one line a check, then its failures and exceptions. */
export function checkPage({ ok, knownOn, checks }: ChecksDto, style: Style): string {
  const failing = checks.filter(({ state }) => state === 'failed').length;
  const verdict = ok
    ? style.paint.green('Every check holds.')
    : style.paint.red(
        `${plural(failing, 'check')} failed. Correct our data, or explain the failure in data/checks as an exception.`,
      );
  return [
    title(plural(checks.length, 'check'), `as known on ${knownOn}`, style),
    ...checks.flatMap((check) => checkLines(check, style)),
    verdict,
  ].join('\n');
}
