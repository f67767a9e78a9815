import type { StockDisposalDto } from '../../api/contract-stock-reports.ts';
import { hang } from '../terminal.ts';
import { type Style, title } from './style.ts';

type Check = StockDisposalDto['checks'][number];

function checkLines({ check, state, text, figures }: Check, style: Style): readonly string[] {
  const shown = figures.map(({ label, figure }) => `${label}: ${figure.text}`);
  const words = [text.replace(/\.$/, ''), ...shown].filter((part) => part !== '').join('; ');
  return [hang('  ', `${style.paint.bold(check)} (${state}): ${words}`, style.width)];
}

function rotationLines({ rotation }: StockDisposalDto, style: Style): readonly string[] {
  if (rotation === null) return [];
  const { net, cost, without, text } = rotation;
  const parts = [
    `net ${net}`,
    cost === null ? 'cost not stated' : `cost ${cost}`,
    ...(without === null ? [] : [without]),
  ];
  return ['', hang('', `${text} (${parts.join('; ')}, as you state it)`, style.width)];
}

/** A proposed sale or release with every question put to it. */
export function proposalPage(review: StockDisposalDto, style: Style): string {
  const { massText, goods, as, state, earliest, holderName, on, checks, notes } = review;
  const of = [goods.materialName, goods.formName, goods.grade].filter((part) => part).join(', ');
  const from = earliest === null ? 'no earliest day is known' : `not before ${earliest}`;
  return [
    title(`${as === 'sale' ? 'Sale' : 'Release'} of ${massText} of ${of}`, `${holderName}, ${on}`, style),
    `${state}; ${from}. Nothing is written.`,
    '',
    ...checks.flatMap((check) => checkLines(check, style)),
    ...rotationLines(review, style),
    ...notes.map((note) => hang('', note, style.width)),
  ].join('\n');
}
