/** What a command works in; effects are parameters, so that tests can look at all of it. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Columns of the terminal; 100 where there is none. */
  readonly columns: number;
  /** Whether the output is a terminal that shows colour. */
  readonly colour: boolean;
  /** Whether progress may be drawn on the error stream. */
  readonly progress: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Asks at the terminal; absent where there is nobody to answer. */
  readonly ask?: (question: string) => Promise<string>;
  /** Calls back when the process is asked to end, instead of ending it; gives how to stop that. */
  readonly onInterrupt?: (stop: () => void) => () => void;
}

const WIDEST = 120;
const WITHOUT_TERMINAL = 100;

/** Colour as https://no-color.org and FORCE_COLOR ask for. */
function wantsColour(env: Surroundings['env'], terminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return terminal && env.TERM !== 'dumb';
}

async function askHere(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function onInterrupt(stop: () => void): () => void {
  for (const signal of SIGNALS) process.on(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}

/** The surroundings of this process. */
export function processSurroundings(): Surroundings {
  const { stdin, stdout, stderr, env } = process;
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    columns: Math.min(WIDEST, stdout.columns ?? WITHOUT_TERMINAL),
    colour: wantsColour(env, stdout.isTTY === true),
    // A terminal that says it has no columns cannot be drawn on.
    progress: stderr.isTTY === true && stderr.columns > 0,
    env,
    now: () => new Date(),
    onInterrupt,
    ...(stdin.isTTY === true && stderr.isTTY === true ? { ask: askHere } : {}),
  };
}
