import type { EvidenceId } from '../../ledger/evidence.ts';
import type { Project } from '../../market/projects.ts';
import { daysBetween, type IsoDate, latestDay } from '../../units/period.ts';

/** How far one project ended, or is, behind the first day anybody gave for it. */
export interface ProjectSlip {
  readonly project: string;
  readonly firstDue: IsoDate;
  /** `finished`: the slip is known; `passed`: at least this long; `not yet due`: nothing is known of it. */
  readonly state: 'finished' | 'passed' | 'not yet due';
  /** Days after the first day given; the last possible day where only a month is known. */
  readonly days: number;
  readonly evidence: readonly EvidenceId[];
}

/** Slips of the ledger's projects as one exposure: what a delay is drawn from. */
export interface SlipRecord {
  readonly finished: number;
  readonly passed: number;
  readonly notYetDue: number;
  /** Days of slip of all that were due together. */
  readonly days: number;
}

/** The slip of every project for which somebody gave a day, longest first. */
export function projectSlips(projects: readonly Project[], day: IsoDate): readonly ProjectSlip[] {
  return projects
    .flatMap((project) => slipOf(project, day))
    .sort((a, b) => b.days - a.days || a.project.localeCompare(b.project));
}

function slipOf({ id, guidance, completion }: Project, day: IsoDate): readonly ProjectSlip[] {
  const [first] = guidance;
  if (first === undefined) return [];
  const evidence = [...guidance.map((one) => one.evidence), ...(completion === null ? [] : [completion.evidence])];
  const given = { project: id, firstDue: first.due, evidence };
  if (completion !== null) {
    const done = latestDay(completion.date, completion.datePrecision);
    return [{ ...given, state: 'finished', days: Math.max(0, daysBetween(first.due, done)) }];
  }
  const behind = daysBetween(first.due, day);
  return [{ ...given, state: behind > 0 ? 'passed' : 'not yet due', days: Math.max(0, behind) }];
}

/** The record of all projects but one: that one's own delay is conditioned on and not counted twice. */
export function slipRecord(slips: readonly ProjectSlip[], without: string | null): SlipRecord {
  const others = slips.filter(({ project }) => project !== without);
  const count = (state: ProjectSlip['state']): number => others.filter((slip) => slip.state === state).length;
  return {
    finished: count('finished'),
    passed: count('passed'),
    notYetDue: count('not yet due'),
    days: others.reduce((sum, { days }) => sum + days, 0),
  };
}

/**
 * Days still to wait after `elapsed` days of slip, as a quantile: an unknown constant rate of finishing, learned from
 * `finished` ends in `days` of exposure (posterior Gamma under the prior 1/rate), gives P(wait > x) = ((D + e) / (D + e + x))^k.
 * Few ends give a long tail by themselves. Null while nothing was finished. Ballast's own method.
 */
export function waitQuantile(u: number, { finished, days }: SlipRecord, elapsed: number): number | null {
  if (finished === 0 || days + elapsed <= 0) return null;
  return (days + elapsed) * ((1 - u) ** (-1 / finished) - 1);
}
