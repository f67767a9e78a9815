import { apiAddress } from '../api/client.ts';
import { useChoices } from '../choices/use-choices.ts';

/** One procurement to take away in the form of the Open Contracting Data Standard, as known on the day of the page. */
export function OcdsLinks({ id }: { readonly id: string }) {
  const [{ known_on }] = useChoices();
  const address = (kind: 'releases' | 'records'): string =>
    apiAddress(`/ocds/${kind}/${encodeURIComponent(id)}`, known_on);
  return (
    <p className="quiet">
      For programs, as OCDS 1.1.5:{' '}
      <a href={address('releases')} download={`ballast-${id}-releases.json`}>
        releases
      </a>
      ,{' '}
      <a href={address('records')} download={`ballast-${id}-record.json`}>
        record
      </a>
      .
    </p>
  );
}
