import "server-only";
import en from "@/messages/en/errors.json";
import zh from "@/messages/zh-CN/errors.json";

export const PLAIN_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type Words = { title: string; body: string; next?: string; reference?: string; home: string };
type Kind = "refused" | "malformed" | "broken" | "notFound";

/** A page of the edge, before any route. */
export function plainPage(kind: Kind, status: 400 | 403 | 413 | 421): Response {
  return new Response(plainHtml(kind), {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": PLAIN_POLICY,
      "Cache-Control": "private, no-store",
    },
  });
}

/** Both languages, no script, nothing of the request in it but the `reference` that we gave it ourselves. */
export function plainHtml(kind: Kind, reference?: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${zh[kind].title}</title>
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
${article(zh[kind], "/", "h1", reference)}
<div lang="en">
${article(en[kind], "/en", "h2", reference)}
</div>
</main>
</body>
</html>
`;
}

function article(words: Words, home: string, heading: "h1" | "h2", reference: string | undefined): string {
  const lines = [`<${heading}>${words.title}</${heading}>`, `<p>${words.body}</p>`];
  if (words.next) lines.push(`<p>${words.next}</p>`);
  if (words.reference && reference) lines.push(`<p>${words.reference.replace("{reference}", reference)}</p>`);
  lines.push(`<p><a href="${home}">${words.home}</a></p>`);
  return lines.join("\n");
}
