import { editionOf } from '../ledger/source.ts';
import { isIsoDate } from '../units/period.ts';
import type { Happening, StepEvent } from './happenings.ts';
import type { OcdsContext } from './ocds-context.ts';
import { knownPart, startOfDay } from './ocds-ids.ts';
import { given, type OcdsObject } from './ocds-json.ts';

/** Reports of happenings as OCDS documents: where it was read, a short quote, the address; the id is that of the evidence. */
export function documentsOf(happenings: readonly Happening[], context: OcdsContext): readonly OcdsObject[] {
  return happenings.flatMap(({ reports }) => reports.map((report) => documentOf(report, context)));
}

function documentOf(report: StepEvent, { sources }: OcdsContext): OcdsObject {
  const source = sources.get(report.source);
  const edition = editionOf(report, source);
  const { published, date, datePrecision, stance, speaker, kind, locator } = report;
  return given({
    id: report.id,
    title: source?.title ?? report.source,
    description: `${report.original} (${locator})`,
    url: addressOf(edition?.url ?? source?.url),
    datePublished: isIsoDate(published) ? startOfDay(published) : undefined,
    x_ballast: given({
      evidence: report.id,
      source: report.source,
      published,
      stance,
      speaker,
      reports: kind,
      of: knownPart(date, datePrecision),
    }),
  });
}

/** Addresses that are web addresses; a source may have none. */
function addressOf(url: string | null | undefined): string | undefined {
  return url !== null && url !== undefined && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(url) ? url : undefined;
}
