/**
 * fetch that has answered, body and all, or failed, by its deadline. Not by AbortSignal.timeout: nothing but the request holds that
 * signal, and one that is collected with it never fires.
 */
export async function request(
  url: string,
  init: RequestInit & { deadlineMs: number },
): Promise<{ status: number; ok: boolean; text: string }> {
  const { deadlineMs, ...rest } = init;
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new Error(`no answer within ${deadlineMs} ms`));
    }, deadlineMs);
  });
  const answer = fetch(url, { ...rest, signal: controller.signal }).then(async (response) => ({
    status: response.status,
    ok: response.ok,
    text: await response.text(),
  }));
  answer.catch(() => undefined); // it may fail after it was given up
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
