import { type Drawable, drawCase } from './draw.ts';
import type { FromDrawWorker, ToDrawWorker } from './draw-messages.ts';

let drawable: Drawable | null = null;

addEventListener('message', ({ data }: MessageEvent<ToDrawWorker>) => {
  if (data.kind === 'load') {
    drawable = data.drawable;
    return;
  }
  if (drawable === null) return;
  const begun = performance.now();
  try {
    const drawn = drawCase(drawable, data.order);
    answer({ kind: 'drawn', drawn, milliseconds: performance.now() - begun });
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});

function answer(message: FromDrawWorker): void {
  postMessage(message);
}
