// Reading the request makes it one answer a request, as every answer of an API is.
export function GET(request) {
  return Response.json({ ok: request.headers.has("host") });
}
