import { letterDefinition } from "@/domain/letters/compose-letter";
import type { LetterKind } from "@/domain/letters/letter";

/** complaint-1a2b3c4d.pdf: what it is and which one, without a name or a number of the person. */
export function fileName(letter: { readonly kind: LetterKind; readonly id: string }, ending: string): string {
  return `${letterDefinition(letter.kind).file}-${letter.id.slice(0, 8)}${ending}`;
}

/** A download that no cache keeps and no page can frame. */
export function privateFile(body: Buffer | string, type: string, name: string): Response {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body);
  return new Response(bytes, {
    headers: {
      "Content-Type": type,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
}
