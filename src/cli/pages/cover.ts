import type { CoverDto } from '../../api/contract-indicators.ts';
import { hang } from '../terminal.ts';
import { type Style, title } from './style.ts';

/** Days of cover with what they are of, or why there are none. */
export function coverPage(name: string, cover: CoverDto, style: Style): string {
  const { days, refused, inventory, assumption, holder } = cover;
  const line = (label: string, text: string): string => hang(`  ${label}: `, text, style.width);
  return [
    title(`${name}: days of cover`, '', style),
    line('Days', days?.text ?? `none: ${refused ?? 'nothing says what is held'}`),
    ...(inventory === null
      ? []
      : [
          line(
            `Held by ${holder}`,
            `${inventory.figure.text} (${inventory.figure.period ?? 'undated'}, ${inventory.ageText})`,
          ),
        ]),
    line('Used in a year', usedWords(cover)),
    ...(days?.rule ? [style.paint.dim(line('Rule', days.rule))] : []),
    ...[assumption, inventory?.note ?? null].flatMap((words) =>
      words === null ? [] : [style.paint.dim(line('Note', words))],
    ),
    style.paint.dim("  --consumption '8,500 t' asks for another consumption of a year."),
  ].join('\n');
}

function usedWords({ entered, consumption }: CoverDto): string {
  if (entered !== null) return `${entered}, as entered, on the basis of the inventory`;
  return consumption === null
    ? 'not published as a number'
    : `${consumption.text} (${consumption.period ?? 'undated'})`;
}
