import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import * as v from 'valibot';
import { isRecord } from '../../contract/json.ts';
import { parseJson } from '../../contract/parse-json.ts';
import {
  type ReportState,
  picturesAttribute,
  reportSwitches,
  reportTexts,
  stateAttribute,
} from '../../contract/protocol/report-page.ts';
import { encodeView } from '../../domain/view/codec.ts';
import type { LocalService } from '../../server/local-service.ts';
import type { NetworkReply } from '../ask-networks.ts';
import { ReportFailure } from '../failures.ts';
import type { DocumentFormat, ReportOptions } from '../options/report-command.ts';
import { type DrawnDocument, drawPdf, drawPictures } from './draw-documents.ts';
import { browserArguments, findBrowser } from './find-browser.ts';

/** A document that is to be drawn. */
type Drawing = {
  /** Of the customer, sealed. */
  readonly handle: string;
  /** What was answered already: the page is given these, and asks nobody. */
  readonly replies: readonly NetworkReply[];
  readonly options: ReportOptions;
  readonly documents: readonly DocumentFormat[];
};

/** What draws documents: a browser in front of the built pages, both on this machine. */
export type ReportBrowser = {
  /** @throws ReportFailure where the page says why there is none */
  readonly draw: (drawing: Drawing) => Promise<readonly DrawnDocument[]>;
  readonly close: () => Promise<void>;
};

/** Everything is here already: what takes longer than this hangs. Thousands of messages are laid out in seconds; milliseconds. */
const longestWait = 180_000;
/** Wide enough for the options to stand beside the sheet, unfolded. */
const viewport = { width: 1280, height: 900 };

/**
 * Starts a browser in front of a service.
 * @throws when there is no browser and none could be installed
 */
export async function startReportBrowser(service: LocalService): Promise<ReportBrowser> {
  const [{ chromium }, origin] = await Promise.all([import('playwright-core'), service.serveSite()]);
  const executablePath = findBrowser(service.chromiumPath);
  const launch = async (): Promise<Browser> => chromium.launch({ executablePath, args: browserArguments });
  let browser = launch();
  /** The browser, or another one where it has crashed. */
  const running = async (): Promise<Browser> => {
    const current = browser;
    if (!(await current).isConnected() && browser === current) browser = launch();
    return browser;
  };
  await browser;
  return {
    draw: async (drawing) => {
      const used = await running();
      try {
        return await draw(used, origin, drawing);
      } catch (error) {
        if (used.isConnected()) throw error;
        return await draw(await running(), origin, drawing);
      }
    },
    close: async () => (await browser).close(),
  };
}

async function draw(
  browser: Browser,
  origin: string,
  { handle, replies, options, documents }: Drawing,
): Promise<readonly DrawnDocument[]> {
  const context = await browser.newContext({
    viewport,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(longestWait);
  try {
    await answerFrom(context, replies);
    const tab = await context.newPage();
    const { search, hash } = encodeView(options.view);
    await tab.goto(`${origin}/customers/${handle}/report${search}${hash}`);
    await waitForReport(tab);
    await choose(tab, options);
    const files: DrawnDocument[] = [];
    for (const kind of documents) {
      if (kind === 'png') files.push(...(await drawPictures(tab)));
      else files.push(await drawPdf(tab, options));
    }
    return files;
  } finally {
    await context.close();
  }
}

/** Gives the page what was answered already, so that all that is made of a customer is made of the same answers. */
async function answerFrom(context: BrowserContext, replies: readonly NetworkReply[]): Promise<void> {
  await context.route('**/api/interactions', async (route) => {
    const asked = readQuestion(route);
    const reply = replies.find(({ network }) => network === asked?.network);
    if (reply === undefined) {
      await route.abort();
      return;
    }
    await route.fulfill({
      status: reply.status,
      contentType: reply.kind === 'answered' ? 'application/json' : 'application/problem+json',
      body: reply.kind === 'answered' ? reply.body : settled(reply.body),
    });
  });
}

const question = v.object({ network: v.optional(v.string()) });

function readQuestion(route: Route): v.InferOutput<typeof question> | undefined {
  const json = parseJson(route.request().postData() ?? '');
  const read = json.ok ? v.safeParse(question, json.value) : undefined;
  return read?.success === true ? read.output : undefined;
}

/** A problem that nobody tries again: that was done. */
function settled(body: string): string {
  const json = parseJson(body);
  if (!json.ok || !isRecord(json.value)) return body;
  const { retryAfter: _, ...problem } = json.value;
  return JSON.stringify({ ...problem, retryable: false });
}

const settledStates: readonly ReportState[] = ['complete', 'partial', 'failed'];

/** Waits until the page says that it has settled: in data, since its words may change. */
async function waitForReport(tab: Page): Promise<void> {
  const root = tab.locator(settledStates.map((state) => `[${stateAttribute}="${state}"]`).join());
  const state = await root.getAttribute(stateAttribute);
  if (state === 'failed') throw new ReportFailure('The page could not read what was answered.');
  if ((await tab.locator(`[${picturesAttribute}]`).count()) === 0) {
    throw new ReportFailure(
      'There are too many messages for pictures and paper: narrow them, by dates for example; CSV and JSON hold them all.',
    );
  }
}

/** By the fields' names: what they are called on the screen may change. */
async function choose(tab: Page, options: ReportOptions): Promise<void> {
  for (const name of reportTexts) {
    if (options[name] !== '') await tab.locator(`input[name="${name}"]`).fill(options[name]);
  }
  for (const name of reportSwitches) {
    if (options[name]) await tab.locator(`input[name="${name}"]`).check();
  }
}
