import { answerField } from "@/lib/goal-sheets/field-answer";

/** Saves one field as it is typed. `npm start` answers this address before the framework does, by the same function. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { status, body } = await answerField(request, (await params).id);
  return Response.json(body, { status });
}
