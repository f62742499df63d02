import { connect } from 'node:net';
import { basicValue } from './auth/basic-value.ts';
import { demoCredentials } from './demo-credentials.ts';

export type RawAnswer = {
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
