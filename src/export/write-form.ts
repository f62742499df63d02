/** What a copied text is for: anywhere, or where Markdown is read. */
export type WriteForm = 'text' | 'markdown';
