import { receiptRoute } from "@/server/outbox/receipt-route";

export async function POST(request: Request): Promise<Response> {
  return receiptRoute(request);
}
