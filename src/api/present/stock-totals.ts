import { isNothing } from '../../stockpile/mass.ts';
import type { DaysToOutload } from '../../stockpile/outload.ts';
import type { AuthorityStanding, Releasable } from '../../stockpile/release-authority.ts';
import type { FormTotals } from '../../stockpile/stock-inventory.ts';
import { formatNumber } from '../../units/format.ts';
import type { Mass } from '../../vocabulary/stock-record.ts';
import type { ReleasableDto, StockTotalsDto } from '../contract-stockpile.ts';
import type { Context } from './context.ts';
import { gramsText, grossFigure, plainFigure, stockMassDto, type Told } from './stock-figure.ts';
import { goodsDto, holderName } from './stock-goods.ts';

/** What the four totals say of themselves. */
const RULES = {
  onBooks: 'everything on the books, what is lent out included',
  accepted: 'lots accepted and within the limits they were accepted under',
  uncommitted: 'accepted and in specification, neither committed nor lent',
  onLoan: 'lent out and not yet back',
  releasable: 'uncommitted, as far as the release authorities in force let it leave',
} as const;

/** Four totals of one form and grade; where nothing may be released for want of an authority, that is said and is not 0. */
export function stockTotalsDto(
  line: FormTotals,
  { on, marking }: { readonly on: string; readonly marking: string },
  context: Context,
): StockTotalsDto {
  const { holder, contentOf, totals, onLoan, daysToOutload } = line;
  const told = (rule: string): Told => ({
    asOf: on,
    marking,
    evidence: totals.evidence,
    rule: `${rule}; the newest records behind it are named`,
  });
  const mass = (of: Mass, rule: keyof typeof RULES) => stockMassDto(of, contentOf, told(RULES[rule]));
  return {
    ...{ holder, holderName: holderName(holder, context), ...goodsDto(line, context) },
    onBooks: mass(totals.onBooks, 'onBooks'),
    accepted: mass(totals.accepted, 'accepted'),
    uncommitted: mass(totals.uncommitted, 'uncommitted'),
    onLoan: isNothing(onLoan) ? null : mass(onLoan, 'onLoan'),
    releasable: releasableDto(totals.releasable, contentOf, told(RULES.releasable)),
    outload: outloadDto(
      daysToOutload.atHand,
      told('days until all at hand has left its sites, which load out side by side'),
    ),
    marking,
  };
}

function releasableDto(
  releasable: Releasable | 'no release authority',
  contentOf: string | null,
  told: Told,
): ReleasableDto {
  if (releasable === 'no release authority') return { state: releasable, mass: null, authorities: [] };
  const { mass, authorities, shared } = releasable;
  const rule = shared ? `${told.rule}; an amount also covers other forms or grades, so lines do not add` : told.rule;
  const evidence = [...authorities.flatMap((one) => one.evidence), ...told.evidence];
  return {
    state: 'authorised',
    mass: stockMassDto(mass, contentOf, { ...told, rule, evidence }),
    authorities: authorities.map((one) => authorityDto(one, told)),
  };
}

function authorityDto({ record, left, evidence }: AuthorityStanding, told: Told): ReleasableDto['authorities'][number] {
  const { authority, rule, allows, until, noticeDays } = record;
  const said: Told = { ...told, evidence, rule: 'most the authority sets, less what left under it' };
  return {
    ...{ authority, rule, allows, until: until ?? null, noticeDays: noticeDays ?? null },
    left: left === null ? null : grossFigure(left, said),
    leftText: left === null ? 'no amount set' : gramsText(left),
    evidence: [...evidence],
  };
}

function outloadDto(days: DaysToOutload, told: Told): StockTotalsDto['outload'] {
  if (days === 'not known') return { days: null, text: 'not known: a site’s card gives no rate' };
  const text = `${formatNumber(days.days)} ${days.days === 1 ? 'day' : 'days'}`;
  const evidence = days.evidence.length === 0 ? told.evidence : days.evidence;
  const slowest = days.slowest === null ? '' : `, site ${days.slowest} the slowest`;
  return { days: plainFigure(days.days, 'day', text, { ...told, evidence }), text: `${text}${slowest}` };
}
