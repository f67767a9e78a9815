import { Modal } from './modal.tsx';
import { PAGES } from './pages.ts';

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['/', 'search materials, pages and everything'],
  ...PAGES.flatMap(({ key, name, hint }) => (key === undefined ? [] : [[`g ${key}`, `${name}: ${hint}`] as const])),
  ['g', 'and any other letter, or a capital: materials that begin with it'],
  ['← →', 'on the tour, step by step'],
  ['?', 'this help'],
  ['Esc', 'shut a dialog, a menu or a card'],
];

const MARKS = [
  ['12,000 t', 'reported', 'reported by the source: upright, solid in charts'],
  ['12,000 t', 'estimated', 'estimated or carried forward: italic and grey, hollow in charts'],
  ['W', 'withheld', 'withheld to protect a company: hatched, never drawn as zero'],
  ['not available', 'not available', 'the source says it does not know; a break in a line, never zero'],
] as const;

/** The keys, and how to read a figure. */
export function HelpDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Modal open={open} onClose={onClose} title="Help">
      <h3>Keys</h3>
      <dl className="help-list">
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h3>Reading a figure</h3>
      <dl className="help-list">
        {MARKS.map(([text, kind, says]) => (
          <div key={kind}>
            <dt>
              <span className="fig" data-kind={kind}>
                {text}
              </span>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p>
        Point at a figure for its rule and source, click it for the evidence. An empty cell (·) means that no source at
        hand says anything. The address of a page holds every choice made on it: copy it to show somebody the same.
      </p>
    </Modal>
  );
}
