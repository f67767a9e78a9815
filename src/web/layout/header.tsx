import { Link } from '@tanstack/react-router';
import { keepKnownOn } from './keep-known-on.ts';
import { KnownOnControl } from './known-on-control.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

interface Props {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

const PAGES = [
  { to: '/', name: 'Situation' },
  { to: '/materials', name: 'Materials' },
  { to: '/conflicts', name: 'Conflicts' },
  { to: '/lists', name: 'Lists' },
  { to: '/codes', name: 'Codes' },
  { to: '/revisions', name: 'Revisions' },
  { to: '/sources', name: 'Sources' },
  { to: '/tour', name: 'Tour' },
] as const;

/** Name, pages, search over every material, the day the ledger is known on, theme and help. */
export function Header({ onSearch, onHelp }: Props) {
  return (
    <header className="header">
      <Link to="/" search={keepKnownOn} className="brand">
        Ballast
      </Link>
      <nav aria-label="Pages">
        {PAGES.map(({ to, name }) => (
          <Link key={to} to={to} search={keepKnownOn} activeOptions={{ exact: true, includeSearch: false }}>
            {name}
          </Link>
        ))}
      </nav>
      <div className="header-tools">
        <button type="button" className="tool search-button" onClick={onSearch} aria-keyshortcuts="/">
          Find a material <kbd>/</kbd>
        </button>
        <KnownOnControl />
        <ThemeToggle />
        <button type="button" className="tool" onClick={onHelp} aria-keyshortcuts="?" aria-label="Help and keys">
          ?
        </button>
      </div>
    </header>
  );
}
