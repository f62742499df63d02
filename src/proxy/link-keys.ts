import { createHash, hkdfSync, scryptSync } from 'node:crypto';
import type { Config } from './config/config.ts';
import type { Credential } from './config/read-credential.ts';

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
