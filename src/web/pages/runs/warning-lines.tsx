interface Props {
  readonly warnings: readonly string[];
}

/** What to know before the numbers, such as hindsight: one line each, first of all. */
export function WarningLines({ warnings }: Props) {
  return warnings.map((words) => (
    <p key={words} className="assumption-line" role="note">
      <strong>Take care.</strong> {words}
    </p>
  ));
}
