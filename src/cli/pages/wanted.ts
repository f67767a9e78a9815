import type { FigureDto } from '../../api/contract.ts';
import type { ToldDto } from '../../api/contract-contracts.ts';
import type { WantedDto } from '../../api/contract-wanted.ts';
import { cut, type Style, table, title } from './style.ts';

/** Signs of empty cells; the words are the API's. */
const SIGNS: Readonly<Record<string, string>> = {
  'not published': '–',
  'no solicitation yet': '○',
  'not awarded': '×',
};

const sign = (why: string | null): string => (why === null ? '' : (SIGNS[why] ?? why));
const figure = (found: FigureDto | null, why: string | null): string => found?.text ?? sign(why);
const told = (found: ToldDto | null, why: string | null): string => found?.text ?? sign(why);

/** Key materials wanted as a table; every empty cell has a sign that says why. */
export function wantedPage(items: readonly WantedDto[], style: Style): string {
  const { paint } = style;
  const rows = items.map((item) => [
    cut(item.materialName, 20),
    cut([item.form?.text, item.grade?.text].filter(Boolean).join(', ') || sign(item.absent.form), 26),
    `${figure(item.quantity, item.absent.quantity)}${item.term === null ? '' : ` / ${item.term.text}`}`,
    figure(item.ceiling, item.absent.ceiling),
    figure(item.guaranteedMinimum, item.absent.guaranteedMinimum),
    figure(item.ordered, item.absent.ordered),
    told(item.asked, item.absent.asked),
    told(item.closes, item.absent.closes),
    told(item.awarded, item.absent.awarded),
    cut(item.status.text, 34),
    paint.dim(item.id),
    item.disputed === '' ? '' : paint.yellow('disputed'),
  ]);
  const head = [
    'material',
    'form, grade',
    'quantity',
    'ceiling',
    'minimum',
    'ordered',
    'asked',
    'closes',
    'awarded',
    'status',
    'id',
    '',
  ];
  const aligns = [
    'left',
    'left',
    'right',
    'right',
    'right',
    'right',
    'left',
    'left',
    'left',
    'left',
    'left',
    'left',
  ] as const;
  return [
    title('Key materials wanted', `${items.length} requests and contracts`, style),
    table(head, rows, aligns, style),
    paint.dim('  – not published   ○ no solicitation yet   × not awarded   disputed: sources disagree'),
    paint.dim('  ./ballast contract <id> for one of them with its sources.'),
  ].join('\n');
}
