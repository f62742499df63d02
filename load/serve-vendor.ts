import { type ServerResponse, createServer } from 'node:http';
import { answerWithCodes, kinds, largeAnswer, plainAnswer } from './answers.ts';
import { sayReady } from './processes.ts';

/*
 * Capillary's stand-in, a process of its own: whole answers from memory. Of `soak` customers one call in twenty fails, in five ways
 * that take turns, and one in a hundred brings 2 MiB.
 */
const plain = plainAnswer();
const codes = answerWithCodes();
const large = largeAnswer(15);
const medium = largeAnswer(2);
let soaks = 0;
let failures = 0;

const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://vendor.test');
  const customer = searchParams.get('identifierValue') ?? '';
  if (customer.startsWith(kinds.large)) send(response, large);
  else if (customer.startsWith(kinds.codes)) send(response, codes);
  else if (customer.startsWith(kinds.soak)) answerInSoak(response);
  else send(response, plain);
});
sayReady(server);

function answerInSoak(response: ServerResponse): void {
  soaks += 1;
  if (soaks % 20 === 7) fail(response);
  else if (soaks % 100 === 1) send(response, medium);
  else send(response, soaks % 2 === 0 ? plain : codes);
}

function fail(response: ServerResponse): void {
  failures += 1;
  if (failures % 5 === 0) send(response, Buffer.from('{}'), 503);
  else if (failures % 5 === 1) response.destroy();
  else if (failures % 5 === 2) send(response, Buffer.from('{"errors":[{"code":500}]}'), 500);
  else if (failures % 5 === 3) send(response, Buffer.from('<html>'));
  else {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': plain.length });
    response.write(plain.subarray(0, 10_000), () => response.destroy());
  }
}

function send(response: ServerResponse, body: Buffer, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
}
