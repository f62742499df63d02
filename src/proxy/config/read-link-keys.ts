const keyBytes = 32;

/** `LINK_KEY`: keys of 32 bytes in base64, separated by commas; `undefined` unless every one is sound. */
export function readLinkKeys(text: string): readonly Buffer[] | undefined {
  const keys = text.split(',').map((part) => readKey(part.trim()));
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

function readKey(text: string): Buffer | undefined {
  if (!/^[\w+/-]{43}=?$/.test(text)) return undefined;
  const key = Buffer.from(text, 'base64');
  return key.length === keyBytes ? key : undefined;
}
