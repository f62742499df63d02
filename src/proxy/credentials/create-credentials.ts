import type { Credential } from '../config/read-credential.ts';
import type { Upstream } from '../capillary/http-reply.ts';
import type { Waits } from '../capillary/timeouts.ts';
import { basicCredentials } from './basic-credentials.ts';
import type { Credentials } from './credentials.ts';
import { oauthCredentials } from './oauth-credentials.ts';

export function createCredentials(credential: Credential, upstream: Upstream, waits: Waits): Credentials {
  return credential.kind === 'basic'
    ? basicCredentials(credential.username, credential.password)
    : oauthCredentials(credential.key, credential.secret, upstream, waits);
}
