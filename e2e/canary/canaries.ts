import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Settings } from '../start-server.ts';
import { listen } from '../support/stand-in.ts';

/** What proves the product to the vendor of these tests, by either way. */
const credentials = {
  username: 'till.heron-90311',
  password: 'brindle-Password-77q',
  clientKey: 'client-Key-saffron-41',
  clientSecret: 'client-Secret-umbra-58',
  token: 'access-Token-vermilion-63',
} as const;

/** Whom the vendor knows, and what it wrote to them. */
export const planted = {
  firstName: 'Zephyrine',
  lastName: 'Quillfeather',
  mobile: '447700900678',
  email: 'zq.cobalt@example.com',
  externalId: 'QZX-90210-7781',
  text: 'Your parcel waits behind the cobalt lighthouse',
  code: '739164',
} as const;

const hashed = createHash('md5').update(credentials.password).digest('hex');
export const secretCanaries: readonly string[] = [...Object.values(credentials), hashed];
export const personalCanaries: readonly string[] = Object.values(planted);

/** What goes wrong for whom, each time in words that hold what is planted. */
export const failing = { refused: '447700900681', webPage: '447700900682', echoed: '447700900683' } as const;

/** A vendor of whom all that is planted comes. */
export type CanaryVendor = {
  /** The environment that connects the product to it, by token or by name and password. */
  readonly settings: Readonly<Record<'oauth' | 'basic', Settings>>;
  readonly close: () => Promise<void>;
};

export async function startCanaryVendor(): Promise<CanaryVendor> {
  const { origin, close } = await listen(async (request, response) => {
    await text(request);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://vendor.test');
    if (pathname.endsWith('/token/generate'))
      return send(response, 200, { data: { accessToken: credentials.token, ttlSeconds: 300 }, errors: null });
    response.setHeader('X-Cap-Requestid', `test-${planted.mobile}`);
    response.setHeader('X-Customer', `${planted.firstName} ${planted.email}`);
    switch (searchParams.get('identifierValue') ?? '') {
      case failing.refused:
        return send(response, 400, { errors: [{ status: false, code: 400, message: all }], warnings: [] });
      case failing.webPage:
        response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<title>${all}</title>`);
        return;
      case failing.echoed:
        return send(response, 200, { ...answer, echo: request.headers });
      default:
        return send(response, 200, answer);
    }
  });
  const { username, password, clientKey, clientSecret } = credentials;
  const common = {
    CAPILLARY_BASE_URL: origin,
    CAPILLARY_TIME_ZONE: 'UTC',
    DEFAULT_COUNTRY: 'GB',
  } as const;
  return {
    settings: {
      oauth: { ...common, CAPILLARY_CLIENT_KEY: clientKey, CAPILLARY_CLIENT_SECRET: clientSecret },
      basic: { ...common, CAPILLARY_USERNAME: username, CAPILLARY_PASSWORD: password },
    },
    close,
  };
}

const { firstName, lastName, mobile, email, externalId, code } = planted;
const all = personalCanaries.join(' ');
const otp = `${code} is your OTP for Example Rewards`;
const thanks = `Dear ${firstName} ${lastName}, thank you.`;
const answer = {
  response: {
    status: { success: 'true', code: 200, message: 'Success' },
    customer: {
      id: '5550001',
      firstname: firstName,
      lastname: lastName,
      mobile,
      email,
      external_id: externalId,
      interactions: {
        network: [
          {
            name: 'capillary',
            interaction: [
              {
                type: 'sms',
                count: 3,
                messages: { message: toMessages(planted.text, otp, thanks) },
              },
            ],
          },
        ],
      },
      item_status: { success: 'true', code: 1000, message: 'Customer successfully retrieved' },
    },
  },
};

function toMessages(...subjects: readonly string[]): readonly object[] {
  return subjects.map((subject, index) => ({
    id: 700 + index,
    sender: 'EXAMPLE',
    reciever: mobile,
    subject,
    status: 'DELIVERED',
    sent_time: `2025-06-0${index + 1} 10:00:00`,
    delivered_time: `2025-06-0${index + 1} 10:00:05`,
  }));
}

async function send(response: ServerResponse, status: number, body: object): Promise<void> {
  response.writeHead(status, { 'Content-Type': 'application/json;charset=UTF-8' });
  response.end(JSON.stringify(body));
  await once(response, 'close');
}
