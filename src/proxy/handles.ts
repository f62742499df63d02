import {
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  scryptSync,
} from 'node:crypto';
import { type Identifier, isIdentifierName } from '../contract/identifier.ts';
import { isRecord, ownValue } from '../contract/json.ts';
import { parseJson } from '../contract/parse-json.ts';
import type { Config, Credential } from './config/config.ts';

/** Seals a customer's identifier for a URL, and opens it again. */
export type Handles = {
  seal(identifier: Identifier): string;
  /** `undefined` for anything that none of the keys sealed, altered by a single bit or written in another way. */
  open(handle: string): Identifier | undefined;
};

const version = Buffer.from([1]);
const nonceBytes = 12;
const tagBytes = 16;

type KeyPair = { readonly encrypt: KeyObject; readonly nonce: KeyObject };

/**
 * A customer’s sealed handle: `base64url(version ‖ nonce ‖ AES-256-GCM(identifier))`. The nonce is an
 * HMAC of the content, so one customer has one link and no nonce meets two contents. A handle is no permission (`THREATS.md`, LINK-1).
 * @param keys 32 bytes each, at least one: the first seals, all open
 */
export function createHandles(keys: readonly Uint8Array[]): Handles {
  const pairs = keys.map(toPair);
  const [sealing] = pairs;
  if (sealing === undefined) throw new RangeError('no key to seal with');
  return {
    seal: (identifier) => seal(identifier, sealing),
    open: (handle) => {
      const bytes = Buffer.from(handle, 'base64url');
      if (bytes.toString('base64url') !== handle || !bytes.subarray(0, 1).equals(version)) return undefined;
      for (const pair of pairs) {
        const identifier = open(bytes, pair);
        if (identifier !== undefined) return identifier;
      }
      return undefined;
    },
  };
}

function toPair(key: Uint8Array): KeyPair {
  const subkey = (use: string) =>
    createSecretKey(new Uint8Array(hkdfSync('sha256', key, '', `customer-timeline handle ${use}`, 32)));
  return { encrypt: subkey('encryption'), nonce: subkey('nonce') };
}

function seal({ identifierName, identifierValue }: Identifier, keys: KeyPair): string {
  const content = JSON.stringify({ identifierName, identifierValue });
  const nonce = createHmac('sha256', keys.nonce).update(content).digest().subarray(0, nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keys.encrypt, nonce).setAAD(version);
  const sealed = Buffer.concat([cipher.update(content, 'utf8'), cipher.final()]);
  return Buffer.concat([version, nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

function open(bytes: Buffer, keys: KeyPair): Identifier | undefined {
  const sealedAt = version.length + nonceBytes;
  const tagAt = bytes.length - tagBytes;
  if (tagAt <= sealedAt) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', keys.encrypt, bytes.subarray(version.length, sealedAt), {
    authTagLength: tagBytes,
  })
    .setAAD(version)
    .setAuthTag(bytes.subarray(tagAt));
  try {
    const content = Buffer.concat([decipher.update(bytes.subarray(sealedAt, tagAt)), decipher.final()]);
    return readIdentifier(content.toString('utf8'));
  } catch {
    return undefined;
  }
}

function readIdentifier(text: string): Identifier | undefined {
  const parsed = parseJson(text);
  if (!parsed.ok || !isRecord(parsed.value)) return undefined;
  const identifierName = ownValue(parsed.value, 'identifierName');
  const identifierValue = ownValue(parsed.value, 'identifierValue');
  if (!isIdentifierName(identifierName) || typeof identifierValue !== 'string') return undefined;
  return { identifierName, identifierValue };
}

const purpose = 'customer-timeline link key';

/** Links of the demo open everywhere: its customers are invented, so its key is public. */
const demoKey = createHash('sha256').update(`${purpose} of the demo`).digest();

/**
 * The keys of sealed customer links, 32 bytes each: the first seals, all open. Unset, the key comes from the vendor
 * credential, so that links survive a restart and work on every replica.
 */
export function linkKeys(config: Config): readonly Uint8Array[] {
  if (config.linkKeys.length > 0) return config.linkKeys;
  return [config.mode === 'demo' ? demoKey : deriveLinkKey(config.credential)];
}

/** HKDF (RFC 5869) after scrypt (RFC 7914): links leave the house, and must not be a cheap way to try passwords. */
function deriveLinkKey(credential: Credential): Uint8Array {
  const parts =
    credential.kind === 'basic'
      ? ['basic', credential.username, credential.password]
      : ['oauth', credential.key, credential.secret];
  const stretched = scryptSync(JSON.stringify(parts), purpose, 32);
  return new Uint8Array(hkdfSync('sha256', stretched, purpose, 'derived from the credential', 32));
}
