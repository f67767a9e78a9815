import type { Drawable, Drawn, DrawOrder } from './draw.ts';

/** What the page tells the worker: what is to be drawn from now on, or one order. */
export type ToDrawWorker =
  | { readonly kind: 'load'; readonly drawable: Drawable }
  | { readonly kind: 'draw'; readonly order: DrawOrder };

/** What the worker answers to an order: what was drawn and the milliseconds it took, or why it could not be. */
export type FromDrawWorker =
  | { readonly kind: 'drawn'; readonly drawn: Drawn; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly message: string };

/** An answer with the order it is to. */
export type DrawAnswer = FromDrawWorker & { readonly order: DrawOrder };
