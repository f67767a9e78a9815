import type { Finding } from '../../brief/check-finding.ts';
import type { CheckResult } from '../../brief/checks.ts';
import { CHECK_RULES } from '../../ledger/check.ts';
import type { CheckDto, CheckFindingDto } from '../contract-checks.ts';
import { figureDto } from './figure.ts';

function findingDto(
  { place, title, what, byHowMuch, evidence, figures }: Finding,
  why: string | null,
): CheckFindingDto {
  return {
    ...{ title, what, byHowMuch, why },
    where: Object.entries(place).map(([field, value]) => ({ field, value })),
    evidence: [...evidence],
    figures: figures.map(({ name, figure }) => ({ name, figure: figureDto(figure) })),
  };
}

/** What a check found, as the API returns it. */
export function checkDto({ check, state, passed, notCheckable, failed, excepted, stale }: CheckResult): CheckDto {
  const { id, title, why, rule, tolerance } = check;
  const counted = CHECK_RULES[rule].tolerance;
  return {
    ...{ id, title, why, rule, state, passed, notCheckable },
    tolerance: counted === null ? null : `${tolerance} ${counted}`,
    failed: failed.map((finding) => findingDto(finding, null)),
    excepted: excepted.map(({ finding, why: reason }) => findingDto(finding, reason)),
    stale: stale.map((exception) => exception.why),
  };
}
