import { Link } from '@tanstack/react-router';
import { useChoices } from '../../choices/use-choices.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';

/** Whether a run that was to be had again was: it bears the same name where nothing that decides its numbers differs. */
export function AgainOutcome({ id }: { readonly id: string }) {
  const [{ again }] = useChoices();
  if (again === undefined) return null;
  const asked = again.slice(0, 10);
  return (
    <p className="assumption-line" role="status" data-testid="again">
      {again === id ? (
        <>
          <strong>Run {asked} once more:</strong> the case, the evidence that went in, seed, draws and engine are the
          same, and so are its numbers to the last bit.
        </>
      ) : (
        <>
          <strong>Not run {asked}:</strong> the case, the evidence that went in or the engine has changed since, so this
          is run {id.slice(0, 10)}.{' '}
          <Link to="/runs/compare" search={(old) => ({ ...keepKnownOn(old), a: again, b: id })}>
            What the difference comes from
          </Link>
        </>
      )}
    </p>
  );
}
