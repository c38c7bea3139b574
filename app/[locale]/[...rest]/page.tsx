import { notFound } from "next/navigation";

// Rendered per request: an address that nobody built must not fill the cache, and its page needs the nonce.
export const dynamic = "force-dynamic";

export default function UnknownAddress() {
  notFound();
}
