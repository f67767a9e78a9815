import { useState } from 'react';

interface Props {
  readonly text: string;
  /** What is copied, for who cannot see it: `the command`. */
  readonly what: string;
}

/** Puts a text on the clipboard and says so; where the browser refuses, says that. */
export function CopyText({ text, what }: Props) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      setSaid('The browser did not allow it; select the text instead');
    }
  };
  return (
    <>
      <button type="button" className="tool" onClick={() => void copy()}>
        Copy<span className="sr-only"> {what}</span>
      </button>{' '}
      <output className="said">{said}</output>
    </>
  );
}
