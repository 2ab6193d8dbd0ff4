import { html } from 'hono/html';

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly description: string;
    readonly schema: Readonly<Record<string, unknown>>;
    readonly example?: string | number;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { readonly examples?: Readonly<Record<string, { readonly value: unknown }>> }>
    >;
  };
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

interface Document {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** A page that shows an OpenAPI document: plain HTML without any script. */
export function referenceHtml(document: Document): string {
  const { info, servers, tags, paths } = document;
  const base = servers[0]!.url;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title}: the API</title>
<link rel="stylesheet" href="/reference.css">
</head>
<body>
<main>
<h1>${info.title}: the API</h1>
<p>Version ${info.version}. ${info.description}</p>
<p>The document for programs: <a href="${base}/openapi.json">openapi.json</a>.</p>
<nav aria-label="Rooms"><ul>${tags.map(({ name }) => html`<li><a href="#${name}">${name}</a></li>`)}</ul></nav>
${tags.map(
  ({ name }) => html`<section id="${name}"><h2>${name}</h2>
${operations.filter(({ operation }) => operation.tags.includes(name)).map((one) => operationHtml(base, one))}
</section>`,
)}
</main>
</body>
</html>
`);
}

function operationHtml(
  base: string,
  { path, method, operation }: { path: string; method: string; operation: Operation },
) {
  const { operationId, summary, description = '', parameters = [], requestBody, responses } = operation;
  const settings = parameters.filter(({ example }) => example !== undefined);
  const filled = path.replaceAll(/\{(\w+)\}/g, (all, name) =>
    String(settings.find((one) => one.name === name)?.example ?? all),
  );
  const query = new URLSearchParams(
    settings
      .filter((one) => one.in === 'query')
      .map((one): [string, string] => [one.name, String(one.example)]),
  ).toString();
  const address = `${base}${filled}${query === '' ? '' : `?${query}`}`;
  const examples = Object.values(requestBody?.content['application/json']?.examples ?? {});
  return html`<article id="${operationId}">
<h3><code>${method.toUpperCase()} ${base}${path}</code></h3>
<p>${summary}. ${description}</p>
${
  parameters.length === 0
    ? ''
    : html`<table><thead><tr><th scope="col">setting</th><th scope="col">where</th><th scope="col">meaning</th></tr></thead>
<tbody>${parameters.map(
        (one) =>
          html`<tr><td><code>${one.name}</code>${one.required ? ' (must be given)' : ''}</td><td>${one.in}</td><td>${one.description}</td></tr>`,
      )}</tbody></table>`
}
${
  method === 'get' && !filled.includes('{')
    ? html`<p>Example: <a href="${address}"><code>${address}</code></a></p>`
    : ''
}
${examples.map(({ value }) => html`<details><summary>Example of a body</summary><pre><code>${JSON.stringify(value, null, 2)}</code></pre></details>`)}
<p class="answers">Answers: ${Object.keys(responses).join(', ')}; ${Object.keys(responses['200']?.content ?? {}).join(', ')}</p>
</article>`;
}

export const referenceStyle = `:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; padding: 0; }
h2 { border-bottom: 1px solid; margin-top: 2.5rem; }
h3 { margin: 2rem 0 0.25rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #8886; }
pre { overflow: auto; padding: 0.75rem; border: 1px solid #8886; }
.answers { font-size: 0.875rem; }
`;
