import { secretTexts } from '../../src/demo/customers/codes.ts';
import { hostileTexts } from '../../src/demo/customers/hostile-texts.ts';
import { demoCustomers } from '../../src/demo/demo-customers.ts';

/**
 * What the demo plants: every identifier, codes, texts of messages. None of it may stand in a log, an address, a title or
 * the browser's storage.
 */
export const personalTexts: readonly string[] = [
  ...demoCustomers.map(({ identifierValue }) => identifierValue),
  ...secretTexts.flatMap(([, secret, text]) => [secret, text]),
  ...hostileTexts.map((text) => text.trim()).filter((text) => text.length >= 8),
  'Hii,This is the message in viber.',
  'Loyalty+ Release Notes',
  'tom.sawyer',
  'aditi.khandelwal',
  'Maya',
];
