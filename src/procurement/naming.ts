import type { EvidenceId } from '../ledger/evidence.ts';
import type { EventKind } from '../vocabulary/event-payload.ts';
import { materialOf } from '../vocabulary/subject.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Happening, newestGiving, settingTerms } from './happenings.ts';
import { numberText, piidOf, sameNumber } from './number.ts';

/** A number of a procurement in its one spelling, and the kind of step that bears it. */
export interface ProcurementNumber {
  readonly number: string;
  readonly kind: EventKind;
  readonly evidence: EvidenceId;
}

/** What a procurement goes by. */
export interface ProcurementNames {
  readonly material: string;
  /** Every material it is about, that one among them. */
  readonly materials: readonly string[];
  readonly title: string;
  /** The number it goes by, in its one spelling: the award's, else the request's. */
  readonly number: string | null;
  /** Every number its steps bear, in order of time. */
  readonly numbers: readonly ProcurementNumber[];
  /** Ids joined into it because they bear the same number. */
  readonly joined: readonly string[];
  readonly supplier: string | null;
}

/** What the steps call it, by award and request; `id` is the procurement's own. */
export function naming(
  id: string,
  happenings: readonly Happening[],
  vocabulary: Vocabulary | undefined,
): ProcurementNames {
  const [first] = happenings;
  const numbers = numbersOf(happenings);
  const number = newestGiving(settingTerms(happenings), 'number')?.payload.number;
  return {
    numbers,
    joined: joinedIn(id, happenings),
    materials: first?.report.payload.materials ?? [],
    material: first === undefined ? '' : (materialOf(first.report.subject) ?? first.report.payload.materials[0] ?? ''),
    title: titleOf(happenings),
    number: number === undefined ? null : (numbers.find((n) => sameNumber(n.number, number))?.number ?? null),
    supplier: supplierOf(happenings, vocabulary),
  };
}

/** The award names it best, then the solicitation, then whatever came first. */
function titleOf(happenings: readonly Happening[]): string {
  const named = (['award', 'solicitation'] as const).flatMap(
    (kind) => happenings.find((h) => h.report.kind === kind) ?? [],
  );
  return (named[0] ?? happenings[0])?.report.payload.title ?? '';
}

/** The parties of the award that are not the buyer. */
function supplierOf(happenings: readonly Happening[], vocabulary: Vocabulary | undefined): string | null {
  const award = happenings.findLast((h) => h.report.kind === 'award');
  if (award === undefined) return null;
  const sellers = award.report.payload.parties.filter((party) => !isBuyer(party, vocabulary));
  const names = sellers.map((party) => vocabulary?.organisations.get(party)?.name ?? party);
  return names.length === 0 ? null : names.join(', ');
}

function isBuyer(party: string, vocabulary: Vocabulary | undefined): boolean {
  const kind = vocabulary?.organisations.get(party)?.kind;
  return kind === 'agency' || kind === 'government' || /^(dla|defense logistics agency)\b/i.test(party);
}

/** Each number once, by the first step that bears it; one without its office is that of a number with one. */
function numbersOf(happenings: readonly Happening[]): readonly ProcurementNumber[] {
  const all = happenings.flatMap(({ reports }) =>
    reports.flatMap(({ id, kind, payload }) =>
      payload.number === undefined ? [] : [{ number: numberText(payload.number), kind, evidence: id }],
    ),
  );
  const written = all.filter(({ number }) => piidOf(number)?.office !== null);
  const full = (number: string): string => written.find((other) => sameNumber(other.number, number))?.number ?? number;
  const named = all.map((item) => ({ ...item, number: full(item.number) }));
  return named.filter((item, n) => named.findIndex(({ number }) => number === item.number) === n);
}

const joinedIn = (id: string, happenings: readonly Happening[]): readonly string[] =>
  [...new Set(happenings.flatMap(({ reports }) => reports.map(({ subject }) => subject.id)))]
    .filter((name) => name !== id)
    .sort();
