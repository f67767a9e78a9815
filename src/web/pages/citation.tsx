import type { EvidenceDto } from '../../api/contract-evidence.ts';
import { bibtexOf, citationOf } from './citation-text.ts';

/** How to cite a piece of evidence: the original producer first, Ballast as the place it was found. */
export function Citation({ evidence }: { readonly evidence: EvidenceDto }) {
  const address = `${window.location.origin}/evidence/${evidence.id}`;
  return (
    <section className="section" aria-labelledby="cite-title">
      <h2 id="cite-title">Cite this</h2>
      <p className="citation">{citationOf(evidence, address)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard */}
      <pre className="citation" tabIndex={0}>
        {bibtexOf(evidence, address)}
      </pre>
    </section>
  );
}
