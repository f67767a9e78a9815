import type { Figure } from '../../ledger/figure.ts';
import { spanIn } from '../../market/us-lines.ts';
import { type Appropriation, appropriationsOn } from '../../stockpile/appropriation.ts';
import { usFiscalYearOf } from '../../stockpile/fiscal-year.ts';
import { type IsoDate, latestDay } from '../../units/period.ts';
import { quantity } from '../../units/quantity.ts';
import type { CaseEvidence } from '../case-evidence.ts';
import { nearest, quoted } from '../case-nearest.ts';
import type { Mistake } from '../case-shape.ts';
import { type EvidenceIndex, foundedOn } from './file-evidence.ts';
import { fileFigure } from './file-numbers.ts';
import type { PlanData } from './plan-file.ts';
import { itemsOf, mistake } from './plan-file-checks.ts';
import { dollarsOfSum } from './plan-mentions.ts';

/** An account of a plan file, or of an appropriation it names. */
export type AccountEntry = NonNullable<PlanData['accounts']>[number];

/** Money of an account with what says so. */
export interface AccountMoney {
  readonly dollars: number;
  readonly figure: Figure;
  /** Last fiscal year; null where neither file nor law names one. */
  readonly until: string | null;
}

/** Appropriations of the ledger as known on a day. */
export function appropriationsIn({ events, judgements, buying }: CaseEvidence, day: IsoDate): readonly Appropriation[] {
  return appropriationsOn(buying?.statements ?? [], events, day, judgements);
}

/** What there is in an account: as the file says, else as was appropriated; the law's last day goes before a later year of the file. */
export function moneyOf(
  entry: AccountEntry,
  known: readonly Appropriation[],
  index: EvidenceIndex,
  asOf: IsoDate,
): AccountMoney {
  const law = known.find(({ id }) => id === entry.appropriation) ?? null;
  const own = entry.amount === undefined ? null : dollarsOfSum(entry.amount);
  const given = law?.appropriated ?? null;
  const said = given === null ? null : spanIn(given.value, 'USD');
  const founded = foundedOn(entry, index, asOf);
  const evidence = [
    ...new Set([...founded.evidence, ...(law?.lapses === null || law === null ? [] : [law.lapses.id])]),
  ];
  const dollars = own ?? said?.low ?? 0;
  const figure =
    own === null && given !== null
      ? { ...given, evidence: [...new Set([...given.evidence, ...evidence])] }
      : fileFigure(quantity(dollars, 'USD', { role: 'unstated', prices: 'nominal' }), 'as the plan file says', {
          ...founded,
          evidence,
        });
  return { dollars, figure, until: earlier(entry.until ?? null, lapseYear(law)) };
}

const earlier = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null ? a : a < b ? a : b;

/** The fiscal year money lapses in; null where nobody says. */
function lapseYear(law: Appropriation | null): string | null {
  if (law === null || law.lapses === null) return null;
  return usFiscalYearOf(latestDay(law.lapses.date, law.lapses.datePrecision));
}

/** Accounts that name an appropriation the ledger does not have, or give no amount where it has none. */
export function accountLawMistakes(data: PlanData, known: readonly Appropriation[]): readonly Mistake[] {
  return itemsOf<AccountEntry>(data.accounts).flatMap(({ appropriation, amount, id }, n): readonly Mistake[] => {
    const at = ['accounts', n, 'appropriation'];
    if (appropriation === undefined)
      return amount !== undefined
        ? []
        : [
            mistake(
              ['accounts', n],
              `"amount" is missing of ${quoted(id)}`,
              '`amount` or `appropriation`',
              'Say how much there is.',
            ),
          ];
    const ids = known.map((one) => one.id);
    const found = known.find((one) => one.id === appropriation);
    if (found === undefined) {
      const like = nearest(String(appropriation), ids);
      const todo = like === null ? 'Give `amount`, `from` and `until` in its place.' : `Did you mean "${like}"?`;
      return [
        mistake(at, `the ledger has no appropriation ${quoted(appropriation)}`, `one of: ${ids.join(', ')}`, todo),
      ];
    }
    if (amount !== undefined || (found.appropriated !== null && spanIn(found.appropriated.value, 'USD') !== null))
      return [];
    return [
      mistake(
        at,
        `nobody says what was appropriated as ${quoted(appropriation)}`,
        'an appropriation with an amount',
        'Give `amount`.',
      ),
    ];
  });
}
