import { type Happening, newestGiving, reportGiving, settingTerms } from './happenings.ts';
import { amendmentsOf } from './ocds-amendments.ts';
import { awardsAndContracts } from './ocds-award.ts';
import type { KnownProcess } from './ocds-context.ts';
import { documentsOf } from './ocds-documents.ts';
import { endOfDay, knownPart, ocidOf, startOfDay } from './ocds-ids.ts';
import { itemsOf } from './ocds-items.ts';
import { given, type OcdsObject } from './ocds-json.ts';
import { citedValue, dollarsOf } from './ocds-money.ts';
import { partiesOf, referenceTo } from './ocds-parties.ts';
import { contractingFrom, isPlanning } from './ocds-stage.ts';
import { asLastGiven, goodsOf, numberIn } from './ocds-terms.ts';
import { type ProcurementState, stateAfter } from './state.ts';

/** The whole content of a contracting process as far as it is known, without release id, date and tag. */
export function processContent(known: KnownProcess): OcdsObject {
  const { happenings, procurement, context } = known;
  const from = contractingFrom(happenings);
  const [asking, contracting] = [happenings.slice(0, from), happenings.slice(from)];
  const { buyer, list } = partiesOf(happenings, context.vocabulary);
  const state = stateAfter(happenings);
  return given({
    ocid: ocidOf(procurement),
    initiationType: 'tender',
    language: 'en',
    parties: list,
    buyer: buyer === null ? undefined : referenceTo(buyer, context.vocabulary),
    planning: planningOf(asking.filter(isPlanning), known),
    tender: tenderOf(asking, known),
    ...awardsAndContracts(contracting, known),
    relatedProcesses: relatedOf(known),
    x_ballast: given({ procurement, state: state?.state, inferred: state?.inferred }),
  });
}

/** What was asked before anybody was asked for offers: the reports, and by when answers were wanted. */
function planningOf(planning: readonly Happening[], { context }: KnownProcess): OcdsObject {
  const milestones = planning.flatMap((happening) => {
    const { payload } = happening.report;
    const closes = reportGiving(happening, 'closes')?.payload.closes;
    const dueDate = closes === undefined ? [] : [endOfDay(closes)];
    return dueDate.map((due) => ({
      id: `response-${payload.occurrence}`,
      title: `Responses due: ${payload.title}`,
      type: 'engagement',
      dueDate: due,
    }));
  });
  return given({ documents: documentsOf(planning, context), milestones });
}

/** The status code nearest to a state of ours; there is none for a pause, which leaves a process active. */
export const TENDER_STATUS: Readonly<Record<ProcurementState, string>> = {
  'request for information': 'planning',
  'sources sought': 'planning',
  announced: 'planned',
  open: 'active',
  'open (extended)': 'active',
  'open (re-issued)': 'active',
  cancelled: 'cancelled',
  'cancelled (re-issue promised)': 'cancelled',
  'cancelled (re-issue paused)': 'cancelled',
  'cancelled (continued)': 'cancelled',
  paused: 'active',
  awarded: 'complete',
  ordering: 'complete',
  delivering: 'complete',
};

/** The request for offers; a contract given without one has only its method here. */
function tenderOf(asking: readonly Happening[], known: KnownProcess): OcdsObject {
  const method = methodOf(known.happenings);
  if (asking.length === 0 && Object.keys(method).length === 0) return {};
  const state = stateAfter(asking)?.state;
  const awarded = known.happenings.length > asking.length;
  const contents = asking.length === 0 ? {} : askedFor(asking, known, awarded);
  return given({
    id: known.procurement,
    status: awarded ? 'complete' : state === undefined ? undefined : TENDER_STATUS[state],
    ...method,
    ...contents,
  });
}

function askedFor(asking: readonly Happening[], known: KnownProcess, awarded: boolean): OcdsObject {
  const { context } = known;
  // Until an award, statements about the contract are about what is asked for; after it, about what was awarded.
  const stated = awarded ? () => null : known.stated;
  const terms = settingTerms(asking);
  const ceiling = asLastGiven(terms, 'ceiling') ?? stated('contract-ceiling');
  const minimum = asLastGiven(terms, 'guaranteedMinimum') ?? stated('contract-guaranteed-minimum');
  const { buyer } = partiesOf(known.happenings, context.vocabulary);
  const goods = goodsOf(terms, known, awarded ? null : 'contract-quantity');
  return {
    title: titleOf(asking),
    procuringEntity: buyer === null ? undefined : referenceTo(buyer, context.vocabulary),
    items: itemsOf(goods, context),
    mainProcurementCategory: goods.materials.length === 0 ? undefined : 'goods',
    value: dollarsOf(ceiling?.quantity),
    minValue: dollarsOf(minimum?.quantity),
    tenderPeriod: periodOf(asking),
    documents: documentsOf(
      asking.filter((h) => !isPlanning(h)),
      context,
    ),
    amendments: amendmentsOf(asking.filter(({ report }) => report.kind === 'amendment')),
    eligibilityCriteria: newestGiving(terms, 'eligibility')?.payload.eligibility,
    x_ballast: given({
      number: numberIn(terms),
      termYears: newestGiving(terms, 'termYears')?.payload.termYears,
      eligibleSources: newestGiving(terms, 'eligibleSources')?.payload.eligibleSources,
      specification: newestGiving(terms, 'specification')?.payload.specification,
      setAside: newestGiving(terms, 'setAside')?.payload.setAside,
      place: newestGiving(terms, 'place')?.payload.place,
      ceiling: citedValue(ceiling),
      guaranteedMinimum: citedValue(minimum),
      cancellation: cancellationOf(asking),
    }),
  };
}

const titleOf = (asking: readonly Happening[]): string | undefined =>
  (asking.find(({ report }) => report.kind === 'solicitation') ?? asking[0])?.report.payload.title;

/** From the solicitation to the closing day as last set; a day for answers to a request for information is none. */
function periodOf(asking: readonly Happening[]): OcdsObject {
  const offers = asking.filter((h) => !isPlanning(h));
  const opened = offers.find(({ report }) => report.kind === 'solicitation')?.report;
  const closes = newestGiving(offers, 'closes')?.payload.closes;
  return given({
    startDate: opened === undefined ? undefined : startOfDay(opened.date, opened.datePrecision),
    endDate: closes === undefined ? undefined : endOfDay(closes),
  });
}

function cancellationOf(asking: readonly Happening[]): OcdsObject | undefined {
  const cancelled = asking.findLast(({ report }) => report.kind === 'cancellation');
  if (cancelled === undefined) return undefined;
  return given({
    of: knownPart(cancelled.report.date, cancelled.report.datePrecision),
    rationale: reportGiving(cancelled, 'reason')?.payload.reason,
    evidence: cancelled.reports.map(({ id }) => id),
  });
}

/** `direct` where it is said that nobody else was asked; that a contract was competed does not say how openly. */
function methodOf(happenings: readonly Happening[]): OcdsObject {
  const report = newestGiving(happenings, 'competition');
  const competition = report?.payload.competition;
  if (competition === undefined) return {};
  return given({
    procurementMethod: competition === 'not competed' ? 'direct' : undefined,
    procurementMethodDetails: competition,
  });
}

function relatedOf({ happenings, owners, judgedNeed }: KnownProcess): readonly OcdsObject[] {
  const continues = newestGiving(happenings, 'continues')?.payload.continues ?? judgedNeed;
  if (continues === null) return [];
  const earlier = owners.get(continues) ?? continues;
  return [{ id: earlier, relationship: ['prior'], scheme: 'ocid', identifier: ocidOf(earlier) }];
}
