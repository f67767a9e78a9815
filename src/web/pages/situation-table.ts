import type { FigureDto } from '../../api/contract.ts';
import type { SituationDto, SituationRowDto } from '../../api/contract-brief.ts';
import { figureCell, type TableData, type TableRow, textCell } from '../frame/table-data.ts';

const column = (id: string, label: string, numeric = true) => ({ id, label, numeric });

/** The situation as a table; money columns stand side by side and have no sum. */
export function situationTable(situation: SituationDto): TableData {
  return {
    caption: 'One row per material. Ceiling, ordered and delivered are different money and do not add.',
    columns: [
      column('material', 'Material', false),
      column('held', 'Held'),
      column('asked', 'Asked'),
      column('state', 'State', false),
      column('ceiling', 'Ceiling'),
      column('ordered', 'Ordered'),
      column('delivered', 'Delivered'),
      column('produced', 'World production'),
      column('top', 'Top producer'),
      column('reliance', 'Net import reliance'),
      column('conflicts', 'Conflicts'),
      column('event', 'Last event', false),
    ],
    rows: situation.rows.map(rowOf),
  };
}

function rowOf(row: SituationRowDto): TableRow {
  const { latestEvent: event, topProducer: top } = row;
  return {
    key: row.material,
    cells: [
      textCell(row.name, `/materials/${row.material}`),
      figureCell(row.held, row.heldAge ?? undefined),
      figureCell(row.asked, row.askedText ?? undefined),
      textCell(row.askedState),
      figureCell(row.ceiling),
      figureCell(row.obligated),
      figureCell(row.delivered),
      figureCell(row.worldProduction),
      figureCell(top?.share, top === null ? undefined : `${top.placeName}, ${wholeOf(top.share)}`),
      figureCell(row.netImportReliance),
      row.conflicts === 0
        ? { text: '0', tone: 'quiet' }
        : { text: String(row.conflicts), to: '/conflicts', search: { material: row.material } },
      event === null ? null : textCell(`${event.dateText} ${event.title}`, `/evidence/${event.evidence}`),
    ],
  };
}

/** What a share is a share of in two words; its card has the whole rule with the amount. */
const wholeOf = ({ rule }: FigureDto): string => (rule.includes('printed') ? 'of printed total' : 'of listed rows');
