import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { MaterialBriefDto } from '../../../api/contract-brief.ts';
import { byUnit } from '../../charts/by-unit.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { PointsChart } from './lazy-charts.ts';
import { useListRoute } from './use-from.ts';

type Inventory = NonNullable<MaterialBriefDto['inventory']>;

/** What was said to be held, when: points with their age, and no line between, since nobody says what lay between. */
export function InventoryFrame({ brief }: { readonly brief: MaterialBriefDto }) {
  return brief.inventory === null ? null : <InventoryPoints inventory={brief.inventory} material={brief.material} />;
}

function InventoryPoints({ inventory, material }: { readonly inventory: Inventory; readonly material: string }) {
  const table = useMemo(() => tableOf(inventory), [inventory]);
  const panels = useMemo(() => byUnit(inventory.points, ({ figure }) => figure), [inventory]);
  const newest = inventory.points.reduce<Inventory['points'][number] | null>(
    (a, b) => (a === null || b.ageDays < a.ageDays ? b : a),
    null,
  );
  const from = useListRoute('/statements', { property: 'inventory' });
  return (
    <Frame
      id="inventory"
      title={`Inventory, ${inventory.holder}`}
      note={
        <>
          {inventory.note}{' '}
          <Link to="/stockpile/nds/$material" params={{ material }} search={keepKnownOn}>
            What explains the changes
          </Link>
        </>
      }
      table={table}
      from={from}
      chart={
        <>
          {newest !== null && (
            <p className="index-line">
              <span className="badge">{newest.ageText}</span>
              <span className="suffix"> newest figure, for {newest.period}</span>
            </p>
          )}
          {panels.map(({ unit, items }) => (
            <InventoryPanel key={unit} holder={inventory.holder} unit={unit} items={items} />
          ))}
        </>
      }
    />
  );
}

interface PanelProps {
  readonly holder: string;
  readonly unit: string;
  readonly items: readonly Inventory['points'][number][];
}

function InventoryPanel({ holder, unit, items }: PanelProps) {
  const points = useMemo(
    () => items.map(({ period, figure }) => ({ period, figure, series: holder, place: 0 })),
    [items, holder],
  );
  return (
    <PointsChart points={points} unit={unit} label={`Inventory of ${holder}, in ${unit}`} joined={false} texts={true} />
  );
}

function tableOf(inventory: Inventory): TableData {
  return {
    caption: `Inventory, ${inventory.holder}`,
    columns: [
      { id: 'period', label: 'As of', numeric: false },
      { id: 'held', label: 'Held', numeric: true },
      { id: 'age', label: 'Age', numeric: false },
      { id: 'note', label: 'Note', numeric: false },
    ],
    rows: inventory.points.map(({ period, figure, ageText, note }) => ({
      key: `${period} ${figure.evidence.join()}`,
      cells: [{ text: period }, figureCell(figure), { text: ageText }, textCell(note)],
    })),
  };
}
