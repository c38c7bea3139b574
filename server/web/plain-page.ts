import "server-only";
import en from "@/messages/en/errors.json";
import zh from "@/messages/zh-CN/errors.json";

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type Words = { readonly title: string; readonly body: string; readonly next?: string; readonly home: string };
type Kind = "refused" | "malformed";

/** A page of the edge, before any route: both languages, no script, nothing of the request in it. */
export function plainPage(kind: Kind, status: 400 | 403 | 421): Response {
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${zh[kind].title}</title>
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
${article(zh[kind], "/")}
<div lang="en">
${article(en[kind], "/en", "h2")}
</div>
</main>
</body>
</html>
`;
  return new Response(html, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": POLICY,
      "Cache-Control": "private, no-store",
    },
  });
}

function article(words: Words, home: string, heading = "h1"): string {
  return [
    `<${heading}>${words.title}</${heading}>`,
    `<p>${words.body}</p>`,
    words.next ? `<p>${words.next}</p>` : "",
    `<p><a href="${home}">${words.home}</a></p>`,
  ].join("\n");
}
