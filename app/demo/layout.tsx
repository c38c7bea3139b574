import type { ReactNode } from "react";

/** Around pages with nothing on them: what the benches measure every other page against. */
export default function EmptyLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
