import { useNextWords } from "@/components/routes/next-route";
import type { NextStep } from "@/domain/routes/next-step";

/** The next step of the routes as one line of the overview. */
export function RouteLine({ next }: { next: NextStep }) {
  return <>{useNextWords(next)}</>;
}
