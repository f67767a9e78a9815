import type { TradeCodeDto } from '../../api/contract-profile.ts';
import { cut, type Style, table, title } from './style.ts';

const HEAD = ['code', 'system', 'material', 'form', '', 'heading, in our words', 'holds', 'source'];
const ALIGNS = ['left', 'left', 'left', 'left', 'left', 'left', 'left', 'left'] as const;

/** Customs codes, one line for each material a code covers. */
export function codesPage(codes: readonly TradeCodeDto[], asked: string, style: Style): string {
  const { paint } = style;
  const rows = codes.flatMap((code) =>
    code.rows.map((row) => [
      code.printed,
      code.jurisdiction === 'WCO' ? code.system : `${code.system} ${code.jurisdiction}`,
      row.material.id,
      row.form?.id ?? '',
      code.mixed ? paint.yellow('mixed') : '',
      cut(row.heading, 52),
      [row.from === null ? '' : `from ${row.from}`, row.until === null ? '' : `until ${row.until}`].join(' ').trim(),
      `${row.citation.source.id}${row.citation.readDirectly ? '' : ', quoted'}`,
    ]),
  );
  return [title(`${codes.length} customs codes for "${asked}"`, '', style), table(HEAD, rows, ALIGNS, style)].join(
    '\n',
  );
}
