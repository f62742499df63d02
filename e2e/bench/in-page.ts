/* oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is carried there as text and uses nothing around it */

/** How a page of the bench is driven: ours as a black box by its accessible names, a rival by `window.rival`. */
export type Kind = 'product' | 'rival';

type Frames = {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly longest: number;
  readonly longestTask: number;
  /** Share of frames without a row in the middle, from 0 to 1. */
  readonly blank: number;
};

/** What the page can be asked for; times are of `performance.now()`, spans in milliseconds. */
type Bench = {
  /** The vendor's answer, until it was asked for. */
  json: string | undefined;
  /** When the text of the answer was in the page's hands. */
  readonly start: () => number;
  /** Loads the answer. @returns from its text in memory to the newest message painted, and to the count of the whole list */
  readonly load: () => Promise<{
    readonly painted: number;
    readonly whole: number;
    readonly longestTask: number;
  }>;
  readonly openFilter: () => void;
  /** Shows only what failed. @returns until the newest of them is painted, at the latest 30 s */
  readonly filter: (newestFailed: readonly string[]) => Promise<number>;
  readonly unfilter: () => Promise<void>;
  readonly watchKeys: () => void;
  /** Ends the watch. For each key that changed the list: until the last frame in which it followed. */
  readonly keys: () => readonly number[];
  readonly watchFrames: () => void;
  readonly frames: () => Frames;
  readonly scrollTo: (share: number) => void;
  /** Jumps to a share of the whole height. @returns until rows stand in the middle */
  readonly jump: (share: number) => Promise<number>;
};

declare global {
  interface Window {
    bench: Bench;
    rival?: { readonly load: (json: string) => void; readonly filter: (status: string) => void };
  }
}

/**
 * Runs before the page's own code. Of an API whose answer is replaced, the page has the text in its hands when it first asks
 * the response for it: the wire takes as long as a wire takes, and is no part of what is measured.
 */
