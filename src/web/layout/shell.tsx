import { Outlet } from '@tanstack/react-router';
import { FigureCardProvider } from '../figure/figure-card-provider.tsx';
import { CommandBox } from './command-box.tsx';
import { Hatch } from './hatch.tsx';
import { Header } from './header.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { KnownOnBanner } from './known-on-banner.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** What surrounds every page: skip link, header, the banner of an earlier day, search, help. */
export function Shell() {
  const { dialog, begun, open } = useShortcuts();
  const shut = () => open(null);
  return (
    <FigureCardProvider>
      <a className="skip-link" href="#main">
        Skip to the page
      </a>
      <Header onSearch={() => open('search')} onHelp={() => open('help')} />
      <KnownOnBanner />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="footer">
        Ballast, Apache-2.0. Every figure is a link to its evidence. Ceilings, orders, deliveries and payments are
        different money and are never added.
      </footer>
      <CommandBox open={dialog === 'search'} onClose={shut} begun={begun} />
      <HelpDialog open={dialog === 'help'} onClose={shut} />
      <Hatch />
    </FigureCardProvider>
  );
}
