interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/** A text with the words that were looked for marked. */
export function Highlighted({ segments }: { readonly segments: readonly Segment[] }) {
  let at = 0;
  return segments.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
