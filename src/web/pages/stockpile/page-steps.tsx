import { Link } from '@tanstack/react-router';
import type { Choices } from '../../choices/choices.ts';
import { useChoices } from '../../choices/use-choices.ts';

interface Props {
  /** Cursor of the next page; null at the end. */
  readonly next: string | null;
}

/** Ways through a long list: to its beginning and to the next page; nothing where one page is all. */
export function PageSteps({ next }: Props) {
  const [{ cursor }] = useChoices();
  if (next === null && cursor === undefined) return null;
  return (
    <nav aria-label="Pages of the list" className="page-steps">
      {cursor !== undefined && <Step cursor={undefined}>First page</Step>}
      {next !== null && <Step cursor={next}>Next page</Step>}
    </nav>
  );
}

function Step({ cursor, children }: { readonly cursor: string | undefined; readonly children: string }) {
  return (
    <Link to="." search={(old: Choices) => ({ ...old, cursor })} className="tool">
      {children}
    </Link>
  );
}
