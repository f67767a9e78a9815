/** One server-sent event as a client sees it. */
export interface SeenEvent {
  readonly event: string;
  readonly data: unknown;
}

/** Server-sent events of an address until the server ends them; leaving the loop hangs up. */
export async function* eventsFrom(url: string): AsyncGenerator<SeenEvent> {
  const leaving = new AbortController();
  const reply = await fetch(url, { headers: { accept: 'text/event-stream' }, signal: leaving.signal });
  if (!reply.headers.get('content-type')?.startsWith('text/event-stream')) throw new Error(await reply.text());
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const bytes of reply.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(bytes, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const [event, data] = [/^event: (.*)$/m.exec(block)?.[1], /^data: (.*)$/m.exec(block)?.[1]];
        if (event !== undefined) yield { event, data: JSON.parse(data ?? 'null') };
      }
    }
  } finally {
    leaving.abort();
  }
}
