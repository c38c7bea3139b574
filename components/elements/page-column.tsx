import type { ReactNode } from "react";

/** The column that a page's words stand in: 640 px for consumers, 1,080 px for public pages. */
export function PageColumn({
  width = "consumer",
  children,
}: {
  width?: "consumer" | "public";
  children: ReactNode;
}) {
  const size = width === "consumer" ? "max-w-consumer" : "max-w-public";
  return <div className={`mx-auto grid w-full ${size} gap-6 px-4 py-6`}>{children}</div>;
}
