import { createContext } from 'react';

/** Shows one message, by id, as a document; there is none where no page can. */
export const ReportMessageContext = createContext<((id: string) => void) | undefined>(undefined);