export function installBench({ kind, envelope }: { kind: Kind; envelope: readonly [string, string] }): void {
  const row = '[data-message-id]';
  const wire = 300;
  let start = 0;
  const tasks: { readonly from: number; readonly to: number }[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ from: startTime, to: startTime + duration });
  }).observe({ type: 'longtask' });
  const longestTask = (from: number, to: number): number =>
    Math.max(
      0,
      ...tasks.filter((task) => task.to > from && task.from < to).map((task) => task.to - task.from),
    );

  const sleep = async (ms: number): Promise<void> =>
    new Promise((done) => {
      setTimeout(done, ms);
    });
  /** After the frame that is being made has been painted. */
  const afterPaint = (then: () => void): void => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', then);
    channel.port1.start();
    channel.port2.postMessage(undefined);
  };
  const until = async (isSo: () => boolean, limit: number): Promise<number> =>
    new Promise((done) => {
      const from = performance.now();
      const look = (): void => {
        if (isSo()) afterPaint(() => done(performance.now()));
        else if (performance.now() - from > limit) done(Number.NaN);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  const isInWindow = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > top && bottom > 0 && top < window.innerHeight;
  };
  const isSeen = (id: string): boolean => {
    const element = document.querySelector(`[data-message-id="${id}"]`);
    return element !== null && isInWindow(element) && element.checkVisibility({ visibilityProperty: true });
  };
  const hasMiddle = (): boolean => {
    const middle = window.innerHeight / 2;
    return [...document.querySelectorAll(row)].some((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return (
        bottom > middle - 90 && top < middle + 75 && element.checkVisibility({ visibilityProperty: true })
      );
    });
  };
  const scroller = (): Element =>
    document.querySelector('.scroll') ?? document.scrollingElement ?? document.documentElement;

  const answer = (): Response => {
    const text = `${envelope[0]}${bench.json ?? ''}${envelope[1]}`;
    bench.json = undefined;
    const response = new Response(text, { headers: { 'Content-Type': 'application/json' } });
    const read = (): string => {
      start ||= performance.now();
      return text;
    };
    const stream = response.body;
    return Object.defineProperties(response, {
      text: { value: async () => Promise.resolve(read()) },
      json: {
        value: async () => {
          const value: unknown = JSON.parse(read());
          return Promise.resolve(value);
        },
      },
      body: {
        get: () => {
          read();
          return stream;
        },
      },
    });
  };
  const realFetch = window.fetch;
  window.fetch = async (input, options) => {
    const url = input instanceof Request ? input.url : String(input);
    if (bench.json === undefined || !url.includes('/api/interactions')) return realFetch(input, options);
    await sleep(wire);
    return answer();
  };

  const choice = (): HTMLInputElement | null | undefined =>
    [...document.querySelectorAll('[popover]:popover-open label')]
      .find((label) => label.textContent.startsWith('Not delivered'))
      ?.querySelector('input');
  const drivers: Record<
    Kind,
    { load: () => void; isWhole: () => boolean; openFilter: () => void; filter: (on: boolean) => void }
  > = {
    product: {
      load: () => {
        const field = document.querySelector<HTMLInputElement>('[role=search] input[type=text]');
        if (field === null) return;
        // Not by the field itself, where React would take it for its own doing.
        Reflect.set(HTMLInputElement.prototype, 'value', '447700900112', field);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        void sleep(wire).then(() =>
          document.querySelector<HTMLButtonElement>('[role=search] button[type=submit]')?.click(),
        );
      },
      isWhole: () =>
        [...document.querySelectorAll('[role=status]')].some((region) =>
          /^([\d,]+) of \1$/.test(region.textContent.trim()),
        ),
      openFilter: () =>
        document.querySelector<HTMLButtonElement>('button[aria-label^="Filter: Status"]')?.click(),
      filter: () => choice()?.click(),
    },
    rival: {
      load: () => {
        const text = bench.json ?? '';
        bench.json = undefined;
        start = performance.now();
        window.rival?.load(text);
      },
      isWhole: () => true,
      openFilter: () => undefined,
      filter: (on) => window.rival?.filter(on ? 'FAILED' : ''),
    },
  };
  const driver = drivers[kind];

  const keys: { readonly from: number; to: number }[] = [];
  const frames: number[] = [];
  let blanks = 0;
  let isWatching = false;
  let isFollowing = false;

  const bench: Bench = {
    json: undefined,
    start: () => start,
    load: async () => {
      driver.load();
      const painted = await until(() => start > 0 && isSeen('newest'), 60_000);
      const whole = await until(driver.isWhole, 60_000);
      await sleep(200);
      return { painted: painted - start, whole: whole - start, longestTask: longestTask(start, whole) };
    },
    openFilter: () => driver.openFilter(),
    filter: async (newestFailed) => {
      const from = performance.now();
      driver.filter(true);
      const to = await until(() => newestFailed.some((id) => isSeen(id)) && !isSeen('newest'), 30_000);
      return to - from;
    },
    unfilter: async () => {
      driver.filter(false);
      await until(() => isSeen('newest'), 30_000);
      document.querySelector<HTMLElement>('[popover]:popover-open')?.hidePopover();
    },
    watchKeys: () => {
      let isChanged = false;
      const isOfRow = (node: Node): boolean =>
        node instanceof Element && (node.matches(row) || node.querySelector(row) !== null);
      const observer = new MutationObserver((records) => {
        isChanged ||= records.some(
          ({ target, addedNodes, removedNodes }) =>
            (target instanceof Element ? target : target.parentElement)?.closest(row) !== null ||
            [...addedNodes, ...removedNodes].some((node) => isOfRow(node)),
        );
      });
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      isFollowing = true;
      window.addEventListener('input', ({ timeStamp }) => keys.push({ from: timeStamp, to: 0 }), true);
      const follow = (): void => {
        // What looks on costs time, which is no part of the figures that come after.
        if (!isFollowing) {
          observer.disconnect();
          return;
        }
        afterPaint(() => {
          const key = keys.at(-1);
          if (isChanged && key !== undefined) key.to = performance.now();
          isChanged = false;
        });
        requestAnimationFrame(follow);
      };
      requestAnimationFrame(follow);
    },
    keys: () => {
      isFollowing = false;
      return keys.filter(({ to }) => to > 0).map(({ from, to }) => to - from);
    },
    watchFrames: () => {
      frames.length = 0;
      blanks = 0;
      isWatching = true;
      const follow = (): void => {
        if (!isWatching) return;
        frames.push(performance.now());
        afterPaint(() => {
          if (!hasMiddle()) blanks += 1;
        });
        requestAnimationFrame(follow);
      };
      requestAnimationFrame(follow);
    },
    frames: () => {
      isWatching = false;
      const [first = 0] = frames;
      const last = frames.at(-1) ?? first;
      const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
      return {
        perSecond: (1000 * gaps.length) / (last - first),
        longest: Math.max(...gaps),
        longestTask: longestTask(first, last),
        blank: blanks / frames.length,
      };
    },
    scrollTo: (share) => {
      const element = scroller();
      element.scrollTop = share * (element.scrollHeight - element.clientHeight);
    },
    jump: async (share) => {
      const from = performance.now();
      bench.scrollTo(share);
      await sleep(0);
      return (await until(hasMiddle, 10_000)) - from;
    },
  };
  window.bench = bench;
}
