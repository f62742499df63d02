/** What the page itself notes while an answer arrives; milliseconds. */
declare global {
  interface Window {
    bench: { answered: number; painted: number; longestTask: number; keys: number[] };
    gc?: () => void;
  }
}

/** Runs before the page's own code: notes when the answer was read from the wire and when its first card was painted. */
export function watchAnswer(): void {
  const bench = { answered: 0, painted: 0, longestTask: 0, keys: [] };
  window.bench = bench;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name.endsWith('/api/interactions') && 'responseEnd' in entry)
        bench.answered = Number(entry.responseEnd);
    }
  }).observe({ type: 'resource' });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (bench.answered > 0 && startTime + duration > bench.answered) {
        bench.longestTask = Math.max(bench.longestTask, duration);
      }
    }
  }).observe({ type: 'longtask' });
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('article') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      setTimeout(() => {
        bench.painted = performance.now();
      });
    });
  }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds from an action to the end of the frame that shows what it did. */
export async function paintAfter(action: 'second tab' | 'first tab' | 'jump'): Promise<number> {
  const tabs = document.querySelectorAll<HTMLElement>('[role=tab]');
  const start = performance.now();
  if (action === 'jump') window.scrollTo(0, document.documentElement.scrollHeight / 2);
  else tabs[action === 'first tab' ? 0 : 1]?.click();
  await new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
  });
  return performance.now() - start;
}

/** From now on notes for each key in "Find in messages" the milliseconds until the end of the frame in which the list follows it. */
export function watchKeys(): void {
  const field = document.querySelector('input[type=search]');
  field?.addEventListener('input', () => {
    const start = performance.now();
    const look = (): void => {
      requestAnimationFrame(() => {
        setTimeout(() => {
          if (field.ariaBusy === 'true') look();
          else window.bench.keys.push(performance.now() - start);
        });
      });
    };
    look();
  });
}

/** Frames a second while the page scrolls 120 pixels a frame for two seconds. */
export async function scrollFrames(): Promise<number> {
  window.scrollTo(0, 0);
  const start = performance.now();
  let frames = 0;
  while (performance.now() - start < 2000) {
    window.scrollBy(0, 120);
    await new Promise((done) => {
      requestAnimationFrame(done);
    });
    frames += 1;
  }
  return frames / 2;
}

/** Bytes on the heap after a collection. */
export function heapAfterCollection(): number {
  window.gc?.();
  const memory: unknown = Reflect.get(performance, 'memory');
  return Number(Reflect.get(Object(memory), 'usedJSHeapSize'));
}
