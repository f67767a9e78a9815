import { formatNumber, formatPeriod, formatValue } from '../../units/format.ts';
import type { Deliverability } from './deliverability.ts';
import type { Findings, ScheduleFinding } from './findings.ts';
import { monthOf, quarterText } from './month.ts';
import { LINKS } from './path.ts';
import type { SlipRecord } from './slips.ts';

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
const valueText = (figure: { readonly value: Parameters<typeof formatValue>[0] }): string =>
  formatValue(figure.value, { maxDigits: 3 });

/** The answer in sentences: what was ordered, what is known sold, whether it can be kept, what binds, what is not known. */
export function headlineOf(answer: Deliverability, findings: Findings | null): readonly string[] {
  const sentences = [orderedSentence(answer), soldSentence(answer)];
  if (findings === null) return [...sentences, `Not modelled: a probability needs ${answer.missing.join('; ')}.`];
  const said = [
    ...sentences,
    ...findings.schedules.map(scheduleSentence),
    bindingSentence(findings),
    rateSentence(answer),
    hangsOnSentence(findings),
    ...(findings.schedules.length > 0 ? [slipSentence(answer.record)] : []),
    suppositionSentence(answer),
  ];
  return said.filter((sentence) => sentence !== '');
}

function orderedSentence({ ordered, orderedMass }: Deliverability): string {
  if (ordered.length === 0) return 'No order was published.';
  const priced = ordered.filter(({ prices }) => prices.length > 0).length;
  const mass = orderedMass === null ? 'a mass not known' : valueText(orderedMass);
  const how = priced === 0 ? '' : `; of ${priced} only the money is known, taken at named dated prices`;
  return `Ordered: ${mass} in ${count(ordered.length, 'order')}${how}.`;
}

/** What is known sold, and that it is a stand-in. */
export function soldSentence({ sold }: Deliverability): string {
  const last = sold.at(-1);
  if (last === undefined)
    return 'Nothing is known sold: no source gives what was delivered, or what the supplier booked.';
  const mass = last.mass === null ? '' : `, which stands for ${valueText(last.mass)}`;
  return `Known sold: what the supplier booked by ${formatPeriod(last.period)}${mass}; what the agency received was not published.`;
}

function scheduleSentence({ id, whole, between, byPrice, ends, certain }: ScheduleFinding): string {
  const what =
    id === 'orders' ? 'All that was ordered' : 'The whole quantity at its even pace (hypothetical: nobody ordered it)';
  const by = [
    spread(between, 'by which of the disagreeing capacities is right'),
    spread(byPrice, 'by the price that money is turned to mass at'),
  ].flatMap((part) => part ?? []);
  const sure = certain === 'depends on the ranges' ? 'both are possible within the ranges' : certain;
  const parts = by.length === 0 ? '' : `: ${by.join(', ')}`;
  return `${what} is delivered by ${formatPeriod(ends)} in ${valueText(whole)} of the draws${parts}; ${sure}.`;
}

/** A band in words; nothing where its ends are one. */
const spread = (figure: ScheduleFinding['between'], words: string): string | null =>
  figure.value.kind === 'range' ? `${valueText(figure)} ${words}` : null;

function bindingSentence({ links }: Findings): string {
  const binds = LINKS.map((link) => links.find((one) => one.link === link)).flatMap((one) => one ?? []);
  const amount = (one: (typeof binds)[number]): number =>
    'quantity' in one.binds.value ? one.binds.value.quantity.amount : 0;
  const [first, second] = [...binds].sort((a, b) => amount(b) - amount(a));
  if (first === undefined) return '';
  const next = second === undefined ? '' : `, ${LINK_WORDS[second.link]} in ${valueText(second.binds)}`;
  return `What binds this quarter: ${LINK_WORDS[first.link]} in ${valueText(first.binds)} of the draws${next}.`;
}

/** By how much: what the chain lets through in the quarter of the day, beside each link and the even pace. */
function rateSentence({ simulated, asOf }: Deliverability): string {
  if (simulated === null) return '';
  const { model, drawn } = simulated;
  const day = Math.min(model.end, Math.max(model.start, monthOf(asOf)));
  const found = drawn.quarters.find(({ quarter }) => quarter === Math.floor(day / 3)) ?? drawn.quarters[0];
  if (found === undefined) return '';
  const n = (amount: number): string => formatNumber(amount, { maxDigits: 3 });
  const { rate, links } = found;
  const pace = model.pace === null ? '' : `; the even pace asks ${n(model.pace.tonnesAMonth)}`;
  return `At the end of ${formatPeriod(quarterText(found.quarter))} the chain gives ${n(rate.p50)} t a month in half of the draws (${n(rate.p10)} to ${n(rate.p90)}): the plants make ${n(links.plants.p50)}, other buyers leave ${n(links['other commitments'].p50)}, feed allows ${n(links.feed.p50)}${pace}.`;
}

/** The supposed range that moves the chance most. */
function hangsOnSentence({ schedules }: Findings): string {
  const [first] = schedules;
  const most = first?.hangsOn[0];
  if (first === undefined || most === undefined) return '';
  return `It hangs most on what nobody published, ${most.name}: ${valueText(most.atLow)} at the low end of the range supposed, ${valueText(most.atHigh)} at its high end.`;
}

/** Links in words. */
export const LINK_WORDS = {
  qualification: 'acceptance of the first lots',
  plants: 'what the plants can make',
  'other commitments': 'what other buyers leave of it',
  feed: 'feed and its recovery',
} as const;

/** How many comparable projects there are and what that allows to say. */
export function slipSentence({ finished, passed, notYetDue, days }: SlipRecord): string {
  const n = `Delays are drawn from the projects of this ledger for which somebody gave a day: ${finished} finished, ${passed} past that day without evidence, ${notYetDue} not yet due`;
  if (finished === 0) return `${n}. None is finished, so how long a slip lasts is not known.`;
  const few = finished < 5 ? ' So few say little: the band is wide, and no typical slip is claimed.' : '';
  return `${n}; together ${formatNumber(days)} days late.${few}`;
}

function suppositionSentence({ resolved }: Deliverability): string {
  if (resolved === null) return '';
  return `Feed, recovery, the part left for the contract and the times are ranges supposed by Ballast on ${resolved.chain.supposedOn} with the reasons shown, not evidence.`;
}
