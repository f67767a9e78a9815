import { useEffect, useRef, useState } from 'react';
import type { Drawable, DrawOrder } from './draw.ts';
import type { DrawAnswer } from './draw-messages.ts';
import { DrawingThread } from './drawing-thread.ts';

/** The newest answer to what is ordered; the one before stays until it comes, null before the first. */
export function useDrawing(drawable: Drawable, order: DrawOrder): DrawAnswer | null {
  const thread = useRef<DrawingThread | null>(null);
  const [answer, setAnswer] = useState<DrawAnswer | null>(null);
  useEffect(() => {
    const own = new DrawingThread(drawable, setAnswer);
    thread.current = own;
    return () => {
      own.close();
      thread.current = null;
      setAnswer(null);
    };
  }, [drawable]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawable has another thread, which needs the order too
  useEffect(() => thread.current?.draw(order), [drawable, order]);
  return answer;
}
