import { Readable } from 'node:stream';
import { onTestFinished, vi } from 'vitest';
import { serveHttp } from '../../proxy/testing/serve-test.ts';
import { run } from '../run.ts';

/** What the command did. */
export type Run = { readonly code: number; readonly stdout: string; readonly stderr: string };

const settings = ['BASE_URL', 'USERNAME', 'PASSWORD', 'CLIENT_KEY', 'CLIENT_SECRET', 'TIME_ZONE'];

/** For tests: the report command, in this process, with these settings and no others of this machine. */
export async function runCommand(
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Run> {
  for (const name of [...settings.map((each) => `CAPILLARY_${each}`), 'ENV_FILE', 'LINK_KEY', 'DEMO_CLOCK'])
    vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const code = await run(argv, {
    stdin: Readable.from([input]),
    stdout: { write: (text) => stdout.push(text) },
    stderr: { write: (text) => stderr.push(text) },
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

/** What a vendor of a test's own answers for a network: an SMS with the network's name in it, or a failure's status. */
export type NetworkAnswer = 'answers' | 'knows nobody' | 500;

/** For tests: a vendor that answers for each network so, the others with an SMS; settings to reach it, and what it was asked. Who `isHeld` gets no answer. */
export async function startVendor(
  answers: Readonly<Record<string, NetworkAnswer>> = {},
  isHeld: (customer: string) => boolean = () => false,
) {
  const asked: string[] = [];
  const origin = await serveHttp((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    const network = searchParams.get('network') ?? 'capillary';
    asked.push(network);
    if (isHeld(searchParams.get('identifierValue') ?? '')) return;
    const answer = answers[network] ?? 'answers';
    response.setHeader('content-type', 'application/json');
    if (answer === 500) response.statusCode = 500;
    response.end(JSON.stringify(bodyOf(answer, network)));
  });
  const environment = {
    CAPILLARY_BASE_URL: origin,
    CAPILLARY_USERNAME: 'user',
    CAPILLARY_PASSWORD: 'word',
    CAPILLARY_TIME_ZONE: 'UTC',
  };
  return { environment, asked };
}

function bodyOf(answer: NetworkAnswer, network: string): unknown {
  if (answer === 500) return {};
  return answer === 'answers' ? historyOf(network) : nobody;
}

const nobody = { errors: [{ code: 1012, message: 'Cannot find customer', status: false }], warnings: [] };

function historyOf(network: string): unknown {
  const message = {
    id: 1_746_038_123_000 + network.length,
    receiver: '447700900123',
    subject: `Hello from ${network}`,
    status: 'DELIVERED',
    sentDate: '26-05-2025 15:52:02',
  };
  return { name: network, interaction: [{ count: 1, name: 'sms', messageList: [message] }], warnings: [] };
}
