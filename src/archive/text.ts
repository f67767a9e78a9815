import iconv from 'iconv-lite';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

/** Which encoding the bytes are in: as their byte-order mark says, else UTF-8 where that is valid, else Windows-1252. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return validUtf8(bytes) === null ? 'windows-1252' : 'utf-8';
}

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes as text without byte-order mark; `encoding` is detected when not given. */
export function decodeText(bytes: Uint8Array, encoding: Encoding = encodingOf(bytes)): string {
  // Not TextDecoder for Windows-1252: Node 20 reads byte 0x97 as a control character, where USGS means a dash, its zero.
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}
