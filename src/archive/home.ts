import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What decides the ledger folder: environment, platform and the user's home folder. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly userHome: string;
}

const here = (): Surroundings => ({ env: process.env, platform: process.platform, userHome: homedir() });

/** The ledger folder: `BALLAST_HOME`, else the platform's folder for application data. */
export function ballastHome({ env, platform, userHome }: Surroundings = here()): string {
  const { join, resolve } = platform === 'win32' ? win32 : posix;
  const set = (name: string): string | null => env[name]?.trim() || null;
  const chosen = set('BALLAST_HOME');
  if (chosen !== null) return resolve(chosen);
  if (platform === 'win32') return join(set('LOCALAPPDATA') ?? join(userHome, 'AppData', 'Local'), 'Ballast');
  if (platform === 'darwin') return join(userHome, 'Library', 'Application Support', 'Ballast');
  return join(set('XDG_DATA_HOME') ?? join(userHome, '.local', 'share'), 'ballast');
}
