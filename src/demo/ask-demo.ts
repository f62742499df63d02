import { request, type IncomingHttpHeaders } from 'node:http';
import { basicValue } from './auth/basic-value.ts';
import { demoCredentials } from './demo-credentials.ts';

export type DemoAnswer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
};

const basic = { Authorization: basicValue(demoCredentials.username, demoCredentials.password) };

/** For tests: one GET of the demo as it is, nothing followed, unpacked or retried. Rejects when the answer is cut. */
export function getDemo(url: string, headers: Readonly<Record<string, string>> = basic): Promise<DemoAnswer> {
  return sendDemo(url, 'GET', headers, '');
}

export function sendDemo(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<DemoAnswer> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers, maxHeaderSize: 65_536, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes,
          text: bytes.toString('utf8'),
        });
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** For tests: the interactions call for one identifier. */
export function askDemo(
  origin: string,
  identifierValue: string,
  more: Readonly<Record<string, string>> = {},
  headers?: Readonly<Record<string, string>>,
): Promise<DemoAnswer> {
  const parameters = new URLSearchParams({ identifierName: 'mobile', identifierValue, ...more });
  return getDemo(`${origin}/v2/customers/interaction?${parameters.toString()}`, headers);
}
