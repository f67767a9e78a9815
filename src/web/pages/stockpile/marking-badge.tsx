/** How widely what follows may be shown; said once for a table whose every figure bears it. */
export function MarkingBadge({ marking }: { readonly marking: string }) {
  return marking === 'public' ? null : <span className="badge marking-badge">{marking}</span>;
}

/** The same for a list: every marking there is among them but public, once. */
export function MarkingBadges({ markings }: { readonly markings: readonly string[] }) {
  return [...new Set(markings)].sort().map((marking) => <MarkingBadge key={marking} marking={marking} />);
}
