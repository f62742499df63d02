import { isRecord } from '../../src/contract/json.ts';
import { type Driver, until } from './driver.ts';
import { type Box, findBox, hasFocus, readStatus } from './in-page.ts';

/** The few things that a person does with a page, by roles and names. Whatever is looked for is waited for. */
export type Page = {
  readonly driver: Driver;
  /** @param name a text, which must be the whole name, or a pattern */
  readonly find: (role: string, name: string | RegExp) => Promise<Box>;
  readonly click: (role: string, name: string | RegExp) => Promise<void>;
  /** Presses a field until it has the focus: what arrives above it may move it away under the hand. */
  readonly focus: (role: 'textbox' | 'searchbox', name: string) => Promise<void>;
  readonly clickAt: (box: Box) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly press: (key: keyof typeof keys) => Promise<void>;
  /** Waits until a status region's whole text is this. @returns it */
  readonly status: (words: RegExp) => Promise<string>;
};

/** https://www.w3.org/TR/webdriver2/#keyboard-actions (2025-10-30) */
const keys = { Enter: '\uE007', Escape: '\uE00C' } as const;

export function createPage(driver: Driver): Page {
  const find: Page['find'] = async (role, name) => {
    const pattern = typeof name === 'string' ? `^${escapePattern(name)}$` : name.source;
    let last = '';
    return until(`${role} ${String(name)} to stand still`, async () => {
      const box = await driver.evaluate(String(findBox), [role, pattern]);
      const isStill = JSON.stringify(box) === last;
      last = JSON.stringify(box);
      return isBox(box) && isStill ? box : undefined;
    });
  };
  const clickAt: Page['clickAt'] = async ({ x, y, width, height }) => {
    await driver.perform([
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          {
            type: 'pointerMove',
            x: Math.round(x + width / 2),
            y: Math.round(y + height / 2),
            origin: 'viewport',
          },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  };
  const type: Page['type'] = async (text) => {
    const strokes = Array.from(text).flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await driver.perform([{ type: 'key', id: 'keyboard', actions: strokes }]);
  };
  return {
    driver,
    find,
    clickAt,
    type,
    click: async (role, name) => clickAt(await find(role, name)),
    focus: async (role, name) => {
      await until(`${role} ${name} to have the focus`, async () => {
        await clickAt(await find(role, name));
        return (await driver.evaluate(String(hasFocus), [name])) === true ? true : undefined;
      });
    },
    press: async (key) => type(keys[key]),
    status: async (words) =>
      until(`the status ${String(words)}`, async () => {
        const text = await driver.evaluate(String(readStatus), [words.source]);
        return typeof text === 'string' ? text : undefined;
      }),
  };
}

export function isBox(value: unknown): value is Box {
  return isRecord(value) && typeof value['width'] === 'number';
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
