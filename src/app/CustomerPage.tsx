import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useView } from '../timeline/use-view.ts';
import { CustomerView } from './CustomerView.tsx';

/** A customer by sealed handle. Another customer, or another question to the vendor, is another page: nothing is carried over. */
export function CustomerPage(): ReactNode {
  const { handle = '' } = useParams();
  const { view } = useView();
  return <CustomerView key={JSON.stringify([handle, view.network, view.type])} handle={handle} />;
}
