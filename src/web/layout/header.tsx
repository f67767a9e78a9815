import { Link } from '@tanstack/react-router';
import { keepKnownOn } from './keep-known-on.ts';
import { KnownOnControl } from './known-on-control.tsx';
import { PageMenu } from './page-menu.tsx';
import { FIRST_PAGE, PAGE_GROUPS } from './pages.ts';
import { ThemeToggle } from './theme-toggle.tsx';

interface Props {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

/** Name, pages in their groups, search, the day the ledger is known on, theme and help. */
export function Header({ onSearch, onHelp }: Props) {
  return (
    <header className="header">
      <Link to="/" search={keepKnownOn} className="brand">
        Ballast
      </Link>
      <nav aria-label="Pages">
        <Link to={FIRST_PAGE.to} search={keepKnownOn} activeOptions={{ exact: true, includeSearch: false }}>
          {FIRST_PAGE.name}
        </Link>
        {PAGE_GROUPS.filter(({ pages }) => pages.length > 0).map((group) => (
          <PageMenu key={group.name} group={group} />
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
