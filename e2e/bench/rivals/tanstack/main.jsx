import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import { cardHeight, dayHeight, mount, Row } from '../shared/mount.jsx';

function List({ rows }) {
  const scroll = useRef(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: useCallback(
      (index) => (rows[index].message === undefined ? dayHeight : cardHeight),
      [rows],
    ),
    getItemKey: useCallback((index) => rows[index].key, [rows]),
    overscan: 5,
  });
  const items = virtualizer.getVirtualItems();
  return (
    <div ref={scroll} className="scroll">
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        <div
          style={{
            position: 'absolute',
            width: '100%',
            transform: `translateY(${items[0]?.start ?? 0}px)`,
          }}
        >
          {items.map(({ key, index }) => (
            <div key={key} data-index={index} ref={virtualizer.measureElement} style={{ overflow: 'hidden' }}>
              <Row row={rows[index]} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

mount(List);
