import type { DutyDto } from '../../api/contract-duty.ts';
import { cut, heading, type Style, table, title } from './style.ts';

function totals({ adValorem, specific, missing }: DutyDto, { paint }: Style): readonly string[] {
  const sum = adValorem === null ? 'no rate counts, or no source says that the rates add' : paint.bold(adValorem.text);
  const kilos = specific.map(({ text }) => `  by weight, apart: ${text}`);
  const without = missing.length === 0 ? [] : [`  without: ${paint.red(missing.join('; '))} (unknown, not zero)`];
  return [`  in percent of value: ${sum}`, ...kilos, ...without];
}

/** A duty layer by layer, with what adds, what is missing and what it rests on. */
export function dutyPage(duty: DutyDto, style: Style): string {
  const { paint } = style;
  const { code, origin, on, covers, mixed, fromHeading, items, rules, caution } = duty;
  const [head = '', ...lines] = table(
    ['layer', 'status', 'rate', 'measure', 'evidence'],
    items.map(({ name, status, counted, figure, measure, evidence }) => [
      name,
      counted ? paint.green(status) : status === 'not in the ledger' ? paint.red(status) : paint.yellow(status),
      figure?.text ?? '',
      cut(measure ?? '', 50),
      paint.dim((evidence[0] ?? '').slice(0, 8)),
    ]),
    ['left', 'left', 'right', 'left', 'left'],
    style,
  ).split('\n');
  const goods = [...new Set(covers.map(({ material, heading: words }) => `${material.name}: ${words}`))];
  return [
    title(`US duty on ${code} from ${origin.name}`, `on ${on}`, style),
    ...goods.slice(0, 8).map((words) => `  ${words}`),
    ...(mixed ? [paint.yellow('  The code covers more than one material.')] : []),
    ...(fromHeading ? [paint.yellow('  Only a heading above this code is known: it may cover less.')] : []),
    heading('Together', style),
    ...totals(duty, style),
    heading('Layers', style),
    head,
    ...lines.flatMap((line, i) => [line, paint.dim(`      ${items[i]?.reason ?? ''}`)]),
    heading('What adds to what, as sources say', style),
    ...(rules.length === 0 ? ['  nothing at hand says'] : rules.map(({ words }) => `  ${words}`)),
    paint.dim(`\n  ${caution}`),
  ].join('\n');
}
