interface Props {
  /** `Who adopts it`. */
  readonly who: string;
}

/** Why, who and when: what every record of a decision says. */
export function RecordingFields({ who }: Props) {
  return (
    <>
      <label>
        Why, in a sentence <textarea name="reason" required minLength={10} rows={2} />
      </label>
      <label>
        {who}{' '}
        <input
          name="by"
          placeholder="local"
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          title="An id: lower-case letters, digits and single hyphens, such as jane-doe"
          autoComplete="off"
        />
      </label>
      <label>
        When; today where left out <input name="on" type="date" />
      </label>
    </>
  );
}

/** What the fields say; what is left out is the server's to fill. */
export function recordingOf(given: FormData): { readonly reason: string; readonly by?: string; readonly on?: string } {
  const said = (field: string): string => String(given.get(field) ?? '').trim();
  return {
    reason: said('reason'),
    ...(said('by') === '' ? {} : { by: said('by') }),
    ...(said('on') === '' ? {} : { on: said('on') }),
  };
}
