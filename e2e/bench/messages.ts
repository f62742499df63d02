/** The answer that every page of the bench shows: the same for the same number of messages, the newest has the id `newest`. */
export type GeneratedAnswer = {
  /** The vendor's answer as JSON. */
  readonly json: string;
  /** Ids of the newest message that failed, several where they were sent in the same second. */
  readonly newestFailed: readonly string[];
};

const channels = ['sms', 'email', 'whatsapp', 'push', 'viber', 'line', 'rcs'] as const;
const statuses = ['DELIVERED', 'SENT', 'READ', 'OPENED', 'CLICKED', 'FAILED'] as const;
const channelShares = [0.34, 0.3, 0.18, 0.1, 0.04, 0.02, 0.02];
const statusShares = [0.45, 0.2, 0.15, 0.1, 0.05, 0.05];
const words =
  'your order has been shipped and will arrive soon with exclusive offer points balance reward voucher expires tomorrow thank you for shopping visit our store member birthday gift card tier upgrade invoice appointment reminder feedback survey new season collection sale weekend'.split(
    ' ',
  );
/** Milliseconds since 1970. */
const newestAt = Date.UTC(2025, 5, 30, 18, 0, 0);
const day = 86_400_000;

export function generateAnswer(count: number): GeneratedAnswer {
  const next = createRandom(count);
  const span = Math.min(730, Math.max(10, Math.round(count / 5))) * day;
  const lists = new Map(channels.map((channel) => [channel, new Array<object>()]));
  let failedAt = 0;
  let newestFailed: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const isNewest = index === count - 1;
    const at = isNewest ? newestAt : newestAt - 60_000 - Math.floor((next() * span) / 1000) * 1000;
    const channel = pick(next(), channels, channelShares) ?? 'sms';
    const status = isNewest ? 'DELIVERED' : pick(next(), statuses, statusShares);
    const id = isNewest ? 'newest' : `m${index}`;
    if (status === 'FAILED' && at >= failedAt) {
      newestFailed = at === failedAt ? [...newestFailed, id] : [id];
      failedAt = at;
    }
    const length = 4 + Math.floor(next() * next() * 30);
    const arrived = status !== 'FAILED' && status !== 'SENT';
    lists.get(channel)?.push({
      id,
      receiver: channel === 'email' ? `user${index % 7}@example.com` : `4477009${10_000 + (index % 90_000)}`,
      subject: Array.from({ length }, () => words[Math.floor(next() * words.length)]).join(' '),
      campaignId: 1000 + Math.floor(next() * 400),
      status,
      sentDate: vendorDate(at),
      ...(arrived ? { deliveredTime: new Date(at + Math.floor(next() * 60_000)).toISOString() } : {}),
      userId: 42,
    });
  }
  const interaction = [...lists].map(([name, messageList]) => ({
    count: messageList.length,
    name,
    messageList,
  }));
  return { json: JSON.stringify({ name: 'capillary', interaction }), newestFailed };
}

/** `DD-MM-YYYY HH:mm:ss` in UTC. */
function vendorDate(at: number): string {
  const [date = '', time = ''] = new Date(at).toISOString().split(/[T.]/);
  return `${date.split('-').toReversed().join('-')} ${time}`;
}

function pick<Value>(share: number, values: readonly Value[], shares: readonly number[]): Value | undefined {
  let left = share;
  return (
    values.find((_value, index) => {
      left -= shares[index] ?? 0;
      return left < 0;
    }) ?? values.at(-1)
  );
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d_2b_79_f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
