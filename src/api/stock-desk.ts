import type { Problem } from '../ledger/evidence.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { StockDraft } from '../sources/stock-book/records.ts';
import { newLot } from '../stockpile/lot-state.ts';
import type { StockRefusal } from '../stockpile/stock-refusal.ts';
import { stockTitle } from '../stockpile/stock-words.ts';
import type { LotChange, RecordReport } from '../workbench/stock.ts';
import type {
  ChangedLotDto,
  StockEntryDto,
  StockPreviewDto,
  StockRefusalDto,
  StockWrittenDto,
} from './contract-stock-writing.ts';
import type { Desk, View } from './desk.ts';
import { ApiError } from './errors.ts';
import { contextOf } from './present/context.ts';
import { lotChanges } from './present/lot-changes.ts';
import { lotStateDto } from './present/lot-state.ts';
import { recordDtos } from './record-dtos.ts';
import { cardsOf, recordedBy, siteNames } from './stock-books.ts';
import { type Drafted, draftsOf } from './stock-drafts.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function checkHolder(holder: string): void {
  if (SLUG.test(holder) && holder.length <= 80) return;
  const message = `"${holder.slice(0, 80)}" is no holder: small letters, digits and hyphens, such as own or project-vault.`;
  throw new ApiError('invalid-body', message);
}

/** What records would change, or every reason why they may not be written; nothing is written. */
export async function previewed(
  desk: Desk,
  holder: string,
  entries: readonly StockEntryDto[],
): Promise<StockPreviewDto> {
  checkHolder(holder);
  const view = await desk.view(undefined);
  const drafted = await draftsOf(desk, holder, entries);
  const { drafts, numbers } = drafted;
  const shown = { holder, numbers: [...numbers], titles: drafts.map(stockTitle) };
  if (drafted.refusals.length > 0) {
    return { outcome: 'refused', ...shown, refusals: [...drafted.refusals], lots: [], seen: {} };
  }
  const { problems, refusals, lots } = await desk.workbench.previewStock(drafts);
  const refused = [
    ...problems.map((one) => problemDto(one, drafted)),
    ...refusals.map((one) => refusalDto(one, drafted)),
  ];
  const seen = Object.fromEntries(lots.map(({ lot, before }) => [lot, before?.turns ?? 0]));
  const outcome = refused.length > 0 ? 'refused' : 'allowed';
  return { outcome, ...shown, refusals: refused, lots: await changedDtos(lots, holder, view), seen };
}

/** Writes records, all or none, and says what became of them. */
export async function recordedOrNot(
  desk: Desk,
  holder: string,
  entries: readonly StockEntryDto[],
  seen: Readonly<Record<string, number>> | undefined,
): Promise<StockWrittenDto> {
  checkHolder(holder);
  const drafted = await draftsOf(desk, holder, entries);
  const nothing = { holder, records: [], refusals: [], lots: [], overtaken: [] };
  if (drafted.refusals.length > 0) return { ...nothing, outcome: 'refused', refusals: [...drafted.refusals] };
  // Looked at before the write, since afterwards nothing tells how the lots were.
  const { lots } = await desk.workbench.previewStock(drafted.drafts);
  const report = await desk.workbench.recordStock(drafted.drafts, {
    by: desk.principal,
    ...(seen === undefined ? {} : { seen }),
  });
  return writtenDto(report, { drafted, lots, view: await desk.view(undefined), nothing });
}

interface Writing {
  readonly drafted: Drafted;
  readonly lots: readonly LotChange[];
  readonly view: View;
  readonly nothing: Omit<StockWrittenDto, 'outcome'>;
}

async function writtenDto(report: RecordReport, { drafted, lots, view, nothing }: Writing): Promise<StockWrittenDto> {
  if (report.outcome === 'refused') {
    const refusals = report.refusals.map((one) => refusalDto(one, drafted));
    const unread = report.refusals.length > 0 ? [] : report.problems.map((one) => problemDto(one, drafted));
    return { ...nothing, outcome: 'refused', refusals: [...refusals, ...unread] };
  }
  if (report.outcome === 'overtaken') {
    const overtaken = report.lots.map(async ({ lot, by }) => {
      const records = await recordDtos(by, view);
      const words = records.map(
        ({ number, title, principal, recorded }) => `${number} (${title}) by ${principal} at ${recorded}`,
      );
      const text = `Lot ${lot} was moved meanwhile: ${words.join('; ')}. Look at it again before you write.`;
      return { lot, by: records.at(-1) ?? null, text };
    });
    return { ...nothing, outcome: 'overtaken', overtaken: await Promise.all(overtaken) };
  }
  const records = [...(await recordDtos(report.records, view))];
  return { ...nothing, outcome: 'recorded', records, lots: await changedDtos(lots, nothing.holder, view) };
}

async function changedDtos(lots: readonly LotChange[], holder: string, view: View): Promise<ChangedLotDto[]> {
  const cards = recordedBy(await cardsOf({ view, holder }), view);
  const about = {
    asOf: view.knownOn,
    marking: highestMarking(['internal', ...cards.map(({ marking }) => marking)]),
    siteName: siteNames(cards, view.knownOn),
  };
  return lots.map(({ lot, before, after }) => {
    const was = before ?? newLot(holder, lot);
    // A lot without a record is nothing by the word of the first one.
    const shown = was.evidence.length > 0 ? was : { ...was, evidence: after.evidence };
    return {
      lot,
      before: lotStateDto(shown, about, contextOf(view)),
      after: lotStateDto(after, about, contextOf(view)),
      changes: lotChanges(was, after),
    };
  });
}

function refusalDto({ code, number, field, message, advice }: StockRefusal, { numbers }: Drafted): StockRefusalDto {
  return { code, entry: Math.max(0, numbers.indexOf(number)), number, field, message, advice };
}

/** A record’s line in the file it would become tells which of them it is. */
function problemDto({ code, locator, message, advice }: Problem, { numbers }: Drafted): StockRefusalDto {
  const entry = Math.max(0, Number(/\d+/.exec(locator)?.[0] ?? 1) - 1);
  return { code, entry, number: numbers[entry] ?? '', field: null, message, advice };
}

/** Drafts of one book, none of them empty. */
export type Drafts = readonly StockDraft[];
