import type { Drawable, DrawOrder } from './draw.ts';
import type { DrawAnswer, FromDrawWorker, ToDrawWorker } from './draw-messages.ts';

/**
 * A worker that draws one case. It has one order at a time; of those that come meanwhile only the last is kept, so that
 * while a lever is dragged nothing stale is worked out and the newest is never waited for behind others.
 */
export class DrawingThread {
  readonly #worker = new Worker(new URL('./draw-worker.ts', import.meta.url), { type: 'module' });
  #atWork: DrawOrder | null = null;
  #next: DrawOrder | null = null;

  constructor(drawable: Drawable, onAnswer: (answer: DrawAnswer) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromDrawWorker>) => {
      const [order, next] = [this.#atWork, this.#next];
      this.#atWork = null;
      this.#next = null;
      if (next !== null) this.draw(next);
      if (order !== null) onAnswer({ ...data, order });
    });
    this.#tell({ kind: 'load', drawable });
  }

  /** Draws it as soon as the order at hand is done, unless another comes before. */
  draw(order: DrawOrder): void {
    if (this.#atWork !== null) {
      this.#next = order;
      return;
    }
    this.#atWork = order;
    this.#tell({ kind: 'draw', order });
  }

  close(): void {
    this.#worker.terminate();
  }

  #tell(message: ToDrawWorker): void {
    this.#worker.postMessage(message);
  }
}
