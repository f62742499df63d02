import type { Place } from './rows.ts';

/** Heights of things that stand under each other, in pixels. Every question takes steps by the logarithm of their number. */
export type Extents = {
  readonly length: number;
  readonly total: () => number;
  readonly sizeOf: (index: number) => number;
  /** Where a thing begins; that of `length` is the total. */
  readonly offsetOf: (index: number) => number;
  /** The thing that stands at an offset; the first or the last one outside of them all. */
  readonly at: (offset: number) => number;
  readonly resize: (index: number, size: number) => void;
};

/** Sums of ranges in a Fenwick tree (https://en.wikipedia.org/wiki/Fenwick_tree): `tree[i]` sums the last `i & -i` sizes up to `i`. */
export function createExtents(length: number, sizeAt: (index: number) => number): Extents {
  const sizes = Float64Array.from({ length }, (_, index) => sizeAt(index));
  const tree = new Float64Array(length + 1);
  for (let i = 1; i <= length; i += 1) {
    tree[i] = (tree[i] ?? 0) + (sizes[i - 1] ?? 0);
    const parent = i + (i & -i);
    if (parent <= length) tree[parent] = (tree[parent] ?? 0) + (tree[i] ?? 0);
  }
  const offsetOf = (index: number): number => {
    let sum = 0;
    for (let i = Math.min(index, length); i > 0; i -= i & -i) sum += tree[i] ?? 0;
    return sum;
  };
  const highest = length === 0 ? 0 : 2 ** Math.floor(Math.log2(length));
  return {
    length,
    total: () => offsetOf(length),
    sizeOf: (index) => sizes[index] ?? 0,
    offsetOf,
    at: (offset) => {
      let [index, rest] = [0, offset];
      for (let step = highest; step >= 1; step /= 2) {
        const sum = tree[index + step];
        if (index + step > length || sum === undefined || sum > rest) continue;
        index += step;
        rest -= sum;
      }
      return Math.max(0, Math.min(index, length - 1));
    },
    resize: (index, size) => {
      const change = size - (sizes[index] ?? 0);
      sizes[index] = size;
      for (let i = index + 1; i <= length; i += i & -i) tree[i] = (tree[i] ?? 0) + change;
    },
  };
}

/** What a geometry needs to know of the days; `rowsOf` is asked only for days that come near the screen. */
export type Shape = {
  readonly length: number;
  /** Messages of a day, as many rows as it has at most. */
  readonly countOf: (day: number) => number;
  readonly rowsOf: (day: number) => readonly { readonly key: string }[];
};

/** How high things are taken to be until they are measured, in pixels. */
export type Estimates = {
  readonly heading: number;
  readonly row: number;
  /** Rows that were measured, by key. */
  readonly known: ReadonlyMap<string, number>;
};

/** Where every day and row of a list stands, in pixels from its top: estimated until measured. */
export type Geometry = {
  readonly length: number;
  readonly total: () => number;
  readonly heading: () => number;
  /** A row that was not measured. */
  readonly guess: () => number;
  readonly topOfDay: (day: number) => number;
  readonly topOf: (place: Place) => number;
  readonly heightOf: (place: Place) => number;
  /** The rows of a day: from here on it is as high as they are. */
  readonly rowsOf: (day: number) => Extents;
  readonly dayAt: (offset: number) => number;
  /** The row at an offset, that under a heading where a heading stands there; there is none in an empty list. */
  readonly placeAt: (offset: number) => Place | undefined;
  /** Where the row of a key stands, if its day was looked at. */
  readonly placeOf: (key: string) => Place | undefined;
  readonly keyAt: (place: Place) => string | undefined;
  readonly measured: (key: string, height: number) => void;
  /** Begins anew from other estimates. Days that were looked at stay so. */
  readonly estimate: (estimates: Estimates) => void;
};

