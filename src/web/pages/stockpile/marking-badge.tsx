/** How widely what follows may be shown; said once for a table whose every figure bears it. */
export function MarkingBadge({ marking }: { readonly marking: string }) {
  return marking === 'public' ? null : <span className="badge marking-badge">{marking}</span>;
}
