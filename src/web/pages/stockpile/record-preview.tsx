import type { FigureDto } from '../../../api/contract.ts';
import type { ChangedLotDto } from '../../../api/contract-stock-writing.ts';
import type { StockMassDto } from '../../../api/contract-stockpile.ts';
import { ScrollFrame } from '../../frame/scroll-frame.tsx';
import { changeText, togetherOf } from './mass-change.ts';

interface Props {
  readonly titles: readonly string[];
  readonly lots: readonly ChangedLotDto[];
  /** What the tables are: `What will change`, `What changed`. */
  readonly heading: string;
}

/** Each touched lot before and after, and what they change by together, to the gram. */
export function RecordPreview({ titles, lots, heading }: Props) {
  return (
    <section className="record-preview" aria-label={heading}>
      <h2>{heading}</h2>
      <ul className="dashes">
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      {lots.length === 0 && <p>No lot changes: this is a card of the book.</p>}
      {lots.map((lot) => (
        <LotChange key={lot.lot} lot={lot} />
      ))}
      {lots.length > 0 && <Together lots={lots} />}
    </section>
  );
}

function LotChange({ lot: { lot, before, after, changes } }: { readonly lot: ChangedLotDto }) {
  const rows = [...massRows(before.mass, after.mass, after.contentOf), ...wordRows(before, after)];
  return (
    <ScrollFrame label={`Lot ${lot}, before and after`}>
      <table className="data">
        <caption>
          Lot {lot}: {changes.length === 0 ? 'nothing of its state changes' : changes.join('; ')}
        </caption>
        <thead>
          <tr>
            <th scope="col">Lot {lot}</th>
            {['Before', 'After', 'Change'].map((label) => (
              <th key={label} scope="col" className="num">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, from, to, change]) => (
            <tr key={name} data-changed={from !== to || undefined}>
              <th scope="row">{name}</th>
              <td className="num">{from}</td>
              <td className="num">{to}</td>
              <td className="num">{change}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

type Row = readonly [name: string, before: string, after: string, change: string];

function massRows(before: StockMassDto, after: StockMassDto, contentOf: string | null): readonly Row[] {
  const content = `${contentOf ?? ''} content`.trim();
  return [
    massRow('gross', before.gross, after.gross),
    ...(after.content === null && before.content === null ? [] : [massRow(content, before.content, after.content)]),
  ];
}

const massRow = (name: string, before: FigureDto | null, after: FigureDto | null): Row => [
  name,
  before?.text ?? 'not kept',
  after?.text ?? 'not kept',
  changeText(before, after),
];

function wordRows(before: ChangedLotDto['before'], after: ChangedLotDto['after']): readonly Row[] {
  const words = (state: ChangedLotDto['before']): readonly (readonly [string, string])[] => [
    ['site', state.siteName ?? state.site ?? 'none'],
    ['standing', state.standing],
    ['on loan', state.onLoan?.gross.text ?? 'nothing'],
    ['committed', state.committed.map(({ to, mass }) => `${mass.gross.text} to ${to}`).join(', ') || 'nothing'],
    ['assayed', state.assayed ?? 'never'],
    ['inspected', state.inspected ?? 'never'],
    ['condition', state.condition?.words ?? 'not known'],
    ['counted', state.counted === null ? 'never' : `${state.counted.gross.text}, ${state.counted.difference.text}`],
  ];
  const later = words(after);
  return words(before).map(([name, from], n) => [name, from, later[n]?.[1] ?? '', '']);
}

function Together({ lots }: { readonly lots: readonly ChangedLotDto[] }) {
  const parts = togetherOf(lots);
  return (
    <p className="closing-line">
      On the books, the {lots.length === 1 ? 'lot changes' : `${lots.length} lots together change`} by{' '}
      {parts.map(({ name, text }, n) => (
        <span key={name}>
          {n > 0 && ', '}
          <strong>{text}</strong> {name}
        </span>
      ))}
      .
    </p>
  );
}
