import { formatNumber } from '../units/format.ts';
import { kilogramsText } from '../units/grams.ts';
import type { Grams, Mass } from '../vocabulary/stock-record.ts';

/** No mass at all; its content is null until something that keeps a content is added. */
export const NOTHING: Mass = { gross: 0, content: null };

/** Sum of two masses in grams; a content that is not kept adds nothing to one that is. */
export function plus(a: Mass, b: Mass): Mass {
  const content = a.content === null ? b.content : a.content + (b.content ?? 0);
  return { gross: a.gross + b.gross, content };
}

/** The first mass less the second, in grams; may be negative. */
export function minus(a: Mass, b: Mass): Mass {
  return plus(a, { gross: 0 - b.gross, content: b.content === null ? null : 0 - b.content });
}

/** Sum of any number of masses, in grams. */
export const total = (masses: readonly Mass[]): Mass => masses.reduce(plus, NOTHING);

/** Whether neither gross nor content is there. */
export const isNothing = ({ gross, content }: Mass): boolean => gross === 0 && (content ?? 0) === 0;

/** Whether two masses are the same to the gram; a content not kept is no content of zero, but adds as much. */
export const isSame = (a: Mass, b: Mass): boolean => isNothing(minus(a, b));

/** Whether a mass can lie in a store: nothing negative, and no more content than there is gross. */
export const isSound = ({ gross, content }: Mass): boolean =>
  gross >= 0 && (content === null || (content >= 0 && content <= gross));

/** Grams as messages print them, exactly: `12,600 kg`, below a kilogram `835 g`. */
export const gramsText = (grams: Grams): string =>
  Math.abs(grams) < 1000 ? `${formatNumber(grams)} g` : `${grams < 0 ? '−' : ''}${kilogramsText(Math.abs(grams))}`;

/** Both masses as messages print them: `1 kg gross, 835 g Sb`. */
export function massText({ gross, content }: Mass, contentOf?: string): string {
  const of = content === null ? '' : `, ${gramsText(content)} ${contentOf ?? 'content'}`;
  return `${gramsText(gross)} gross${of}`;
}
