import { VList } from 'virtua';
import { cardHeight, mount, Row } from '../shared/mount.jsx';

function List({ rows }) {
  return (
    <VList data={rows} className="scroll" itemSize={cardHeight}>
      {(row) => (
        <div key={row.key} style={{ overflow: 'hidden' }}>
          <Row row={row} />
        </div>
      )}
    </VList>
  );
}

mount(List);
