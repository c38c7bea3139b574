/** Nothing, rendered when the project is built: what the benches measure static pages against. */
export const dynamic = "force-static";

export default function EmptyStatic() {
  return null;
}
