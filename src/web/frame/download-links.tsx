import { apiAddress } from '../api/client.ts';
import { useChoices } from '../choices/use-choices.ts';

interface Props {
  /** Route below /api/v1 whose table is taken away. */
  readonly route: string;
  readonly title: string;
}

/** A route's table as files with units, states, notes and sources; the server makes them. */
export function DownloadLinks({ route, title }: Props) {
  const [{ known_on }] = useChoices();
  const address = (format: string): string =>
    apiAddress(`${route}${route.includes('?') ? '&' : '?'}format=${format}`, known_on);
  return (['xlsx', 'csv'] as const).map((format) => (
    <a key={format} className="tool" href={address(format)} download="">
      {format.toUpperCase()}
      <span className="sr-only"> of {title}, with notes and sources</span>
    </a>
  ));
}

/** The whole ledger as one zip of typed tables. */
export function DataPackageLink() {
  const [{ known_on }] = useChoices();
  return (
    <a className="tool" href={apiAddress('/package', known_on)} download="">
      Data package<span className="sr-only"> of the whole ledger, a zip of CSV tables with licences</span>
    </a>
  );
}
