import { feedRoute } from "@/server/routes/feed-route";

type Context = { params: Promise<{ file: string }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  return feedRoute((await params).file);
}