export function createGeometry(shape: Shape, estimates: Estimates): Geometry {
  let { heading, row: rowHeight, known } = estimates;
  const untouched = (day: number): number => heading + shape.countOf(day) * rowHeight;
  const touched = new Map<number, Extents>();
  const places = new Map<string, Place>();
  let days = createExtents(shape.length, untouched);
  const measureDay = (day: number): Extents => {
    const keyed = shape.rowsOf(day);
    const rows = createExtents(keyed.length, (row) => known.get(keyed[row]?.key ?? '') ?? rowHeight);
    touched.set(day, rows);
    return rows;
  };
  const rowsOf = (day: number): Extents => {
    const before = touched.get(day);
    if (before !== undefined) return before;
    for (const [row, { key }] of shape.rowsOf(day).entries()) places.set(key, { day, row });
    const rows = measureDay(day);
    days.resize(day, heading + rows.total());
    return rows;
  };
  const topOf = ({ day, row }: Place): number => days.offsetOf(day) + heading + rowsOf(day).offsetOf(row);
  return {
    length: shape.length,
    total: () => days.total(),
    heading: () => heading,
    guess: () => rowHeight,
    topOfDay: (day) => days.offsetOf(day),
    topOf,
    heightOf: ({ day, row }) => rowsOf(day).sizeOf(row),
    rowsOf,
    dayAt: (offset) => days.at(offset),
    placeAt: (offset) => {
      if (shape.length === 0) return undefined;
      const day = days.at(offset);
      const rows = rowsOf(day);
      return { day, row: rows.at(offset - days.offsetOf(day) - heading) };
    },
    placeOf: (key) => places.get(key),
    keyAt: ({ day, row }) => shape.rowsOf(day)[row]?.key,
    measured: (key, height) => {
      const place = places.get(key);
      if (place === undefined) return;
      const rows = rowsOf(place.day);
      rows.resize(place.row, height);
      days.resize(place.day, heading + rows.total());
    },
    estimate: (others) => {
      ({ heading, row: rowHeight, known } = others);
      for (const day of touched.keys()) measureDay(day);
      days = createExtents(shape.length, (day) => {
        const rows = touched.get(day);
        return rows === undefined ? untouched(day) : heading + rows.total();
      });
    },
  };
}

/** Which rows to mount: the first ones, those of a stretch of the list in pixels from its top, and single ones. */
export type Range = {
  readonly first: number;
  readonly from: number;
  readonly to: number;
  readonly places: readonly Place[];
};

/** Rows of a day from `first` to `last`, both mounted, after `gap` pixels of the day that are not. */
type Run = { readonly gap: number; readonly first: number; readonly last: number };

/** A mounted day, after `gap` pixels of days that are not; `rest` is what follows its last run. */
export type DayPlan = {
  readonly day: number;
  readonly gap: number;
  readonly runs: readonly Run[];
  readonly rest: number;
};

/** What is mounted, and the pixels that stand for everything else. `rest` is what follows the last day. */
export type Plan = { readonly days: readonly DayPlan[]; readonly rest: number };

type Span = { readonly first: number; readonly last: number };

export function planWindow(geometry: Geometry, { first, from, to, places }: Range): Plan {
  const spans = new Map<number, Span[]>();
  const add = (day: number, span: Span): void => {
    const ofDay = spans.get(day);
    if (ofDay === undefined) spans.set(day, [span]);
    else ofDay.push(span);
  };
  for (let [day, left] = [0, first]; left > 0 && day < geometry.length; day += 1) {
    const count = Math.min(left, geometry.rowsOf(day).length);
    add(day, { first: 0, last: count - 1 });
    left -= count;
  }
  if (to > 0 && from < geometry.total()) {
    const start = geometry.dayAt(Math.max(0, from));
    for (let day = start; day < geometry.length && geometry.topOfDay(day) < to; day += 1) {
      const rows = geometry.rowsOf(day);
      const top = geometry.topOfDay(day) + geometry.heading();
      add(day, { first: rows.at(from - top), last: rows.at(to - top) });
    }
  }
  for (const { day, row } of places) add(day, { first: row, last: row });
  return lay(geometry, spans);
}

function lay(geometry: Geometry, spans: ReadonlyMap<number, readonly Span[]>): Plan {
  // All rows are known by now: what is not looked at until here would move what stands already.
  let end = 0;
  const days = [...spans.keys()]
    .toSorted((a, b) => a - b)
    .map((day): DayPlan => {
      const rows = geometry.rowsOf(day);
      const gap = geometry.topOfDay(day) - end;
      end = geometry.topOfDay(day + 1);
      let endOfRun = 0;
      const runs = join(spans.get(day) ?? []).map(({ first, last }): Run => {
        const gapOfRun = rows.offsetOf(first) - endOfRun;
        endOfRun = rows.offsetOf(last + 1);
        return { gap: gapOfRun, first, last };
      });
      return { day, gap, runs, rest: rows.total() - endOfRun };
    });
  return { days, rest: geometry.total() - end };
}

/** Spans in their order; those that touch are one. */
function join(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const { first, last } of spans.toSorted((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before !== undefined && first <= before.last + 1) {
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, last) };
    } else joined.push({ first, last });
  }
  return joined;
}

/** Whether every row between two offsets is mounted: rows that turn out lower than they were taken for leave a gap. */
export function isCovered({ days }: Plan, geometry: Geometry, from: number, to: number): boolean {
  if (to <= 0 || from >= geometry.total()) return true;
  const [start, end] = [geometry.placeAt(Math.max(0, from)), geometry.placeAt(to)];
  if (start === undefined || end === undefined) return true;
  for (let { day } = start; day <= end.day; day += 1) {
    const first = day === start.day ? start.row : 0;
    const last = day === end.day ? end.row : geometry.rowsOf(day).length - 1;
    const planned = days.find((one) => one.day === day);
    if (planned?.runs.some((run) => run.first <= first && run.last >= last) !== true) return false;
  }
  return true;
}
