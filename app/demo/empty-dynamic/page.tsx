/** Nothing, rendered for each request: what the benches measure dynamic pages against. */
export const dynamic = "force-dynamic";

export default function EmptyDynamic() {
  return null;
}
