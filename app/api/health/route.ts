export const dynamic = "force-dynamic";

export function GET(): Response {
  return Response.json({ version: process.env.npm_package_version ?? "0.1.0" });
}
