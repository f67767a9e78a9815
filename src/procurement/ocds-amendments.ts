import { type Happening, reportGiving } from './happenings.ts';
import { knownPart, startOfDay } from './ocds-ids.ts';
import { given, type OcdsObject } from './ocds-json.ts';

/** Amendments in order, each with its reason where one is given, and what it changes in the words of the ledger. */
export function amendmentsOf(amendments: readonly Happening[]): readonly OcdsObject[] {
  return amendments.map((amendment) => {
    const { report, reports } = amendment;
    const changes = [...new Set(reports.flatMap(({ payload }) => payload.amends ?? []))];
    return given({
      id: `amendment-${report.payload.occurrence}`,
      date: startOfDay(report.date, report.datePrecision),
      description: report.payload.title,
      rationale: reportGiving(amendment, 'reason')?.payload.reason,
      x_ballast: given({
        of: knownPart(report.date, report.datePrecision),
        changes,
        extensions: reportGiving(amendment, 'extensionCount')?.payload.extensionCount,
        amendments: reportGiving(amendment, 'amendmentCount')?.payload.amendmentCount,
        evidence: reports.map(({ id }) => id),
      }),
    });
  });
}
