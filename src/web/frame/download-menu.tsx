import { type KeyboardEvent, useRef } from 'react';
import { apiAddress } from '../api/client.ts';
import { useChoices } from '../choices/use-choices.ts';
import { csvOfTable, download } from './csv.ts';
import type { TableData } from './table-data.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly table: TableData;
  /** Route below /api/v1 the frame was read from; without one there is only the table as shown. */
  readonly from?: string | undefined;
}

/** What a frame can be taken away as. */
export function DownloadMenu({ id, title, table, from }: Props) {
  const [{ known_on }] = useChoices();
  const menu = useRef<HTMLDetailsElement>(null);
  const shut = (): void => menu.current?.removeAttribute('open');
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    shut();
    menu.current?.querySelector('summary')?.focus();
  };
  const address = (format: string): string =>
    apiAddress(`${from}${from?.includes('?') ? '&' : '?'}format=${format}`, known_on);
  return (
    <details ref={menu} className="menu" onKeyDown={onKey}>
      <summary className="tool">
        Download<span className="sr-only"> {title}</span>
      </summary>
      <ul className="menu-list">
        {from !== undefined && (
          <>
            <li>
              <a href={address('xlsx')} download="" onClick={shut}>
                XLSX with notes and sources
              </a>
            </li>
            <li>
              <a href={address('csv')} download="" onClick={shut}>
                CSV with notes and sources
              </a>
            </li>
          </>
        )}
        <li>
          <button
            type="button"
            onClick={() => {
              download(`ballast-${id}.csv`, csvOfTable(table));
              shut();
            }}
          >
            CSV as shown
          </button>
        </li>
      </ul>
    </details>
  );
}
