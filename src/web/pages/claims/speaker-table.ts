import type { SpeakerDto, SpeakersDto } from '../../../api/contract-claims.ts';
import { type Cell, type TableData, textCell } from '../../frame/table-data.ts';

const number = (id: string, label: string) => ({ id, label, numeric: true });
/** A count with what it is out of; nothing out of nothing is no count. */
const of = (n: number, all: number): Cell => (all === 0 ? null : { text: `${n} of ${all}`, sort: n });

/** Claims by speaker: dated ones by what became of them, positions by the evidence since. */
export function speakerTable({ speakers }: SpeakersDto): TableData {
  return {
    caption: 'Claims by speaker, those with most dated claims first',
    columns: [
      { id: 'speaker', label: 'Speaker', numeric: false },
      { id: 'interest', label: 'Stands to gain', numeric: false },
      number('due', 'Dated: due'),
      number('met', 'Met'),
      number('partly', 'Partly'),
      number('missed', 'Missed'),
      number('none', 'Due, no evidence'),
      number('share', 'Share met'),
      number('for', 'Positions: evidence for'),
      number('against', 'Against'),
      number('both', 'Some of both'),
    ],
    rows: speakers.map((record) => ({
      key: record.speaker ?? 'not named',
      cells: [
        { text: record.name ?? 'not named', suffix: record.roles.join('; ') },
        textCell(record.interests.join('; ')),
        of(record.due, record.dated),
        of(record.met, record.due),
        of(record.partly, record.due),
        of(record.missed, record.due),
        of(record.noEvidence, record.due),
        shareCell(record),
        of(record.positionsFor, record.positions),
        of(record.positionsAgainst, record.positions),
        of(record.positionsBoth, record.positions),
      ],
    })),
  };
}

const shareCell = ({ metShare }: SpeakerDto): Cell =>
  metShare === null
    ? { text: 'too few', tone: 'quiet', sort: null }
    : { text: metShare, sort: Number.parseFloat(metShare) };
