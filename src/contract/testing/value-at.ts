import { isList, isRecord, ownValue } from '../json.ts';

/** What stands at a notice's path (`interaction[2].messageList[0]`, `["a.b"]`); throws where nothing does. */
export function valueAt(body: unknown, path: string): unknown {
  let value = body;
  for (const [token] of path.matchAll(/\[\d+\]|\["(?:[^"\\]|\\.)*"\]|\w+/g)) {
    const key: unknown = token.startsWith('[') ? JSON.parse(token.slice(1, -1)) : token;
    if (typeof key === 'number' && isList(value) && key < value.length) value = value[key];
    else if (typeof key === 'string' && isRecord(value) && Object.hasOwn(value, key))
      value = ownValue(value, key);
    else throw new Error(`nothing at ${path}`);
  }
  return value;
}
