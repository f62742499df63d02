import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { type View, wholeView } from '../domain/view/view.ts';
import { encodeView } from '../domain/view/view-codec.ts';
import { useView } from '../timeline/use-view.ts';
import { CustomerView } from './CustomerView.tsx';
import { paths } from './paths.ts';

/** A customer by sealed handle. Another customer, or another question to the vendor, is another page: nothing is carried over. */
export function CustomerPage(): ReactNode {
  const { handle = '' } = useParams();
  const { view } = useView();
  return <CustomerView key={JSON.stringify([handle, view.network, view.type, view.which])} handle={handle} />;
}

/** Where a customer's page is, in a view that differs from the whole one by `changes`. */
export function customerAddress(
  handle: string,
  changes: Partial<View>,
): { pathname: string; search: string; hash: string } {
  return { pathname: paths.customer(handle), ...encodeView({ ...wholeView, ...changes }) };
}
