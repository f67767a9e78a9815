import type { Drawable, DrawOrder } from './draw.ts';
import type { FromDrawWorker, ToDrawWorker } from './draw-messages.ts';

/**
 * A worker that draws one case. It has one order at a time; of those that come meanwhile only the last is kept, so that
 * while a lever is dragged nothing stale is worked out and the newest is never waited for behind others.
 */
export class DrawingThread {
  readonly #worker = new Worker(new URL('./draw-worker.ts', import.meta.url), { type: 'module' });
  #isBusy = false;
  #next: DrawOrder | null = null;

  constructor(drawable: Drawable, onAnswer: (answer: FromDrawWorker) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromDrawWorker>) => {
      this.#isBusy = false;
      const next = this.#next;
      this.#next = null;
      if (next !== null) this.draw(next);
      onAnswer(data);
    });
    this.#tell({ kind: 'load', drawable });
  }

  /** Draws it as soon as the order at hand is done, unless another comes before. */
  draw(order: DrawOrder): void {
    if (this.#isBusy) {
      this.#next = order;
      return;
    }
    this.#isBusy = true;
    this.#tell({ kind: 'draw', order });
  }

  close(): void {
    this.#worker.terminate();
  }

  #tell(message: ToDrawWorker): void {
    this.#worker.postMessage(message);
  }
}
