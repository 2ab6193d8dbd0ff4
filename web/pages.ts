/**
 * The pages in the order of the chain. The code of a page names its folder under `pages/`, whose `page.tsx` exports
 * `Page`, and its words `nav.<code>` and `title.<code>` in the messages.
 */
export const pages = [
  { code: 'overview', path: '/' },
  { code: 'spending', path: '/spending' },
  { code: 'deliveries', path: '/deliveries' },
  { code: 'capability', path: '/capability' },
  { code: 'plan', path: '/plan' },
  { code: 'claims', path: '/claims' },
  { code: 'sources', path: '/sources' },
  { code: 'scenarios', path: '/scenarios' },
  { code: 'method', path: '/method' },
] as const;

export type PageCode = (typeof pages)[number]['code'];
