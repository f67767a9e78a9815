import { run } from './program.ts';
import { processSurroundings } from './surroundings.ts';

// A reader that closes early, as `head` does, has had what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), processSurroundings());
