/** A page of a long list of a book; `next` is the cursor of the page after it, null at the end. */
export interface StockList<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
