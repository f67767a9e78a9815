import type { Account } from '../../planner/plan-model.ts';
import type { AccountEntry, AccountMoney } from './file-accounts.ts';
import type { Pays } from './option-made.ts';
import type { PlanAsked } from './plan-asked.ts';
import type { PlanFile } from './plan-file.ts';
import { dollarsOfSum } from './plan-mentions.ts';
import type { PlanAccount } from './plan-problem.ts';
import type { PlanTime } from './plan-years.ts';

/** Accounts of a plan, what each may pay for, and what was set aside of those of the file. */
export interface PlanMoney {
  readonly accounts: readonly PlanAccount[];
  readonly money: readonly Account[];
  readonly pays: Pays;
  /** [year]: most that may be spent from all accounts; null where nothing limits it. */
  readonly yearly: Float64Array | null;
  readonly warnings: readonly string[];
}

/** Reads the money of an entry, with what says so. */
export type MoneyIn = (entry: AccountEntry) => AccountMoney;

/** The money of a plan: the budget asked for, else the accounts of the plan file, else money without limit. */
export function planMoney(asked: PlanAsked, time: PlanTime, file: PlanFile | null, moneyIn: MoneyIn): PlanMoney {
  const own = file?.accounts ?? [];
  const yearly = yearlyOf(time, file);
  if (asked.budget === null && own.length > 0) return { ...ofFile(own, time, moneyIn), yearly };
  const warnings =
    own.length === 0
      ? []
      : [`The budget goes before the accounts of the plan file: ${own.map(({ id }) => id).join(', ')}.`];
  return { ...oneAccount(asked, time), yearly, warnings };
}

/** One account over all buying years. */
function oneAccount(
  { budget }: PlanAsked,
  { years, buying }: PlanTime,
): Pick<PlanMoney, 'accounts' | 'money' | 'pays'> {
  const [from, until] = [years[0]?.label ?? '', years[buying - 1]?.label ?? ''];
  const words = budget === null ? 'Money without limit' : 'Budget over all buying years';
  return {
    accounts: [{ id: 'budget', words, from, until, figure: null, evidence: [] }],
    money: [{ amount: budget ?? Number.POSITIVE_INFINITY, from: 0, until: buying - 1 }],
    pays: () => [0],
  };
}

function ofFile(
  entries: NonNullable<PlanFile['accounts']>,
  { years, buying }: PlanTime,
  moneyIn: MoneyIn,
): Omit<PlanMoney, 'yearly'> {
  const bought = years.slice(0, buying).map(({ label }) => label);
  const [first, last] = [bought[0] ?? '', bought.at(-1) ?? ''];
  const warnings: string[] = [];
  const made = entries.map((entry) => {
    const { id, words = id } = entry;
    const { dollars, figure, until: lapses } = moneyIn(entry);
    const [from, until] = [entry.from ?? first, lapses ?? last];
    const [begins, ends] = [from < first ? first : from, until > last ? last : until];
    if (begins !== from || ends !== until)
      warnings.push(`Account ${id} is of ${from} to ${until}; only ${begins} to ${ends} are buying years.`);
    const account: PlanAccount = { id, words, from: begins, until: ends, figure, evidence: figure.evidence };
    // Money that lapsed before the plan begins pays for nothing.
    const amount = ends < begins ? 0 : dollars;
    const span = ends < begins ? { from: 0, until: 0 } : { from: bought.indexOf(begins), until: bought.indexOf(ends) };
    return { account, money: { amount, ...span }, paid: entry.pays_for };
  });
  const pays: Pays = (kind, option) =>
    made.flatMap(({ paid }, a) => (paid === undefined || paid.includes(kind) || paid.includes(option) ? [a] : []));
  return { accounts: made.map(({ account }) => account), money: made.map(({ money }) => money), pays, warnings };
}

function yearlyOf({ years }: PlanTime, file: PlanFile | null): Float64Array | null {
  const limits = file?.limits?.yearly;
  if (limits === undefined) return null;
  return Float64Array.from(years, ({ label }) => {
    const said = limits[label];
    return said === undefined ? Number.POSITIVE_INFINITY : (dollarsOfSum(said) ?? 0);
  });
}
