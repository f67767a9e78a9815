/** Said where a form would stand, in a browser that has no key. */
export function ReadOnlyNote() {
  return (
    <p className="quiet">
      This browser may only read. <code>./ballast browser</code> prints the address that may write.
    </p>
  );
}
