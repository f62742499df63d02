import { PNG } from 'pngjs';

/** Reads a picture; with the kinds of its chunks, where metadata would be. */
export function readPng(content: Buffer): { readonly png: PNG; readonly chunks: readonly string[] } {
  const chunks = new Set<string>();
  for (let at = 8; at < content.length; at += content.readUInt32BE(at) + 12) {
    chunks.add(content.toString('latin1', at + 4, at + 8));
  }
  return { png: PNG.sync.read(content), chunks: [...chunks] };
}
