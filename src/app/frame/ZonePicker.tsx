import { IconChevronDown } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useState, useSyncExternalStore } from 'react';
import { toInstant } from '../../domain/time/instant.ts';
import type { ZoneGroup } from '../../domain/time/zone-choices.ts';
import { type ZoneName, toZoneName } from '../../domain/time/zone.ts';
import { subscribeAddress } from '../../message/address-changes.ts';
import { readAddress, writeAddress } from '../../message/address.ts';
import { findZones, placeAfter, zoneLabel } from './zone-search.ts';
import classes from './ZonePicker.module.css';

type Props = {
  /** Of the vendor's wall times: what is shown until somebody chooses another. */
  readonly source: ZoneName;
};

/**
 * The zone in which all times are shown, always in sight with its offset: a field that lists what it finds. Chosen once, it
 * stays in the address. The zones are fetched when it is opened.
 */
export function ZonePicker({ source }: Props): ReactNode {
  const zone = useSyncExternalStore(subscribeAddress, () => readAddress().view.zone) ?? source;
  const [now] = useState(() => toInstant(Date.now()));
  const [all, setAll] = useState<readonly ZoneGroup[]>();
  /** What is typed; `undefined` while the list is closed. */
  const [typed, setTyped] = useState<string>();
  const [place, setPlace] = useState(0);
  const id = useId();
  const groups = typed === undefined || all === undefined ? [] : findZones(all, typed);
  const items = groups.flatMap((group) => group.items);
  const open = (text: string): void => {
    if (all === undefined || typed === undefined) void loadChoices(source, zone).then(setAll);
    setTyped(text);
    setPlace(0);
  };
  const close = (): void => setTyped(undefined);
  const choose = (value: string | undefined): void => {
    const chosen = toZoneName(value ?? '');
    close();
    if (chosen === undefined || chosen === zone) return;
    writeAddress({ ...readAddress().view, zone: chosen === source ? undefined : chosen });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (typed === undefined) {
      if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
      event.preventDefault();
      open('');
      return;
    }
    const next = placeAfter(event.key, place, items.length);
    if (next !== undefined) {
      event.preventDefault();
      setPlace(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(items[place]?.value);
    } else if (event.key === 'Escape') {
      // The list alone: what else is open stays.
      event.stopPropagation();
      close();
    }
  };
  const other = zone !== source;
  return (
    <div
      className={classes['zone']}
      data-other={other}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      {other && (
        <span id={`${id}note`} className={classes['note']}>
          not Capillary’s zone
        </span>
      )}
      <input
        role="combobox"
        aria-label="Time zone"
        aria-expanded={typed !== undefined}
        aria-controls={typed === undefined ? undefined : `${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? `${id}${place}` : undefined}
        aria-describedby={other ? `${id}note` : undefined}
        className={classes['field']}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder="Find a zone"
        title={zone}
        value={typed ?? zoneLabel(zone, now)}
        onClick={() => {
          if (typed === undefined) open('');
        }}
        // What is typed takes the place of what stands there.
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget: { value } }) => open(value)}
        onKeyDown={onKeyDown}
      />
      <IconChevronDown className={classes['chevron']} size="0.875rem" aria-hidden />
      {typed !== undefined && (
        <div id={`${id}list`} role="listbox" aria-label="Time zones" className={classes['list']}>
          {all !== undefined && items.length === 0 && <p>No zone has this name</p>}
          <Groups
            id={id}
            groups={groups}
            place={place}
            zone={zone}
            labelOf={({ value, label }) => {
              const name = items.length > mostWithOffsets ? undefined : toZoneName(value);
              return name === undefined || label.includes('(') ? label : zoneLabel(name, now);
            }}
            onChoose={choose}
          />
        </div>
      )}
    </div>
  );
}

/** Working out the offsets of all would take longer than a frame. */
const mostWithOffsets = 40;

async function loadChoices(source: ZoneName, zone: ZoneName): Promise<readonly ZoneGroup[]> {
  const { zoneChoices } = await import('../../domain/time/zone-choices.ts');
  return zoneChoices(source, zone, toInstant(Date.now()));
}

type Item = ZoneGroup['items'][number];
type GroupsProps = {
  readonly id: string;
  readonly groups: readonly ZoneGroup[];
  readonly place: number;
  readonly zone: ZoneName;
  readonly labelOf: (item: Item) => string;
  readonly onChoose: (value: string) => void;
};

function Groups({ id, groups, place, zone, labelOf, onChoose }: GroupsProps): ReactNode {
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { items }) => sum + items.length, 0),
  );
  return groups.map(({ group, items }, index) => (
    <div key={group} role="group" aria-label={group}>
      <div className={classes['group']} aria-hidden>
        {group}
      </div>
      {items.map((item, position) => {
        const at = (starts[index] ?? 0) + position;
        return (
          <button
            key={item.value}
            id={`${id}${at}`}
            ref={at === place ? bringIntoView : undefined}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={item.value === zone}
            data-at={at === place}
            title={item.value}
            className={classes['option']}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(item.value)}
          >
            {labelOf(item)}
          </button>
        );
      })}
    </div>
  ));
}

function bringIntoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
