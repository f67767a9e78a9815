interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** A plan file: options, accounts, limits and goals of one's own; read in this browser, sent with the plan. */
export function PlanFileField({ text, onChange }: Props) {
  const lines = text === '' ? 'none' : `${text.trimEnd().split('\n').length} lines`;
  return (
    <details className="plan-file">
      <summary>
        Plan file <span className="quiet">{lines}</span>
      </summary>
      <p className="frame-note">
        Options, accounts, limits and goals of your own, in YAML, beside what the ledger has. What is no evidence in it
        is shown as an assumption.
      </p>
      <label>
        From a file{' '}
        <input
          type="file"
          accept=".yaml,.yml,text/yaml"
          onChange={(event) => {
            void event.target.files?.[0]?.text().then(onChange);
          }}
        />
      </label>
      <textarea
        className="yaml"
        aria-label="The plan file, YAML"
        spellCheck={false}
        rows={Math.min(24, Math.max(6, text.split('\n').length + 1))}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </details>
  );
}
