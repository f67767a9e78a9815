import { parentPort, workerData } from 'node:worker_threads';
import type { Assembly } from '../cases/assembly.ts';
import { explanationOf, type Luck } from '../cases/explanation-of.ts';
import { runDrawsBy } from '../shortfall/engine.ts';
import { kernelFor } from '../shortfall/kernel.ts';
import { kernelBytes } from './kernel-bytes.ts';

/** What is to be explained, and on which luck. */
export interface ExplainWork {
  readonly assembly: Assembly;
  readonly luck: Luck;
  /** Index of the node. */
  readonly node: number;
}

const port = parentPort;
if (port === null) throw new Error('run-explain-worker runs as a worker thread only');
const { assembly, luck, node } = workerData as ExplainWork;
// The vector kernel gives the bits of the specification, whichever of them the run was drawn with.
port.postMessage(explanationOf(assembly, luck, node, runDrawsBy(kernelFor(kernelBytes()))));
