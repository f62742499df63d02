import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { basicValue, demoCredentials } from '../http/authentication.ts';

type DemoAnswer = {
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

type RawAnswer = {
  readonly bytes: Buffer;
  /** How many reads it took. */
  readonly pieces: number;
  /** `ended`, `enough`, or the error's code. */
  readonly end: string;
};

/** For tests: everything that a raw socket receives for one mobile, until it ends or `enough` bytes are there. */
export function receiveRaw(
  origin: string,
  mobile: string,
  enough = Number.POSITIVE_INFINITY,
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let received = 0;
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    const finish = (end: string): void => {
      resolve({ bytes: Buffer.concat(chunks), end, pieces: chunks.length });
      socket.destroy();
    };
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      received += chunk.byteLength;
      if (received >= enough) finish('enough');
    });
    socket.on('end', () => finish('ended'));
    socket.on('error', (error) => finish('code' in error ? String(error.code) : 'error'));
    socket.write(
      [
        `GET /v2/customers/interaction?identifierName=mobile&identifierValue=${mobile} HTTP/1.1`,
        'Host: demo',
        `Authorization: ${basicValue(demoCredentials.username, demoCredentials.password)}`,
        '\r\n',
      ].join('\r\n'),
    );
  });
}
