import { useState } from 'react';

/** Copies the address of this frame with every choice in it. */
export function CopyLink({ frame, title }: { readonly frame: string; readonly title: string }) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const address = `${window.location.origin}${window.location.pathname}${window.location.search}#${frame}`;
    try {
      await navigator.clipboard.writeText(address);
      setSaid('Copied');
    } catch {
      setSaid(address);
    }
  };
  return (
    <>
      <button type="button" className="tool" onClick={() => void copy()}>
        Copy link<span className="sr-only"> to {title}</span>
      </button>
      <output className="said">{said}</output>
    </>
  );
}
